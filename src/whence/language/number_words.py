"""The words around a number: at least, about, at most, per cent, dollars, years."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["PARTS", "PLURALS", "Bounds", "Number", "Unit", "qualified_after", "qualified_before", "unit_after"]

Number = int | float
Bounds = tuple[Number | None, Number | None, Number | None]  # at least, about, at most
Unit = tuple[str, int, int]  # its name, how many of it one of the words is ("decade": 10 years), where it ends

_REACH = 24  # characters looked back for "no more than" and its like: longer than any of them

# What stands before a number, and the bounds it gives. "at least 13": 13 is told, and more is possible.
_BEFORE: tuple[tuple[str, Callable[[Number], Bounds]], ...] = (
    ("at least|no fewer than|no less than|not less than|not fewer than|a minimum of", lambda n: (n, n, None)),
    (r"(?:no|not|never)\s(?:more|longer)\sthan|less than|fewer than|under|below|up to|as (?:many|much) as|at most"
     "|a maximum of", lambda n: (None, None, n)),
    ("more than|over|upwards? of|above|in excess of|beyond|better than", lambda n: (n, None, None)),
    (r"about|around|some|roughly|approximately|nearly|almost|close to|perhaps|maybe|(?:an )?estimated|circa|ca\."
     "|near(?:er)?|possibly|probably", lambda n: (None, n, None)),
)  # fmt: skip
_AFTER: tuple[tuple[str, Callable[[Number], Bounds]], ...] = (
    (r"\sor more\b|\s?\+|\sand counting\b|,?\s(?:and\s)?(?:possibly|perhaps|maybe|probably)\smore\b",
     lambda n: (n, None, None)),
    (r"\sor so\b|-odd\b|ish\b|\sor thereabouts\b", lambda n: (None, n, None)),
    (r"\sat (?:the )?most\b|\sor less\b|\sor fewer\b", lambda n: (None, None, n)),
)  # fmt: skip
# The least a plural says: dozens are two dozen or more; "several hundred" and "a few hundred" say the same.
PLURALS = {
    "tens": 20, "dozen": 24, "dozens": 24, "scores": 40, "hundred": 200, "hundreds": 200, "thousand": 2_000,
    "thousands": 2_000, "lakhs": 200_000, "million": 2_000_000, "millions": 2_000_000, "billions": 2_000_000_000,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_SIGNS = {
    "$": "USD", "us$": "USD", "usd": "USD", "a$": "AUD", "c$": "CAD", "€": "EUR", "eur": "EUR", "£": "GBP",
    "gbp": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "dollar": "USD", "euro": "EUR",
}  # fmt: skip
_UNIT = re.compile(
    r"(?P<share>\s?%|[\s-]per\s?cent(?:age\spoints?)?\b)"
    r"|\s(?:US\s)?(?P<money>dollar|euro|pound|franc|rupee|rouble|ruble|peso|dinar|rial|afghani|riyal|dirham|shilling"
    r"|crown|lira|yuan|yen|won|naira|birr)s?\b"
    r"|[\s-](?P<time>second|minute|hour|day|week|month|year|decade)s?\b"
    r"|\s?(?P<measure>km|kilomet(?:re|er)|mile|met(?:re|er)|kg|kilogram|kilo|tonne|ton|hectare|acre|barrel|lit(?:re|er))"
    r"s?\b",
    re.IGNORECASE,
)
_BEFORE_WORDS = re.compile(rf"\b(?:{'|'.join(f'({words})' for words, _ in _BEFORE)})\s$", re.IGNORECASE)
_AFTER_WORDS = re.compile("|".join(f"({words})" for words, _ in _AFTER), re.IGNORECASE)


def qualified_before(text: str, start: int, value: Number) -> tuple[int, Bounds]:
    """Return where the words that qualify a number at `start` start, and its bounds; the plain value without any."""
    words = _BEFORE_WORDS.search(text, max(0, start - _REACH), start)
    if words is None:
        return start, (value, value, value)
    return words.start(), _BEFORE[(words.lastindex or 1) - 1][1](value)


def qualified_after(text: str, end: int, value: Number) -> tuple[int, Bounds] | None:
    """Return where the words that qualify a number before `end` end, and its bounds; None without any."""
    words = _AFTER_WORDS.match(text, end)
    return (words.end(), _AFTER[(words.lastindex or 1) - 1][1](value)) if words else None


def unit_after(text: str, end: int, sign: str | None) -> Unit:
    """Return the unit of a number that ends at `end`: a currency by its sign before it, or by the word after it."""
    if sign:
        return _SIGNS[sign.strip().casefold()], 1, end
    unit = _UNIT.match(text, end)
    if unit is None:
        return "", 1, end
    word = (unit["share"] or unit["money"] or unit["time"] or unit["measure"]).strip().casefold()
    if unit["share"]:
        return "percent", 1, unit.end()
    if unit["time"]:
        return ("years", 10, unit.end()) if word == "decade" else (f"{word}s", 1, unit.end())
    return _SIGNS.get(word, word), 1, unit.end()
