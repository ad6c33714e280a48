"""Numbers of a text, with how sure the words are of them: at least, about, at most."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from whence.language.numerals import NUMERAL, SCALES, number_of

__all__ = ["NumberExpression", "find_numbers"]

Number = int | float
Bounds = tuple[Number | None, Number | None, Number | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExpression:
    """A number at `[start, end)`: at least `low`, about `best`, at most `high`; None where the words do not say.

    unit: `percent`, a currency (ISO 4217 where the words fix it), a unit of time or measure, or "" where things are counted.
    """

    start: int
    end: int
    low: Number | None
    best: Number | None
    high: Number | None
    unit: str


# What stands before a number, and the bounds it gives. "at least 13": 13 is told, and more is possible.
_BEFORE: dict[str, Callable[[Number], Bounds]] = {
    r"at least|no fewer than|no less than|not less than|not fewer than|a minimum of": lambda n: (n, n, None),
    r"(?:no|not|never) (?:more|longer) than|less than|fewer than|under|below|up to|as (?:many|much) as|at most|a maximum of":
        lambda n: (None, None, n),
    r"more than|over|upwards? of|above|in excess of|beyond|better than": lambda n: (n, None, None),
    r"about|around|some|roughly|approximately|nearly|almost|close to|perhaps|maybe|(?:an )?estimated|circa|ca\.|nearer?|"
    r"possibly|probably": lambda n: (None, n, None),
}  # fmt: skip
_AFTER: dict[str, Callable[[Number], Bounds]] = {
    r"\s+or more\b|\s?\+|\s+and counting\b": lambda n: (n, None, None),
    r"\s+or so\b|-odd\b|ish\b|\s+or thereabouts\b": lambda n: (None, n, None),
    r"\s+at (?:the )?most\b|\s+or less\b|\s+or fewer\b": lambda n: (None, None, n),
}
# The least a plural says: dozens are two dozen or more; "several hundred" and "a few hundred" say the same.
_VAGUE = {"tens": 20, "dozen": 24, "score": 40, "hundred": 200, "thousand": 2_000, "lakh": 200_000, "million": 2_000_000,
          "billion": 2_000_000_000}  # fmt: skip
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
}
_CURRENCIES = {"dollar": "USD", "euro": "EUR"}

_UNIT = re.compile(
    r"(?P<share>\s?%|[\s-]per\s?cent(?:age points?)?\b)"
    r"|\s+(?:US\s+)?(?P<money>dollar|euro|pound|franc|rupee|rouble|ruble|peso|dinar|rial|afghani|riyal|dirham|shilling|crown|lira|yuan|yen"
    r"|won|naira|birr)s?\b"
    r"|[\s-](?P<time>second|minute|hour|day|week|month|year|decade)s?\b"
    r"|\s?(?P<measure>km|kilomet(?:re|er)|mile|met(?:re|er)|kg|kilogram|kilo|tonne|ton|hectare|acre|barrel|lit(?:re|er))s?\b",
    re.IGNORECASE,
)
_NUMERAL = re.compile(
    rf"(?<![\w.,/:$€£-])(?P<money>(?:US|A|C)?[$€£¥₹₽]|\b(?:USD|EUR|GBP))?\s?(?P<value>{NUMERAL})", re.IGNORECASE
)
_JOINT = re.compile(rf"(?P<joint>\s?[-–]\s?|\s+(?:to|or|and)\s+)(?:[$€£])?(?P<value>{NUMERAL})(?![\w-])", re.IGNORECASE)
_LOOSE = re.compile(
    rf"\b(?:(?:several|a\s+few|many)\s+(?P<few>dozen|hundred|thousand|million)s?"
    rf"|(?P<plural>tens|dozens|scores|hundreds|thousands|lakhs|millions|billions)(?:\s+of\s+(?P<of>thousands|millions))?"
    rf"|(?P<none>an?\s+(?:(?:unknown|unspecified|undisclosed|limited|small|large|growing)\s+)?(?:number|quantity)\s+of)"
    rf"|(?:(?P<count>an?|one|two|three|four|nine)[\s-])?(?P<part>{'|'.join(_PARTS)})(?:s|ves)?(?=\s+(?:of|the|its|their|his|her)\b))\b",
    re.IGNORECASE,
)
_BEFORE_WORDS = re.compile(rf"\b(?:{'|'.join(f'({words})' for words in _BEFORE)})\s+$", re.IGNORECASE)
_AFTER_WORDS = re.compile("|".join(f"({words})" for words in _AFTER), re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_REACH = 24  # characters looked back for "not more than" and its like: longer than any of them
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
# "one" as a pronoun, and figures that name rather than count.
_NAMED_BEFORE = re.compile(
    r"\b(?:no|any|every|some|this|that|the|each|another|which)[\s-]$"
    r"|\b(?:article|chapter|resolution|paragraph|page|route|highway|section|no\.|number)\s$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r"['’]s\b|\s+another\b|(?:st|nd|rd|th)\b|[:/.,]\d|[A-Za-z]|-(?:[A-Z]|of\b|on\b)")


def find_numbers(text: str) -> tuple[NumberExpression, ...]:
    """Return the numbers of a text in order, with what qualifies them ("more than 40", "5 to 7", "dozens", "$600 million")."""
    found: list[NumberExpression] = []
    for match in _NUMERAL.finditer(text):
        if (not found or match.start() >= found[-1].end) and (number := _exact(text, match)):
            found.append(number)
    found += [_loose(text, match) for match in _LOOSE.finditer(text)]
    found.sort(key=lambda number: (number.start, -number.end))
    return tuple(number for at, number in enumerate(found) if at == 0 or number.start >= found[at - 1].end)


def _exact(text: str, match: re.Match[str]) -> NumberExpression | None:
    """Return the number a numeral gives, alone or as the start of a range; None for years, ordinals, labels, pronouns."""
    if _names_rather_than_counts(text, match):
        return None
    value, end = number_of(match["value"]), match.end()
    start, bounds = _qualified_before(text, match.start(), value)
    second = _range_end(text, match)
    if second:
        bounds, end = _range(match["value"], second["value"]), second.end()
        between = _BETWEEN.search(text, max(0, start - _REACH), start)
        start = between.start() if between else start
    end, bounds = _qualified_after(text, end, bounds, value)
    unit = _UNIT.match(text, end)
    low, best, high = bounds
    name = _unit_name(unit, match["money"])
    return NumberExpression(start=start, end=unit.end() if unit else end, low=low, best=best, high=high, unit=name)


def _names_rather_than_counts(text: str, match: re.Match[str]) -> bool:
    value, before = match["value"], text[max(0, match.start() - _REACH) : match.start()]
    if _NAMED_AFTER.match(text, match.end()):
        return True
    if _NAMED_BEFORE.search(before) and (
        value.casefold() == "one" or (value[0].isdigit() and not before.endswith("the "))
    ):
        return (
            not before.casefold().rstrip().endswith(("some", "any", "every", "each", "the", "this", "that", "another"))
            or value.casefold() == "one"
        )
    return bool(_YEAR.match(value)) and match["money"] is None and not _UNIT.match(text, match.end())


def _range_end(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return the second numeral of a range: "5 to 7", "six or seven"; "and" only after "between"."""
    second = _JOINT.match(text, match.end())
    if second is None or number_of(second["value"]) <= 0:
        return None
    between = _BETWEEN.search(text, max(0, match.start() - _REACH), match.start())
    if second["joint"].strip().casefold() == "and" and between is None:
        return None
    low, _, high = _range(match["value"], second["value"])
    return second if low is not None and high is not None and low < high else None


