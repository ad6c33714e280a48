"""All that a text says of itself: title, publisher, authors, day, and the signs of its kind."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from whence.read.credits import find_bio, find_byline, find_sign_off
from whence.read.headline import find_stated_title, find_title
from whence.read.imprint import find_dateline, find_day_line, find_holder
from whence.read.lines import HEAD, Clue, Line, find_lines
from whence.read.nature import find_communique, find_opinion
from whence.read.segments import Part, find_parts, is_furniture

__all__ = ["Page", "find_page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text, its lines, what each line is (none for the body), and its clues, of one field the most telling first."""

    text: str
    lines: tuple[Line, ...]
    parts: tuple[tuple[Part, ...], ...]
    clues: tuple[Clue, ...]

    def clue(self, field: str) -> Clue | None:
        """Return the most telling clue of a field."""
        return next((clue for clue in self.clues if clue.field == field), None)


def find_page(text: str, title: str | None) -> Page:
    """Return the text with what it says of itself. title: where a side-car or the format has told it."""
    lines = find_lines(text)
    parts = find_parts(lines)
    told = [line for line, own in zip(lines, parts, strict=True) if not is_furniture(own)]
    credit = (*find_byline(told), *find_sign_off(told), *find_day_line(told))
    taken = {clue.start for clue in credit}
    free = [line for line, own in zip(lines, parts, strict=True) if not own and line.start not in taken]
    stated = tuple(_title(free, text, title))
    others = tuple(_others(text, lines, free, credit))
    marked = tuple(tuple(_marked(line, own, stated, taken)) for line, own in zip(lines, parts, strict=True))
    return Page(text=text, lines=lines, parts=marked, clues=(*stated, *credit, *others))


def _others(text: str, lines: Sequence[Line], free: Sequence[Line], credit: Sequence[Clue]) -> Iterator[Clue]:
    """Yield the clues that stand in the body and in the footer. free: the lines that are nothing else yet."""
    authors = [clue.value for clue in credit if clue.field == "author"]
    dateline, bio = find_dateline(free), _bio(free, authors)
    yield from (*dateline, *bio)
    if not (dateline or authors or bio):  # an organisation that speaks for itself has no reporter
        yield from find_communique(text, lines)
    if opinion := find_opinion(text, lines, bio):
        yield opinion
    yield from find_holder(lines)


def _bio(lines: Sequence[Line], authors: Sequence[str]) -> tuple[Clue, ...]:
    """Return the bio at the end: of one of those in the by-line, where there is one."""
    return tuple(
        clue
        for clue in find_bio(lines)
        if not authors or any(clue.value in author or author in clue.value for author in authors)
    )


def _title(lines: Sequence[Line], text: str, title: str | None) -> Iterator[Clue]:
    line = find_stated_title(title, lines) if title else None
    if line:
        yield Clue("title", line.text, line.start, line.end)
    elif not title and (found := find_title(lines[:HEAD], text)):
        yield found


def _marked(line: Line, own: Sequence[Part], title: Sequence[Clue], credit: Container[int]) -> Iterator[Part]:
    """Yield the parts of a line, with what the clues show. What marks a title as one ("# ") is furniture."""
    clue = next((clue for clue in title if line.start <= clue.start < line.end), None)
    if clue:
        around: tuple[Part, ...] = (
            ("furniture", line.start, clue.start),
            ("title", clue.start, clue.end),
            ("furniture", clue.end, line.end),
        )
        yield from (part for part in around if part[1] < part[2])
    elif not own and line.start in credit:
        yield ("byline", line.start, line.end)
    else:
        yield from own
