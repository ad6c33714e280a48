"""Dates and times of a text: as sharp as its words, and never sharper."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["DateExpression", "find_dates", "resolve_date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A time at `[start, end)`.

    edtf: what the words fix by themselves ("2022-08", "XXXX-03-23"), or None. anchor: what a relative one counts from;
    offset: how far, an ISO 8601 duration ("-P1M"). duration: how long ("P20Y"), or how often ("R/P1W").
    weekday: ISO number of a named day of the week.
    """

    start: int
    end: int
    edtf: str | None
    anchor: str | None = None
    offset: str | None = None
    duration: str | None = None
    weekday: int | None = None


_MONTHS = {
    word: number
    for number, words in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"], 1)
    for word in words.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>\d{{4}}))?"
    rf"|(?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<y2>\d{{4}}))?|(?P<m3>{_MONTH})\b\.?,?\s+(?P<y3>\d{{4}})"
    rf"|(?<=\b[Ii]n\s)(?P<y4>(?:1[89]|20)\d\d))\b",
    re.IGNORECASE,
)


def find_dates(text: str) -> tuple[DateExpression, ...]:
    """Return the times of a text in order."""
    return tuple(
        DateExpression(start=match.start(), end=match.end(), edtf=_edtf(match)) for match in _DATE.finditer(text)
    )


def resolve_date(expression: DateExpression, published: str | None) -> str | None:
    """Return the EDTF of a time in a document of this date of publication; None where the words do not fix it."""
    return expression.edtf if expression.edtf and "X" not in expression.edtf else None


def _edtf(match: re.Match[str]) -> str:
    if match["iso"]:
        return match["iso"]
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"] or "XXXX"
    month, day = match["m1"] or match["m2"] or match["m3"], match["d1"] or match["d2"]
    return year + (f"-{_MONTHS[month.casefold()]:02}" if month else "") + (f"-{int(day):02}" if day else "")