def _range(first: str, second: str) -> Bounds:
    """Return the bounds of a range; "1.2 to 1.5 million" scales both ends."""
    low, high = number_of(first), number_of(second)
    scale = next(
        (value for word, value in SCALES.items() if word in second.casefold() and word not in first.casefold()), 1
    )
    if first[0].isdigit() and low < high / scale * 2:
        low *= scale
    return low, None, high


def _qualified_before(text: str, start: int, value: Number) -> tuple[int, Bounds]:
    words = _BEFORE_WORDS.search(text, max(0, start - _REACH), start)
    if words is None:
        return start, (value, value, value)
    return words.start(), list(_BEFORE.values())[(words.lastindex or 1) - 1](value)


def _qualified_after(text: str, end: int, bounds: Bounds, value: Number) -> tuple[int, Bounds]:
    words = _AFTER_WORDS.match(text, end)
    if words is None:
        return end, bounds
    return words.end(), list(_AFTER.values())[(words.lastindex or 1) - 1](value)


def _unit_name(unit: re.Match[str] | None, sign: str | None) -> str:
    if sign:
        return _SIGNS.get(sign.strip().casefold(), sign.strip().upper())
    if unit is None:
        return ""
    if unit["share"]:
        return "percent"
    word = (unit.group(unit.lastgroup or 0)).casefold()
    return _CURRENCIES.get(word) or (f"{word}s" if unit["time"] or unit["money"] else word)


def _loose(text: str, match: re.Match[str]) -> NumberExpression:
    """Return what a plural, a share or "a number of" says: no more than a lower bound, a percentage, or nothing."""
    start, bounds, unit = match.start(), (None, None, None), ""
    if match["part"]:
        counts = {"two": 2, "three": 3, "four": 4, "nine": 9}
        share = round(100 * counts.get((match["count"] or "").casefold(), 1) / _PARTS[match["part"].casefold()])
        start, bounds = _qualified_before(text, start, share)
        unit = "percent"
    elif match["few"] or match["plural"]:
        word = (match["few"] or match["plural"]).casefold()
        times = {"thousands": 1_000, "millions": 1_000_000}.get((match["of"] or "").casefold(), 1)
        bounds = (_VAGUE[word] if word in _VAGUE else _VAGUE[word.removesuffix("s")]) * times, None, None
    return NumberExpression(start=start, end=match.end(), low=bounds[0], best=bounds[1], high=bounds[2], unit=unit)
