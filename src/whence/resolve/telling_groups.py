"""Which tellings are one event or tie: made from what was judged of pairs, whatever order they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from whence.resolve.happenings import compare_happenings
from whence.resolve.relations import compare_relations
from whence.resolve.tellings import Figure, Telling
from whence.resolve.verdicts import NameMatch, NameVerdict

__all__ = ["Judged", "compare_tellings", "group_tellings", "judged_of"]

CLEARLY = 0.03  # of scores: how much better a telling must fit one of two groups that are apart, to be taken into it
Ids = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of two tellings. by: a person's word holds against the rules, and alone may join what they part.

    There is one for a pair and a judge at most: the caller keeps the last word of each.
    """

    one: str
    other: str
    verdict: NameVerdict
    score: float = 1.0
    by: Literal["person", "rule"] = "rule"

    @property
    def ids(self) -> Ids:
        """The two ids, the smaller first."""
        return (self.one, self.other) if self.one <= self.other else (self.other, self.one)


def compare_tellings(one: Telling, other: Telling) -> NameMatch:
    """Return whether two statements tell the same happening or relation, with a score and the sentence of the rule.

    The order of the two does not matter. `same` is said only of what shares a key of `telling_keys`; `different` only
    of what cannot be the same, so it also keeps apart what other tellings would bring together.
    """
    if (one.holds == "event") != (other.holds == "event"):
        return NameMatch(0.0, "different", "One tells what happens, the other what holds.")
    return (compare_happenings if one.holds == "event" else compare_relations)(one, other)


def group_tellings(tellings: Collection[Telling], judged: Iterable[Judged]) -> tuple[frozenset[str], ...]:
    """Return the groups that tell one thing, as sets of ids, each telling in one; ordered by their smallest ids.

    judged: what was found of pairs that share a key, and what persons said of any. Best matches are joined first. Two
    that are different are never in one group by way of others, unless a person's word joined them; a telling that
    fits two groups equally well, which are apart, is taken into neither.
    """
    words = _Words(tellings, judged)
    links = words.links()
    torn = _joined(words, links).torn(links)
    return _joined(words, [link for link in links if link.by == "person" or not torn & set(link.ids)]).groups()


def _joined(words: _Words, links: Iterable[Judged]) -> _Groups:
    groups = _Groups(words)
    for link in links:
        groups.join(link)
    return groups


class _Words:
    """What was judged of each pair, a person's word before a rule's; what was not judged, the rules say."""

    def __init__(self, tellings: Collection[Telling], judged: Iterable[Judged]) -> None:
        self.ids = sorted({telling.id for telling in tellings})
        known = frozenset(self.ids)
        said = [word for word in judged if {word.one, word.other} <= known and word.one != word.other]
        self.by_pair = {word.ids: word for word in sorted(said, key=_rank, reverse=True)}
        profiles = {telling.id: _profile(telling) for telling in tellings}
        self._numbers = {profile: number for number, profile in enumerate(dict.fromkeys(profiles.values()))}
        self._profiles = list(self._numbers)
        self.profile = {id_: self._numbers[profile] for id_, profile in profiles.items()}
        self._parted: dict[tuple[int, int], bool] = {}

    def links(self) -> list[Judged]:
        """Return what joins, the best first."""
        return sorted((word for word in self.by_pair.values() if word.verdict == "same"), key=_rank)

    def apart(self) -> list[Judged]:
        """Return what was said to be different."""
        return [word for word in self.by_pair.values() if word.verdict == "different"]

    def are_apart(self, one: str, other: str) -> bool:
        """Tell whether two tellings are told apart."""
        word = self.by_pair.get((one, other) if one <= other else (other, one))
        return word.verdict == "different" if word else self.rules_part(self.profile[one], self.profile[other])

    def rules_part(self, one: int, other: int) -> bool:
        """Tell whether the rules part tellings of two profiles; each pair of profiles is compared once."""
        pair = min(one, other), max(one, other)
        if pair not in self._parted:
            match = compare_tellings(self._profiles[one], self._profiles[other])
            self._parted[pair] = match.verdict == "different"
        return self._parted[pair]


