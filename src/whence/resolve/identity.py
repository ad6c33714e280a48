"""Which nodes are one: a pure function of what binds them, whatever the order in which it came to be known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from whence.store import Bond

__all__ = ["identities"]

AUTHORITY = ("person", "list", "text", "rule")  # whose word counts before whose
Pair = tuple[str, str]


def identities(nodes: Iterable[str], bonds: Sequence[Bond]) -> dict[str, str]:
    """Return for each node what it is one with: the smallest of the nodes that are one.

    A person's word goes before a watch list's, that before a text's, that before a rule's; of two persons' the later.
    A name that fits two which are told apart is taken to be neither's, and nothing that is told apart comes together
    by way of others.
    """
    settled = _settled(bonds)
    apart = {pair for pair, bond in settled.items() if bond.verdict == "different"} | set(_apart_in_lists(bonds))
    same = [bond for bond in settled.values() if bond.verdict == "same"]
    groups = _Groups(nodes, apart)
    for bond in sorted(_unambiguous(same, apart), key=_rank):
        groups.join(bond)
    return groups.identities()


class _Groups:
    """Nodes that are one, joined pair by pair; a pair that is told apart is never in one group."""

    def __init__(self, nodes: Iterable[str], apart: Iterable[Pair]) -> None:
        self._members = {node: [node] for node in sorted(nodes)}
        self._root = {node: node for node in self._members}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, bond: Bond) -> None:
        """Make two nodes one with all that each is one with, unless that would join what is told apart."""
        one, other = self._root[bond.one], self._root[bond.other]
        if one == other or self._are_apart(one, other, but=bond):
            return
        small, large = sorted((one, other), key=lambda root: (len(self._members[root]), root))
        for node in self._members[small]:
            self._root[node] = large
        self._members[large] += self._members.pop(small)

    def identities(self) -> dict[str, str]:
        """Return the smallest node of each one's group."""
        return {node: min(members) for members in self._members.values() for node in members}

    def _are_apart(self, one: str, other: str, *, but: Bond) -> bool:
        """Tell whether a node of the one group is told apart from one of the other, but for a person's pair."""
        small, large = sorted((one, other), key=lambda root: (len(self._members[root]), root))
        theirs = set(self._members[large])
        pairs = ((node, it) for node in self._members[small] for it in self._apart.get(node, set()) & theirs)
        held = {(but.one, but.other), (but.other, but.one)} if but.by == "person" else set()
        return any(pair not in held for pair in pairs)


def _settled(bonds: Iterable[Bond]) -> dict[Pair, Bond]:
    """Return the bond that counts of each pair; one that a person leaves open binds nobody."""
    best: dict[Pair, Bond] = {}
    for bond in bonds:
        pair = _pair(bond)
        if pair[0] != pair[1] and (pair not in best or _counts(bond) > _counts(best[pair])):
            best[pair] = bond
    return best


def _counts(bond: Bond) -> tuple[int, str, str, float]:
    return -AUTHORITY.index(bond.by), bond.moment, bond.verdict, bond.weight


def _apart_in_lists(bonds: Iterable[Bond]) -> Iterator[Pair]:
    """Yield the entries of one watch list that come together here: its owner tells them apart."""
    lists: dict[str, set[str]] = defaultdict(set)
    for bond in bonds:
        if bond.by == "list":
            lists[bond.one.rpartition(":")[0]].add(bond.one)
    for entries in lists.values():
        yield from combinations(sorted(entries), 2)


def _unambiguous(same: Sequence[Bond], apart: set[Pair]) -> Iterator[Bond]:
    """Yield the bonds but those by rule, text or list of a name that has such bonds with two that are told apart."""
    mates: dict[str, set[str]] = defaultdict(set)
    for bond in same:
        mates[bond.one].add(bond.other)
        mates[bond.other].add(bond.one)
    told = apart | {(other, one) for one, other in apart}
    for bond in same:
        rivals = ((mate, bond.other) for mate in mates[bond.one]), ((mate, bond.one) for mate in mates[bond.other])
        if bond.by == "person" or not any(pair in told for pairs in rivals for pair in pairs):
            yield bond


def _pair(bond: Bond) -> Pair:
    return (bond.one, bond.other) if bond.one <= bond.other else (bond.other, bond.one)


def _rank(bond: Bond) -> tuple[int, float, Pair]:
    return AUTHORITY.index(bond.by), -bond.weight, _pair(bond)
