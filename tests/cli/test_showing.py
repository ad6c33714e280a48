"""Tests of whence.cli.showing: what a case shows, and what is written of it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.material import Capture, printed, refused
from tests.view.mapped import mapped_case


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> str:
    with mapped_case(tmp_path_factory.mktemp("mapped")) as made:
        return made.address


def test_the_filter_by_standing_is_refused_as_long_as_there_is_no_standing(capsys: Capture, case: str) -> None:
    error = refused(capsys, "ledger", case, "--standing", "contested", status=2)
    assert "the standing of statements is not worked out yet" in error


@pytest.mark.parametrize(
    ("arguments", "nothing"),
    [
        (["ledger", "--type", "MEETS"], "No claim in this case is like that.\n"),
        (["ask", "Who won the football?"], "Nothing in this case answers that.\n"),
        (["judgements"], "No judgement was made in this case.\n"),
    ],
)
def test_a_command_that_finds_nothing_says_so_and_succeeds(
    capsys: Capture, case: str, arguments: list[str], nothing: str
) -> None:
    command, *rest = arguments
    assert printed(capsys, command, case, *rest) == nothing
    assert printed(capsys, command, case, *rest, "--format", "jsonl") == ""


def test_the_ledger_is_filtered(capsys: Capture, case: str) -> None:
    lines = printed(capsys, "ledger", case, "--about", "Tomas Keld", "--tentative", "--format", "jsonl").splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["LEADS", "PRESENT_IN"]


def test_a_statement_is_shown_by_the_id_that_the_ledger_gives(capsys: Capture, case: str) -> None:
    (line,) = printed(capsys, "ledger", case, "--type", "LEADS", "--format", "jsonl").splitlines()
    statement = json.loads(line)["statement"]
    assert printed(capsys, "statement", case, statement[:8], "--format", "jsonl") == f"{line}\n"


def test_ask_gives_no_more_answers_than_asked_for(capsys: Capture, case: str) -> None:
    lines = printed(capsys, "ask", case, "Lenna Freedom Army", "--top", "2", "--format", "jsonl").splitlines()
    assert [json.loads(line)["rank"] for line in lines] == [1, 2]


def test_a_dossier_goes_to_a_file_or_the_screen(capsys: Capture, case: str, tmp_path: Path) -> None:
    assert printed(capsys, "dossier", case, "Orrin Front").startswith("# Orrin Front\n")
    assert printed(capsys, "dossier", case, "Orrin Front", "-o", str(tmp_path / "front.html")) == ""
    assert "<h1>Orrin Front</h1>" in (tmp_path / "front.html").read_text(encoding="utf-8")


def test_a_private_person_has_no_dossier_unless_one_insists(capsys: Capture, case: str) -> None:
    assert refused(capsys, "dossier", case, "Mira Holt") == (
        "whence: Mira Holt: is a private person: no office or leadership is told of them (--private)\n"
    )
    assert printed(capsys, "dossier", case, "Mira Holt", "--private").startswith("# Mira Holt\n")


@pytest.mark.parametrize("form", ["readings", "csv", "report"])
def test_an_export_is_the_same_in_a_file_and_on_the_screen(
    capsys: Capture, case: str, tmp_path: Path, form: str
) -> None:
    assert printed(capsys, "export", case, "--format", form, "-o", str(tmp_path / "out")) == ""
    assert printed(capsys, "export", case, "--format", form, "-o", "-") == (tmp_path / "out").read_bytes().decode()


def test_the_map_has_what_stands_in_the_gazetteer_and_what_does_not(capsys: Capture, mapped: str) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, "places", mapped, "--format", "csv"))))
    assert [(row["place"], row["latitude"], row["where_prec"], row["statements"]) for row in rows] == [
        ("Bel Kadra", "34.50000", "1", "2"),
        ("Sarvania", "30.00000", "6", "1"),
        ("Tarn", "34.00000", "3", "1"),
        ("Ruwan", "", "", "0"),
    ]
    assert json.loads(printed(capsys, "places", mapped, "--format", "jsonl").splitlines()[0])["vagueness"] == ["near"]


@pytest.mark.parametrize("width", ["80", "160"])
def test_the_map_is_told_in_lines_at_every_width(
    capsys: Capture, mapped: str, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    tarn = printed(capsys, "places", mapped).split("\n\n")[2]
    assert max(map(len, tarn.splitlines())) <= int(width)
    assert " ".join(tarn.split()) == (
        "Tarn, in Tarn District, XL 34.000, 69.000; where_prec 3, geo_precision 2, only known to lie inside, "
        "the point stands for an area 1 mention, 1 statement It is in no gazetteer; its district is."
    )


def test_a_case_without_places_says_so(capsys: Capture, case: str) -> None:
    assert printed(capsys, "places", case) == "No place is named in this case.\n"
