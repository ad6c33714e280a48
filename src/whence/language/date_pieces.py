"""The pieces that patterns of dates are made of: names of months and days, numbers in words, what leads to a time."""

from __future__ import annotations

import re
from types import MappingProxyType

__all__ = [
    "DAYS",
    "DECADES",
    "FEASTS",
    "HUNDREDS",
    "MONTHS",
    "NAMED_DAYS",
    "NTH",
    "ORDINALS",
    "SEASONS",
    "UNITS",
    "spelt_out",
    "step_of",
]

_MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = MappingProxyType({name: at for at, name in enumerate(_MONTH_NAMES.split(), 1)})
_SHORT_MONTHS = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday"
DAYS = MappingProxyType({name: at for at, name in enumerate(_DAY_NAMES.split(), 1)})
SEASONS = MappingProxyType({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24})  # EDTF level 1
UNITS = MappingProxyType(
    {"minute": ("T", 1, "M"), "hour": ("T", 1, "H"), "day": ("", 1, "D"), "night": ("", 1, "D"), "week": ("", 1, "W"),
     "fortnight": ("", 2, "W"), "month": ("", 1, "M"), "year": ("", 1, "Y"), "decade": ("", 10, "Y")}
)  # fmt: skip
NAMED_DAYS = MappingProxyType(
    {"today": "P0D", "tonight": "P0D", "this morning": "P0D", "this afternoon": "P0D", "this evening": "P0D",
     "this night": "P0D", "this hour": "P0D",
     "yesterday": "-P1D", "last night": "-P1D", "tomorrow": "P1D",
     "the day before yesterday": "-P2D", "the day after tomorrow": "P2D"}
)  # fmt: skip
ORDINALS = MappingProxyType({"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4})
_NTH = "second third fourth fifth sixth seventh eighth ninth tenth"
NTH = MappingProxyType({name: at for at, name in enumerate(_NTH.split(), 2)})
DECADES = MappingProxyType({"fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198, "nineties": 199})
HUNDREDS = MappingProxyType({"eighteen": 1800, "nineteen": 1900, "twenty": 2000})
# Days of the calendar that have a name; feasts that move or that communities keep on several days are left out.
FEASTS = MappingProxyType(
    {"christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26",
     "new year's eve": "12-31", "new year's day": "01-01", "new year's": "01-01", "may day": "05-01"}
)  # fmt: skip

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    rf"an? (?:couple of|dozen|hundred)|an?|(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|{_ONES}|\d{{1,3}}(?:\.\d+| 1/2)?"
)
_PIECES = {
    "MONTH": rf"(?:{'|'.join(MONTHS)}|{_SHORT_MONTHS}\.)(?![\w-])",
    # Beside a day or a year a short month needs no point: "4 Sept 2019".
    "SHORT": rf"(?:{'|'.join(MONTHS)}|{_SHORT_MONTHS}\b\.?)(?![\w-])",
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,]\d)",
    "YEAR": r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)",
    "WEEKDAY": rf"(?:{'|'.join(DAYS)})",
    "UNIT": r"(?:minute|hour|day|night|week|fortnight|month|year|decade)",
    "NUMBER": rf"(?:{_NUMBER})",
    "ORDINAL": rf"(?:{'|'.join(ORDINALS)})",
    "NTH": rf"(?:{'|'.join(NTH)})",
    "SEASON": r"(?:spring|summer|autumn|winter)",
    "DECADE": rf"(?:{'|'.join(DECADES)})",
    "FEAST": rf"(?:{'|'.join(FEASTS).replace(chr(39), '[’' + chr(39) + ']')})",
    "SPOKEN": rf"(?:(?:{'|'.join(HUNDREDS)})[ -](?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|oh[ -](?:{_ONES}))"
    rf"|two thousand(?:(?: and)? (?:{_TEENS}|{_ONES}))?)\b(?![ -](?:thousand|hundred|million))",
    "PART": r"(?:(?:the\s+)?(?:early|late|mid|start|end|beginning|middle)(?:\s+of\s+|\s+in\s+|[\s-]))?",
}
# A month's name or a year alone is a time only after these: "may" and "march" are verbs, "2000" may count men.
_BEFORE = (
    "in", "of", "by", "since", "until", "before", "after", "during", "from", "to", "and", "or", "last", "next", "this",
    "through", "early", "late", "mid-", "mid", "that", "following", "year",
)  # fmt: skip
_LEAD = "(?:" + "|".join(rf"(?<=\b{word})" if word[-1] == "-" else rf"(?<=\b{word}\s)" for word in _BEFORE) + ")"


def spelt_out(pattern: str, *, known: bool = False) -> re.Pattern[str]:
    """Return a pattern with its pieces put in, blanks of any kind. known: whatever leads to the words."""
    pieces = _PIECES | {"LEAD": r"(?<![\w.,$£€])" if known else _LEAD}
    whole = re.sub(r"\{([A-Z]+)\}", lambda match: pieces[match[1]], pattern)
    return re.compile(whole.replace(" ", r"\s"), re.IGNORECASE)


def step_of(word: str, unit: str) -> str:
    """Return the offset that "last", "this" or "next" makes of a unit: "-P1M", "P0M", "P1M"."""
    return {"last": "-P1", "past": "-P1", "next": "P1", "coming": "P1"}.get(word.lower(), "P0") + unit
