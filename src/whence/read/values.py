"""The values that a field takes: what a person or a format wrote, brought to the form a document has, or refused."""

from __future__ import annotations

import datetime
import functools
import re
from typing import get_args

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from whence.language import find_dates
from whence.read.days import written_day
from whence.records import DocumentKind

__all__ = ["KINDS", "clean_value"]

KINDS: tuple[str, ...] = get_args(DocumentKind)
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z0-9-]+)?")
DAY = re.compile(r"(?<![\dX-])(?!0000)\d{4}-\d\d-\d\d(?!\d)")
LONGEST = 1_000  # code points of a value: a longer one is no title, name or address, but something gone wrong


def clean_value(field: str, value: str) -> str | None:
    """Return the value in the form that a document has (EDTF, ISO 639-1, ...), None where it is none of its field."""
    plain = " ".join(value.split())
    if not plain or len(plain) > LONGEST:
        return None
    if field == "published":
        return _edtf(plain)
    if field == "kind":
        return plain.lower() if plain.lower() in KINDS else None
    if field == "language":
        match = LANGUAGE.fullmatch(plain.lower())
        return match[1] if match else None
    return plain


@functools.lru_cache(maxsize=1024)
def _edtf(value: str) -> str | None:
    day = written_day(value)
    if day:
        return day
    dates = find_dates(value)
    if len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(value)) and "X" not in (dates[0].edtf or "X"):
        value = dates[0].edtf or value
    try:
        parse_edtf(value)
    except (EDTFParseException, TypeError):  # the library raises TypeError for an open interval from an unknown year
        return None
    return value if all(map(_is_day, DAY.findall(value))) else None


def _is_day(written: str) -> bool:
    """Tell whether the calendar has the day: EDTF lets the 29th of February stand in any year."""
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return True
