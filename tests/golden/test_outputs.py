"""What the user sees of the small case, kept beside this file and reviewed like code.

After a wanted change: `WHENCE_RENEW=1 .venv/bin/python -m pytest tests/golden`, then look at what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.view.material import small_case
from whence.cli import main

HERE = Path(__file__).parent
# the file with the output: the command, with CASE for the case, and the width of the terminal
OUTPUTS = {
    "ledger-80.txt": (["ledger", "CASE"], 80),
    "ledger-160.txt": (["ledger", "CASE"], 160),
    "ledger.csv": (["ledger", "CASE", "--format", "csv", "--tentative"], 80),
    "ledger.jsonl": (["ledger", "CASE", "--format", "jsonl", "--type", "KILLS"], 80),
    "documents-80.txt": (["documents", "CASE"], 80),
    "documents-160.txt": (["documents", "CASE"], 160),
    "timeline-160.txt": (["timeline", "CASE"], 160),
    "ties-160.txt": (["ties", "CASE"], 160),
    "sources-160.txt": (["sources", "CASE"], 160),
    "ask-80.txt": (["ask", "CASE", "Who shelled Tarn?"], 80),
    "ask-160.txt": (["ask", "CASE", "Who shelled Tarn?"], 160),
    "dossier.txt": (["dossier", "CASE", "Lenna Freedom Army"], 80),
    "readings.jsonl": (["export", "CASE", "--format", "readings", "-o", "-"], 80),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    with small_case(tmp_path_factory.mktemp("golden")) as case:
        return case.address


@pytest.mark.parametrize("file", OUTPUTS)
def test_what_a_command_prints_is_what_was_reviewed(
    file: str, address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, width = OUTPUTS[file]
    monkeypatch.setenv("COLUMNS", str(width))
    assert main([address if argument == "CASE" else argument for argument in arguments]) == 0
    printed = capsys.readouterr().out
    if os.environ.get("WHENCE_RENEW"):
        (HERE / file).write_text(printed, encoding="utf-8")
    assert printed == (HERE / file).read_text(encoding="utf-8")


def test_no_output_is_kept_that_no_command_prints() -> None:
    kept = {path.name for path in HERE.iterdir() if path.suffix in {".txt", ".csv", ".jsonl"}}
    assert kept == set(OUTPUTS)
