"""The layout of a document: the sentences that extraction reads, their tokens, and the quotations."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from whence.language import Quotation, Token, find_quotations, split_sentences, tokenize
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
    """What extraction reads of a document: sentences in order (none of them furniture), and all quotations."""

    text: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that covers an offset, or None (a blank between two, or furniture)."""
        at = bisect.bisect_right(self.sentences, offset, key=_start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None


def lay_out(document: Document) -> Layout:
    """Return the layout of a document. What no segment covers is body; furniture is left out."""
    text = document.text
    sentences: list[Sentence] = []
    for start, end, kind in _readable_parts(document):
        for begin, finish in split_sentences(text, start, end):
            sentences.append(Sentence(begin, finish, kind, tokenize(text, begin, finish)))
    return Layout(text=text, sentences=tuple(sentences), quotations=_readable_quotations(document))


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


def _readable_quotations(document: Document) -> tuple[Quotation, ...]:
    furniture = [segment for segment in document.segments if segment.kind == "furniture"]
    quotations = find_quotations(document.text)
    starts = [segment.start for segment in furniture]

    def is_read(quotation: Quotation) -> bool:
        at = bisect.bisect_right(starts, quotation.start) - 1
        return at < 0 or quotation.start >= furniture[at].end

    return tuple(filter(is_read, quotations))


def _start(sentence: Sentence) -> int:
    return sentence.start
