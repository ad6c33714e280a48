"""The day a machine wrote down, in the forms that formats use: ISO 8601, RFC 2822 (mail, RSS), PDF's `D:20220420`."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

__all__ = ["written_day"]

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ]\d)")
COMPACT = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})(?=$|T|\d{6})")


def written_day(stamp: str) -> str | None:
    """Return the EDTF day, month or year of a time stamp as its writer's clock showed it, None where it is none.

    The zone is not reckoned in: a report of 20 April 23:30 in New York is of 20 April there.
    """
    stamp = stamp.strip()
    matched = ISO.match(stamp) or COMPACT.match(stamp)
    if matched:
        year, month, day = matched.groups("0")
        return _day(int(year), int(month), int(day))
    parsed = parsedate(stamp)
    return _day(*parsed[:3]) if parsed else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except (ValueError, OverflowError):
        return None
    return whole if day else whole[:7] if month else whole[:4]
