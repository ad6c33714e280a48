"""A reading as rows of the tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table

from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Mention,
    Reading,
    Statement,
)
from whence.store import schema
from whence.store.days import days_of
from whence.store.names import normalised
from whence.store.packing import pack

__all__ = ["Row", "rows_of"]

Row = dict[str, Any]
OWN, NAMED = "entity:", "name:"  # the two beginnings of an identity


def rows_of(document: Document, reading: Reading) -> Iterator[tuple[Table, list[Row]]]:
    """Yield each table with the rows that hold the reading, a row's parents before it."""
    counts = {"statements": len(reading.statements), "claims": len(reading.claims)}
    yield schema.reading, [{"reader": reading.reader, "version": reading.version, **counts}]
    places = {entity.id: position for position, entity in enumerate(reading.entities)}
    mentions = _mentions_by_entity(reading)
    entities = [(at, entity, mentions.get(entity.id, [])) for at, entity in enumerate(reading.entities)]
    yield schema.entity, [_entity(*each) for each in entities]
    yield schema.entity_name, [row for each in entities for row in _names(*each)]
    yield schema.mention, [_mention(at, mention, places) for at, mention in enumerate(reading.mentions)]
    yield schema.attribution, [_packed(at, attribution) for at, attribution in enumerate(reading.attributions)]
    yield from _stated(document, reading, places)


def _stated(document: Document, reading: Reading, entities: dict[str, int]) -> Iterator[tuple[Table, list[Row]]]:
    statements = list(enumerate(reading.statements))
    yield schema.statement, [_statement(at, statement, document) for at, statement in statements]
    yield schema.filler, [row for at, statement in statements for row in _fillers(at, statement, entities)]
    yield schema.place, [row for at, statement in statements for row in _places(at, statement, entities)]
    places = {statement.id: at for at, statement in statements}
    yield schema.claim, [_claim(at, claim, places) for at, claim in enumerate(reading.claims)]
    yield schema.link, [row for at, claim in enumerate(reading.claims) for row in _links(at, claim, entities)]


def _mentions_by_entity(reading: Reading) -> dict[str, list[Mention]]:
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.entity, []).append(mention)
    return mentions


def _entity(at: int, entity: Entity, mentions: list[Mention]) -> Row:
    start, end = min(((it.span.start, it.span.end) for it in mentions), default=(0, 0))
    return {
        "position": at,
        "id": entity.id,
        "identity": _identity(entity, mentions),
        "start": start,
        "end": end,
        "name": entity.name,
        "kind": entity.kind,
        "names": json.dumps(entity.names, ensure_ascii=False),
        "unnamed": entity.unnamed,
    }


def _identity(entity: Entity, mentions: list[Mention]) -> str:
    """Return what is the same for entities of several documents that are one, as far as it is settled.

    Whoever has a name is their exact normalised name; whoever is only described stays their document's own. An entity
    without mentions is known from the document's description, by name.
    """
    name = normalised(entity.name)
    named = not mentions or any(mention.form == "named" for mention in mentions)
    return NAMED + name if name and named and not entity.unnamed else OWN + entity.id


def _names(at: int, entity: Entity, mentions: list[Mention]) -> list[Row]:
    """Return the names under which an entity is found: its own, and those that its document uses."""
    if entity.unnamed:
        return []
    names = {normalised(it.span.text) for it in mentions if it.form == "named"} | {normalised(entity.name)}
    return [{"entity": at, "key": name} for name in sorted(names) if name]


def _mention(at: int, mention: Mention, entities: dict[str, int]) -> Row:
    span, entity = mention.span, entities.get(mention.entity)  # missing: the document's writer
    return {"position": at, "entity": entity, "start": span.start, "end": span.end, "form": mention.form}


def _packed(at: int, item: Attribution | Statement | Claim) -> Row:
    return {"position": at, "id": item.id, "body": pack(item)}


def _statement(at: int, statement: Statement, document: Document) -> Row:
    since, until = days_of(statement, document)
    return {
        **_packed(at, statement),
        "type": statement.type,
        "tentative": statement.tentative,
        "start": min(span.start for span in statement.evidence),
        "end": max(span.end for span in statement.evidence),
        "since": since,
        "until": until,
    }


def _fillers(at: int, statement: Statement, entities: dict[str, int]) -> list[Row]:
    return [
        {"statement": at, "position": n, "role": filler.role, "entity": entities[filler.entity]}
        for n, filler in enumerate(statement.fillers)
        if filler.entity in entities
    ]


def _places(at: int, statement: Statement, entities: dict[str, int]) -> list[Row]:
    return [
        {"statement": at, "position": n, "entity": entities[place.entity]}
        for n, place in enumerate(statement.places)
        if place.entity in entities
    ]


def _claim(at: int, claim: Claim, statements: dict[str, int]) -> Row:
    about = {"statement": statements[claim.statement], "factuality": claim.factuality, "modality": claim.modality}
    return {**_packed(at, claim), **about}


def _links(at: int, claim: Claim, entities: dict[str, int]) -> list[Row]:
    return [
        {"claim": at, "position": n, "role": link.role, "entity": entities[link.entity]}
        for n, link in enumerate(claim.chain)
        if link.entity in entities
    ]
