"""What lies inside a container: the member, the name it may be shown under, and streams that end."""

from __future__ import annotations

import binascii
import lzma
import re
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from whence.errors import ReadError
from whence.read.source import Failure, Hint

__all__ = [
    "BROKEN",
    "CHUNK",
    "Bounded",
    "FullError",
    "Member",
    "Members",
    "Pieces",
    "Readable",
    "clean_name",
    "refusal",
    "too_much",
]

CHUNK = 1 << 16  # bytes read at once: large enough that the calls cost nothing beside the decompression
MAX_NAME = 1_000  # characters: the longest path of a real collection seen was below 300; longer ones are made to hurt

# What the standard library raises for bytes that are not what the container promised.
BROKEN = (
    EOFError,
    OSError,
    UnicodeError,
    binascii.Error,
    lzma.LZMAError,
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


class Buffered(Protocol):
    """Bytes that come in pieces as they are ready: what is sound before a cut is given before the cut is met."""

    def read1(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes, fewer where they are ready sooner, none at the end."""
        ...


class Readable(Protocol):
    """Bytes that come one piece after the other."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One thing inside a container.

    name: as shown after the `!`. stream: its bytes, to be read once and before the next member is asked for.
    leaf: it is one document's own text, never a container, whatever it looks like.
    """

    name: str
    stream: Readable
    hints: tuple[Hint, ...] = ()
    leaf: bool = False


Members = Iterator[Member | Failure]


class FullError(ReadError):
    """A container holds more than the limits allow: nothing more is read from it."""


@dataclass(slots=True, kw_only=True)
class Bounded:
    """A stream that ends with a FullError after `left` bytes. where: the container it comes from, for the message."""

    stream: Buffered
    left: int
    where: str
    position: int = field(default=0, init=False)

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes, none at the end. Raises FullError past the bound, ReadError for damage."""
        try:
            data = self.stream.read1(size if size >= 0 else CHUNK)
        except BROKEN as error:
            raise ReadError(self.where, f"is cut off or damaged ({error})", "a whole one: fetch it again") from None
        self.position += len(data)
        if self.position > self.left:
            raise too_much(self.where, self.left)
        return data

    def tell(self) -> int:
        """Return how many bytes were read so far."""
        return self.position


@dataclass(frozen=True, slots=True)
class Pieces:
    """A stream made of pieces of bytes, each given as it is, whatever size was asked for."""

    pieces: Iterator[bytes]

    def read(self, _size: int = -1, /) -> bytes:
        """Return the next piece, none at the end."""
        return next(filter(None, self.pieces), b"")


def too_much(where: str, allowed: int) -> FullError:
    """Return the error of a container that unpacks to more than it may."""
    what = f"unpacks to more than the {allowed:,} bytes allowed for one of its size; what follows in it was not read"
    return FullError(where, what, "unpack it yourself if you trust it, and give the folder")


def clean_name(name: str) -> str:
    """Return a member's name as a relative path with forward slashes, fit to be shown.

    Raises ReadError for a name made to lead out of the archive, to hide, or to break what shows it. Nothing is ever
    written under a member's name, so this guards readers of the name, not the disk.
    """
    shown = name.replace("\\", "/")
    shown = re.sub(r"^[A-Za-z]:(?=/)", "", shown)
    parts = [part for part in shown.split("/") if part not in ("", ".")]
    if len(name) > MAX_NAME:
        raise ReadError(name[:80] + "...", f"is a name of {len(name):,} characters", f"at most {MAX_NAME:,}")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in name):
        raise ReadError(repr(name)[1:-1], "is a name with control characters", "a plain file name")
    if ".." in parts:
        raise ReadError(name, "is a name that leads out of the archive", "a path without ..")
    if not parts:
        raise ReadError(repr(name)[1:-1] or "?", "is a file without a name", "a plain file name")
    return "/".join(parts)


def refusal(file: str, error: ReadError) -> Failure:
    """Return the failure of a member that is not unpacked. file: the container's."""
    inside = ReadError(f"{file}!{error.where}", error.what, error.right)
    return Failure(file=inside.where, error=str(inside))
