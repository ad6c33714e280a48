"""Tests of whence.cli.reading: what comes into a case, with what is printed and the status it ends with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.material import WHENCE, Capture, printed, refused
from tests.resolve.gazetteers import dump_line
from tests.view.material import WIRE, wire
from whence.cli import main
from whence.errors import StoreError
from whence.resolve import Gazetteer, find_gazetteers
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


def listed(folder: Path, *lines: str) -> str:
    """Write a watch list and return its path."""
    (folder / "actors.csv").write_text("name,id,kind\n" + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(folder / "actors.csv")


def test_a_watch_list_names_and_links_who_bears_its_names(capsys: Capture, own_case: str, tmp_path: Path) -> None:
    file = listed(tmp_path, "Lenna Freedom Army,A1,armed-group", "Mira Holt,A2,person")
    assert printed(capsys, "watch", own_case, file) == "actors: 2 actors\n"
    assert "Watch lists: actors: Lenna Freedom Army (A1)\n" in printed(
        capsys, "dossier", own_case, "Lenna Freedom Army"
    )
    assert "Watch lists: actors: Mira Holt (A2)\n" in printed(capsys, "dossier", own_case, "Mira Holt")


def test_a_list_may_be_called_otherwise(capsys: Capture, own_case: str, tmp_path: Path) -> None:
    file = listed(tmp_path, "Lenna Freedom Army,A1,armed-group")
    assert printed(capsys, "watch", own_case, file, "--name", "whom I follow") == "whom I follow: 1 actor\n"


def test_what_is_wrong_in_a_line_of_a_list_is_told_and_the_rest_is_kept(
    capsys: Capture, own_case: str, tmp_path: Path
) -> None:
    fault, counts = printed(capsys, "watch", own_case, listed(tmp_path, ",A1,", "Orrin Front,A2,")).splitlines()
    assert fault.startswith("line 2: has no name (")
    assert counts == "actors: 1 actor"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty (a list with an actor in it)"),
        ("title,amount\nx,1\n", "is a table without a column of names"),
        ("name,id\n", "has no actor in it"),
    ],
)
def test_a_file_that_is_no_list_is_one_line_that_says_what_would_be_right(
    capsys: Capture, own_case: str, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "x.csv").write_text(text, encoding="utf-8")
    error = refused(capsys, "watch", own_case, str(tmp_path / "x.csv"))
    assert error.startswith(f"whence: {tmp_path / 'x.csv'}: {said}")
    assert error.count("\n") == 1


@pytest.fixture
def gazetteers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of gazetteers with the embedded one, which takes half a minute to make, as it is made already."""
    embedded = find_gazetteers()[-1]
    folder = tmp_path / "gazetteers"
    folder.mkdir()
    (folder / embedded.name).symlink_to(embedded)
    monkeypatch.setenv("WHENCE_GAZETTEERS", str(folder))
    return folder


def test_a_dump_is_loaded_and_goes_before_what_comes_with_whence(
    capsys: Capture, gazetteers: Path, tmp_path: Path
) -> None:
    embedded = next(gazetteers.iterdir())
    assert printed(capsys, "gazetteer") == f"{embedded}\n"
    (tmp_path / "XL.txt").write_text(f"{dump_line(1, 'Bel Kadra')}\n", encoding="utf-8")
    loaded = gazetteers / "XL.sqlite"
    assert printed(capsys, "gazetteer", str(tmp_path / "XL.txt")) == f"{loaded}\n{embedded}\n"
    with closing(Gazetteer(loaded)) as opened:
        assert [candidate.place.name for candidate in opened.find_candidates("Bel Kadra")] == ["Bel Kadra"]


def test_a_file_that_is_no_dump_leaves_the_gazetteers_as_they_are(
    capsys: Capture, gazetteers: Path, tmp_path: Path
) -> None:
    (tmp_path / "XL.txt").write_text("name,lat\nTarn,1\n", encoding="utf-8")
    error = refused(capsys, "gazetteer", str(tmp_path / "XL.txt"))
    assert error.startswith(f"whence: {tmp_path / 'XL.txt'}, line 1: has 1 columns (a GeoNames dump has 19")
    assert len(list(gazetteers.iterdir())) == 1


@pytest.mark.parametrize(
    "arguments", [["watch", "a.case"], ["watch", "a.case", "nowhere.csv"], ["gazetteer", "nowhere.zip"]]
)
def test_a_file_that_is_not_there_is_a_wrong_call(capsys: Capture, arguments: list[str]) -> None:
    assert "Usage: whence" in refused(capsys, *arguments, status=2)
