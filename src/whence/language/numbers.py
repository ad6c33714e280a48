"""Numbers of a text, with how sure the words are of them: at least, about, at most."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.language.number_words import (
    PARTS,
    PLURALS,
    Bounds,
    Number,
    Unit,
    qualified_after,
    qualified_before,
    unit_after,
)
from whence.language.numerals import NUMERAL, SCALES, number_of

__all__ = ["NumberExpression", "find_numbers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExpression:
    """A number at `[start, end)`: at least `low`, about `best`, at most `high`; None where the words do not say.

    unit: `percent`, a currency (ISO 4217 where the words fix it), a unit of time or measure, or "" for things.
    """

    start: int
    end: int
    low: Number | None
    best: Number | None
    high: Number | None
    unit: str


_SIGN = r"(?:US|A|C)?[$€£]|[¥₹₽]|\b(?:USD|EUR|GBP)"
_NUMERAL = re.compile(rf"(?<![\w.,/:$€£-])(?P<sign>{_SIGN})?\s?(?P<value>{NUMERAL})", re.IGNORECASE)
_JOINT = re.compile(
    rf"(?P<share>\s?%|\sper\s?cent)?(?P<joint>\s?[-–]\s?|\s(?:to|or|and)\s|,\s(?:or|perhaps|maybe|possibly)\s)(?:{_SIGN})?(?P<value>{NUMERAL})(?![\w-])",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:(?:several|a\sfew|many)\s(?P<few>dozen|hundred|thousand|million)s?"
    r"|(?P<plural>tens|dozens|scores|hundreds|thousands|lakhs|millions|billions)(?:\sof\s(?P<of>thousands|millions))?"
    r"|(?P<none>an?\s(?:(?:unknown|unspecified|undisclosed|limited|small|large|growing)\s)?(?:number|quantity)\sof)"
    r"|(?P<some>one|two|three|four|five|six|seven|nine)\sin\s(?P<every>two|three|four|five|six|eight|ten)(?!\s\w+s\b)"
    rf"|(?:(?P<count>an?|one|two|three|four|nine)[\s-]|(?=half\b))(?P<part>{'|'.join(PARTS)})s?(?=\s(?:of|the|its|their|his|her)\b)"
    r")\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_MOST_DIGITS = 15  # a longer numeral is an id or noise, and no whole number in a float
_REACH = 24  # characters looked back for the word before a number
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_PRONOUN_BEFORE = re.compile(r"\b(?:no|any|every|some|this|that|the|each|another|which)[\s-]$", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    r"\b(?:article|chapter|resolution|paragraph|page|route|highway|section|no\.|number|phase|week|day)\s$",
    re.IGNORECASE,
)
_NO_NUMBER_AFTER = re.compile(
    r"['’]s\b|\sanother\b|(?:st|nd|rd|th)\b|[:/.,]\d|[½¼¾]|\s?(?:[ap]\.?m\b|o['’]clock)|(?!(?:ish|km|kg)\b)[A-Za-z]|-(?:[A-Z]|of\b|on\b)"
)


def find_numbers(text: str) -> tuple[NumberExpression, ...]:
    """Return the numbers of a text in order, with what qualifies them ("more than 40", "5 to 7", "dozens")."""
    found: list[NumberExpression] = []
    for match in _NUMERAL.finditer(text):
        if (not found or match.start() >= found[-1].end) and not _names(text, match):
            found.append(_exact(text, match))
    found += [_loose(text, match) for match in _LOOSE.finditer(text)]
    found.sort(key=lambda number: (number.start, -number.end))
    kept: list[NumberExpression] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return tuple(kept)


def _names(text: str, match: re.Match[str]) -> bool:
    """Tell whether a numeral names rather than counts: a year, an ordinal, "Article 5", "no one"."""
    value, before = match["value"], text[max(0, match.start() - _REACH) : match.start()]
    if _NO_NUMBER_AFTER.match(text, match.end()) or sum(map(str.isdigit, value)) > _MOST_DIGITS:
        return True
    if value.casefold() == "one":
        return bool(_PRONOUN_BEFORE.search(before))
    if value[0].isdigit() and _LABEL_BEFORE.search(before):
        return True
    return bool(_YEAR.match(value)) and not match["sign"] and not unit_after(text, match.end(), None)[0]


def _exact(text: str, match: re.Match[str]) -> NumberExpression:
    """Return the number a numeral gives, alone or as the start of a range."""
    value, end = number_of(match["value"]), match.end()
    start, bounds = qualified_before(text, match.start("sign") if match["sign"] else match.start("value"), value)
    second = _range_end(text, match)
    if second:
        bounds, end = _range(match["value"], second["value"]), second.end()
        between = _BETWEEN.search(text, max(0, start - _REACH), start)
        start = between.start() if between else start
    after = qualified_after(text, end, value)
    unit, times, end = unit_after(text, after[0] if after else end, match["sign"])
    after = after or qualified_after(text, end, value)
    low, best, high = after[1] if after else bounds
    return NumberExpression(
        start=start, end=max(end, after[0] if after else end), unit=unit,
        low=_times(low, times), best=_times(best, times), high=_times(high, times),
    )  # fmt: skip


def _times(bound: Number | None, times: int) -> Number | None:
    return None if bound is None else bound * times


def _range_end(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return the second numeral of a range: "5 to 7", "three, perhaps four"; "and" only after "between"."""
    second = _JOINT.match(text, match.end())
    if second is None:
        return None
    between = _BETWEEN.search(text, max(0, match.start() - _REACH), match.start())
    if second["joint"].strip().casefold() == "and" and between is None:
        return None
    if second["share"] and unit_after(text, second.end(), None)[0] != "percent":
        return None
    low, _, high = _range(match["value"], second["value"])
    return second if low is not None and high is not None and low < high else None


