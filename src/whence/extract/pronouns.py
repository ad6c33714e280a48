"""Pronouns given to what they stand for, where only one thing before them fits."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.extract.candidates import Candidate, Line
from whence.extract.coreference import Group
from whence.extract.lexicons import read_table
from whence.language import Quotation

__all__ = ["add_pronouns"]

_BODIES = frozenset(["armed-group", "organisation", "government-body", "media", "state"])


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a pronoun may stand for: kinds, several or one, sentences back, not in its own, nouns that rule a thing out."""

    kinds: frozenset[str]
    plural: bool
    reach: int
    elsewhere: bool
    not_called: frozenset[str]


def add_pronouns(lines: Sequence[Line], groups: Sequence[Group], quotations: Sequence[Quotation]) -> None:
    """Add to each thing the pronouns that only it can be meant by. What is quoted is left alone: others speak there."""
    by_line: dict[int, list[tuple[int, Group]]] = {}
    for group in groups:
        for item in group.candidates:
            by_line.setdefault(item.line, []).append((item.start, group))
    for line in lines:
        for at, rule in _pronouns(line):
            token = line.sentence.tokens[at]
            if any(quotation.start < token.start < quotation.end for quotation in quotations):
                continue
            group = _meant(line, token.start, rule, by_line)
            if group is not None:
                group.add(_pronoun(line, at))
                by_line[line.number].append((token.start, group))


def _pronouns(line: Line) -> Iterator[tuple[int, _Rule]]:
    for at, word in enumerate(line.words):
        rule = _load_rules().get(word)
        if rule is not None:
            yield at, rule


def _meant(line: Line, start: int, rule: _Rule, by_line: Mapping[int, list[tuple[int, Group]]]) -> Group | None:
    """Return the one thing before a place that fits; the nearest sentence that has any decides."""
    for number in range(line.number, line.number - rule.reach - 1, -1):
        fits = [group for place, group in by_line.setdefault(number, []) if place < start and _fits(group, rule)]
        if fits and number == line.number and rule.elsewhere:
            return None
        if fits:
            return fits[0] if all(group is fits[0] for group in fits) else None
    return None


def _fits(group: Group, rule: _Rule) -> bool:
    if group.kind not in rule.kinds or group.heads & rule.not_called:
        return False
    return group.plural == rule.plural or (rule.plural and group.kind in _BODIES)


def _pronoun(line: Line, at: int) -> Candidate:
    start, end = line.offsets(at, at + 1)
    return Candidate(line=line.number, start=start, end=end, form="pronoun", key="", text=line.text(at, at + 1))


@functools.cache
def _load_rules() -> Mapping[str, _Rule]:
    rules = {}
    for row in read_table("pronouns.toml")["pronoun"]:
        rule = _Rule(
            frozenset(row["kinds"]),
            row.get("plural", False),
            row["reach"],
            row.get("elsewhere", False),
            frozenset(row["not_called"].split()),
        )
        rules |= dict.fromkeys(row["words"].split(), rule)
    return rules
