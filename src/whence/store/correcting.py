"""Statements, claims and entities as people judged them; what a reading says itself stays as it is beside that."""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, select, update

from whence.records import Claim, Document, Judgement, Statement, Subject, Time
from whence.store import schema
from whence.store.days import days_of
from whence.store.gist_rows import unsettle_statement
from whence.store.held import get_document
from whence.store.packing import unpack

__all__ = ["CORRECTABLE", "correct", "corrected_claim", "corrected_statement", "entity_at", "statement_at"]

# What can be corrected, by what it is a field of: "statement", "claim", or anything else, which is an entity's kind.
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "statement": ("type", "time"), "claim": ("factuality", "modality"), "entity": ("kind", "name"),
}  # fmt: skip
ACCEPTED = {"accept": {"tentative": False, "rejected": False}, "reject": {"rejected": True}}
JUDGED: Mapping[str, tuple[str, ...]] = {  # what judgements change in a row of each table; what else they say is idle
    "statement": (*CORRECTABLE["statement"], "tentative", "rejected"),
    "claim": (*CORRECTABLE["claim"], "rejected"),
    "entity": CORRECTABLE["entity"],
}
Change = Mapping[str, Any]


def correct(connection: Connection, document: str, judged: Iterable[Judgement]) -> None:
    """Change what these judgements, in the order they were made, say of a document; nothing else of it is changed."""
    changes: dict[tuple[str, int], dict[str, Any]] = defaultdict(dict)
    for table in (schema.statement, schema.claim, schema.entity):
        before = select(table.c.position).where(table.c.document == document, table.c.judged.is_not(None))
        changes.update(((table.name, at), {}) for at in connection.scalars(before))  # and may be as it was again
    for it in judged:
        change: Change = ACCEPTED.get(it.verdict) or dict([it.correction] if it.correction else ())
        found = _find(connection, it.subjects[0]) if change else None
        if found:
            changes[found].update({field: change[field] for field in change if field in JUDGED[found[0]]})
    for (name, at), change in sorted(changes.items()):
        _keep(connection, schema.metadata.tables[name], (document, at), change)


def corrected_statement(statement: Statement, judged: str | None) -> Statement:
    """Return a statement as it was judged."""
    change = dict(json.loads(judged)) if judged else {}
    change.pop("rejected", None)
    if "time" in change:
        change["time"] = Time(edtf=change["time"] or None, span=None)
    return dataclasses.replace(statement, **change)


def corrected_claim(claim: Claim, judged: str | None) -> Claim:
    """Return a claim as it was judged."""
    change = dict(json.loads(judged)) if judged else {}
    change.pop("rejected", None)
    return dataclasses.replace(claim, **change)


def entity_at(connection: Connection, subject: Subject) -> Row[Any] | None:
    """Return the entity that a subject is: with a mention at just its spans, or, where it has none, of its name."""
    entity, mention = schema.entity, schema.mention
    query = select(entity).where(entity.c.document == subject.document).order_by(entity.c.position)
    if not subject.spans:
        return connection.execute(query.where(entity.c.name == subject.name)).first()
    same = (mention.c.document == entity.c.document) & (mention.c.entity == entity.c.position)
    (start, end), *_ = subject.spans
    return connection.execute(query.join(mention, same).where(mention.c.start == start, mention.c.end == end)).first()


def statement_at(connection: Connection, subject: Subject) -> Row[Any] | None:
    """Return the statement that a subject is: of its type, and told by just its spans."""
    return _stands_at(connection, schema.statement, subject, _place)


def _find(connection: Connection, subject: Subject) -> tuple[str, int] | None:
    """Return the table and position of what a subject is."""
    if subject.type == "claim":
        found = _stands_at(connection, schema.claim, subject, lambda body: body["evidence"])
        return found and ("claim", found.position)
    found = statement_at(connection, subject)
    if found:
        return "statement", found.position
    row = entity_at(connection, subject)
    return row and ("entity", row.position)


def _place(body: Mapping[str, Any]) -> list[Mapping[str, int]]:
    """Return where a packed statement stands: its trigger, or its evidence where it has none."""
    return [body["trigger"]] if body.get("trigger") else body["evidence"]


def _stands_at(
    connection: Connection,
    table: Table,
    subject: Subject,
    place: Callable[[Change], list[Mapping[str, int]]],
) -> Row[Any] | None:
    """Return the row that stands at the spans of a subject: that with the id it names, else the first of its type."""
    rows = connection.execute(select(table).where(table.c.document == subject.document).order_by(table.c.position))
    told = [(row, json.loads(row.body)) for row in rows]
    found = [
        row
        for row, body in told
        if tuple((it["start"], it["end"]) for it in place(body)) == subject.spans
        and subject.type in ("claim", body.get("type"))
    ]
    return next((row for row in found if row.id == subject.name), found[0] if found else None)


def _keep(connection: Connection, table: Table, key: tuple[str, int], change: Change) -> None:
    """Keep what was changed in a row, with the columns by which it is asked for."""
    here = (table.c.document == key[0]) & (table.c.position == key[1])
    judged = json.dumps(change, ensure_ascii=False) if change else None
    values: Change = {"judged": judged}
    if table is not schema.entity:
        body = connection.scalars(select(table.c.body).where(here)).one()
        told = _claim if table is schema.claim else _statement
        values = {
            **values,
            "rejected": bool(change.get("rejected")),
            **told(get_document(connection, key[0]), body, judged),
        }
    if table is schema.statement:
        unsettle_statement(connection, *key)
    connection.execute(update(table).where(here).values(values))


def _claim(document: Document, body: str, judged: str | None) -> Change:
    claim = corrected_claim(unpack(Claim, body, document.text), judged)
    return {"factuality": claim.factuality, "modality": claim.modality}


def _statement(document: Document, body: str, judged: str | None) -> Change:
    statement = corrected_statement(unpack(Statement, body, document.text), judged)
    since, until = days_of(statement, document)
    return {"type": statement.type, "tentative": statement.tentative, "since": since, "until": until}
