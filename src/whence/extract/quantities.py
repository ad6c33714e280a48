"""Figures of a statement: which number in whose noun phrase counts what."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.drafts import Draft
from whence.extract.roles import Slot
from whence.language import NumberExpression
from whence.records import Counted, Quantity, Span

__all__ = ["quantity_of"]

_BY_UNIT: dict[str, Counted] = {"percent": "share"}
_TIMES = frozenset("seconds minutes hours days weeks months years decades".split())
_MEASURES = frozenset("km kilometre kilometer mile metre meter kg kilogram kilo tonne ton hectare acre barrel litre liter".split())
_BY_KIND: dict[str, Counted] = {
    "person": "persons", "population": "persons", "armed-group": "groups", "organisation": "groups", "place": "places", "facility": "places",
    "item": "munitions",
}  # fmt: skip
# Where a figure stands that a frame counts: who or what the act is done to comes first.
_POSITIONS = ("object", "of", "second", "self", "subject", "from", "owner", "left")


def quantity_of(draft: Draft, numbers: Sequence[NumberExpression], text: str, kinds: dict[str, str]) -> Quantity | None:
    """Return the figure of a draft, or None. numbers: the document's, in order."""
    for position in _POSITIONS:
        for slot in draft.slots(position):
            number = _number_in(draft, slot, numbers)
            if number is not None:
                return _quantity(draft, slot, number, text, kinds)
    return None


def _number_in(draft: Draft, slot: Slot, numbers: Sequence[NumberExpression]) -> NumberExpression | None:
    start, end = draft.phrases.offsets(slot.first, slot.last)
    return next((number for number in numbers if start <= number.start < end), None)


def _quantity(draft: Draft, slot: Slot, number: NumberExpression, text: str, kinds: dict[str, str]) -> Quantity:
    return Quantity(
        of=_counted(draft, slot, number, kinds), low=number.low, best=number.best, high=number.high, unit=_unit(draft, slot, number),
        span=Span.of(text, number.start, number.end),
    )  # fmt: skip


def _counted(draft: Draft, slot: Slot, number: NumberExpression, kinds: dict[str, str]) -> Counted:
    if number.unit in _BY_UNIT:
        return _BY_UNIT[number.unit]
    if number.unit in _TIMES:
        return "duration"
    if number.unit and number.unit not in _MEASURES:
        return "money"
    if draft.frame is not None and draft.frame.counts:
        return draft.frame.counts
    kind = kinds.get(slot.mention.entity, "") if slot.mention else ""
    return _BY_KIND.get(kind, "other")


def _unit(draft: Draft, slot: Slot, number: NumberExpression) -> str:
    """Return the unit: the number's own, else the noun that it counts."""
    if number.unit:
        return number.unit
    return draft.phrases.words[slot.last - 1] if slot.last > slot.first else ""
