"""Tests of whence.cli.reading: what comes into a case, with what is printed and the status it ends with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

from tests.cli.material import WHENCE, Capture, printed
from tests.view.material import WIRE, wire
from whence.cli import main
from whence.errors import StoreError
from whence.store import open_case


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


def test_a_document_that_is_withdrawn_is_gone_from_everything_but_the_lists(capsys: Capture, own_case: str) -> None:
    document = wire().document.id
    assert printed(capsys, "withdraw", own_case, document[:8], "--why", "in confidence", "--by", "Ada") == ""
    assert "withdrawn" in printed(capsys, "documents", own_case)
    assert "Tomas Keld" not in printed(capsys, "ledger", own_case)
    (judgement,) = printed(capsys, "judgements", own_case, "--format", "jsonl").splitlines()
    assert (json.loads(judgement)["by"], json.loads(judgement)["why"]) == ("Ada", "in confidence")


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
