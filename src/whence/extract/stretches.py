"""What starts inside a stretch of text, found without looking through all of it."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from whence.records import Attribution, Mention, Span

__all__ = ["ContentIndex", "mentions_in", "starting_in"]

_BLOCK = 1024  # characters: a sentence or two falls into one block, so that a look-up meets a handful of attributions


T = TypeVar("T")


def starting_in(items: Sequence[T], start: int, end: int, key: Callable[[T], int]) -> Sequence[T]:
    """Return the items that start in `[start, end)`. items: in the order of the text; key: gives where one starts."""
    low = bisect.bisect_left(items, start, key=key)
    return items[low : bisect.bisect_left(items, end, lo=low, key=key)]


def mentions_in(span: Span, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that stand wholly inside a span. mentions: in the order of the text."""
    near = starting_in(mentions, span.start, span.end, key=_start)
    return [mention for mention in near if mention.span.end <= span.end]


def _start(mention: Mention) -> int:
    return mention.span.start


class ContentIndex:
    """The attributions of a document by where their content stands."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        """Index each attribution under all blocks of text that its content touches."""
        self._blocks: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            for block in dict.fromkeys(block for part in attribution.content for block in _blocks(part)):
                self._blocks.setdefault(block, []).append(attribution)

    def covering(self, span: Span) -> list[Attribution]:
        """Return the attributions whose content holds a span, the narrowest first."""
        near = self._blocks.get(span.start // _BLOCK, ())
        found = [a for a in near if any(part.holds(span) for part in a.content)]
        return sorted(found, key=lambda a: (sum(part.end - part.start for part in a.content), a.content[0].start, a.id))


def _blocks(part: Span) -> range:
    return range(part.start // _BLOCK, part.end // _BLOCK + 1)
