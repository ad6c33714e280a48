"""Where a text takes something from another outlet, or from an organisation's paper."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Literal

from whence.read.outlets import NAME, endings, is_organisation, is_outlet, outlet_class, same_outlet

__all__ = ["Leaning", "find_leanings", "phrases"]

REACH = 150  # code points before a verb in which its subject, with what is set between commas, begins


@dataclass(frozen=True, slots=True)
class Leaning:
    """A passage that takes something from elsewhere.

    how: from an outlet's own report (`outlet`), from what someone told an outlet (`told`), from a paper (`paper`).
    """

    name: str
    start: int
    end: int
    how: Literal["outlet", "told", "paper"] = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    outlet: re.Pattern[str]
    subject: re.Pattern[str]
    cited: re.Pattern[str]
    reports: re.Pattern[str]
    speaks: re.Pattern[str]
    papers: re.Pattern[str]


def find_leanings(text: str, publisher: str | None) -> tuple[Leaning, ...]:
    """Return what a text takes from others than its publisher, in order, an outlet under the longest of its names."""
    found = sorted(_candidates(text), key=lambda leaning: (leaning.start, -leaning.end))
    longest = _longest(dict.fromkeys(leaning.name for leaning in found))
    kept: list[Leaning] = []
    for leaning in found:
        if not same_outlet(leaning.name, publisher) and not (kept and leaning.start < kept[-1].end):
            kept.append(replace(leaning, name=longest[leaning.name]))
    return tuple(kept)


def _longest(names: Iterable[str]) -> Mapping[str, str]:
    """Return for each name the longest that is the same outlet's."""
    given = tuple(names)
    longest: dict[tuple[str, ...], str] = {}
    for name in sorted(given, key=len):
        longest.update(dict.fromkeys(endings(name), name))
    return {name: longest.get(endings(name)[0], name) if endings(name) else name for name in given}


def _candidates(text: str) -> Iterator[Leaning]:
    """Yield what names an outlet by itself, and what names one that the text has called an outlet elsewhere."""
    matches = [*_cited(text), *_reporting(text), *_told(text)]
    names = dict.fromkeys(leaning.name for _, leaning in matches)
    sure = {match["name"] for match, _ in matches if match["kind"] or match["after"]} | set(filter(is_outlet, names))
    ends = {ending for name in sure for ending in endings(name)}
    whole = {endings(name)[:1] for name in sure}
    for match, leaning in matches:
        own = endings(match["name"])
        if own[:1] and (own[0] in ends or any((ending,) in whole for ending in own)):
            yield leaning
    for match in _patterns().papers.finditer(text):
        name = match["name"] or match["judge"]
        if is_organisation(name) and not is_outlet(name):
            yield Leaning(name, match.start(), match.end(), "paper")


def _cited(text: str) -> Iterator[tuple[re.Match[str], Leaning]]:
    """Yield "according to X", "a report by X", "according to a report by X"."""
    for cue in _patterns().cited.finditer(text):
        match = _patterns().outlet.match(text, cue.end())
        if match:
            yield match, Leaning(match["name"], cue.start(), match.end())


def _reporting(text: str) -> Iterator[tuple[re.Match[str], Leaning]]:
    """Yield "X reported", "X, a weekly, has also reported"."""
    for verb in _patterns().reports.finditer(text):
        begin = max(0, verb.start() - REACH)
        match = _patterns().subject.search(text, max(begin, text.rfind("\n", begin, verb.start()) + 1), verb.start())
        if match:
            yield match, Leaning(match["name"], match.start(), verb.end())


def _told(text: str) -> Iterator[tuple[re.Match[str], Leaning]]:
    for cue in _patterns().speaks.finditer(text):
        match = _patterns().outlet.match(text, cue.end())
        if match:
            yield match, Leaning(match["name"], cue.start(), match.end(), "told")


@functools.cache
def phrases() -> Mapping[str, str]:
    """Return the word lists of `derivation.toml`, each as one pattern."""
    table = tomllib.loads(files(__package__).joinpath("derivation.toml").read_text("utf-8"))
    return {key: "(?:" + words.replace("\n", "").replace(" ", r"\s+") + ")" for key, words in table.items()}


@functools.cache
def _patterns() -> _Patterns:
    words, kind = phrases(), outlet_class()
    before = r"(?:(?:the|an?|its|their|his|her|another)\s+)?(?:[\w’'-]{1,40}\s+){0,5}?"
    outlet = rf"(?:{before}(?P<kind>{kind})\s+|the\s+)?(?P<name>{NAME})(?:[’']s)?(?P<after>\s+(?:news\b|{kind}\b))?"
    piece = rf"{before}{words['pieces']}\s+(?:published\s+|posted\s+)?(?:by|from|in|of|on)"
    aside = r"(?:,[^,.\n]{1,80},)?(?:\s+(?:also|first|later|previously|has|had|separately|on\s+\w+day)){0,3}\s*$"
    given = rf"(?:{words['gives']}\s+)?(?:by|from|of)\s+(?:the\s+)?"
    return _Patterns(
        outlet=re.compile(outlet),
        subject=re.compile(outlet + aside),
        cited=re.compile(rf"\b(?i:{words['cites']}\s+(?:{piece}\s+)?|(?:an?|the)\s+(?:\w+\s+){{0,2}}?{piece[len(before):]}\s+)"),
        reports=re.compile(rf"\b{words['reports']}\b"),
        speaks=re.compile(rf"\b(?i:{words['speaks']})\s+"),
        papers=re.compile(
            rf"\b(?i:according\s+to\s+)?(?:(?:the|an?)\s+)?(?:[\w’'-]{{1,40}}\s+)??{words['papers']}\s+{given}(?P<name>{NAME})"
            rf"|\b{words['judged']}\s+(?:as\s+)?[^.\n]{{2,40}}?\s+by\s+(?:the\s+)?(?P<judge>{NAME})"
        ),
    )  # fmt: skip
