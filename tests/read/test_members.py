"""Members: the names they may be shown under, and streams that end."""

from __future__ import annotations

import gzip
import io

import pytest

from whence.errors import ReadError
from whence.read.members import Bounded, FullError, Pieces, clean_name, refusal


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a/b.txt", "a/b.txt"),
        ("./a//b.txt", "a/b.txt"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\reports\\a.txt", "reports/a.txt"),
        ("..hidden/a..b", "..hidden/a..b"),
        ("گزارش\u200cها.txt", "گزارش\u200cها.txt"),
    ],
)
def test_a_name_is_shown_as_a_relative_path(name: str, shown: str) -> None:
    """Every packer's way of writing a path becomes the same."""
    assert clean_name(name) == shown


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a/../../b", "a/../../b: is a name that leads out of the archive (a path without ..)"),
        ("..\\b", "..\\b: is a name that leads out of the archive (a path without ..)"),
        ("a\nb", "a\\nb: is a name with control characters (a plain file name)"),
        ("a\0b", "a\\x00b: is a name with control characters (a plain file name)"),
        ("a\udc80", "a\\udc80: is a name with control characters (a plain file name)"),
        ("./", "./: is a file without a name (a plain file name)"),
        ("a" * 1_001, "a" * 80 + "...: is a name of 1,001 characters (at most 1,000)"),
    ],
)
def test_a_name_made_to_hurt_is_refused(name: str, message: str) -> None:
    """The message itself is fit to be shown."""
    with pytest.raises(ReadError) as caught:
        clean_name(name)
    assert str(caught.value) == message
    assert str(caught.value).isprintable()


def test_a_refusal_names_the_member_in_its_container() -> None:
    """What is refused is named as it would have been if it had been read."""
    failure = refusal("in.zip", ReadError("a.txt", "is a link", "the file itself"))
    assert (failure.file, failure.error) == ("in.zip!a.txt", "in.zip!a.txt: is a link (the file itself)")


def test_a_bounded_stream_ends() -> None:
    """A stream gives its bytes and its place, and not one more than it may."""
    stream = Bounded(stream=io.BytesIO(b"abcdef"), left=5, where="in.gz")
    assert (stream.read(2), stream.read(3), stream.tell()) == (b"ab", b"cde", 5)
    with pytest.raises(FullError, match=r"in\.gz: unpacks to more than the 5 bytes"):
        stream.read(1)


def test_damage_in_a_stream_is_named_after_what_is_sound() -> None:
    """What was whole before the cut is given first."""
    with gzip.open(io.BytesIO(gzip.compress(b"abc" * 9_000)[:-8])) as packed:
        stream = Bounded(stream=packed, left=100_000, where="in.gz")
        assert stream.read().startswith(b"abc")
        with pytest.raises(ReadError, match=r"in\.gz: is cut off or damaged"):
            list(iter(stream.read, b""))


def test_pieces_are_a_stream() -> None:
    """Pieces come as they are, empty ones left out, and then nothing."""
    stream = Pieces(iter([b"a", b"", b"bc"]))
    assert [stream.read(1) for _ in range(4)] == [b"a", b"bc", b"", b""]
