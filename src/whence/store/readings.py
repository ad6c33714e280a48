"""Readings, loaded as they were accepted."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, select

from whence.records import AUTHOR, Attribution, Claim, Entity, Mention, Reading, Span, Statement
from whence.store import schema
from whence.store.packing import unpack

__all__ = ["entity_of", "get_reading"]

R = TypeVar("R")


def get_reading(connection: Connection, document: str) -> Reading | None:
    """Return the reading of a document, None where it was not read."""
    by = connection.execute(select(schema.reading).where(schema.reading.c.document == document)).one_or_none()
    if by is None:
        return None
    table = schema.document_text
    text: str = connection.scalar(select(table.c.text).where(table.c.document == document)) or ""
    entities = tuple(entity_of(row) for row in _rows(connection, schema.entity, document))
    return Reading(
        document=document,
        reader=by.reader,
        version=by.version,
        entities=entities,
        mentions=tuple(_mention(row, entities, text) for row in _rows(connection, schema.mention, document)),
        attributions=_records(connection, schema.attribution, Attribution, (document, text)),
        statements=_records(connection, schema.statement, Statement, (document, text)),
        claims=_records(connection, schema.claim, Claim, (document, text)),
    )


def entity_of(row: Row[Any]) -> Entity:
    """Return the entity that a row holds, as its reading has it."""
    return Entity(id=row.id, name=row.name, kind=row.kind, names=tuple(json.loads(row.names)), unnamed=row.unnamed)


def _rows(connection: Connection, table: Table, document: str) -> list[Row[Any]]:
    query = select(table).where(table.c.document == document).order_by(table.c.position)
    return list(connection.execute(query))


def _mention(row: Row[Any], entities: tuple[Entity, ...], text: str) -> Mention:
    entity = AUTHOR if row.entity is None else entities[row.entity].id
    return Mention(entity=entity, span=Span.of(text, row.start, row.end), form=row.form)


def _records(connection: Connection, table: Table, cls: type[R], of: tuple[str, str]) -> tuple[R, ...]:
    document, text = of
    return tuple(unpack(cls, row.body, text) for row in _rows(connection, table, document))
