"""What in one reading is the same as what in the other: entities, statements, attributions, one to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from training.agreement.viewing import View
from whence.records import AUTHOR

__all__ = ["any_shared", "match_attributions", "match_entities", "match_statements"]

Names = frozenset[str]
Statement = Mapping[str, Any]
OVERLAP = 0.5  # of the tokens of two contents (Jaccard)


def any_shared(some: Iterable[Names], others: Sequence[Names]) -> bool:
    """Tell whether one of the entities shares a name with one of the others."""
    return any(names & other for names in some for other in others)


def match_entities(first: View, second: View) -> list[tuple[str, str]]:
    """Return the ids of entities that share a name, the pairs with most of their names in common first."""
    pairs = [
        (-len(ours & theirs) / len(ours | theirs), one, other)
        for one, ours in first.names.items()
        for other, theirs in second.names.items()
        if AUTHOR not in (one, other) and ours & theirs
    ]
    matched: dict[str, str] = {}
    for _, one, other in sorted(pairs):
        if one not in matched and other not in matched.values():
            matched[one] = other
    return list(matched.items())


def match_statements(first: View, second: View, *, lenient: bool) -> list[tuple[Statement, Statement]]:
    """Return the statements that are the same, the one with the nearest trigger for each.

    Strict: told in a common sentence, one type, every role that both fill has a filler in common, and each of the
    first two roles of the first reading's statement. Lenient: a common sentence and those fillers, in any role.
    """
    alike = _alike_leniently if lenient else _alike
    left, pairs = list(second.passage["statements"]), []
    for one in first.passage["statements"]:
        same = [
            other
            for other in left
            if first.told[one["id"]] & second.told[other["id"]] and alike(first, one, second, other)
        ]
        if same:
            nearest = min(same, key=lambda other: _gap(one, other))
            left.remove(nearest)
            pairs.append((one, nearest))
    return pairs


def _alike(first: View, one: Statement, second: View, other: Statement) -> bool:
    if one["type"] != other["type"]:
        return False
    for number, role in enumerate(one["roles"]):
        ours, theirs = first.fillers(one, role), second.fillers(other, role)
        if ours and (theirs or number < 2) and not any_shared(ours, theirs):
            return False
    return True


def _alike_leniently(first: View, one: Statement, second: View, other: Statement) -> bool:
    core = [first.fillers(one, role) for role in list(one["roles"])[:2]]
    theirs = [names for role in other["roles"] for names in second.fillers(other, role)]
    return len(theirs) >= len(core) and all(any_shared(ours, theirs) for ours in core if ours)


def _gap(one: Statement, other: Statement) -> int:
    ours, theirs = one.get("trigger_at"), other.get("trigger_at")
    return abs(ours[0] - theirs[0]) if ours and theirs else 0


def match_attributions(first: View, second: View) -> list[tuple[Mapping[str, Names], Mapping[str, Names]]]:
    """Return the attributions whose contents overlap by half, the best overlap for each."""
    left, pairs = list(second.attributions), []
    for one in first.attributions:
        overlaps = [_overlap(one["content"], other["content"]) for other in left]
        best = max(overlaps, default=0.0)
        if best >= OVERLAP:
            pairs.append((one, left.pop(overlaps.index(best))))
    return pairs  # type: ignore[return-value]


def _overlap(ours: frozenset[int], theirs: frozenset[int]) -> float:
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
