"""Nodes that came or changed are compared with those that share a key, and made one where they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from whence.resolve.grouping import group_statements
from whence.resolve.identity import identities
from whence.resolve.name_index import name_keys
from whence.resolve.names import compare_names
from whence.store import Bond, Case, Likeness, Links, Node, NodeSort, normalised

__all__ = ["keys_of_node", "liken", "settle"]

AT_ONCE = 200  # nodes settled in one transaction
KINDS: dict[NodeSort, str] = {"person": "person", "place": "place", "people": "population", "other": "state"}
INITIALS = "other#"  # how the key of an acronym begins, and of the first letters that could be one
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
    members, bonds = links.component(nodes)
    links.identify(identities(members, bonds), settled=nodes)


def _compare(nodes: tuple[str, ...], links: Links) -> None:
    """Keep what the names say of nodes and those that share a key with them, and of no others.

    Of names that share no more than their first letters, which many do, it is not kept that they are told apart.
    """
    sharing, compared = links.sharing(nodes), links.compared(nodes)
    telling = {pair for pair in sharing if _share_more_than_initials(*pair)}
    links.forget(compared - telling)
    links.record(
        found
        for pair in sorted(sharing - (compared & telling))
        for found in liken(*pair)
        if pair in telling or found.verdict != "different"
    )


def _share_more_than_initials(one: str, other: str) -> bool:
    shared = keys_of_node(Node(one)) & keys_of_node(Node(other))
    return not all(key.startswith(INITIALS) for key in shared)


def _close(nodes: tuple[str, ...], links: Links) -> None:
    """Compare with each other what a name is the same as: it may fit two which are told apart, and share no key.

    Only what is told apart is kept: names that are the same share a key.
    """
    mates = _mates(links.component(nodes)[1])
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
    """Return the keys of a node's name; none for one that is known by something else."""
    if node.sort is None or node.name is None:
        return frozenset()
    keys = {*name_keys(node.name, KINDS[node.sort]), f"!{normalised(node.name)}"}
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