def _range(first: str, second: str) -> Bounds:
    """Return the bounds of a range; "1.2 to 1.5 million" scales both ends."""
    low, high = number_of(first), number_of(second)
    scales = [value for word, value in SCALES.items() if word in second.casefold() and word not in first.casefold()]
    scale = scales[-1] if scales else 1
    return low * scale if low < high / scale else low, None, high


def _loose(text: str, match: re.Match[str]) -> NumberExpression:
    """Return what a plural, a share or "a number of" says: no more than a lower bound, a percentage, or nothing."""
    start, end, unit, counted = match.start(), match.end(), "", 1
    bounds: Bounds = (None, None, None)
    share = _share(match)
    if share is not None:
        start, bounds = qualified_before(text, start, share)
        unit = "percent"
    elif match["few"] or match["plural"]:
        times = {"thousands": 1_000, "millions": 1_000_000}.get((match["of"] or "").casefold(), 1)
        bounds = PLURALS[(match["few"] or match["plural"]).casefold()] * times, None, None
        unit, counted, end = _unit_of(text, end)
    low, best, high = bounds
    return NumberExpression(start=start, end=end, low=_times(low, counted), best=best, high=high, unit=unit)


def _unit_of(text: str, end: int) -> Unit:
    """Return the unit after a plural: "millions of dollars", "several thousand years"."""
    unit = unit_after(text, end + len(" of") if text.startswith(" of ", end) else end, None)
    return unit if unit[0] else ("", 1, end)


def _share(match: re.Match[str]) -> int | None:
    """Return "two thirds" and "two in three" as a percentage, rounded."""
    if match["every"]:
        return round(100 * number_of(match["some"]) / number_of(match["every"]))
    if not match["part"]:
        return None
    counts = {"two": 2, "three": 3, "four": 4, "nine": 9}
    return round(100 * counts.get((match["count"] or "").casefold(), 1) / PARTS[match["part"].casefold()])
