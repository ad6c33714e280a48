"""One command scores any reader on any set and prints one table."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.public.__main__ import SETS, Scored, Unsure, load_floors, main, missed
from benchmarks.public.seen import read_text
from tests.benchmarks.public.planned import Plan, PlannedReader, Said


def _folder(folder: Path, rows: int = 3) -> Path:
    lines = [json.dumps({"text": f"Police arrested {number} men.", "label": "ARREST"}) for number in range(2, rows + 2)]
    with gzip.open(folder / "case2021.even.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return folder


def test_the_table_has_the_published_figure_beside_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case2021", "--data", str(_folder(tmp_path))]) == 0
    printed = capsys.readouterr().out
    (line,) = [line for line in printed.splitlines() if "label weighted F1" in line]
    assert "0.771" in line
    assert "3 rows" in printed


def test_json_is_one_object_a_set_of_as_many_rows_as_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case2021", "--data", str(_folder(tmp_path)), "--limit", "2", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["set"], told["rows"], told["published"]["label weighted F1"]["figure"]) == ("case2021", 2, 0.771)


def test_a_reader_may_be_named_by_where_it_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["case2021", "--data", str(_folder(tmp_path)), "--json", "--reader"]
    assert main([*arguments, "trained"]) == main([*arguments, "whence.extract:TrainedReader"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second


def test_a_folder_without_the_set_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case2021", "--data", str(tmp_path)]) == 2
    assert "case2021.even.jsonl.gz is not there" in capsys.readouterr().err


def test_a_set_that_nobody_knows_is_refused_with_those_known(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["unknown"])
    assert "case2021" in capsys.readouterr().err


def _scored(figure: float) -> Scored:
    return Scored(SETS["plover"], {"pair F1": figure}, rows=1, seconds=0.0)


def test_a_figure_below_its_floor_is_told_with_set_figure_and_floor() -> None:
    floors = {"plover": {"pair F1": 0.5}, "muc4": {"unread": 1.0}}
    assert list(missed([_scored(0.25)], floors)) == ["plover, pair F1: 0.250, at least 0.500 is wanted"]
    assert not list(missed([_scored(0.5)], floors))


def test_a_floor_whose_figure_is_gone_is_missed() -> None:
    assert list(missed([_scored(1.0)], {"plover": {"other": 0.5}})) == [
        "plover, other: 0.000, at least 0.500 is wanted"
    ]


def test_every_floor_is_of_a_set_that_is_known() -> None:
    assert load_floors().keys() <= SETS.keys()


def test_a_missed_floor_ends_with_1_and_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "unread"
    folder.mkdir()
    line = json.dumps({"text": "It rained.", "label": "ARREST"})
    with gzip.open(folder / "case2021.even.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(line)
    assert main(["case2021", "--data", str(folder), "--floors"]) == 1
    assert "MISSED: case2021, label weighted F1: 0.000" in capsys.readouterr().err


def test_floors_are_of_whole_sets(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["case2021", "--floors", "--limit", "1"])
    assert "leave out --limit" in capsys.readouterr().err


def test_tentative_statements_count_where_asked() -> None:
    said = Said(type="DETAINS", trigger="arrested", roles={"captor": "Police"}, tentative=True)
    reader = PlannedReader({"Police arrested two men.": Plan(statements=[said])})
    assert not read_text("Police arrested two men.", reader).statements
    assert [each.type for each in read_text("Police arrested two men.", Unsure(reader)).statements] == ["DETAINS"]
