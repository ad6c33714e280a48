"""The words of a document that are its own: furniture and by-lines left out, folded, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.records import Document, Span

__all__ = ["Wording", "wording_of"]

LEFT_OUT = ("furniture", "byline")  # who publishes and signs a text differs between copies of it
# Letters and figures between other signs; scripts written without blanks give a word a sign.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# Direct speech ends in its paragraph; a longer stretch is an opening mark that was never closed.
_SPOKEN = re.compile(r"[“„«\"][^“”„«»\"\n]{1,1200}[”“»\"]|``[^\n]{1,1200}?(?:''|``)|(?<!\w)‘[^‘\n]{1,1200}?’(?!\w)")


@dataclass(frozen=True, slots=True)
class Wording:
    """Folded words in order; for each its place in the text, and its stretch between furniture.

    quotation: the number of the direct speech that it stands in, 0 outside. capital: whether it begins with one, in a
    text where most words do not.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    parts: tuple[int, ...]
    quotation: tuple[int, ...]
    capital: tuple[bool, ...]

    def spans(self, first: int, last: int) -> tuple[Span, ...]:
        """Return the spans of the words from `first` up to `last`, one a stretch: no span runs over furniture."""
        cuts = [at for at in range(first + 1, last) if self.parts[at] != self.parts[at - 1]]
        ends = zip((first, *cuts), (*cuts, last), strict=True)
        return tuple(Span.of(self.text, self.places[a][0], self.places[b - 1][1]) for a, b in ends)


def wording_of(document: Document, *, without: Sequence[Span] = ()) -> Wording:
    """Return the words of a document without its furniture and by-lines, and without those of some spans."""
    text, found, speech = document.text, [], []
    for part, (start, end) in enumerate(_kept(document, without)):
        speech += [match.span() for match in _SPOKEN.finditer(text, start, end)]
        found += [(match, part) for match in _WORD.finditer(text, start, end)]
    capital = [match.group()[0].isupper() for match, _ in found]
    shouted = 2 * sum(capital) > len(capital)
    return Wording(
        text=text,
        words=tuple(match.group().casefold() for match, _ in found),
        places=tuple(match.span() for match, _ in found),
        parts=tuple(part for _, part in found),
        quotation=tuple(_numbers([match.start() for match, _ in found], speech)),
        capital=tuple(mark and not shouted for mark in capital),
    )


def _numbers(starts: Sequence[int], speech: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield for each place the number of the range that it stands in, from 1; 0 where it stands in none."""
    opened = [start for start, _ in speech]
    for place in starts:
        at = bisect_right(opened, place)
        yield at if at and place < speech[at - 1][1] else 0


def _kept(document: Document, without: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the parts that are kept, cut where a span is left out."""
    for start, end in _parts(document):
        for span in sorted(without, key=lambda span: span.start):
            if start < span.end and span.start < end:
                yield start, max(start, span.start)
                start = span.end
        yield start, max(start, end)


def _parts(document: Document) -> Iterator[tuple[int, int]]:
    """Yield what is kept of the text: what no segment names as well."""
    at = 0
    for segment in document.segments:
        if at < segment.start:
            yield at, segment.start
        if segment.kind not in LEFT_OUT:
            yield segment.start, segment.end
        at = segment.end
    if at < len(document.text):
        yield at, len(document.text)
