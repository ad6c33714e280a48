"""The days on which something may have happened, or for which it is said to hold."""

from __future__ import annotations

import functools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

__all__ = ["NO_DAYS", "Days", "days_of", "gap"]

WINTER = "-24"  # begins in the year's December; the library takes it to end there too
THREE_MONTHS = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day that may be meant; None where nothing is said of that end.

    interval: it is said to go on from the one to the other, rather than to happen on some day between them.
    """

    first: date | None = None
    last: date | None = None
    interval: bool = False

    @property
    def length(self) -> int | None:
        """How many days may be meant; None where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def meets(self, other: Days) -> bool:
        """Tell whether some day may be meant by both."""
        return not (self.ends_before(other) or other.ends_before(self))

    def ends_before(self, other: Days) -> bool:
        """Tell whether all of these days lie before all of the other."""
        return bool(self.last and other.first and self.last < other.first)

    def until(self, day: date) -> Days:
        """Return these days as far as they are no later than one; as they are where all of them are later."""
        if self.first and self.first > day:
            return self
        return Days(self.first, min(self.last or day, day), self.interval)

    def each(self) -> Iterator[date]:
        """Yield the days in their order; none where an end is open."""
        if self.first:
            yield from (self.first + timedelta(days=number) for number in range(self.length or 0))


NO_DAYS = Days()


@functools.lru_cache(maxsize=16384)
def days_of(edtf: str | None) -> Days:
    """Return the days that an EDTF date means. None at both ends for a length of time, a date without a year, no date.

    What is approximate or uncertain may as well lie as far again before and after (as in `language.date_prec`).
    """
    if not edtf or edtf.startswith(("P", "XXXX")):
        return Days()
    try:
        parsed = parse_edtf(edtf)
    except (EDTFParseException, TypeError):
        return Days()
    first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    if edtf.endswith(WINTER) and first:
        last = first + THREE_MONTHS
    found = Days(first, last, "/" in edtf)
    return _widened(found) if set(edtf) & set("~?%") else found


def gap(one: Days, other: Days) -> int | None:
    """Return how many days lie between the two, 0 where they meet; None where an end that counts is open."""
    if one.meets(other):
        return 0
    earlier, later = (one, other) if one.ends_before(other) else (other, one)
    return (later.first - earlier.last).days if later.first and earlier.last else None


def _day(moment: time.struct_time | float) -> date | None:
    """Return the day of a moment; None for an open end, and for a year that the calendar has not."""
    if isinstance(moment, float):
        return None
    try:
        return date(*moment[:3])
    except ValueError:
        return None


def _widened(days: Days) -> Days:
    if not days.length or not days.first or not days.last:
        return days
    more = timedelta(days=days.length)
    try:
        return Days(days.first - more, days.last + more, days.interval)
    except OverflowError:
        return days
