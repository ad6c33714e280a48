"""Which nodes are one: a pure function of what binds them, whatever the order in which it came to be known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from whence.store import Bond

__all__ = ["identities"]

AUTHORITY = ("person", "list", "text", "rule")  # whose word counts before whose
Pair = tuple[str, str]
By = str  # one of AUTHORITY


def identities(nodes: Iterable[str], bonds: Sequence[Bond]) -> dict[str, str]:
    """Return for each node what it is one with: the smallest of the nodes that are one.

    A person's word goes before a watch list's, that before a text's, that before a rule's; of two persons' the later.
    A name that fits two which are told apart, by words of one worth, is taken to be neither's, and nothing that is
    told apart comes together by way of others.
    """
    settled = _settled(bonds)
    same = [bond for bond in settled.values() if bond.verdict == "same"]
    apart: dict[Pair, By] = dict.fromkeys(set(_apart_in_lists(bonds)) - {_pair(bond) for bond in same}, "list")
    aliases = set(_aliases(bonds))  # of which no rule knows better than the owner of the list
    apart |= {
        pair: bond.by
        for pair, bond in settled.items()
        if bond.verdict == "different" and not (bond.by == "rule" and pair in aliases)
    }
    groups = _Groups(nodes, apart)
    for bond in _in_order(_unambiguous(same, apart)):
        groups.join(bond)
    return groups.identities()


class _Groups:
    """Nodes that are one, joined pair by pair. A pair that is told apart is never in one group, but by a person's word.

    What only a person told apart, no other person's word brings together by way of third ones.
    """

    def __init__(self, nodes: Iterable[str], apart: Mapping[Pair, By]) -> None:
        self._members = {node: [node] for node in sorted(nodes)}
        self._root = {node: node for node in self._members}
        self._apart: dict[str, dict[str, By]] = defaultdict(dict)
        for (one, other), by in apart.items():
            self._apart[one][other] = by
            self._apart[other][one] = by

    def join(self, bond: Bond) -> None:
        """Make two nodes one with all that each is one with, unless that would join what is told apart."""
        one, other = self._root[bond.one], self._root[bond.other]
        if one == other or self._are_apart(one, other, bond.by):
            return
        small, large = sorted((one, other), key=lambda root: (len(self._members[root]), root))
        for node in self._members[small]:
            self._root[node] = large
        self._members[large] += self._members.pop(small)

    def identities(self) -> dict[str, str]:
        """Return the smallest node of each one's group."""
        return {node: min(members) for members in self._members.values() for node in members}

    def _are_apart(self, one: str, other: str, by: By) -> bool:
        """Tell whether a node of the one group is told apart from one of the other; a person minds only persons."""
        small, large = sorted((one, other), key=lambda root: (len(self._members[root]), root))
        told = (self._apart[node] for node in self._members[small] if node in self._apart)
        return any(
            self._root[it] == large and (by != "person" or who == "person") for each in told for it, who in each.items()
        )


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


def _aliases(bonds: Iterable[Bond]) -> Iterator[Pair]:
    """Yield the pairs of names that a watch list gives to one entry."""
    names: dict[str, set[str]] = defaultdict(set)
    for bond in bonds:
        if bond.by == "list":
            names[bond.one].add(bond.other)
    for borne in names.values():
        yield from combinations(sorted(borne), 2)


def _unambiguous(same: Sequence[Bond], apart: Collection[Pair]) -> Iterator[Bond]:
    """Yield the bonds but those of a name with two that are told apart, where one's word is worth the other's.

    A text that says of whom a short form is outweighs a rule by which it may be another's; a person is never doubted.
    """
    mates: dict[str, dict[str, int]] = defaultdict(dict)
    for bond in same:
        mates[bond.one][bond.other] = mates[bond.other][bond.one] = AUTHORITY.index(bond.by)
    told: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        told[one].add(other)
        told[other].add(one)
    for bond in same:
        rivals = [mates[bond.one][it] for it in mates[bond.one].keys() & told[bond.other]]
        rivals += [mates[bond.other][it] for it in mates[bond.other].keys() & told[bond.one]]
        if bond.by == "person" or min(rivals, default=len(AUTHORITY)) > AUTHORITY.index(bond.by):
            yield bond


def _in_order(bonds: Iterable[Bond]) -> list[Bond]:
    """Return bonds in the order in which they join: of persons' the later first, of others the weightier."""
    plain = sorted(bonds, key=lambda bond: (-bond.weight, _pair(bond)))
    later = sorted(plain, key=lambda bond: bond.moment, reverse=True)
    return sorted(later, key=lambda bond: AUTHORITY.index(bond.by))


def _pair(bond: Bond) -> Pair:
    return (bond.one, bond.other) if bond.one <= bond.other else (bond.other, bond.one)
