"""The first and the last day that a date may mean, so that dates of any sharpness can be compared."""

from __future__ import annotations

import functools
import re
from time import struct_time

from edtf import parse_edtf

from whence.records import Document, Edtf, Statement

__all__ = ["days_of", "first_and_last_day"]

Days = tuple[str, str]
FIRST, LAST = "0000-01-01", "9999-12-31"  # before and after all that a report tells; years outside are cut to these
NO_YEAR = re.compile(r"X{4}")


def days_of(statement: Statement, document: Document) -> Days | tuple[None, None]:
    """Return the first and the last day on which it may happen or hold, as YYYY-MM-DD.

    Where the words fix no day it is taken to be of the time at which its document was published.
    """
    dates = (statement.time and statement.time.edtf, document.published)
    known = (first_and_last_day(edtf) for edtf in dates if edtf and not NO_YEAR.search(edtf))
    return next(known, (None, None))


@functools.lru_cache(maxsize=4096)  # reading one EDTF date takes some 8 ms, and reports share their dates
def first_and_last_day(edtf: Edtf) -> Days:
    """Return the first and the last day that an EDTF date may mean, as YYYY-MM-DD."""
    date = parse_edtf(edtf)
    return _day(date.lower_strict()), _day(date.upper_strict())


def _day(moment: struct_time | float) -> str:
    """Return a day; EDTF gives an open end as an infinite number."""
    if not isinstance(moment, struct_time):
        return LAST if moment > 0 else FIRST
    if not 0 <= moment.tm_year <= 9999:
        return LAST if moment.tm_year > 0 else FIRST
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
