"""Watch lists in a case: entries with their names, and the entities that bear them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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
    """An entry of a list as it is linked. names: the nodes of its names, with the keys that each is kept under.

    asked: the keys under which nodes are kept that may bear one of the names.
    """

    entry: WatchEntry
    names: Mapping[str, Collection[str]]
    asked: Collection[str] = frozenset()


def watch_node(list_: str, id_: str) -> str:
    """Return the id of the node of an entry; those of one list begin alike, up to the last colon."""
    return ":".join((WATCHED, quote(list_, safe=""), quote(id_, safe="")))


def put_watched(connection: Connection, list_: str, listed: Iterable[Listed]) -> None:
    """Keep a list in the case; one of the same name is replaced. What bears its names is to be settled anew."""
    table, node = schema.watched, schema.node
    rows = connection.execute(select(table.c.node, table.c.name).where(table.c.list == list_))
    before = {it for row in rows for it in (row.node, row.name)}
    unsettle(connection, before)
    connection.execute(delete(table).where(table.c.list == list_))
    entries = list(listed)
    _make_nodes(connection, {it: keys for each in entries for it, keys in each.names.items()})
    _make_nodes(connection, {watch_node(list_, each.entry.id): () for each in entries})
    told = [
        {"node": watch_node(list_, each.entry.id), "name": name, "list": list_, "body": to_json(each.entry)}
        for each in entries
        for name in sorted(each.names)
    ]
    if told:
        connection.execute(insert(table), told)
    for some in batches(key for each in entries for key in each.asked):
        sharing = select(schema.node_key.c.node).where(schema.node_key.c.key.in_(some)).distinct()
        told_of = select(node.c.id).where(node.c.id.in_(sharing), node.c.entity.is_not(None))
        unsettle(connection, list(connection.scalars(told_of)))
    leave(connection, before - {row[side] for row in told for side in ("node", "name")})


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


def _make_nodes(connection: Connection, keys: Mapping[str, Collection[str]]) -> None:
    """See that nodes are there, with their keys; one that no document has needs no settling by itself."""
    node, held = schema.node, set[str]()
    for some in batches(keys):
        held.update(connection.scalars(select(node.c.id).where(node.c.id.in_(some))))
    new = sorted(keys.keys() - held)
    if new:
        connection.execute(insert(node), [{"id": id_, "identity": id_, "settled": True} for id_ in new])
    rows = [{"node": id_, "key": key} for id_ in new for key in sorted(keys[id_])]
    if rows:
        connection.execute(insert(schema.node_key), rows)
