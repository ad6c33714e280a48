"""Tests of whence.export.writing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import ExportError
from whence.export.writing import open_goal


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    goal = tmp_path / "out.txt"
    with open_goal(goal) as out:
        out.write("one\n")
        assert not goal.exists()
    assert goal.read_text(encoding="utf-8") == "one\n"
    assert list(tmp_path.iterdir()) == [goal]


def test_what_fails_half_way_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    goal = tmp_path / "out.txt"
    goal.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError), open_goal(goal) as out:
        out.write("new \ud800")
    assert goal.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [goal]


def test_a_file_that_is_there_is_replaced_and_a_link_stays_a_link(tmp_path: Path) -> None:
    goal, link = tmp_path / "out.txt", tmp_path / "link.txt"
    goal.write_text("old", encoding="utf-8")
    link.symlink_to(goal)
    with open_goal(str(link)) as out:
        out.write("new")
    assert link.is_symlink()
    assert goal.read_text(encoding="utf-8") == "new"


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    with open_goal(tmp_path / "out.txt") as out:
        out.write("a\nb\r\n")
    assert (tmp_path / "out.txt").read_bytes() == b"a\nb\r\n"


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with open_goal("-") as out:
        out.write("here\n")
    assert capsys.readouterr().out == "here\n"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"is a folder \(a file, such as"), open_goal(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written: No such file"), open_goal(tmp_path / "no" / "out.txt"):
        pass


def test_a_full_disk_is_an_error() -> None:
    with pytest.raises(ExportError, match="cannot be written: No space left"), open_goal("/dev/full") as out:
        out.write("x" * 100_000)


def test_a_pipe_is_written_to_directly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with open_goal(pipe) as out:
        out.write("through\n")
    assert os.read(reader, 100) == b"through\n"
    os.close(reader)


def test_a_name_with_odd_signs_is_a_file_like_any(tmp_path: Path) -> None:
    goal = tmp_path / "né =1;'x'.csv"
    with open_goal(goal) as out:
        out.write("one\n")
    assert goal.read_text(encoding="utf-8") == "one\n"


def test_a_break_by_the_user_leaves_no_trace(tmp_path: Path) -> None:
    def interrupted() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), open_goal(tmp_path / "out.txt") as out:
        out.writelines(interrupted())
    assert list(tmp_path.iterdir()) == []
