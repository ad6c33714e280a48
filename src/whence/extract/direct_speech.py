"""Direct speech: quoted passages as wholes, those that go on after a speaker was named, and those that nobody is given."""

from __future__ import annotations

import dataclasses
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


def with_whole_quotations(tellings: Sequence[Telling], quotations: Sequence[Quotation]) -> Iterator[Telling]:
    """Yield the tellings with content that starts or ends inside a quotation widened to all of it."""
    outer = [quotation for quotation in quotations if not quotation.depth]
    for telling in tellings:
        content = tuple(_widened(part, telling, outer) for part in telling.content)
        yield dataclasses.replace(telling, content=content)


def _widened(part: Offsets, telling: Telling, quotations: Sequence[Quotation]) -> Offsets:
    start, end = part
    for quotation in quotations:
        if quotation.start >= end or quotation.end <= start:
            continue
        anchor = telling.cue or part
        if quotation.start <= anchor[0] < quotation.end:
            continue  # the cue itself stands in the quotation: its content stays inside
        if start <= quotation.start < end < quotation.end or (quotation.start < start and end == quotation.end):
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def find_quoted(layout: Layout, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield quoted passages that no cue of their own gives away: signed ones, those that go on, those without a source."""
    known = sorted(tellings, key=lambda telling: telling.content[0])
    for quotation in layout.quotations:
        if quotation.depth or not _is_passage(layout.text, quotation) or _is_covered(quotation, known):
            continue
        told = (
            _signed(layout.text, quotation)
            or _continued(layout, quotation, known)
            or _unsourced(layout.text, quotation)
        )
        if told:
            known.append(told)
            yield told


def _is_passage(text: str, quotation: Quotation) -> bool:
    return len(text[quotation.start : quotation.end].split()) >= _FEWEST_WORDS


def _is_covered(quotation: Quotation, tellings: Sequence[Telling]) -> bool:
    return any(
        start < quotation.end and quotation.start < end for telling in tellings for start, end in telling.content
    )


def _signed(text: str, quotation: Quotation) -> Telling | None:
    """Read a name after a dash on the line's end: “...” - A former soldier."""
    found = _SIGNATURE.match(text, quotation.end)
    if found is None:
        return None
    content = ((quotation.start, quotation.end),)
    return Telling(source=found.span("who"), cue=None, content=content, why="A quotation signed with a name.")


def _continued(layout: Layout, quotation: Quotation, tellings: Sequence[Telling]) -> Telling | None:
    """Give a quoted sentence to the speaker of the quotation just before it."""
    if not _ENDED.search(layout.text[quotation.start : quotation.end]):
        return None
    before = [told for told in tellings if told.cue and told.source and _end_of(told) <= quotation.start]
    if not before:
        return None
    last = max(before, key=_end_of)
    sentence = layout.sentence_at(last.cue[0]) if last.cue else None
    gap_start = max(_end_of(last), sentence.end if sentence else 0)
    if not _BLANKS_AND_MARKS.fullmatch(layout.text, min(gap_start, quotation.start), quotation.start):
        return None
    if not any(layout.text[start] in '“"«„' for start, _ in last.content):
        return None
    why = "The quotation goes on after its speaker was named."
    return Telling(source=last.source, cue=last.cue, content=((quotation.start, quotation.end),), why=why)


def _end_of(telling: Telling) -> int:
    return max(end for _, end in (*telling.content, telling.cue or (0, 0)))


def _unsourced(text: str, quotation: Quotation) -> Telling | None:
    content = ((quotation.start, quotation.end),)
    return Telling(source=None, cue=None, content=content, why="Quoted, and given to nobody.")
