"""What people's judgements do to readings: done again as a whole for a document whenever one of both is new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from whence.records import Judgement, Subject, from_json
from whence.store import schema
from whence.store.correcting import correct, entity_at, statement_at
from whence.store.entering import enter, find_nodes, leave, unsettle
from whence.store.gist_rows import unsettle_document, unsettle_statements
from whence.store.nodes import own_node

__all__ = ["bind", "forget_decisions", "judgements_on", "loosen"]

PAIRS = ("same", "different", "unsure")


def loosen(connection: Connection, document: str) -> None:
    """Have the judgements on a document take effect anew, on all documents that they are about."""
    subject, table = schema.judgement_subject, schema.reading
    about = select(subject.c.judgement).where(subject.c.document == document)
    documents = select(subject.c.document).where(subject.c.judgement.in_(about), subject.c.document.is_not(None))
    connection.execute(update(table).where(table.c.document.in_(documents)).values(bound=False))


def bind(connection: Connection) -> None:
    """Have the judgements on all documents for which that is to be done take effect, in the order they were made."""
    table = schema.reading
    query = select(table.c.document).where(table.c.bound.is_(False)).order_by(table.c.document)
    documents = list(connection.scalars(query))
    for document in documents:
        _part_namesakes(connection, document)
    for document in documents:
        correct(connection, document, [judged for _, judged in judgements_on(connection, document)])
        _decide_pairs(connection, document)
        connection.execute(update(table).where(table.c.document == document).values(bound=True))


def forget_decisions(connection: Connection, document: str) -> None:
    """Have judgements on two, one of which stands in the document, say nothing of their nodes or statements."""
    table, subject = schema.decision, schema.judgement_subject
    on = select(subject.c.judgement).where(subject.c.document == document)
    held = list(connection.execute(select(table.c.one, table.c.other).where(table.c.judgement.in_(on))))
    connection.execute(delete(table).where(table.c.judgement.in_(on)))
    _unsettle(connection, {id_ for pair in held for id_ in pair})


def judgements_on(connection: Connection, document: str) -> list[tuple[str, Judgement]]:
    """Return the judgements on a document that are not undone, in the order in which they were made, with its moment.

    Moments are those of the log, all of one time zone.
    """
    log, subject = schema.judgement, schema.judgement_subject
    undoing, undone = log.alias("undoing"), subject.alias("undone")
    is_undone = select(undone.c.judgement).join(undoing, undoing.c.id == undone.c.judgement).where(
        undone.c.name == log.c.id, undoing.c.verdict == "undo"
    )  # fmt: skip
    query = (
        select(log.c.moment, log.c.id, log.c.body)
        .join(subject, subject.c.judgement == log.c.id)
        .where(subject.c.document == document, ~is_undone.exists())
        .order_by(log.c.moment, log.c.id)
        .distinct()
    )
    return [(row.moment, from_json(Judgement, row.body)) for row in connection.execute(query)]


def _part_namesakes(connection: Connection, document: str) -> None:
    """Give an entity a node of its own where it was judged different from another of its name."""
    before, table = find_nodes(connection, document), schema.entity
    mine, known = table.c.document == document, _nodes_by_entity(connection, document)
    parted = update(table).where(mine, table.c.natural.is_not(None))
    connection.execute(parted.values(node=table.c.natural, natural=None))
    for _, judged in judgements_on(connection, document):
        other = _namesake(connection, judged)
        if other and other.document == document:
            own = {"node": own_node(other.id), "natural": _natural(other)}
            connection.execute(update(table).where(mine, table.c.position == other.position).values(own))
    enter(connection, document)
    leave(connection, before)
    if _nodes_by_entity(connection, document) != known:
        unsettle_document(connection, document)


def _nodes_by_entity(connection: Connection, document: str) -> dict[int, str]:
    table = schema.entity
    rows = connection.execute(select(table.c.position, table.c.node).where(table.c.document == document))
    return {row.position: row.node for row in rows}


def _namesake(connection: Connection, judged: Judgement) -> Row[Any] | None:
    """Return the second of two entities of one name that are judged different."""
    if judged.verdict != "different":
        return None
    if any(statement_at(connection, subject) for subject in judged.subjects):
        return None
    one, other = (entity_at(connection, subject) for subject in judged.subjects)
    return other if one and other and _natural(one) == _natural(other) else None


def _natural(entity: Row[Any]) -> str:
    """Return the node of an entity but for judgements that part it from its namesakes."""
    return str(entity.natural or entity.node)


def _decide_pairs(connection: Connection, document: str) -> None:
    """Keep what judgements say of two, one of which stands in the document, as said of their nodes or statements."""
    forget_decisions(connection, document)
    rows = [row for made in judgements_on(connection, document) for row in _decision(connection, *made)]
    if rows:
        connection.execute(insert(schema.decision), rows)
    _unsettle(connection, {row[side] for row in rows for side in ("one", "other")})


def _unsettle(connection: Connection, ids: set[str]) -> None:
    """Have nodes and statements compared anew: no id of the ones is one of the others."""
    unsettle(connection, ids)
    unsettle_statements(connection, ids)


def _decision(connection: Connection, moment: str, judged: Judgement) -> Iterator[dict[str, Any]]:
    if judged.verdict not in PAIRS:
        return
    (one, sort), (other, of) = (_judged(connection, subject) for subject in judged.subjects)
    if one and other and one != other and sort == of:
        first, second = sorted((one, other))
        yield {"judgement": judged.id, "one": first, "other": second, "verdict": judged.verdict, "moment": moment}


def _judged(connection: Connection, subject: Subject) -> tuple[str | None, Literal["statement", "entity"]]:
    """Return the statement, or the node of the entity, that a subject is: at a trigger both may stand."""
    if statement := statement_at(connection, subject):
        return statement.id, "statement"
    entity = entity_at(connection, subject)
    return entity and entity.node, "entity"
