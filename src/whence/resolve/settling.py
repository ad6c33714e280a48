"""Nodes that came or changed are compared with those that share a key, and made one where they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from whence.resolve.grouping import group_statements
from whence.resolve.identity import identities
from whence.resolve.name_index import asked_keys, name_keys
from whence.resolve.names import compare_names
from whence.store import Bond, Case, Likeness, Links, Node, NodeSort, normalised

__all__ = ["asked_by_node", "keys_of_node", "liken", "settle"]

AT_ONCE = 200  # nodes settled in one transaction
KINDS: dict[NodeSort, str] = {"person": "person", "place": "place", "people": "population", "other": "state"}
SAME_NAME = "They have the same name, but for capitals."


def settle(case: Case) -> int:
    """Compare and join what is not settled yet, and return how many nodes that was. Each step is one transaction.

    Then the statements that tell one event or tie are grouped, as their entities are known by now.

    An end at any moment leaves the rest unsettled, and the next call goes on.
    """
    total = 0
    with case.linking() as links:
        links.bind()
    while True:
        with case.linking() as links:
            nodes = links.unsettled(AT_ONCE)
            if nodes:
                _settle(nodes, links)
        total += len(nodes)
        if len(nodes) < AT_ONCE:
            break
    group_statements(case)
    return total


def _settle(nodes: tuple[str, ...], links: Links) -> None:
    links.put_keys({node: keys_of_node(Node(node)) for node in nodes})
    _compare(nodes, links)
    _close(nodes, links)
    members, bonds = links.connected(nodes)
    links.identify(identities(members, bonds), settled=nodes)


def _compare(nodes: tuple[str, ...], links: Links) -> None:
    """Keep what the names say of nodes and those that they find by a key, and of no others.

    Of two names that only watch lists have nothing is said: lists are long, and nobody has told of either.
    """
    sharing, compared = links.sharing({node: asked_by_node(Node(node)) for node in nodes}), links.compared(nodes)
    told = links.told({node for pair in sharing for node in pair})
    telling = {pair for pair in sharing if not told.isdisjoint(pair)}
    links.forget(compared - telling)
    links.record(found for pair in sorted(telling - compared) for found in liken(*pair))


def _close(nodes: tuple[str, ...], links: Links) -> None:
    """Compare with each other what a name is the same as: it may fit two which are told apart, and share no key.

    Only what is told apart is kept: names that are the same share a key.
    """
    mates = _mates(links.connected(nodes)[1])
    pairs = {pair for node in nodes for pair in _rivals(node, mates)}
    left = pairs - links.compared({one for one, _ in pairs})
    links.record(found for pair in sorted(left) for found in liken(*pair) if found.verdict != "same")


def _rivals(node: str, mates: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are the same as one, of which this is one or with which it is the same."""
    mine = mates.get(node, set())
    yield from combinations(sorted(mine), 2)
    for mate in mine:
        yield from ((min(node, other), max(node, other)) for other in mates[mate] if other != node)


def _mates(bonds: tuple[Bond, ...]) -> dict[str, set[str]]:
    mates: dict[str, set[str]] = defaultdict(set)
    for bond in bonds:
        if bond.verdict == "same":
            mates[bond.one].add(bond.other)
            mates[bond.other].add(bond.one)
    return dict(mates)


def keys_of_node(node: Node) -> frozenset[str]:
    """Return the keys that a node is kept under, of its name; none for one that is known by something else."""
    return _keys(node, name_keys)


def asked_by_node(node: Node) -> frozenset[str]:
    """Return the keys under which nodes are kept that may be one with this."""
    return _keys(node, asked_keys)


def _keys(node: Node, of_name: Callable[[str, str], frozenset[str]]) -> frozenset[str]:
    if node.sort is None or node.name is None:
        return frozenset()
    keys = {*of_name(node.name, KINDS[node.sort]), f"!{normalised(node.name)}"}
    return frozenset(f"{_group(node.sort)}{key}" for key in keys)


def liken(one: str, other: str) -> Iterator[Likeness]:
    """Yield what the names of two nodes say of them, if anything: the smaller id first."""
    first, second = sorted((Node(one), Node(other)))
    if first.name is None or second.name is None or first.sort is None or _group(first.sort) != _group(second.sort):
        return
    if normalised(first.name) == normalised(second.name):
        yield Likeness(first.id, second.id, "same", 1.0, SAME_NAME)
    elif first.sort == second.sort:
        match = compare_names(first.name, second.name, kind=KINDS[first.sort])
        yield Likeness(first.id, second.id, match.verdict, match.score, match.reason)


def _group(sort: NodeSort | None) -> str:
    """Return what sorts of names are compared with each other: readers take a people for a group, and the reverse."""
    return "other" if sort in (None, "people") else sort
