"""Tests of whence.cli.entry: the list of commands, wrong calls, errors, the status with which a command ends."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.material import WHENCE, Capture, printed, refused
from whence import __version__
from whence.cli import commands

FORMATTED = ("documents", "ledger", "timeline", "ties", "sources", "places", "judgements")


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


@pytest.mark.parametrize("command", FORMATTED)
def test_rows_come_as_json_lines_and_as_csv_with_the_same_number(capsys: Capture, case: str, command: str) -> None:
    lines = printed(capsys, command, case, "--format", "jsonl").splitlines()
    rows = list(csv.DictReader(io.StringIO(printed(capsys, command, case, "--format", "csv"))))
    assert [type(json.loads(line)) for line in lines] == [dict] * len(rows)


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


def test_every_command_that_prints_rows_has_the_three_formats() -> None:
    for name in (*FORMATTED, "ask", "statement"):
        (option,) = (option for option in commands.commands[name].params if "--format" in option.opts)
        assert isinstance(option.type, click.Choice)
        assert tuple(option.type.choices) == ("table", "csv", "jsonl")
