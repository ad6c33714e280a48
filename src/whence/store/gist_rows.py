"""Gists as documents come and go: what is told in one is compared again where something of it changed."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, or_, select, tuple_, update

from whence.records import Resolution, to_json
from whence.store import schema
from whence.store.entering import batches

__all__ = [
    "are_gists",
    "erase_gists",
    "forget",
    "mates_of",
    "put_gists",
    "unsettle_document",
    "unsettle_gists",
    "unsettle_statement",
    "unsettle_statements",
]


def put_gists(connection: Connection, settled: Resolution) -> None:
    """Keep the gists of a document's statements, which are to be compared."""
    table = schema.statement
    query = select(table.c.id, table.c.position).where(table.c.document == settled.document)
    places = {row.id: row.position for row in connection.execute(query)}
    rows = [
        {"statement": gist.statement, "document": settled.document, "position": places[gist.statement],
         "group": gist.statement, "settled": False, "body": to_json(gist)}
        for gist in settled.gists if gist.statement in places
    ]  # fmt: skip
    if rows:
        connection.execute(insert(schema.gist), rows)


def are_gists(connection: Connection, settled: Resolution) -> bool:
    """Tell whether just these gists of a document are kept."""
    table = schema.gist
    rows = connection.execute(select(table.c.statement, table.c.body).where(table.c.document == settled.document))
    return {row.statement: row.body for row in rows} == {it.statement: to_json(it) for it in settled.gists}


def erase_gists(connection: Connection, document: str) -> None:
    """Delete the gists of a document; what was the same as one of them is to be grouped anew."""
    table = schema.gist
    gone = list(connection.scalars(select(table.c.statement).where(table.c.document == document)))
    unsettle_statements(connection, mates_of(connection, gone))
    forget(connection, gone)
    connection.execute(delete(table).where(table.c.document == document))


def mates_of(connection: Connection, statements: Collection[str]) -> set[str]:
    """Return what rules have said to be the same as one of these statements, but for these."""
    table, found = schema.agreement, set[str]()
    for some in batches(statements):
        for near, far in ((table.c.one, table.c.other), (table.c.other, table.c.one)):
            found.update(connection.scalars(select(far).where(near.in_(some), table.c.verdict == "same")))
    return found - set(statements)


def forget(connection: Connection, statements: Collection[str]) -> None:
    """Delete the keys of statements, and what rules said of them."""
    key, pair = schema.gist_key, schema.agreement
    for some in batches(statements):
        connection.execute(delete(key).where(key.c.statement.in_(some)))
        connection.execute(delete(pair).where(or_(pair.c.one.in_(some), pair.c.other.in_(some))))


def unsettle_gists(connection: Connection, nodes: Collection[str]) -> None:
    """Have the statements that these nodes fill a role of compared anew."""
    entity, filler, table = schema.entity, schema.filler, schema.gist
    same = (filler.c.document == entity.c.document) & (filler.c.entity == entity.c.position)
    for some in batches(nodes):
        filled = select(filler.c.document, filler.c.statement).join(entity, same).where(entity.c.node.in_(some))
        connection.execute(
            update(table).where(tuple_(table.c.document, table.c.position).in_(filled)).values(settled=False)
        )


def unsettle_document(connection: Connection, document: str) -> None:
    """Have all statements of a document compared anew."""
    connection.execute(update(schema.gist).where(schema.gist.c.document == document).values(settled=False))


def unsettle_statements(connection: Connection, statements: Collection[str]) -> None:
    """Have statements compared and grouped anew."""
    for some in batches(statements):
        connection.execute(update(schema.gist).where(schema.gist.c.statement.in_(some)).values(settled=False))


def unsettle_statement(connection: Connection, document: str, position: int) -> None:
    """Have a statement that a person changed compared anew."""
    table = schema.gist
    here = (table.c.document == document) & (table.c.position == position)
    connection.execute(update(table).where(here).values(settled=False))
