"""A watch list in a case: entities that bear its names get its ids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from whence.records import WatchEntry
from whence.resolve.settling import settle
from whence.resolve.watch_lists import Watched, WatchList, load_watch_list
from whence.store import Case, Listed, name_node

__all__ = ["watch"]

ANY = ("person", "organisation", "place")  # a kind of each sort of names: what a list leaves open may be any


def watch(case: Case, path: Path, *, name: str | None = None) -> WatchList:
    """Keep a list of actors in the case and link the entities that bear its names; one of that name is replaced.

    name: what the list is called, else as its file. Weak names link nobody. Raises WatchListError, StoreError.
    """
    loaded = load_watch_list(path, name=name, vocabulary=case.vocabulary)
    with case.linking() as links:
        links.put_watched(loaded.name, map(_listed, loaded.entries))
    settle(case)
    return loaded


def _listed(watched: Watched) -> Listed:
    entry = WatchEntry(id=watched.id, list=watched.list_name, name=watched.name, external=watched.external)
    return Listed(entry=entry, names=frozenset(_nodes(watched)))


def _nodes(watched: Watched) -> Iterator[str]:
    """Yield the nodes of an entry's names; a single word names no person for sure."""
    for kind in ANY if watched.kind is None else (watched.kind,):
        for name in watched.names:
            node = name_node(name, kind)
            if node is not None:
                yield node
