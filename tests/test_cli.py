"""Tests of whence.cli: real commands on real cases, with what they print and the status they end with."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from tests.view.material import WIRE, small_case, wire
from whence import __version__
from whence.cli import commands, main
from whence.errors import StoreError
from whence.store import open_case

Capture = pytest.CaptureFixture[str]
WHENCE = [sys.executable, "-c", "import sys; from whence.cli import main; sys.exit(main())"]
FORMATTED = ("documents", "ledger", "timeline", "ties", "sources", "judgements")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    with small_case(tmp_path_factory.mktemp("cli")) as made:
        return made.address


@pytest.fixture
def own_case(tmp_path: Path) -> str:
    """A case that a test may change."""
    with small_case(tmp_path) as made:
        return made.address


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    return folder


def printed(capsys: Capture, *arguments: str) -> str:
    """Return what a command that succeeds prints, which says nothing on standard error."""
    assert main(arguments) == 0
    out, error = capsys.readouterr()
    assert error == ""
    return out


def refused(capsys: Capture, *arguments: str, status: int = 1) -> str:
    """Return what a command that ends with this status says on standard error."""
    assert main(arguments) == status
    return capsys.readouterr().err


def test_the_version_is_told(capsys: Capture) -> None:
    assert printed(capsys, "--version") == f"whence {__version__}\n"


def test_a_command_that_reads_nothing_starts_without_the_network_s_library() -> None:
    told = "import sys; from whence.cli import main; main(['--help']); print('onnxruntime' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("name", [None, *commands.commands])
def test_every_help_is_plain_and_closes_with_an_example(capsys: Capture, name: str | None) -> None:
    text = printed(capsys, *([name] if name else []), "--help")
    assert "Examples:\n    whence " in text


def test_a_list_of_commands_cuts_no_sentence_short(capsys: Capture) -> None:
    assert "..." not in printed(capsys, "--help").partition("Commands:")[2]


def test_reading_makes_a_case_and_says_what_came_of_it(capsys: Capture, reports: Path, tmp_path: Path) -> None:
    address = str(tmp_path / "new.case")
    summary = printed(capsys, "read", address, str(reports), "--jobs", "1")
    assert summary.startswith("1 read, 0 unchanged, 0 failed; ")
    again = printed(capsys, "read", address, str(reports), "--jobs", "1")
    assert again.startswith("0 read, 1 unchanged, 0 failed; 0 statements, 0 claims; ")


def test_a_file_that_fails_is_named_the_rest_is_read_and_the_status_is_1(
    capsys: Capture, reports: Path, tmp_path: Path
) -> None:
    (reports / "empty.txt").write_bytes(b"")
    assert main(["read", str(tmp_path / "new.case"), str(reports), "--jobs", "1"]) == 1
    failure, summary = capsys.readouterr().out.splitlines()
    assert failure.startswith("empty.txt: ")
    assert summary.startswith("1 read, 0 unchanged, 1 failed; ")


def test_a_limit_on_size_is_passed_on(capsys: Capture, reports: Path, tmp_path: Path) -> None:
    assert main(["read", str(tmp_path / "new.case"), str(reports), "--jobs", "1", "--max-size", "100"]) == 1
    assert capsys.readouterr().out.startswith("wire.txt: ")


def test_a_vocabulary_file_extends_the_case(capsys: Capture, reports: Path, tmp_path: Path) -> None:
    extension = tmp_path / "more.toml"
    extension.write_text(
        '[types.LOOTS]\nsays = "takes"\nholds = "event"\nroles = ["looter", "item"]\n', encoding="utf-8"
    )
    address = str(tmp_path / "new.case")
    printed(capsys, "read", address, str(reports), "--jobs", "1", "--vocabulary", str(extension))
    assert printed(capsys, "ledger", address, "--type", "LOOTS") == "No claim in this case is like that.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "a.case"],
        ["read", "a.case", "nowhere.txt"],
        ["read", "a.case", ".", "--jobs", "0"],
        ["ledger"],
        ["ledger", "a.case", "--format", "xml"],
        ["export", "a.case", "--format", "docx", "-o", "x"],
        ["export", "a.case", "--format", "csv"],
        ["withdraw", "a.case", "3fa2"],
        ["nonsense"],
    ],
)
def test_a_wrong_call_ends_with_2_and_says_how_to_call(capsys: Capture, arguments: list[str]) -> None:
    assert "Usage: whence" in refused(capsys, *arguments, status=2)


def test_the_filter_by_standing_is_refused_as_long_as_there_is_no_standing(capsys: Capture, case: str) -> None:
    error = refused(capsys, "ledger", case, "--standing", "contested", status=2)
    assert "the standing of statements is not worked out yet" in error


@pytest.mark.parametrize("command", FORMATTED)
def test_rows_come_as_json_lines_and_as_csv_with_the_same_number(capsys: Capture, case: str, command: str) -> None:
    lines = printed(capsys, command, case, "--format", "jsonl").splitlines()
    rows = list(csv.DictReader(io.StringIO(printed(capsys, command, case, "--format", "csv"))))
    assert [type(json.loads(line)) for line in lines] == [dict] * len(rows)


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


def test_a_document_that_is_withdrawn_is_gone_from_everything_but_the_lists(capsys: Capture, own_case: str) -> None:
    document = wire().document.id
    assert printed(capsys, "withdraw", own_case, document[:8], "--why", "in confidence", "--by", "Ada") == ""
    assert "withdrawn" in printed(capsys, "documents", own_case)
    assert "Tomas Keld" not in printed(capsys, "ledger", own_case)
    (judgement,) = printed(capsys, "judgements", own_case, "--format", "jsonl").splitlines()
    assert (json.loads(judgement)["by"], json.loads(judgement)["why"]) == ("Ada", "in confidence")


@pytest.mark.parametrize("form", ["readings", "csv", "report"])
def test_an_export_is_the_same_in_a_file_and_on_the_screen(
    capsys: Capture, case: str, tmp_path: Path, form: str
) -> None:
    assert printed(capsys, "export", case, "--format", form, "-o", str(tmp_path / "out")) == ""
    assert printed(capsys, "export", case, "--format", form, "-o", "-") == (tmp_path / "out").read_bytes().decode()


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["ledger", "{folder}/no.case"], "no.case: there is no such case (make one with: whence read CASE PATH)"),
        (["ledger", "{folder}"], "is a folder (the path of a case file)"),
        (["ledger", "ftp://here/x"], "whence: ftp://here/x: a case is not kept on ftp://"),
        (["statement", "{case}", "zz"], "is not in the case"),
        (["dossier", "{case}", "Nobody"], "whence: 'Nobody': no entity of this case is called so"),
        (["export", "{case}", "--format", "csv", "-o", "{folder}"], "is a folder (a file, such as"),
        (["export", "{case}", "--format", "csv", "-o", "{folder}/no/out"], "cannot be written: No such file"),
        (["dossier", "{case}", "Orrin Front", "-o", "a.pdf"], "a dossier is not written as such a file"),
    ],
)
def test_an_error_is_one_line_that_says_where_what_and_what_would_be_right(
    capsys: Capture, case: str, tmp_path: Path, arguments: list[str], error: str
) -> None:
    told = refused(capsys, *(part.format(case=case, folder=tmp_path) for part in arguments))
    assert told.startswith("whence: ")
    assert error in told
    assert told.count("\n") == 1


def test_the_message_of_an_error_cannot_steer_the_terminal(capsys: Capture, case: str) -> None:
    assert "\x1b" not in refused(capsys, "dossier", case, "\x1b[2J")


def test_a_reader_that_stops_early_is_no_error(case: str) -> None:
    """As with `whence ledger CASE | head -n 1`."""
    many = [*WHENCE, "export", case, "--format", "report", "-o", "-"]
    with subprocess.Popen(many, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_ctrl_c_ends_with_130_and_says_that_nothing_is_lost(reports: Path, tmp_path: Path) -> None:
    for number in range(400):
        (reports / f"{number}.txt").write_text(f"{WIRE}\n{number}", encoding="utf-8")
    reading = [*WHENCE, "read", str(tmp_path / "new.case"), str(reports), "--jobs", "1"]
    process = subprocess.Popen(reading, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not _documents(tmp_path / "new.case"):
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert error.strip() == "whence: stopped; what was accepted before stays"
    assert main(["documents", str(tmp_path / "new.case")]) == 0


def _documents(address: Path) -> int:
    """Return how many documents a case has that another process may just be making."""
    try:
        with open_case(str(address)) as opened:
            return len(list(opened.documents()))
    except StoreError:
        return 0


def test_progress_is_silent_where_standard_error_is_no_terminal(reports: Path, tmp_path: Path) -> None:
    reading = [*WHENCE, "read", str(tmp_path / "new.case"), str(reports), "--jobs", "1"]
    done = subprocess.run(reading, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_every_command_that_prints_rows_has_the_three_formats() -> None:
    for name in (*FORMATTED, "ask", "statement"):
        (option,) = (option for option in commands.commands[name].params if "--format" in option.opts)
        assert isinstance(option.type, click.Choice)
        assert tuple(option.type.choices) == ("table", "csv", "jsonl")
