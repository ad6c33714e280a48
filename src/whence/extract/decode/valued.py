"""The time and the quantity of a trigger: whether a time is its own, and what their words come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np

from whence.extract.decode.entities import span_of
from whence.extract.decode.judging import Filling
from whence.extract.decode.values import Values
from whence.extract.net.labels import OF, RELS
from whence.extract.net.scan import Scan
from whence.records import Counted, Quantity, Time

__all__ = ["Takers", "quantity_of", "takers_of", "time_of", "with_own_time"]

# How much likelier another trigger's time may be. Found on the dev part: of the times that gold does not give, two in
# three were another's by so much, and of those it gives one in fifteen.
MARGIN = 0.1
_TIME = RELS.index("TIME")

Takers = Mapping[int, Sequence[tuple[tuple[int, int], float]]]  # of a time: the words of triggers, and how likely each


def takers_of(scan: Scan) -> Takers:
    """Return for every time in a scan the triggers of its sentence that may take it."""
    found: dict[int, list[tuple[tuple[int, int], float]]] = {}
    for trigger in scan.triggers:
        for (number, is_span), chances in trigger.roles.items():
            if is_span and scan.spans[number].label == "time" and _in_one_sentence(scan, trigger.at, number):
                found.setdefault(number, []).append((trigger.at, float(chances[_TIME])))
    return found


def _in_one_sentence(scan: Scan, at: tuple[int, int], number: int) -> bool:
    return scan.words[at[0]].sentence == scan.words[scan.spans[number].at[0]].sentence


def with_own_time(fillers: Sequence[Filling], at: tuple[int, int], takers: Takers) -> list[Filling]:
    """Return what fills the roles of a trigger at these words, without a time that is rather another's.

    "The court convicted him in May of recruiting children": May is the conviction's.
    """
    return [each for each in fillers if each[0] != "TIME" or not _is_anothers(each, at, takers)]


def _is_anothers(filling: Filling, at: tuple[int, int], takers: Takers) -> bool:
    _, number, _, chance = filling
    others = (likely for other, likely in takers.get(number, ()) if other[1] < at[0] or at[1] < other[0])
    return max(others, default=0.0) > chance + MARGIN


def time_of(given: Mapping[str, int], scan: Scan, text: str, values: Values) -> Time | None:
    """Return the time among the spans given for TIME and QUANTITY; None where there is none."""
    if "TIME" not in given:
        return None
    return values.time(span_of(scan, scan.spans[given["TIME"]].at, text), counted="QUANTITY" in given)


def quantity_of(number: int, trigger: int, scan: Scan, text: str, values: Values) -> Quantity | None:
    """Return what a span counts for a trigger."""
    of = cast(Counted, OF[int(np.argmax(scan.triggers[trigger].counts[number]))])
    return values.quantity(span_of(scan, scan.spans[number].at, text), of)
