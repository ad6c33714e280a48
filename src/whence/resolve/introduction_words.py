"""The phrases by which a text says that two names are one, from their table to patterns."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from whence.resolve.name_words import rows_of, text_under, words_under

__all__ = ["AHEAD", "DASH", "OPENING", "QUOTES", "Phrase", "find_behind", "find_between", "goes_on"]

TABLE = "introductions"
BETWEEN = (
    "both", "both_apart", "both_told", "both_bracket", "both_between", "short", "short_told", "older",
    "older_told", "older_between", "newer", "newer_told",
)  # fmt: skip
BEHIND = ("behind", "behind_now")

QUOTES = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb"
DASH = "\u2013\u2014"
BE = r"(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been|has|had)\s+)"
# What stands before the words: "(45), who is", ", a small group", " - ".
LEAD = (
    rf"[{QUOTES}]?(?:\s*\([^()\n]{{1,40}}\))?\)?(?P<aside>,\s+an?\s+[a-z][^,.;:()A-Z\n]{{0,60}}?(?=\s))?"
    rf"(?:(?P<mark>\s*[,(\[{DASH}]\s*|\s+--?\s+)(?:(?:and|but|or)\s+)?|(?P<his>['\u2019]s\s+)|\s+)"
    rf"(?P<who>(?:which|who|that)\s+)?(?P<be>{BE})?"
)
OPENING = rf"[{QUOTES}]?(?:(?:[Tt]he|an?)\s+)?[{QUOTES}]?"
AHEAD = 60  # code points behind a name that are looked at
ENDS = rf"\s*(?:\Z|[,.;:!?()\[\]\n{DASH}\u2026]|-{{1,2}}\s)"
CLOSED = re.compile(rf"[{QUOTES}]?\s*(?:[,.;)\]{DASH}]|-{{1,2}}\s|\Z)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the table that were found. start and end: in the text that was asked about."""

    start: int
    end: int
    heading: str

    @property
    def says(self) -> str:
        """The reason they give."""
        return text_under(TABLE, self.heading, "says")

    @property
    def older(self) -> str:
        """Which of the two is the older name: first, second, or empty where they do not tell."""
        return text_under(TABLE, self.heading, "older")


def find_between(between: str, behind: str) -> Phrase | None:
    """Find a phrase that is all that stands between two names, and does not end inside a longer name."""
    if not goes_on(behind):
        return None
    for heading, pattern in _between():
        found = pattern.fullmatch(between)
        if found and _holds(text_under(TABLE, heading, "where"), found, behind):
            return Phrase(*found.span("words"), heading)
    return None


def find_behind(behind: str) -> Phrase | None:
    """Find a phrase behind the second of two names that goes back to the first."""
    for heading, pattern in _behind():
        if found := pattern.match(behind):
            return Phrase(*found.span("words"), heading)
    return None


def goes_on(behind: str) -> bool:
    """Tell whether a name ends where it ends: a mark follows, or a word that makes no longer name of it."""
    return bool(_following().match(behind))


def _holds(where: str, found: re.Match[str], behind: str) -> bool:
    if where == "apart":
        return any(found[name] for name in ("mark", "aside", "his", "who", "be"))
    if where == "told":
        return bool(found["be"] or ((found["mark"] or found["aside"]) and not found["who"]))
    if where == "bracket":
        return "(" in (found["mark"] or "") and bool(CLOSED.match(behind))
    return where == "anywhere" or bool(found["mark"] and not found["who"] and CLOSED.match(behind))


@functools.cache
def _following() -> re.Pattern[str]:
    words = "|".join(sorted(words_under(TABLE, "follows")))
    return re.compile(rf"[{QUOTES}]?(?:{ENDS}|\s+(?:{words})\b)")


@functools.cache
def _between() -> tuple[tuple[str, re.Pattern[str]], ...]:
    titles = "|".join(sorted(words_under("persons", "titles")))
    opening = rf"{OPENING}(?:(?i:{titles})\.?\s+){{0,2}}[{QUOTES}]?"
    return tuple(
        (heading, re.compile(rf"{LEAD}(?P<words>(?i:{_phrases(heading)}))[:,]?\s*{opening}")) for heading in BETWEEN
    )


@functools.cache
def _behind() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lead = rf"[{QUOTES}]?\s+"
    return tuple((each, re.compile(rf"{lead}(?P<words>(?i:{_phrases(each)}))(?!\w)")) for each in BEHIND)


def _phrases(heading: str) -> str:
    """Return the phrases of a heading as one pattern."""
    return "|".join(_phrase(row.split()) for row in rows_of(TABLE, heading, split="\n"))


def _phrase(words: list[str]) -> str:
    """Return a phrase as a pattern that begins and ends with a word."""
    first = next(at for at, word in enumerate(words) if not _may_miss(word))
    before = "".join(rf"(?:{_either(word)}\s+)?" for word in words[:first])
    behind = "".join(rf"(?:\s+{_either(word)})" + "?" * _may_miss(word) for word in words[first + 1 :])
    return before + _either(words[first]) + behind


def _may_miss(word: str) -> bool:
    return word.startswith("(")


def _either(word: str) -> str:
    word = word.strip("()")
    if word == "*":
        return r"[\w'\u2019-]+(?:\s+[\w'\u2019-]+)?"
    choices = (re.escape(each).replace("_", r"\s+").replace("YEAR", r"\d{4}") for each in word.split("/"))
    return f"(?:{'|'.join(choices)})"
