"""Nodes as documents come and go: each is there as long as an entity, an introduction or a watch list has it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from whence.store import schema

__all__ = ["batches", "enter", "find_introduced", "find_nodes", "find_told", "leave", "unsettle"]

AT_ONCE = 500  # ids asked for in one query: well below what a database takes
FIRST = ("document", "start", "end", "entity")


def batches(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield ids, each once, in lists that fit into a query."""
    every = sorted(set(ids))
    return (every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))


def find_nodes(connection: Connection, document: str) -> set[str]:
    """Return the nodes that a document has."""
    entity = schema.entity
    own = connection.scalars(select(entity.c.node).where(entity.c.document == document))
    return {*own, *find_introduced(connection, document)}


def find_introduced(connection: Connection, document: str) -> set[str]:
    """Return the nodes of the names that a document says are one's."""
    told = schema.introduction
    rows = connection.execute(select(told.c.one, told.c.other).where(told.c.document == document))
    return {id_ for row in rows for id_ in row}


def find_told(connection: Connection, nodes: Iterable[str]) -> set[str]:
    """Return which of these nodes a document has: as an entity, or as a name that it says is one's with another."""
    node, told, found = schema.node.c, schema.introduction.c, set[str]()
    for some in batches(nodes):
        for column in (told.one, told.other):
            found.update(connection.scalars(select(column).where(column.in_(some)).distinct()))
        found.update(connection.scalars(select(node.id).where(node.id.in_(some), node.entity.is_not(None))))
    return found


def enter(connection: Connection, document: str) -> None:
    """See that every node of a document is there, and knows its first entity; what is new, or named anew, is open."""
    firsts = _firsts_in(connection, document)
    known = _known(connection, firsts)
    new = [{"id": id_, "identity": id_, "settled": False, **_row(firsts[id_])} for id_ in sorted(firsts.keys() - known)]
    if new:
        connection.execute(insert(schema.node), new)
    earlier = [
        {"node_id": id_, **_row(firsts[id_])}
        for id_, held in sorted(known.items())
        if (first := firsts[id_]) and (held is None or first < held)
    ]
    _change(connection, earlier)
    aliases = {id_ for id_, held in known.items() if held is None and firsts[id_]}  # only another's names so far
    unsettle(connection, aliases | _newly_introduced(connection, document))


def leave(connection: Connection, nodes: Collection[str]) -> None:
    """See to nodes that a document had before: each knows its first entity; those that nothing has any more go.

    What only a watch list has is settled anew with all that it was compared with: it is compared with less by now.
    """
    for some in batches(nodes):
        firsts = {id_: _first(connection, id_) for id_ in some}
        gone = [id_ for id_ in some if firsts[id_] is None and not _is_mentioned(connection, id_)]
        _change(connection, [{"node_id": id_, **_row(firsts[id_])} for id_ in some if id_ not in gone])
        untold = [id_ for id_ in some if firsts[id_] is None]
        unsettle(connection, {*untold, *_bound_to(connection, untold)})
        for column in (schema.likeness.c.one, schema.likeness.c.other, schema.node_key.c.node, schema.node.c.id):
            connection.execute(delete(column.table).where(column.in_(gone)))


def unsettle(connection: Connection, nodes: Collection[str]) -> None:
    """Have nodes compared and joined anew: both ends of whatever binds two nodes, when it comes or goes.

    What else was one with them needs no word: it is still bound to one of the ends, and is joined anew with it.
    """
    for some in batches(nodes):
        connection.execute(update(schema.node).where(schema.node.c.id.in_(some)).values(settled=False))


First = tuple[str, int, int, str]


def _firsts_in(connection: Connection, document: str) -> dict[str, First | None]:
    """Return the nodes of a document with its first entity of each; an alias that is only introduced has none."""
    firsts: dict[str, First | None] = dict.fromkeys(find_nodes(connection, document))
    entity = schema.entity
    query = select(entity.c.node, entity.c.start, entity.c.end, entity.c.id).where(entity.c.document == document)
    for row in connection.execute(query):
        place = (document, row.start, row.end, row.id)
        held = firsts[row.node]
        firsts[row.node] = min(held, place) if held else place
    return firsts


def _newly_introduced(connection: Connection, document: str) -> set[str]:
    """Return the nodes of the names that this document says are one's, and no other."""
    told, before = schema.introduction, schema.introduction.alias("before")
    same = (before.c.one == told.c.one) & (before.c.other == told.c.other) & (before.c.document != document)
    query = select(told.c.one, told.c.other).where(told.c.document == document, ~exists().where(same))
    return {id_ for row in connection.execute(query) for id_ in row}


def _known(connection: Connection, ids: Iterable[str]) -> dict[str, First | None]:
    table, known = schema.node, {}
    for some in batches(ids):
        for row in connection.execute(select(table).where(table.c.id.in_(some))):
            known[row.id] = None if row.document is None else (row.document, row.start, row.end, row.entity)
    return known


def _first(connection: Connection, id_: str) -> First | None:
    entity = schema.entity
    place = (entity.c.document, entity.c.start, entity.c.end, entity.c.id)
    row = connection.execute(select(*place).where(entity.c.node == id_).order_by(*place).limit(1)).one_or_none()
    return None if row is None else (row.document, row.start, row.end, row.id)


def _bound_to(connection: Connection, nodes: Collection[str]) -> set[str]:
    """Return what rules or persons have said to be one with nodes, or not."""
    found: set[str] = set()
    for table in (schema.likeness, schema.decision):
        for near, far in ((table.c.one, table.c.other), (table.c.other, table.c.one)):
            found.update(connection.scalars(select(far).where(near.in_(nodes))))
    return found


def _is_mentioned(connection: Connection, id_: str) -> bool:
    """Tell whether a node without entities is an alias that a document introduces, or stands in a watch list."""
    told, listed = schema.introduction.c, schema.watched.c
    columns = (told.one, told.other, listed.name, listed.node)
    return any(connection.scalar(select(exists().where(column == id_))) for column in columns)


def _row(first: First | None) -> dict[str, str | int | None]:
    return dict(zip(FIRST, first or (None,) * len(FIRST), strict=True))


def _change(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(update(schema.node).where(schema.node.c.id == bindparam("node_id")), rows)
