"""Gists as documents come and go: what is told in one is compared again where something of it changed."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, or_, select, tuple_, update

from whence.records import Resolution, to_json
from whence.store import schema
from whence.store.entering import batches

__all__ = ["erase_gists", "put_gists", "unsettle_gists", "unsettle_statement"]


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


def erase_gists(connection: Connection, document: str) -> None:
    """Delete the gists of a document; what was told with them is to be grouped anew."""
    table = schema.gist
    rows = connection.execute(select(table.c.statement, table.c.group).where(table.c.document == document)).all()
    gone = {row.statement for row in rows}
    for some in batches({row.group for row in rows}):
        connection.execute(update(table).where(table.c.group.in_(some)).values(settled=False))
    for some in batches(gone):
        pair = schema.agreement
        connection.execute(delete(pair).where(or_(pair.c.one.in_(some), pair.c.other.in_(some))))
        connection.execute(delete(schema.gist_key).where(schema.gist_key.c.statement.in_(some)))
    connection.execute(delete(table).where(table.c.document == document))


def unsettle_gists(connection: Connection, nodes: Collection[str]) -> None:
    """Have the statements that these nodes fill a role of compared anew."""
    entity, filler, table = schema.entity, schema.filler, schema.gist
    same = (filler.c.document == entity.c.document) & (filler.c.entity == entity.c.position)
    for some in batches(nodes):
        filled = select(filler.c.document, filler.c.statement).join(entity, same).where(entity.c.node.in_(some))
        connection.execute(
            update(table).where(tuple_(table.c.document, table.c.position).in_(filled)).values(settled=False)
        )


def unsettle_statement(connection: Connection, document: str, position: int) -> None:
    """Have a statement that a person changed compared anew."""
    table = schema.gist
    here = (table.c.document == document) & (table.c.position == position)
    connection.execute(update(table).where(here).values(settled=False))
