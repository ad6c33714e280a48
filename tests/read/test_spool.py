"""The spool: what is written, under which names, and what is taken back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import ReadError
from whence.read.members import FullError, Member, Pieces
from whence.read.source import Limits
from whence.read.spool import Spool


def spool_in(folder: Path, most: int = 100, members: int = 10) -> Spool:
    return Spool(into=folder, limits=Limits(max_members=members), most=most)


def member(data: bytes, name: str = "../a.txt") -> Member:
    return Member(name=name, stream=io.BytesIO(data))


def test_names_are_our_own(tmp_path: Path) -> None:
    """Members are numbered files, whatever they are called."""
    spool = spool_in(tmp_path)
    assert [spool.keep(member(data), "in.zip!a").name for data in (b"One.", b"Two.")] == ["000001", "000002"]
    assert (tmp_path / "000002").read_bytes() == b"Two."
    assert (spool.members, spool.size) == (2, 8)


def test_nothing_is_left_of_a_member_that_is_too_much(tmp_path: Path) -> None:
    """Over the limit of bytes the file under way is taken back, and the error names the outermost container."""
    with pytest.raises(FullError, match=r"^in\.zip: unpacks to more than the 100 bytes"):
        spool_in(tmp_path).keep(member(bytes(101)), "in.zip!inner.zip!a")
    assert list(tmp_path.iterdir()) == []


def test_no_more_members_than_allowed(tmp_path: Path) -> None:
    """Over the limit of files nothing is written."""
    spool = spool_in(tmp_path, members=1)
    spool.keep(member(b"One."), "in.zip!a")
    with pytest.raises(FullError, match=r"^in\.zip: holds more than 1 files"):
        spool.keep(member(b"Two."), "in.zip!b")
    assert len(list(tmp_path.iterdir())) == 1


def torn() -> Iterator[bytes]:
    yield b"sound"
    raise EOFError("ends early")


def test_nothing_is_left_of_a_member_that_is_torn(tmp_path: Path) -> None:
    """A member whose bytes break off is named and taken back."""
    with pytest.raises(ReadError, match=r"^in\.zip!a: is cut off or damaged in its archive \(ends early\)"):
        spool_in(tmp_path).keep(Member(name="a", stream=Pieces(torn())), "in.zip!a")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    """Where nothing can be written the reason is the folder, not the archive."""
    with pytest.raises(FullError, match=r"^in\.zip: cannot be unpacked into .*gone \(No such file"):
        spool_in(tmp_path / "gone").keep(member(b"One."), "in.zip!a")
