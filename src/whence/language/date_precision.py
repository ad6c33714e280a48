"""How exactly an EDTF date fixes the day of an event, in the codes of UCDP GED and of ACLED."""

from __future__ import annotations

import re
from datetime import date
from time import struct_time

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

__all__ = ["date_prec", "time_precision"]

_DAY, _WEEK, _MONTH, _SEASON, _YEAR = 1, 7, 31, 90, 366
_WINTER = re.compile(r"\d{4}-24")  # begins in the year's December; the library takes it to end there too


def date_prec(edtf: str | None) -> int | None:
    """Return `date_prec` of the UCDP GED codebook; None where it has no code, so for more than a year and open ends.

    1: the exact date of the event is known. 2: it is known within a range of 2 to 6 days. 3: only the week is known.
    4: a range of 8 to 30 days, or only the month. 5: more than a month, at most a calendar year.
    """
    days = _length(edtf)
    if days is None or days > _YEAR:
        return None
    bounds = (_DAY, _WEEK - 1, _WEEK, _MONTH, _YEAR)
    return next(code for code, most in enumerate(bounds, 1) if days <= most)


def time_precision(edtf: str | None) -> int | None:
    """Return `time_precision` of the ACLED codebook; None for what is known less well than to the month.

    1: the day is known. 2: only the week or a few days; ACLED then gives a day within it. 3: only the month. ACLED
    codes no event of which not even the month is known.
    """
    days = _length(edtf)
    if days is None or days > _MONTH:
        return None
    return next(code for code, most in enumerate((_DAY, _WEEK, _MONTH), 1) if days <= most)


def _length(edtf: str | None) -> int | None:
    """Return over how many days it may lie; None without a year, with an open end, or where it is no EDTF date.

    What is approximate or uncertain may as well lie as far again before and after.
    """
    if not edtf or "XXXX" in edtf:
        return None
    try:
        parsed = parse_edtf(edtf)
    except (EDTFParseException, TypeError):
        return None
    days = _SEASON if _WINTER.fullmatch(edtf) else _days_between(parsed.lower_strict(), parsed.upper_strict())
    return days * 3 if days and set(edtf) & set("~?%") else days


def _days_between(first: object, last: object) -> int | None:
    if not isinstance(first, struct_time) or not isinstance(last, struct_time):
        return None
    try:
        return (date(*last[:3]) - date(*first[:3])).days + 1
    except ValueError:  # a year that the calendar has not
        return None
