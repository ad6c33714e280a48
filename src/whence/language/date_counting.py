"""Counting on the calendar: the day, week, month or year that lies so far from another."""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

__all__ = ["DAY_LENGTH", "MONTH_LENGTH", "count_of", "is_plain", "stepped", "with_month"]

_OFFSET = re.compile(r"(?P<sign>-?)P(?P<number>\d+)(?P<unit>[DWMY])(?:0(?P<sharp>[DM]))?")
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
DAY_LENGTH, MONTH_LENGTH = len("2022-04-20"), len("2022-04")


def is_plain(edtf: str) -> bool:
    """Tell whether it is a day, month or year of the calendar, from which one can count."""
    if not _PLAIN.fullmatch(edtf):
        return False
    try:
        date.fromisoformat(edtf + "0001-01-01"[len(edtf) :])
    except ValueError:
        return False
    return True


def count_of(offset: str) -> int:
    """Return how many of its units an offset counts, below 0 for back; 0 for a part of a day."""
    match = _OFFSET.fullmatch(offset)
    return int(match["sign"] + match["number"]) if match else 0


def stepped(offset: str | None, day: str) -> str | None:
    """Return the day, week, month or year that lies `offset` from a day, month or year, as sharp as the offset's unit.

    None where the day is not known so sharply, or the offset is of hours. Raises OverflowError off the calendar.
    """
    match = _OFFSET.fullmatch(offset or "")
    if match is None:
        return None
    count, unit = count_of(match[0]), match["unit"]
    if match["sharp"]:
        return _to_the_day(day, count * (12 if unit == "Y" else 1), match["sharp"]) if unit in "YM" else None
    if unit == "Y":
        return _of_year(int(day[:4]) + count)
    if len(day) < MONTH_LENGTH:
        return None
    if unit == "M":
        return with_month(day, count)
    if len(day) < DAY_LENGTH:
        return None
    return _day_or_week(date.fromisoformat(day), count, unit)


def _to_the_day(day: str, months: int, sharp: str) -> str | None:
    """Return the same day of another month or year, or its month; None where that month has no such day."""
    if len(day) < (DAY_LENGTH if sharp == "D" else MONTH_LENGTH):
        return None
    month = with_month(day, months)
    if sharp == "M":
        return month
    return f"{month}{day[7:]}" if int(day[8:]) <= calendar.monthrange(int(month[:4]), int(month[5:]))[1] else None


def with_month(day: str, count: int) -> str:
    """Return the month that lies `count` months from that of a day. Raises OverflowError off the calendar."""
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 + count
    return _of_year(months // 12, f"-{months % 12 + 1:02}")


def _day_or_week(day: date, count: int, unit: str) -> str:
    found = day + timedelta(days=count * (7 if unit == "W" else 1))
    if unit == "D":
        return found.isoformat()
    if abs(count) > 1:
        return f"{found.isoformat()}~"
    monday = found - timedelta(days=found.isoweekday() - 1)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _of_year(year: int, rest: str = "") -> str:
    """Return the year written out with what follows it. Raises OverflowError as the calendar does."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return f"{year:04}{rest}"
