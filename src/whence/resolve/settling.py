"""Nodes that came or changed are compared with those that share a key, and made one where they are."""

from __future__ import annotations

from collections.abc import Iterator

from whence.resolve.identity import identities
from whence.resolve.name_index import name_keys
from whence.resolve.names import compare_names
from whence.store import Bond, Case, Likeness, Links, Node, NodeSort, normalised

__all__ = ["keys_of_node", "liken", "settle"]

AT_ONCE = 200  # nodes settled in one transaction
KINDS: dict[NodeSort, str] = {"person": "person", "place": "place", "people": "population", "other": "state"}
SAME_NAME = "They have the same name, but for capitals."


def settle(case: Case) -> int:
    """Compare and join what is not settled yet, and return how many nodes that was. Each step is one transaction.

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
            return total


def _settle(nodes: tuple[str, ...], links: Links) -> None:
    keys = {node: keys_of_node(Node(node)) for node in nodes}
    links.put_keys(keys)
    for node in nodes:
        _compare(node, links, links.sharing(keys[node]))
    _close(nodes, links)
    members, bonds = links.component(nodes)
    links.identify(identities(members, bonds), settled=nodes)


def _compare(node: str, links: Links, others: set[str]) -> None:
    """Keep what the names say of a node and others, where nothing is said yet."""
    known = links.likenesses(node)
    links.record(found for other in sorted(others - known.keys() - {node}) for found in liken(node, other))


def _close(nodes: tuple[str, ...], links: Links) -> None:
    """Compare those that a name is the same as with each other too: it may fit two which are told apart."""
    open_ = set(nodes)
    while open_:
        members, bonds = links.component(open_)
        mates = _mates(bonds)
        before = {(bond.one, bond.other) for bond in bonds}
        found = [
            likeness
            for node in sorted(members)
            for one in sorted(mates.get(node, ()))
            for other in sorted(mates.get(node, ()))
            if one < other and not {(one, other), (other, one)} & before
            for likeness in liken(one, other)
        ]
        links.record(dict.fromkeys(found))
        open_ = {it for likeness in found if likeness.verdict == "same" for it in (likeness.one, likeness.other)}


def _mates(bonds: tuple[Bond, ...]) -> dict[str, set[str]]:
    mates: dict[str, set[str]] = {}
    for bond in bonds:
        if bond.verdict == "same":
            mates.setdefault(bond.one, set()).add(bond.other)
            mates.setdefault(bond.other, set()).add(bond.one)
    return mates


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
