"""The lines of a list's file: unpacked, decoded, numbered, and within limits, however large the file is."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Protocol, TextIO, cast

from whence.errors import WatchListError

__all__ = ["PACKED", "Lines", "marked_encoding", "open_text", "read_head", "tell_encoding"]

HEAD = 65_536  # bytes that tell the form of a file
CHUNK = 1_048_576  # bytes of a line looked at when the encoding is told
# How far a packed file may unpack: dumps of Wikidata come to a twentieth, repeated letters to a thousandth. A ratio
# says nothing of small files.
RATIO, FLOOR = 200, 100_000_000


class _Bytes(Protocol):
    """What bytes are read from, packed or not."""

    def read(self, size: int = -1, /) -> bytes: ...


PACKERS: tuple[tuple[bytes, Callable[[IO[bytes]], _Bytes]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)
PACKED = (".gz", ".bz2", ".xz")
DAMAGE = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Names in Latin letters have marks on few of them: in names in other scripts most bytes are beyond ASCII.
MOST_MARKED = 0.35
# Signs of windows-1252 that stand between letters only where the bytes mean letters of another encoding.
ODD = re.compile(r"[^\W\d_][¡-©«-¶¸¹»-¿×÷€‚„…†‡‰‹‘“”•™›][^\W\d_]")


@dataclass(slots=True)
class Lines:
    """The lines of a text, numbered from 1; of one over `most` characters, as much is given as shows that."""

    stream: TextIO
    most: int
    number: int = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = rest = self.stream.readline(self.most + 1)
        while len(rest) > self.most and not rest.endswith("\n"):
            rest = self.stream.readline(self.most + 1)
        if not line:
            raise StopIteration
        self.number += 1
        return line


class _Bounded(io.RawIOBase):
    """A stream of bytes that ends with a WatchListError where it is damaged, or has more than `most`."""

    def __init__(self, stream: _Bytes, most: int, where: str) -> None:
        super().__init__()
        self.stream, self.left, self.most, self.where = stream, most, most, where

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = cast(memoryview, buffer)
        try:
            data = self.stream.read(len(view))
        except DAMAGE as error:
            raise WatchListError(self.where, f"is damaged ({error})", "a whole file: fetch it again") from None
        self.left -= len(data)
        if self.left < 0:
            raise WatchListError(
                self.where, f"unpacks to over {self.most:,} bytes", "an extract with the actors of interest"
            )
        view[: len(data)] = data
        return len(data)


def read_head(path: Path) -> bytes:
    """Return the beginning of a list's file, unpacked. Raises WatchListError for none, or one that cannot be read."""
    if not path.is_file():
        raise WatchListError(str(path), "is not there", "the path of a list: CSV, FollowTheMoney or Wikidata JSON")
    with _open_bytes(path) as stream:
        head = stream.read(HEAD)
    if head.startswith(b"PK\x03\x04"):
        raise WatchListError(
            str(path), "is a zip archive or an Excel file", "the file in it; of a sheet, saved as CSV (UTF-8)"
        )
    return head


def marked_encoding(head: bytes) -> str:
    """Return the encoding that the mark at the beginning of a file says; UTF-8 where there is none."""
    return next((encoding for mark, encoding in MARKS if head.startswith(mark)), "utf-8")


def tell_encoding(path: Path, head: bytes) -> str:
    """Return the encoding of a table: by its mark, else UTF-8, unless most lines with other letters are none.

    Raises WatchListError where they are not windows-1252 either.
    """
    if marked_encoding(head) != "utf-8":
        return marked_encoding(head)
    sound, broken = 0, _Broken()
    with _open_bytes(path) as stream:
        while line := stream.readline(CHUNK):
            if not line.isascii() and _is_utf8(line):
                sound += 1
            elif not line.isascii():
                broken.add(line)
    if broken.lines <= sound:
        return "utf-8"
    if broken.odd or broken.marked > MOST_MARKED * broken.letters:
        raise WatchListError(str(path), "is in an encoding that cannot be told surely", "the same list saved as UTF-8")
    return "cp1252"


@contextmanager
def open_text(path: Path, encoding: str) -> Iterator[TextIO]:
    """Open a list's file, unpacked, as text; what is not in its encoding becomes what no name has."""
    errors = "surrogateescape" if encoding in ("utf-8", "utf-8-sig", "cp1252") else "replace"
    with _open_bytes(path) as stream, io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="") as text:
        yield text


@dataclass(slots=True)
class _Broken:
    """Of the lines that are not UTF-8: how many, their letters and those beyond ASCII, and whether they are odd."""

    lines: int = 0
    letters: int = 0
    marked: int = 0
    odd: bool = False

    def add(self, line: bytes) -> None:
        text = line.decode("cp1252", "replace")
        self.lines += 1
        self.letters += sum(map(str.isalpha, text))
        self.marked += len(line) - len(line.decode("ascii", "ignore"))
        self.odd = self.odd or bool(ODD.search(text)) or "\ufffd" in text


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def _open_bytes(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            packer = next((packer for magic, packer in PACKERS if file.peek(6).startswith(magic)), None)
            stream: _Bytes = packer(file) if packer else file
            most = max(FLOOR, path.stat().st_size * (RATIO if packer else 1))
            with io.BufferedReader(_Bounded(stream, most, str(path))) as bounded:
                yield cast(BinaryIO, bounded)
    except OSError as error:
        raise WatchListError(str(path), error.strerror or str(error), "a file that can be read") from None
