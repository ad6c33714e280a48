"""Where a text says itself that two names are one: "X (XYZ)", "X, also known as Y", "X, as Y now calls itself"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.introduction_words import AHEAD, DASH, OPENING, QUOTES, Phrase, find_behind, find_between, goes_on
from whence.resolve.short_forms import fits, is_short_form, may_be_short_for

__all__ = ["Introduction", "find_introductions"]

Span = tuple[int, int]

REACH = 120  # code points between two names that words may stand in which say that they are one
BEFORE = 4  # names before a name that are tried, the nearest first: of those that end together, and one or two beyond
BRACKET = re.compile(rf"[{QUOTES}]?s?\s*(?P<cue>[(\[])\s*(?:or\s+)?{OPENING}")
OR = re.compile(rf"[{QUOTES}]?\)?\s*[,({DASH}]\s*(?P<cue>or\s+){OPENING}")
AS = re.compile(rf"[{QUOTES}]?\)?\s*[,({DASH}]?\s*(?:or\s+)?(?P<cue>as\s+){OPENING}")
COMMA = re.compile(rf"[{QUOTES}]?\)?\s*[,({DASH}]\s*(?:or\s+)?{OPENING}")
OR_AS = re.compile(rf"[{QUOTES}]?(?:,?\s+(?:or|and)\s+(?:also\s+)?as\s+|\s+or\s+){OPENING}")
CLOSES = re.compile(rf"[{QUOTES}]?\s*(?P<closed>[)\]])?[,;/]?")
CLOSES_CLAUSE = re.compile(rf"[{QUOTES}]?\s*(?:[,;)\]{DASH}]|-{{1,2}}\s)")
ENDS_SENTENCE = re.compile(r"\s*(?:[.!?\n]|\Z)")
FOR_SHORT = re.compile(rf"[{QUOTES}]?,?\s+(?P<cue>for\s+short)\b")
SHORT = "The text gives the one as the short form of the other."


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two spans of a text that it says are names of one. evidence: the words that say so; reason: a sentence.

    older: the one of the two that is the older name, where the words tell.
    """

    one: Span
    other: Span
    evidence: Span
    reason: str
    older: Span | None = None


@dataclass(frozen=True, slots=True)
class _Two:
    """Two spans of a text in their order, the words between them and those behind the second."""

    text: str
    one: Span
    other: Span

    @property
    def between(self) -> str:
        """The words between the two."""
        return self.text[self.one[1] : self.other[0]]

    @property
    def behind(self) -> str:
        """The words behind the second."""
        return self.text[self.other[1] : self.other[1] + AHEAD]

    @property
    def names(self) -> tuple[str, str]:
        """The two names."""
        return self.text[slice(*self.one)], self.text[slice(*self.other)]

    def short(self, start: int, end: int) -> Introduction:
        """Return that the one is short for the other."""
        return Introduction(self.one, self.other, (start, end), SHORT)

    def said(self, start: int, end: int, phrase: Phrase) -> Introduction:
        """Return what a phrase says of the two."""
        older = {"first": self.one, "second": self.other}.get(phrase.older)
        return Introduction(self.one, self.other, (start, end), phrase.says, older)


def find_introductions(text: str, spans: Sequence[Span]) -> tuple[Introduction, ...]:
    """Find which named mentions a text itself says to be names of one, in the order of the second of the two.

    spans: of the named mentions, half-open, in any order. Only the words are looked at: ask about the mentions of one
    sort (persons; groups and bodies; states and places) at a time, and no name of another sort comes in between.
    Of mentions that begin or end together the longest is asked first. Takes time in proportion to the spans.
    """
    by_end = sorted(set(spans), key=lambda span: (span[1], span[1] - span[0]))
    ends = [end for _, end in by_end]
    found: dict[int, Introduction] = {}
    for other in sorted(by_end, key=lambda span: (span[0], -span[1])):
        at = bisect_right(ends, other[0])
        near = [span for span in by_end[max(0, at - BEFORE) : at] if other[0] - span[1] <= REACH]
        told = (_introduced(_Two(text, one, other), found.get(one[0])) for one in reversed(near))
        if other[0] not in found and (first := next(filter(None, told), None)):
            found[other[0]] = first
    return tuple(found.values())


def _introduced(two: _Two, before: Introduction | None) -> Introduction | None:
    """Return what a text says of two names. before: what made the first of them another name of a third."""
    if "\n\n" in two.between or two.names[0] == two.names[1]:
        return None
    return _in_brackets(two) or _behind_or(two) or _for_short(two) or _worded(two) or _as_it_is_called(two) or (
        _one_more(two, before) if before and before.other == two.one else None
    )  # fmt: skip


def _in_brackets(two: _Two) -> Introduction | None:
    found, close = BRACKET.fullmatch(two.between), CLOSES.match(two.behind)
    if not (found and close and close[0].strip(QUOTES + " ")):
        return None
    at_end = bool(close["closed"] and ENDS_SENTENCE.match(two.behind, close.end("closed")))
    end = two.other[1] + (close.end("closed") if close["closed"] else 0)
    return two.short(two.one[1] + found.start("cue"), end) if _is_short(two, at_end=at_end) else None


def _behind_or(two: _Two) -> Introduction | None:
    found = OR.fullmatch(two.between)
    if found and CLOSES_CLAUSE.match(two.behind) and _is_short(two, at_end=True):
        return two.short(two.one[1] + found.start("cue"), two.other[1])
    return None


def _for_short(two: _Two) -> Introduction | None:
    found = FOR_SHORT.match(two.behind)
    if found and COMMA.fullmatch(two.between):
        return two.short(two.other[1] + found.start("cue"), two.other[1] + found.end("cue"))
    return None


def _worded(two: _Two) -> Introduction | None:
    phrase = find_between(two.between, two.behind)
    return two.said(two.one[1] + phrase.start, two.one[1] + phrase.end, phrase) if phrase else None


def _as_it_is_called(two: _Two) -> Introduction | None:
    found = AS.fullmatch(two.between)
    phrase = find_behind(two.behind) if found else None
    if not (found and phrase):
        return None
    return two.said(two.one[1] + found.start("cue"), two.other[1] + phrase.end, phrase)


def _one_more(two: _Two, before: Introduction) -> Introduction | None:
    """Return a further name: "also known as X or Y", "and as Y"; brackets say nothing of what comes after them."""
    if before.reason == SHORT or not OR_AS.fullmatch(two.between) or not goes_on(two.behind):
        return None
    older = two.other if before.older == before.other else before.older
    return Introduction(before.one, two.other, before.evidence, before.reason, older)


def _is_short(two: _Two, *, at_end: bool) -> bool:
    """Tell whether one name can be the short form of the other: it fits, or the second stands in capitals."""
    one, other = two.names
    if is_short_form(other):
        return fits(other, one) or may_be_short_for(other, one, at_end=at_end)
    return is_short_form(one) and fits(one, other)
