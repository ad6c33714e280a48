"""Figures of a statement: which number in whose noun phrase counts what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.extract.chains import Slot
from whence.extract.drafts import Draft
from whence.extract.stretches import starting_in
from whence.extract.word_sets import word_set
from whence.language import NumberExpression
from whence.records import Counted, Quantity, Span

__all__ = ["quantity_of"]

_BY_UNIT: dict[str, Counted] = {"percent": "share"}
_BY_KIND: Mapping[str, Counted] = {
    "person": "persons",
    "population": "persons",
    "armed-group": "groups",
    "organisation": "groups",
    "place": "places",
    "facility": "places",
    "item": "munitions",
}
# Where a figure stands that a frame counts: who or what the act is done to comes first.
_POSITIONS = ("object", "of", "second", "self", "subject", "from", "owner", "left")


def quantity_of(
    draft: Draft, numbers: Sequence[NumberExpression], text: str, kinds: Mapping[str, str]
) -> Quantity | None:
    """Return the figure of a draft, or None. numbers: the document's, in order."""
    for position in _POSITIONS:
        for slot in draft.slots(position):
            number = _number_in(draft, slot, numbers)
            if number is not None:
                return _quantity(draft, slot, number, text, kinds)
    return None


def _number_in(draft: Draft, slot: Slot, numbers: Sequence[NumberExpression]) -> NumberExpression | None:
    inside = starting_in(numbers, *draft.phrases.offsets(slot.first, slot.last), key=_start)
    return inside[0] if inside else None


def _start(number: NumberExpression) -> int:
    return number.start


def _quantity(draft: Draft, slot: Slot, number: NumberExpression, text: str, kinds: Mapping[str, str]) -> Quantity:
    return Quantity(
        of=_counted(draft, slot, number, kinds),
        low=number.low,
        best=number.best,
        high=number.high,
        unit=_unit(draft, slot, number),
        span=Span.of(text, number.start, number.end),
    )


def _counted(draft: Draft, slot: Slot, number: NumberExpression, kinds: Mapping[str, str]) -> Counted:
    if number.unit in _BY_UNIT:
        return _BY_UNIT[number.unit]
    if number.unit in word_set("durations"):
        return "duration"
    if number.unit and number.unit not in word_set("measures"):
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
