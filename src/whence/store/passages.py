"""The passages of a document: the sentences in which its words are searched."""

from __future__ import annotations

from collections.abc import Iterator

from whence.language import split_sentences
from whence.records import Document

__all__ = ["passages_of"]

LONGEST = (
    2000  # characters: a text without full stops is cut, so that an answer can be shown and PostgreSQL can index it
)


def passages_of(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a document's sentences in order, page furniture left out."""
    for start, end in _parts(document):
        for first, last in split_sentences(document.text, start, end):
            yield from _cut(document.text, first, last)


def _parts(document: Document) -> Iterator[tuple[int, int]]:
    """Yield what lies between and in segments, furniture left out: what no segment names is searched as well."""
    at = 0
    for segment in document.segments:
        if at < segment.start:
            yield at, segment.start
        if segment.kind != "furniture":
            yield segment.start, segment.end
        at = segment.end
    if at < len(document.text):
        yield at, len(document.text)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the range in pieces of at most LONGEST, cut at a blank where there is one."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