class _Groups:
    """Tellings joined link by link, and the links that would have joined what is apart."""

    def __init__(self, words: _Words) -> None:
        self._words = words
        self._apart = words.apart()
        self._root = {id_: id_ for id_ in words.ids}
        self._members = {id_: [id_] for id_ in words.ids}
        self._refused: list[Judged] = []

    def join(self, link: Judged) -> None:
        """Make one group of the two that a link joins, unless that brings together what is apart."""
        one, other = sorted((self._root[link.one], self._root[link.other]))
        if one == other:
            return
        if self._said_apart(one, other, link) or (link.by == "rule" and self._rules_part(one, other)):
            self._refused.append(link)
            return
        for id_ in self._members[other]:
            self._root[id_] = one
        self._members[one] += self._members.pop(other)

    def groups(self) -> tuple[frozenset[str], ...]:
        """Return the groups, ordered by their smallest ids."""
        return tuple(map(frozenset, sorted(self._members.values(), key=min)))

    def torn(self, links: Iterable[Judged]) -> frozenset[str]:
        """Return the tellings that fit, equally well, two groups which are apart."""
        mates: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for link in links:
            mates[link.one].append((link.other, link.score))
            mates[link.other].append((link.one, link.score))
        turned = ((link.ids, link.ids[::-1]) for link in self._refused)
        return frozenset(
            telling
            for both in turned
            for telling, mate in both
            if self._is_apart_from_mates_of(telling, mate) and not self._is_clear(mates[telling], telling, mate)
        )

    def _said_apart(self, one: str, other: str, link: Judged) -> bool:
        """Tell whether two of the groups were told apart; a person's link gives way to persons only."""
        words = (word for word in self._apart if link.by == "rule" or word.by == "person")
        return any({self._root[word.one], self._root[word.other]} == {one, other} for word in words)

    def _rules_part(self, one: str, other: str) -> bool:
        some, others = self._by_profile(one), self._by_profile(other)
        return any(
            self._words.are_apart(a, b)
            for p, q in product(some, others)
            if self._words.rules_part(p, q)
            for a, b in product(some[p], others[q])
        )

    def _by_profile(self, root: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for id_ in self._members[root]:
            found[self._words.profile[id_]].append(id_)
        return found

    def _is_apart_from_mates_of(self, telling: str, mate: str) -> bool:
        """Tell whether a telling stands with one that its refused mate is told apart from."""
        return any(self._words.are_apart(mate, id_) for id_ in self._members[self._root[telling]])

    def _is_clear(self, mates: Sequence[tuple[str, float]], telling: str, refused: str) -> bool:
        """Tell whether a telling fits its group clearly better, or twice as many there, than the group refused."""
        own, other = (
            [score for mate, score in mates if self._root[mate] == self._root[id_]] for id_ in (telling, refused)
        )
        return max(own, default=0.0) - max(other, default=0.0) >= CLEARLY or len(own) >= 2 * len(other)


def _rank(word: Judged) -> tuple[bool, float, Ids, str]:
    return word.by == "rule", -word.score, word.ids, word.verdict


def _profile(telling: Telling) -> Telling:
    """Return a telling without what parts nothing, so that many are compared as one."""
    figure = Figure(telling.figure.of) if telling.figure else None
    return replace(telling, id="", document="", act="", spot=None, words=frozenset(), figure=figure)


def judged_of(pairs: Iterable[tuple[Telling, Telling]]) -> Iterator[Judged]:
    """Yield what the rules say of pairs of tellings."""
    for one, other in pairs:
        match = compare_tellings(one, other)
        yield Judged(one.id, other.id, match.verdict, match.score)
