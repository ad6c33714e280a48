"""Texts in the manner of outlets, invented, and the shortest way to make documents of them."""

from __future__ import annotations

from pathlib import Path

from whence.read.clues import Page, find_page
from whence.read.parse import parse
from whence.read.source import Hint, Limits, Source
from whence.records import Document

FIELDS = ("title", "publisher", "author", "published", "kind", "address", "language")

# A body that no rule has a word to say about, long enough to tell the language and to stand for a report.
BODY = (
    "Fighters of the River Front attacked an army post near Tarn before dawn on Monday, two residents said.\n"
    "\n"
    "At least nine soldiers were killed and a bridge was damaged, according to the provincial governor, Ilan Vost. "
    "The army did not answer calls.\n"
    "\n"
    "The front, which has fought for the independence of the valley since 2019, did not comment. "
    "Some 400 families have left the area.\n"
)


def document(text: str | bytes, file: str = "report.txt", **told: str) -> Document:
    """Return the document of a text. told: what a side-car says of it."""
    data = text.encode() if isinstance(text, str) else text
    hints = tuple(Hint(field=field, value=value, where="side-car") for field, value in told.items())
    return parse(Source(path=Path(file), file=file, hints=hints), data, Limits())


def page(text: str) -> Page:
    """Return a text with what it says of itself."""
    return find_page(text, None)


def parts(found: Document) -> list[tuple[str, str]]:
    """Return the segments with their words."""
    return [(segment.kind, found.text[segment.start : segment.end]) for segment in found.segments]
