"""Tests of whence.pipeline: real files into real cases, with ends at any moment."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.extract.marked import SMUGGLES
from whence.errors import ReadError
from whence.export import export_readings
from whence.pipeline import Options, Summary, read_into_case
from whence.read import Limits
from whence.store import open_case

REPORT = """Fighting near Bel Kadra, day {n}

BEL KADRA, 3 May 2021 - Rebels of the Sarvan Front attacked a police post on Monday, killing {n} officers,
army spokesman Colonel Idris Halven said.

The Sarvan Front denied that it attacked the post. "We did not fire on the police," its spokesman Tomas Reyl said.
"""
POINTS = 10  # moments at which the process is killed, spread evenly over the time that a whole run takes


def folder(root: Path, documents: int = 12) -> Path:
    """Write reports as files, some of them in an archive, as users have them."""
    root.mkdir()
    for n in range(2, documents):
        (root / f"report{n:02}.txt").write_text(REPORT.format(n=n), encoding="utf-8")
    with zipfile.ZipFile(root / "more.zip", "w") as archive:
        for n in range(20, 26):
            archive.writestr(f"archived{n}.txt", REPORT.format(n=n))
    return root


def read(case: Path, *paths: Path, jobs: int = 1) -> Summary:
    return read_into_case(str(case), paths, options=Options(jobs=jobs))


def exported(case: Path) -> bytes:
    path = case.with_suffix(".jsonl")
    with open_case(str(case)) as opened:
        export_readings(opened, path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("pipeline") / "reports")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> bytes:
    """The export of a case that was read without a break, by one process."""
    case = tmp_path_factory.mktemp("whole") / "one.case"
    summary = read(case, reports)
    assert (summary.read, summary.failures) == (16, [])
    assert summary.statements > 16
    assert summary.claims > 16
    return exported(case)


def test_reading_the_same_again_changes_nothing(tmp_path: Path, reports: Path, whole: bytes) -> None:
    read(tmp_path / "a.case", reports)
    again = read(tmp_path / "a.case", reports)
    assert (again.read, again.unchanged) == (0, 16)
    assert exported(tmp_path / "a.case") == whole


def test_two_processes_give_the_bytes_that_one_gives(tmp_path: Path, reports: Path, whole: bytes) -> None:
    read(tmp_path / "a.case", reports, jobs=2)
    assert exported(tmp_path / "a.case") == whole


def test_the_order_of_files_does_not_matter(tmp_path: Path, reports: Path, whole: bytes) -> None:
    for path in sorted(reports.iterdir(), reverse=True):
        read(tmp_path / "a.case", path)
    assert exported(tmp_path / "a.case") == whole


def test_a_file_that_fails_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    reports = folder(tmp_path / "reports", documents=4)
    (reports / "empty.txt").write_bytes(b"")
    summary = read(tmp_path / "a.case", reports)
    assert summary.read == 8
    assert [failure.file for failure in summary.failures] == ["empty.txt"]


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="nowhere"):
        read(tmp_path / "a.case", tmp_path / "nowhere")


def test_a_document_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A word. " * 200, encoding="utf-8")
    options = Options(limits=Limits(max_size=1_000))
    summary = read_into_case(str(tmp_path / "a.case"), [tmp_path / "long.txt"], options=options)
    (failure,) = summary.failures
    assert "1,000" in failure.error


def test_a_document_in_a_language_not_read_is_kept_and_counted(tmp_path: Path) -> None:
    text = "Les combats ont repris mardi près de la frontière, a déclaré le porte-parole du gouvernement. " * 4
    (tmp_path / "fr.txt").write_text(text, encoding="utf-8")
    summary = read(tmp_path / "a.case", tmp_path / "fr.txt")
    assert dict(summary.not_read) == {"fr": 1}
    with open_case(str(tmp_path / "a.case")) as case:
        (held,) = case.documents()
    assert held.status == "not read: language fr"


def test_a_case_reads_types_that_its_user_added_in_this_and_all_later_runs(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(SMUGGLES, encoding="utf-8")
    for name in ("first", "second"):
        text = f"In the {name} week the rebels smuggled weapons over the border, Colonel Idris Halven said on Monday.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    case = tmp_path / "a.case"
    read_into_case(str(case), [tmp_path / "first.txt"], options=Options(vocabulary=(tmp_path / "own.toml",)))
    read(case, tmp_path / "second.txt")
    with open_case(str(case)) as opened:
        types = [row.statement.type for row in opened.claims()]
    assert types.count("SMUGGLES") == 2


READ = [sys.executable, "-c", "import sys; from whence.cli import main; sys.exit(main())", "read"]


def test_a_kill_at_any_moment_loses_nothing_accepted(tmp_path: Path, reports: Path, whole: bytes) -> None:
    """The process group is killed at many moments; each time the case opens, keeps what it had, and is finished."""
    began = time.monotonic()
    subprocess.run([*READ, str(tmp_path / "timed.case"), str(reports)], check=True, capture_output=True)
    length = time.monotonic() - began
    cut_short = 0
    for point in range(POINTS):
        case = tmp_path / f"killed{point}.case"
        cut_short += _killed_after(length * (point + 0.5) / POINTS, case, reports)
        kept = _documents(case)
        read(case, reports)
        assert kept <= _documents(case)
        assert exported(case) == whole
    assert cut_short >= POINTS // 2, "the kills came too late to mean anything"


def test_kills_in_a_row_on_one_case_lose_nothing(tmp_path: Path, reports: Path, whole: bytes) -> None:
    case = tmp_path / "killed.case"
    for point in range(1, 6):
        kept = _documents(case)
        _killed_after(0.5 * point, case, reports)
        assert kept <= _documents(case)
    read(case, reports)
    assert exported(case) == whole


def test_ctrl_c_leaves_a_sound_case(tmp_path: Path, reports: Path, whole: bytes) -> None:
    case = tmp_path / "stopped.case"
    process = subprocess.Popen([*READ, str(case), str(reports)], stderr=subprocess.PIPE, start_new_session=True)
    while not _documents(case):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode in (0, 130)
    assert b"Traceback" not in told
    read(case, reports)
    assert exported(case) == whole


def _killed_after(seconds: float, case: Path, reports: Path) -> bool:
    """Read in a process group of its own and kill it all; tell whether it was still at work."""
    process = subprocess.Popen([*READ, str(case), str(reports)], stdout=subprocess.DEVNULL, start_new_session=True)
    time.sleep(seconds)
    at_work = process.poll() is None
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return at_work


def _documents(case: Path) -> set[str]:
    if not case.exists() or not case.stat().st_size:
        return set()
    with open_case(str(case), create=True) as opened:
        return {held.id for held in opened.documents()}
