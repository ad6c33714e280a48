"""What the words of a counted time or a length of time fix of it: a function for each form."""

from __future__ import annotations

from whence.language.date_giving import Fields, Match
from whence.language.date_pieces import DAYS, NAMED_DAYS, NTH, UNITS, step_of
from whence.language.numerals import number_of

__all__ = [
    "adverb_of_frequency",
    "ago",
    "beside",
    "duration",
    "every",
    "last_of_days",
    "later",
    "long_lasting",
    "named_day",
    "overnight",
    "unit_from_now",
    "weekday",
    "weekdays",
    "weekend",
    "year_ago",
]


def weekday(match: Match) -> Fields:
    """A day of the week."""
    step = match["step"]
    return {
        "anchor": "published",
        "weekday": DAYS[match["weekday"].lower()],
        "offset": step_of(step, "W") if step else None,
    }


def weekdays(match: Match) -> Fields:
    """From a day of the week to a later one, or a day and the next: "Tuesday and Wednesday"."""
    first, last = (DAYS[match[part].lower()] for part in ("weekday", "last"))
    days = (last - first) % 7 + 1
    return {"anchor": "published", "weekday": first, "days": days} if match["way"] or days == 2 else {}


def last_of_days(match: Match) -> Fields:
    """The last of several days: "for a third day on Friday" is from Wednesday to Friday."""
    return {"anchor": "published", "weekday": DAYS[match["weekday"].lower()], "days": -NTH[match["number"].lower()]}


def weekend(match: Match) -> Fields:
    """A Saturday and the Sunday after it."""
    step = match["step"]
    return {"anchor": "published", "weekday": 6, "days": 2, "offset": step_of(step, "W") if step else None}


def overnight(_: Match) -> Fields:
    """The night before publication: it falls on two days."""
    return {"anchor": "published", "offset": "-P1D", "days": 2}


def named_day(match: Match) -> Fields:
    """A day that has a name of its own, counted from publication."""
    return {"anchor": "published", "offset": NAMED_DAYS[" ".join(match["day"].lower().split())]}


def unit_from_now(match: Match) -> Fields:
    """A week, month or year by its step from now; "the end of the month" is in this one."""
    step = match.groupdict().get("step") or "this"
    return {"anchor": "published", "offset": step_of(step, UNITS[match["unit"].lower()][2])}


def ago(match: Match) -> Fields:
    """So long before publication; "to the day" and "this month" make it sharper than its unit."""
    sharp = {"today": "0D", "this": "0M"}.get((match["sharp"] or "-").lower().split()[0], "")
    return {"anchor": "published", "offset": f"-{_length(match)}{sharp}"}


def year_ago(_: Match) -> Fields:
    """The year before publication: "the year-ago period"."""
    return {"anchor": "published", "offset": "-P1Y"}


def later(match: Match) -> Fields:
    """So long before or after what is told."""
    way = match["way"].lower()
    sign = "-" if way in ("earlier", "before") else ""
    named = way in ("after", "before") and match["what"] is not None
    return {"anchor": "event", "offset": sign + _length(match), "named": named}


def beside(match: Match) -> Fields:
    """The day, week, month or year of what is told, or the one beside it."""
    unit = UNITS.get(match["unit"].lower(), ("", 1, "D"))[2]
    steps = {"next": "P1", "following": "P1", "previous": "-P1"}
    return {"anchor": "event", "offset": steps.get(match["way"].lower(), "P0") + unit}


def duration(match: Match) -> Fields:
    """How long."""
    return {"duration": _length(match)}


def long_lasting(match: Match) -> Fields:
    """How long, in one word: "year-long"."""
    time, times, unit = UNITS[match["unit"].lower()]
    return {"duration": f"P{time}{times}{unit}"}


def every(match: Match) -> Fields:
    """How often."""
    return {"duration": "R/" + _length(match)}


def adverb_of_frequency(match: Match) -> Fields:
    """How often, in a word."""
    word = match.group().lower()
    return {"duration": {"d": "R/P1D", "w": "R/P1W", "m": "R/P1M"}.get(word[0], "R/P1Y")}


def _length(match: Match) -> str:
    """Return "P3W" for "three weeks", "PT6H" for "six hours"."""
    written = " ".join((match["number"] or "one").lower().split())
    whole = written.removesuffix(" 1/2")
    number = 1 if whole in ("a", "an") else 2 if whole.endswith("couple of") else number_of(whole)
    number += 0.5 if whole != written else 0
    time, times, unit = UNITS[match["unit"].lower()]
    count = number * times
    return f"P{time}{int(count) if count == int(count) else count}{unit}"
