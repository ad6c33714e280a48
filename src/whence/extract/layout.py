"""The layout of a document: the sentences that extraction reads, and their tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.language import Token, split_sentences, tokenize
from whence.records import Document, SegmentKind

__all__ = ["Layout", "Sentence", "lay_out"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `[start, end)` of the document's text, the kind of segment it stands in, and its tokens."""

    start: int
    end: int
    segment: SegmentKind
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What extraction reads of a document: sentences in order, none of them furniture."""

    text: str
    sentences: tuple[Sentence, ...]


def lay_out(document: Document) -> Layout:
    """Return the layout of a document. What no segment covers is body; furniture is left out."""
    text = document.text
    sentences: list[Sentence] = []
    for start, end, kind in _readable_parts(document):
        for begin, finish in split_sentences(text, start, end):
            sentences.append(Sentence(begin, finish, kind, tokenize(text, begin, finish)))
    return Layout(text=text, sentences=tuple(sentences))


def _readable_parts(document: Document) -> Iterator[tuple[int, int, SegmentKind]]:
    here = 0
    for segment in document.segments:
        if here < segment.start:
            yield here, segment.start, "body"
        if segment.kind != "furniture":
            yield segment.start, segment.end, segment.kind
        here = segment.end
    if here < len(document.text):
        yield here, len(document.text), "body"
