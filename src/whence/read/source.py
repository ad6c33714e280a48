"""What goes into the room and comes out on the way to a document: sources, hints, limits, failures, contents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from whence.records import Segment

__all__ = ["FIELDS", "Content", "Failure", "Hint", "Limits", "Source", "Unpacked"]

FIELDS = ("title", "publisher", "author", "published", "kind", "address", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What something other than the document's text says of it.

    field: one of FIELDS; several authors are several hints. value: as given, checked when it is used.
    where: what said it, as it will stand in `Found` ("side-car", "metadata.csv", "html meta", "pdf info", "feed").
    """

    field: str
    value: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read.

    path: where its bytes lie. file: its name for people, relative to the PATH given; a member is `archive!member`.
    hints: what side-cars and containers say of it, the nearest to the document first. fields: (field, column) pairs
    of a side-car's [fields], for tables. depth: how many containers it lies in. leaf: it is one document's own plain
    text in UTF-8, and never a container, whatever it looks like.
    """

    path: Path
    file: str
    hints: tuple[Hint, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    depth: int = 0
    leaf: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file, or a part of one, that is not read. error: the whole message, as people are shown it."""

    file: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What lies in folders or in a container: the sources, in order, and what of it cannot be read."""

    sources: tuple[Source, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost; what goes over is refused with a message.

    max_size: code points of a document's text, and bytes of a file that is text. max_file: bytes of a file that
    is text in part only (PDF, Word, mail). max_depth: containers in containers. max_members: files
    of one container. max_unpacked: bytes of all of them. max_ratio: unpacked to packed bytes. max_pages: of a PDF.
    """

    max_size: int = 20_000_000
    max_file: int = 200_000_000
    max_depth: int = 3
    max_members: int = 100_000
    max_unpacked: int = 2_000_000_000
    max_ratio: int = 200
    max_pages: int = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a format's module makes of the bytes.

    text: the document's text, which nothing changes from here on. hints: what the format's own metadata says.
    segments: parts whose nature the format tells (a heading that is the title, a caption), in order, not overlapping;
    the rest is judged by its words. encoding: the one the bytes were found to be in, where it is not UTF-8.
    """

    text: str
    hints: tuple[Hint, ...] = ()
    segments: tuple[Segment, ...] = ()
    encoding: str | None = None
