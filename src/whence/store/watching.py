"""Watch lists in a case: entries with their names, and the entities that bear them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import quote

from sqlalchemy import Connection, delete, insert, select

from whence.records import WatchEntry, from_json, to_json
from whence.store import schema
from whence.store.entering import batches, leave, unsettle

__all__ = ["Listed", "find_watched", "put_watched", "watch_node"]

WATCHED = "watch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry of a list as it is linked. names: the nodes of its names."""

    entry: WatchEntry
    names: Collection[str]


def watch_node(list_: str, id_: str) -> str:
    """Return the id of the node of an entry; those of one list begin alike, up to the last colon."""
    return ":".join((WATCHED, quote(list_, safe=""), quote(id_, safe="")))


def put_watched(connection: Connection, list_: str, listed: Iterable[Listed]) -> None:
    """Keep a list in the case; one of the same name is replaced. Its names are to be settled, and those it had."""
    table, before = schema.watched, _nodes_of(connection, list_)
    connection.execute(delete(table).where(table.c.list == list_))
    told = [
        {"node": watch_node(list_, each.entry.id), "name": name, "list": list_, "body": to_json(each.entry)}
        for each in listed
        for name in sorted(each.names)
    ]
    now = {row[side] for row in told for side in ("node", "name")}
    _make_nodes(connection, now)
    if told:
        connection.execute(insert(table), told)
    unsettle(connection, before | now)
    leave(connection, before - now)


def find_watched(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[WatchEntry, ...]]:
    """Return the entries that entities, by their ids, are one with; those of none are left out."""
    table, node, same, entity = schema.watched, schema.node, schema.node.alias("same"), schema.entity
    found: dict[str, dict[str, WatchEntry]] = {}
    for some in batches(ids):
        joined = entity.join(node, node.c.id == entity.c.node).join(same, same.c.identity == node.c.identity)
        query = select(entity.c.id, table.c.node, table.c.body).select_from(
            joined.join(table, table.c.node == same.c.id)
        )
        for row in connection.execute(query.where(entity.c.id.in_(some)).order_by(table.c.node, table.c.name)):
            found.setdefault(row.id, {})[row.node] = from_json(WatchEntry, row.body)
    return {id_: tuple(entries.values()) for id_, entries in found.items()}


def _nodes_of(connection: Connection, list_: str) -> set[str]:
    """Return the nodes of a list's entries and of their names."""
    table = schema.watched
    rows = connection.execute(select(table.c.node, table.c.name).where(table.c.list == list_))
    return {it for row in rows for it in (row.node, row.name)}


def _make_nodes(connection: Connection, ids: Collection[str]) -> None:
    """See that nodes are there."""
    node, held = schema.node, set[str]()
    for some in batches(ids):
        held.update(connection.scalars(select(node.c.id).where(node.c.id.in_(some))))
    new = [{"id": id_, "identity": id_, "settled": False} for id_ in sorted(set(ids) - held)]
    if new:
        connection.execute(insert(node), new)
