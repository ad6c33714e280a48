"""Values: what the words of a time or a quantity come to; no more than they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, cast, get_args

from whence.extract.stretches import starting_in
from whence.language import (
    DateExpression,
    NumberExpression,
    find_dates,
    find_numbers,
    resolve_date,
    resolve_dates,
)
from whence.records import Counted, Quantity, Span, Time

__all__ = ["Values"]

Anchor = Literal["published", "event"]
_WITHOUT_YEAR = re.compile(r"XXXX-(?:0[1-9]|1[0-2])(?:-\d\d)?")
_DECADE = re.compile(r"\d\d(?:\dX|XX)")
_BEFORE = 12  # characters before a span at which its expression may start: "since", "more than"
_PARAGRAPH = 300  # characters before a span in which stands what "that year" points back to


class _Told(NamedTuple):
    """A date of the text, and what it comes to there."""

    date: DateExpression
    edtf: str | None


class Values:
    """The dates and numbers of a document, looked up by where they stand."""

    def __init__(self, text: str, published: str | None) -> None:
        """Find them once. published: the document's date (EDTF), which relative times count from."""
        self._text, self._published = text, published
        dates = find_dates(text)
        told = zip(dates, resolve_dates(dates, published), strict=True)
        self._dates: Sequence[_Told] = [_Told(date, edtf) for date, edtf in told if date.duration is None]
        self._numbers: Sequence[NumberExpression] = find_numbers(text)

    def time(self, span: Span) -> Time:
        """Return the time that words tell; without a date in them, the words alone."""
        told = self._find(span)
        if told is None:
            return Time(edtf=None, span=span)
        date, edtf = told.date, told.edtf
        if edtf is None and self._published and date.offset is None:
            edtf = date.edtf  # a day of no known year
        anchor = cast(Anchor, date.anchor) if date.anchor in get_args(Anchor) else None
        return Time(edtf=edtf if edtf and _can_be_said(edtf) else None, span=span, anchor=anchor, offset=date.offset)

    def _find(self, span: Span) -> _Told | None:
        """Return the date in the words or that they are a part of; else what they say as words known to be a time."""
        near = starting_in(self._dates, span.start - _BEFORE, span.end, key=_date_start)
        inside = (each for each in near if span.start < each.date.end <= span.end + _BEFORE)
        own = (date for date in find_dates(span.text, known=True) if date.duration is None)
        before = starting_in(self._dates, span.start - _PARAGRAPH, span.start, key=_date_start)
        told = before[-1].edtf if before else None
        alone = (_Told(date, resolve_date(date, self._published, told=told)) for date in own)
        return next(inside, None) or next(alone, None)

    def quantity(self, span: Span, of: Counted) -> Quantity | None:
        """Return the figure that words tell; None where they hold no number."""
        near = starting_in(self._numbers, span.start - _BEFORE, span.end, key=_start)
        number = next((each for each in near if each.end > span.start), None)
        if number is None:
            return None
        after = self._text[max(span.start, number.end) : span.end].split()  # the noun it counts ends the words
        unit = number.unit or (after[-1] if after else "")
        return Quantity(of=of, low=number.low, best=number.best, high=number.high, unit=unit, span=span)


def _can_be_said(edtf: str) -> bool:
    """Tell whether EDTF can say it: figures are open in a decade, month or day, not in a season or interval."""
    return "X" not in edtf or any(form.fullmatch(edtf) for form in (_WITHOUT_YEAR, _DECADE))


def _start(item: NumberExpression) -> int:
    return item.start


def _date_start(told: _Told) -> int:
    return told.date.start
