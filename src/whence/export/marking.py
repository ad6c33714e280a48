"""A document's text with the places marked that its claims rest on, as a stream of tokens for a page."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whence.records import Segment

__all__ = ["Token", "mark"]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A step through a marked text: words of one segment, or the begin or end of a mark.

    what: "text", "open" or "close". place: the marked range; on "open" only where the mark begins, on "close" only
    where it ends (a mark that crosses another is told in parts). numbers: the claims that rest on it, on "close".
    """

    what: str
    text: str = ""
    segment: str = "body"
    place: Range | None = None
    numbers: tuple[int, ...] = ()


def mark(text: str, places: Mapping[Range, tuple[int, ...]], segments: Iterable[Segment]) -> Iterator[Token]:
    """Yield the tokens of `text`: all of it, once, in order, with properly nested marks.

    places: the ranges that claims rest on, each with the numbers of these claims.
    """
    kinds = tuple(segments)
    waiting = [(start, -end, (start, end)) for start, end in places]
    heapq.heapify(waiting)
    under_way: list[tuple[int, Range]] = []  # the marks that are open, innermost last, with where this part ends
    at = 0
    while waiting or under_way:
        if waiting and (not under_way or waiting[0][0] < under_way[-1][0]):
            start, minus_end, place = heapq.heappop(waiting)
            yield from _words(text, at, start, kinds)
            at, end = start, _end_of_part(-minus_end, under_way)
            if end < -minus_end:
                heapq.heappush(waiting, (end, minus_end, place))
            under_way.append((end, place))
            yield Token(what="open", place=place if start == place[0] else None)
        else:
            end, place = under_way.pop()
            yield from _words(text, at, end, kinds)
            at = end
            last = end == place[1]
            yield Token(what="close", place=place if last else None, numbers=places[place] if last else ())
    yield from _words(text, at, len(text), kinds)


def _end_of_part(end: int, under_way: list[tuple[int, Range]]) -> int:
    """Return where a mark must be cut so that it does not run over the end of the one it begins in."""
    return min(end, under_way[-1][0]) if under_way else end


def _words(text: str, start: int, end: int, segments: tuple[Segment, ...]) -> Iterator[Token]:
    """Yield the words of a range, cut where the segment changes."""
    at = start
    for segment in segments:
        low, high = max(at, segment.start), min(end, segment.end)
        if low < high:
            if at < low:
                yield Token(what="text", text=text[at:low])
            yield Token(what="text", text=text[low:high], segment=segment.kind)
            at = high
    if at < end:
        yield Token(what="text", text=text[at:end])
