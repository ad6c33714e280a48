"""Direct speech: quoted passages as wholes, those that go on after a speaker was named, and those of nobody."""

from __future__ import annotations

import bisect
import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence

from whence.extract.layout import Layout
from whence.extract.telling import Offsets, Telling
from whence.language import Quotation

__all__ = ["find_quoted", "with_whole_quotations"]

_FEWEST_WORDS = 4  # fewer quoted words without a cue are a term or a scare quote
_SIGNATURE = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?[-–—]{1,2}[^\S\n]?(?P<who>[^\W\d_][^\n.]{2,80})(?=\n|$)")
_ENDED = re.compile(r"[.!?…,][”\"»’']*$")
_BLANKS_AND_MARKS = re.compile(r"[\s.,;—–-]*")
_OPENING = frozenset('“"«„`')


def with_whole_quotations(tellings: Sequence[Telling], layout: Layout) -> Iterator[Telling]:
    """Yield the tellings; content that starts or ends inside a quotation is widened to all of it."""
    outer = _outermost(layout)
    starts = [quotation.start for quotation in outer]
    for telling in tellings:
        content = tuple(_widened(part, telling, _around(part, outer, starts)) for part in telling.content)
        yield dataclasses.replace(telling, content=content)


def _outermost(layout: Layout) -> list[Quotation]:
    return [quotation for quotation in layout.quotations if not quotation.depth]


def _around(part: Offsets, quotations: Sequence[Quotation], starts: Sequence[int]) -> Sequence[Quotation]:
    """Return the quotations that share text with a range. Outermost ones never overlap, so they are neighbours."""
    first = max(0, bisect.bisect_right(starts, part[0]) - 1)
    return [
        quotation for quotation in quotations[first : bisect.bisect_left(starts, part[1])] if quotation.end > part[0]
    ]


def _widened(part: Offsets, telling: Telling, quotations: Sequence[Quotation]) -> Offsets:
    start, end = part
    anchor = telling.cue or part
    for quotation in quotations:
        if quotation.start <= anchor[0] < quotation.end:
            continue  # the cue stands in the quotation itself: its content stays inside
        if start <= quotation.start < end < quotation.end or (quotation.start < start and end == quotation.end):
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def find_quoted(layout: Layout, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield quoted passages without a cue of their own: signed ones, those that go on, those without a source."""
    given = _Given(tellings)
    last: Telling | None = None
    for quotation in _outermost(layout):
        if len(layout.text[quotation.start : quotation.end].split()) < _FEWEST_WORDS or given.covers(quotation):
            continue
        before = _later(given.last_before(quotation.start), last)
        told = _signed(layout.text, quotation) or _continued(layout, quotation, before) or _unsourced(quotation)
        last = told
        yield told


class _Given:
    """The tellings of cues, so sorted that those around a quotation are found without reading them all."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        parts = sorted(((part, told) for told in tellings for part in told.content), key=lambda item: item[0])
        self._parts = parts
        self._starts = [part[0] for part, _ in parts]
        self._reach = list(itertools.accumulate((part[1] for part, _ in parts), max))  # the furthest end so far
        self._spoken = sorted((told for told in tellings if told.cue and told.source), key=_end_of)
        self._ends = [_end_of(told) for told in self._spoken]

    def covers(self, quotation: Quotation) -> bool:
        """Tell whether a cue outside the quotation gives its words, or some of them, to a source."""
        at = bisect.bisect_left(self._starts, quotation.end) - 1
        while at >= 0 and self._reach[at] > quotation.start:
            part, told = self._parts[at]
            inside = told.cue is not None and quotation.start <= told.cue[0] < quotation.end
            if part[1] > quotation.start and not inside:
                return True
            at -= 1
        return False

    def last_before(self, offset: int) -> Telling | None:
        """Return the telling with a speaker that ends last before an offset."""
        at = bisect.bisect_right(self._ends, offset) - 1
        return self._spoken[at] if at >= 0 else None


def _later(first: Telling | None, second: Telling | None) -> Telling | None:
    return max((told for told in (first, second) if told), key=_end_of, default=None)


def _end_of(telling: Telling) -> int:
    return max(end for _, end in (*telling.content, telling.cue or (0, 0)))


def _signed(text: str, quotation: Quotation) -> Telling | None:
    """Read a name after a dash on the line's end: “...” - A former soldier."""
    found = _SIGNATURE.match(text, quotation.end)
    if found is None:
        return None
    content = ((quotation.start, quotation.end),)
    return Telling(source=found.span("who"), cue=None, content=content, why="A quotation signed with a name.")


def _continued(layout: Layout, quotation: Quotation, last: Telling | None) -> Telling | None:
    """Give a quoted sentence to the speaker of the quotation just before it."""
    if last is None or last.cue is None or not _ENDED.search(layout.text, quotation.start, quotation.end):
        return None
    sentence = layout.sentence_at(last.cue[0])
    gap = max(_end_of(last), sentence.end if sentence else 0)
    if not _BLANKS_AND_MARKS.fullmatch(layout.text, min(gap, quotation.start), quotation.start):
        return None
    if not any(layout.text[start] in _OPENING for start, _ in last.content):
        return None
    why = "The quotation goes on after its speaker was named."
    return Telling(source=last.source, cue=last.cue, content=((quotation.start, quotation.end),), why=why)


def _unsourced(quotation: Quotation) -> Telling:
    content = ((quotation.start, quotation.end),)
    return Telling(source=None, cue=None, content=content, why="Quoted, and given to nobody.")
