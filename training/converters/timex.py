"""TIMEX3 values as EDTF, where the calendar says the same in both."""

from __future__ import annotations

import re

from training.converters.rows import Place, Row

DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
PART = {"SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36"}  # ISO 8601-2


def edtf(kind: str, value: str | None) -> str | None:
    """Return a date, month, year, season, quarter, decade or century in EDTF; None for what is relative or vague."""
    if kind != "DATE" or not value:
        return None
    if DAY.fullmatch(value):
        return value
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    year, _, part = value.partition("-")
    return f"{year}-{PART[part]}" if re.fullmatch(r"\d{4}", year) and part in PART else None


def time(place: Place, kind: str, value: str | None) -> Row:
    """Return a time: its place, TIMEX3 type and value, and the value as EDTF where that is sure."""
    return {"start": place[0], "end": place[1], "type": kind, "value": value, "time": edtf(kind, value)}
