"""Pronouns given to what they stand for, where only one thing before them fits."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.extract.candidates import Candidate, Line, candidate_at
from whence.extract.groups import Group
from whence.extract.lexicons import read_table
from whence.language import Quotation

__all__ = ["add_pronouns"]

Places = dict[int, list[tuple[int, Group]]]

_BODIES = frozenset(["armed-group", "organisation", "government-body", "media", "state"])
_LOOKED_BACK = (
    200  # mentions of one sentence: more than any sentence of prose has, so that a list without stops costs no hours
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a pronoun may stand for: see the table."""

    kinds: frozenset[str]
    plural: bool
    reach: int
    elsewhere: bool
    not_called: frozenset[str]


def add_pronouns(lines: Sequence[Line], groups: Sequence[Group], quotations: Sequence[Quotation]) -> None:
    """Add to each thing the pronouns that only it can be meant by. What is quoted is left alone: others speak there."""
    places: Places = {line.number: [] for line in lines}
    for group in groups:
        for item in group.candidates:
            places[item.line].append((item.start, group))
    for mentioned in places.values():
        mentioned.sort(key=lambda mention: mention[0])
    quoted = _Quoted(quotations)
    for line in lines:
        for pronoun, rule in _pronouns(line):
            meant = None if quoted.holds(pronoun.start) else _meant(pronoun, rule, places)
            if meant is not None:
                meant.add(pronoun)
                places[line.number].append((pronoun.start, meant))


class _Quoted:
    """Where a text quotes: the outermost quotations."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.outer = sorted((quotation for quotation in quotations if quotation.depth == 0), key=_start)

    def holds(self, place: int) -> bool:
        """Tell whether a place is quoted."""
        at = bisect.bisect_right(self.outer, place, key=_start) - 1
        return at >= 0 and place < self.outer[at].end


def _start(quotation: Quotation) -> int:
    return quotation.start


def _pronouns(line: Line) -> Iterator[tuple[Candidate, _Rule]]:
    for at, word in enumerate(line.words):
        rule = _load_rules().get(word)
        if rule is not None and at not in line.named:
            yield candidate_at(line, at, at + 1, "pronoun"), rule


def _meant(pronoun: Candidate, rule: _Rule, places: Places) -> Group | None:
    """Return the one thing before a pronoun that fits; the nearest sentence that has any decides."""
    for number in range(pronoun.line, pronoun.line - rule.reach - 1, -1):
        fits = {
            group
            for place, group in places.get(number, [])[-_LOOKED_BACK:]
            if place < pronoun.start and _fits(group, rule)
        }
        if fits:
            own = number == pronoun.line and rule.elsewhere
            return fits.pop() if len(fits) == 1 and not own else None
    return None


def _fits(group: Group, rule: _Rule) -> bool:
    if group.kind not in rule.kinds or group.heads & rule.not_called:
        return False
    return group.plural == rule.plural or (rule.plural and group.kind in _BODIES)


@functools.cache
def _load_rules() -> Mapping[str, _Rule]:
    rules: dict[str, _Rule] = {}
    for row in read_table("pronouns.toml")["pronoun"]:
        rule = _Rule(
            kinds=frozenset(row["kinds"]),
            plural=row.get("plural", False),
            reach=row["reach"],
            elsewhere=row.get("elsewhere", False),
            not_called=frozenset(row["not_called"].split()),
        )
        rules |= dict.fromkeys(row["words"].split(), rule)
    return rules
