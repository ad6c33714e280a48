"""What a judgement is about, named by (document, type, spans) so that it outlives a new reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from whence.errors import NotFoundError
from whence.records import Subject
from whence.store import schema
from whence.store.identity import find_entity_id
from whence.store.ids import find_among, find_id
from whence.store.names import normalised

__all__ = ["claim_subject", "entity_subject", "find_judgement_id", "said_subject", "statement_subject"]


def entity_subject(
    connection: Connection, typed: str, document: str | None = None, *, called: str | None = None
) -> Subject:
    """Return an entity of the case as a subject: as its first document has it, or as this one does.

    typed, document: ids, or their beginnings. called: a name; as the first document has it that calls it so, if any
    does: of names that are one, that is the one meant. Raises NotFoundError, also where the document does not speak of
    it.
    """
    entity, node, name = schema.entity, schema.node, schema.entity_name
    id_ = find_entity_id(connection, typed)
    joined = entity.join(node, node.c.id == entity.c.node)
    of = select(node.c.identity).select_from(joined).where(entity.c.id == id_).order_by(entity.c.document).limit(1)
    same = select(node.c.id).where(node.c.identity == of.scalar_subquery())
    place = (entity.c.document, entity.c.start, entity.c.end, entity.c.id)
    query = select(entity).where(entity.c.node.in_(same)).order_by(*place).limit(1)
    if document is not None:
        here = find_id(connection, schema.document.c.id, document)
        query = query.where(entity.c.document == here)
    has_name = (name.c.document == entity.c.document) & (name.c.entity == entity.c.position)
    so_called = query.order_by(None).order_by(name.c.rank, *place).join(name, has_name)
    so_called = so_called.where(name.c.key == normalised(called or ""))
    row = connection.execute(so_called).one_or_none() or connection.execute(query).one_or_none()
    if row is None:
        what = f"document {document} does not speak of it"
        raise NotFoundError(f"entity {typed}@{document}", what, "a document that names it")
    return Subject(document=row.document, type=row.kind, spans=_spans(row), name=row.name)


def statement_subject(connection: Connection, typed: str) -> Subject:
    """Return a statement as a subject: its trigger, or its evidence where it has none. Raises NotFoundError."""
    row, body = _find(connection, schema.statement, typed)
    spans = [body["trigger"]] if body.get("trigger") else body["evidence"]
    return Subject(document=row.document, type=body["type"], spans=_ranges(spans), name=row.id)


def said_subject(connection: Connection, typed: str) -> Subject:
    """Return the statement or the claim of this id as a subject. Raises NotFoundError."""
    columns = (schema.statement.c.id, schema.claim.c.id)
    column, id_ = find_among(connection, columns, typed, called="statement or claim")
    return (statement_subject if column is schema.statement.c.id else claim_subject)(connection, id_)


def claim_subject(connection: Connection, typed: str) -> Subject:
    """Return a claim as a subject. Raises NotFoundError."""
    row, body = _find(connection, schema.claim, typed)
    return Subject(document=row.document, type="claim", spans=_ranges(body["evidence"]), name=row.id)


def find_judgement_id(connection: Connection, typed: str) -> str:
    """Return the id of a judgement by a person or a rule, given in full or by its beginning. Raises NotFoundError."""
    columns = (schema.judgement.c.id, schema.likeness.c.id)
    return find_among(connection, columns, typed, called="judgement")[1]


def _spans(row: Row[Any]) -> tuple[tuple[int, int], ...]:
    """Return where an entity stands first; nowhere, where it is known from the document's description alone."""
    return ((row.start, row.end),) if row.end else ()


def _find(connection: Connection, table: Table, typed: str) -> tuple[Row[Any], Mapping[str, Any]]:
    id_ = find_id(connection, table.c.id, typed)
    place = (table.c.document, table.c.position)
    row = connection.execute(select(table).where(table.c.id == id_).order_by(*place).limit(1)).one()
    return row, json.loads(row.body)


def _ranges(spans: Iterable[Mapping[str, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((span["start"], span["end"]) for span in spans)
