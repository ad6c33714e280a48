"""Which of two documents was published first."""

from __future__ import annotations

import functools
from time import struct_time
from typing import Literal

from edtf import parse_edtf

from whence.records import Document

__all__ = ["Order", "last_day", "order_of"]

Order = Literal["before", "after", "unknown"]
Day = tuple[int, ...]
FIRST, LAST = (0, 0, 0), (9999, 12, 31)


def order_of(one: Document, other: Document) -> Order:
    """Return whether the one was published before or after the other; `unknown` on one day or without days.

    A date less sharp than a day is before another where its last day is.
    """
    if not one.published or not other.published:
        return "unknown"
    mine, theirs = _days(one.published), _days(other.published)
    if mine[1] < theirs[0]:
        return "before"
    return "after" if theirs[1] < mine[0] else "unknown"


def last_day(document: Document) -> Day:
    """Return the last day on which a document may have been published, as year, month and day."""
    return _days(document.published)[1] if document.published else LAST


@functools.lru_cache(maxsize=4096)  # reading one date takes some 8 ms, and reports share their dates
def _days(edtf: str) -> tuple[Day, Day]:
    date = parse_edtf(edtf)
    return _day(date.lower_strict(), FIRST), _day(date.upper_strict(), LAST)


def _day(moment: struct_time | float, otherwise: Day) -> Day:
    """Return a day; an open end is the first or the last there is."""
    return tuple(moment[:3]) if isinstance(moment, struct_time) else otherwise
