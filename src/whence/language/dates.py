"""Dates and times of a text: as sharp as its words, and never sharper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from whence.language.date_giving import Fields
from whence.language.date_outlook import is_to_come
from whence.language.date_rules import load_date_rules
from whence.language.word_sets import word_set

__all__ = ["DateExpression", "find_dates"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A time at `[start, end)`.

    edtf: what the words fix by themselves ("2022-08", "XXXX-03-23", "2019/.."), or None.
    anchor: what it counts from where the words alone do not fix it; offset: how far from there, an ISO 8601 duration
    whose unit is the sharpness ("-P1M": the month before; "-P10Y0D": ten years before, to the day).
    duration: how long ("P20Y"), or how often ("R/P1W"). weekday: 1 (Monday) to 7. days: how many it lasts; below 0:
    how many lasted till then.
    opens: the stretch that it begins ("since") or closes ("until", "before"). ahead: they may point forward ("by").
    future: the sentence tells of what is to come ("will", "is due"). named: the words after it name what it counts from
    ("two days after the vote").
    """

    start: int
    end: int
    edtf: str | None = None
    anchor: Literal["published", "event"] | None = None
    offset: str | None = None
    duration: str | None = None
    weekday: int | None = None
    days: int = 1
    opens: Literal["since", "until"] | None = None
    ahead: bool = False
    future: bool = False
    named: bool = False


_LEAD = re.compile(
    r"\b(?P<lead>since|until|till|no\s+later\s+than|by|from|next|starting|beginning|before|through|about|around|circa)"
    r"(?:\s+(?:at\s+least|early|late|noon|midnight))?(?:\s+(?:on|the))?\s+$",
    re.IGNORECASE,
)
_OPENS = MappingProxyType(
    {"since": "since", "until": "until", "till": "until", "before": "until", "no later than": "until"}
)
_AHEAD = word_set("until till by from next starting beginning before through")
_UNFINISHED = re.compile(r"XXXX-(?!0\d|1[0-2])")  # a season, a quarter or the day of a month that are still to be found
_REACH = 28  # characters looked back for "since at least the"


def find_dates(text: str, *, known: bool = False) -> tuple[DateExpression, ...]:
    """Return the times of a text in order, none overlapping another; where two rules meet, the longer time stands.

    known: the text is words of a time, so that a month or year in it needs no word before it.
    """
    found: list[tuple[int, int, Fields]] = []
    for rule in load_date_rules(known=known):
        for match in rule.pattern.finditer(text):
            fields = rule.give(match)
            if fields:
                found.append((match.start(), match.end(), fields))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[DateExpression] = []
    for start, end, fields in found:
        if not kept or start >= kept[-1].end:
            kept.append(_expression(text, start, end, fields))
    return tuple(kept)


def _expression(text: str, start: int, end: int, fields: Fields) -> DateExpression:
    """Return the time with what the word before it adds: since, until, or that it lies ahead."""
    lead = _LEAD.search(text, max(0, start - _REACH), start)
    word = " ".join(lead["lead"].lower().split()) if lead and "duration" not in fields else ""
    opens = _OPENS.get(word)
    open_year = "weekday" in fields or "XXXX" in str(fields.get("edtf"))
    given: dict[str, Any] = {
        **fields, "opens": opens, "ahead": word in _AHEAD, "future": open_year and is_to_come(text, start, end),
    }  # fmt: skip
    edtf = str(given.get("edtf") or "")
    if edtf and "/" not in edtf and not _UNFINISHED.match(edtf):
        if word in ("about", "around", "circa"):
            given["edtf"] = f"{edtf}~"
        elif opens and "[" not in edtf:
            given["edtf"] = f"{edtf}/.." if opens == "since" else f"../{edtf}"
    return DateExpression(start=lead.start() if lead and opens else start, end=end, **given)
