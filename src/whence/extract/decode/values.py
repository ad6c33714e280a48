"""Values: what the words of a time or a quantity come to; no more than they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, cast, get_args

from whence.extract.stretches import starting_in
from whence.language import (
    DateExpression,
    NumberExpression,
    find_dates,
    find_numbers,
    resolve_date,
    resolve_dates,
    word_set,
)
from whence.records import Counted, Quantity, Span, Time

__all__ = ["Values"]

Anchor = Literal["published", "event"]
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")  # a year, season, month or day
_OPENING = word_set("since until till")
_AFTER = word_set("after following beyond")  # how long after, they do not say
_OF_ANY_YEAR = re.compile(r"XXXX-(?:0[1-9]|1[0-2])-\d\d")
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

    def time(self, span: Span, *, counted: bool = False) -> Time:
        """Return the time that words tell; without a date in them, the words alone.

        counted: a figure goes with it, which ran up to publication where it began "since" then.
        """
        told = self._find(span)
        if told is None:
            return Time(edtf=None, span=span)
        date = told.date
        edtf = _led(told.edtf, span.text) if told.edtf and _can_be_said(told.edtf) else None
        if edtf and date.opens and date.start < span.start:
            edtf = edtf.removesuffix("/..").removeprefix("../")  # "since" is of others: "the deadliest since that of"
        if edtf and counted:
            edtf = _closed(edtf, self._published)
        anchor = cast(Anchor, date.anchor) if date.anchor in get_args(Anchor) else None
        return Time(edtf=edtf, span=span, anchor=anchor, offset=date.offset)

    def _find(self, span: Span) -> _Told | None:
        """Return the date in the words or that they are a part of; else what they say as words known to be a time."""
        near = starting_in(self._dates, span.start - _BEFORE, span.end, key=_date_start)
        inside = (each for each in near if span.start < each.date.end <= span.end + _BEFORE)
        shifted = (_moved(date, span.start) for date in find_dates(span.text, known=True))
        own = (date for date in shifted if date.duration is None)
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


def _moved(date: DateExpression, by: int) -> DateExpression:
    return replace(date, start=date.start + by, end=date.end + by)


def _can_be_said(edtf: str) -> bool:
    """Tell whether EDTF can say it: figures are open in a decade and in a day of no known year, not in an interval."""
    return "X" not in edtf or any(form.fullmatch(edtf) for form in (_OF_ANY_YEAR, _DECADE))


def _led(edtf: str, words: str) -> str | None:
    """Return the stretch that words before a date open, "until his death in July 2005"; after one, none is known."""
    lead = words.split(maxsplit=1)[0].lower()
    if lead in _AFTER:
        return None
    if lead not in _OPENING or not _PLAIN.fullmatch(edtf):
        return edtf
    return f"{edtf}/.." if lead == "since" else f"../{edtf}"


def _closed(edtf: str, published: str | None) -> str:
    """Return a stretch that has not ended as one up to publication, as sharp as its beginning."""
    first = edtf.removesuffix("/..")
    if first == edtf or not published or len(published) < len(first) or not _PLAIN.fullmatch(first):
        return edtf
    last = published[: len(first)]
    return f"{first}/{published if first == last else last}" if first < published else edtf


def _start(item: NumberExpression) -> int:
    return item.start


def _date_start(told: _Told) -> int:
    return told.date.start
