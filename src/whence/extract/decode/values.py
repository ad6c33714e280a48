"""Values: what the words of a time or a quantity come to; no more than they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, cast, get_args

from whence.extract.stretches import starting_in
from whence.language import DateExpression, NumberExpression, find_dates, find_numbers, resolve_date
from whence.records import Counted, Quantity, Span, Time

__all__ = ["Values"]

Anchor = Literal["published", "event"]
_WITHOUT_YEAR = re.compile(r"XXXX-(?:0[1-9]|1[0-2])(?:-\d\d)?")
_BEFORE = 12  # characters before a span at which its expression may start: "since", "more than"


class Values:
    """The dates and numbers of a document, looked up by where they stand."""

    def __init__(self, text: str, published: str | None) -> None:
        """Find them once. published: the document's date (EDTF), which relative times count from."""
        self._text, self._published = text, published
        self._dates: Sequence[DateExpression] = find_dates(text)
        self._numbers: Sequence[NumberExpression] = find_numbers(text)

    def time(self, span: Span) -> Time:
        """Return the time that words tell; without a date in them, the words alone."""
        near = starting_in(self._dates, span.start - _BEFORE, span.end, key=_start)
        date = next((each for each in near if each.end > span.start and each.end <= span.end + _BEFORE), None)
        if date is None or (date.duration and date.edtf is None and date.offset is None):
            return Time(edtf=None, span=span)
        edtf = resolve_date(date, self._published) or date.edtf
        anchor = cast(Anchor, date.anchor) if date.anchor in get_args(Anchor) else None
        return Time(edtf=edtf if edtf and _can_be_said(edtf) else None, span=span, anchor=anchor, offset=date.offset)

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
    """Tell whether EDTF can say it: an unknown year stands in a month or day, not in a season or an interval."""
    return "X" not in edtf or _WITHOUT_YEAR.fullmatch(edtf) is not None


def _start(item: DateExpression | NumberExpression) -> int:
    return item.start
