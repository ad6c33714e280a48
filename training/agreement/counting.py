"""Agreement counted, over all passages that both readings have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from training.agreement.matching import any_shared, match_attributions, match_entities, match_statements
from training.agreement.viewing import View, view_of
from whence.errors import RecordError
from whence.records import AUTHOR

__all__ = ["Agreement", "agreement"]

Statement = Mapping[str, Any]
OPEN = frozenset({"title", "means", "subject"})  # roles that one reader fills with words and the other with an entity
BOUNDS = ("low", "best", "high")
PARTS = ("source", "cue", "content")


@dataclass(frozen=True)
class Agreement:
    """What two readings have in common: counts by the name of what was counted, over `passages` passages."""

    passages: int
    counts: Mapping[str, int]

    def rate(self, same: str, of: str) -> float | None:
        """Return the share of `of` that is the same; None where there is none."""
        return self.counts.get(same, 0) / self.counts[of] if self.counts.get(of) else None

    def f1(self, name: str) -> float | None:
        """Return F1 of what both readings found; None where neither found any."""
        found = self.counts.get(f"{name} first", 0) + self.counts.get(f"{name} second", 0)
        return 2 * self.counts.get(f"{name} both", 0) / found if found else None

    def types(self) -> list[str]:
        """Return the types that one of the readings has."""
        names = (name.removeprefix("type ").split(" ")[0] for name in self.counts if name.startswith("type "))
        return sorted(set(names))


def agreement(first: Iterable[Mapping[str, Any]], second: Iterable[Mapping[str, Any]]) -> Agreement:
    """Return the agreement on the passages whose ids are in both. Raises RecordError where their texts differ."""
    others = {passage["id"]: passage for passage in second}
    counts: Counter[str] = Counter()
    read = 0
    for passage in first:
        other = others.get(passage["id"])
        if other:
            _check_text(passage, other)
            counts.update(_counts(view_of(passage), view_of(other)))
            read += 1
    return Agreement(read, counts)


def _check_text(passage: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    if passage["text"] != other["text"]:
        raise RecordError(passage["id"], "its two readings have different texts", "the same text, read twice")


def _counts(first: View, second: View) -> Iterator[str]:
    """Yield the name of everything that is counted, as often as it is found."""
    yield from _entities(first, second)
    strict = match_statements(first, second, lenient=False)
    yield from _statements(first, second, len(strict), "strict")
    yield from _statements(first, second, len(match_statements(first, second, lenient=True)), "lenient")
    yield from _types(first, second, strict)
    for one, other in strict:
        yield from _claims(first, one, second, other)
        yield from _fillers(first, one, second, other)
        yield from _circumstances(first, one, second, other)
    yield from _attributions(first, second)


def _entities(first: View, second: View) -> Iterator[str]:
    matched = match_entities(first, second)
    yield from ["entities both"] * len(matched)
    yield from ["entities first"] * (len(first.names) - 1) + ["entities second"] * (len(second.names) - 1)
    yield from ("same kind" for one, other in matched if first.kinds[one] == second.kinds[other])


def _statements(first: View, second: View, both: int, how: str) -> Iterator[str]:
    yield from [f"{how} both"] * both
    yield from (f"{how} first" for _ in first.passage["statements"])
    yield from (f"{how} second" for _ in second.passage["statements"])


def _types(first: View, second: View, strict: list[tuple[Statement, Statement]]) -> Iterator[str]:
    yield from (f"type {its['type']} first" for its in first.passage["statements"])
    yield from (f"type {its['type']} second" for its in second.passage["statements"])
    yield from (f"type {one['type']} both" for one, _ in strict)
    yield from ("main" for its in first.passage["statements"] if its.get("main"))
    yield from ("main found" for one, _ in strict if one.get("main"))


def _claims(first: View, one: Statement, second: View, other: Statement) -> Iterator[str]:
    """Yield what is the same of the first reading's claims; of the second's, those that the first has too."""
    ours, theirs = first.claims_on(one), second.claims_on(other)
    for claim in ours:
        source, value = first.names[claim["chain"][-1]], claim["factuality"]
        same = [its for its in theirs if source & second.names[its["chain"][-1]]]
        both = any(its["factuality"] == value for its in same)
        found = {"claims": True, "same source": bool(same), "same source and factuality": both}
        found["same factuality"] = any(its["factuality"] == value for its in theirs)
        found["same chain"] = any(_same_chain(first, claim, second, its) for its in same)
        found |= {"claims not CT+": value != "CT+", "same source and factuality, not CT+": both and value != "CT+"}
        yield from (name for name, holds in found.items() if holds)
    for last, value in sorted({(its["chain"][-1], its["factuality"]) for its in theirs}):
        yield "claims second"
        if any(its["factuality"] == value and first.names[its["chain"][-1]] & second.names[last] for its in ours):
            yield "claims second right"


def _same_chain(first: View, claim: Mapping[str, Any], second: View, other: Mapping[str, Any]) -> bool:
    ours = [first.names[link] for link in claim["chain"] if link != AUTHOR]
    theirs = [second.names[link] for link in other["chain"] if link != AUTHOR]
    return len(ours) == len(theirs) and all(a & b for a, b in zip(ours, theirs, strict=True))


def _fillers(first: View, one: Statement, second: View, other: Statement) -> Iterator[str]:
    """Yield the fillers of both, and those that the other reading has in the role too."""
    free = OPEN | set(one.get("texts") or ())
    for role in sorted({*one["roles"], *other["roles"]}):
        ours, theirs = first.fillers(one, role), second.fillers(other, role)
        yield from ("fillers first" for _ in ours)
        yield from ("fillers second" for _ in theirs if ours or role not in free)
        yield from ("fillers first shared" for names in ours if any_shared([names], theirs))
        yield from ("fillers second shared" for names in theirs if any_shared([names], ours))


def _circumstances(first: View, one: Statement, second: View, other: Statement) -> Iterator[str]:
    """Yield times, quantities and places of the first reading, and whether the second has the same."""
    if one["time"]:
        yield from ["times"] + ["same time"] * (one["time"] == other["time"])
    else:
        yield from ["without time"] + ["time invented"] * (other["time"] is not None)
    if one["quantity"]:
        its = other["quantity"] or {}
        same = bool(its) and all(one["quantity"].get(bound) == its.get(bound) for bound in BOUNDS)
        yield from ["quantities"] + ["same quantity"] * same
    if one["places"]:
        theirs = [second.names[place] for place in other["places"]]
        same = any_shared((first.names[place] for place in one["places"]), theirs)
        yield from ["places"] + ["same place"] * same


def _attributions(first: View, second: View) -> Iterator[str]:
    yield from ["attributions first"] * len(first.attributions) + ["attributions second"] * len(second.attributions)
    for one, other in match_attributions(first, second):
        yield "attributions both"
        if one["source"] & other["source"] or not (one["source"] or other["source"]):
            yield "same attributed source"
    for part in PARTS:
        ours = frozenset[int]().union(*(its[part] for its in first.attributions))
        theirs = frozenset[int]().union(*(its[part] for its in second.attributions))
        yield from [f"{part} tokens first"] * len(ours) + [f"{part} tokens second"] * len(theirs)
        yield from [f"{part} tokens both"] * len(ours & theirs)
