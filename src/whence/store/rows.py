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
    Location,
    Mention,
    Reading,
    Resolution,
    Statement,
)
from whence.store import schema
from whence.store.days import days_of
from whence.store.names import normalised
from whence.store.nodes import node_of
from whence.store.packing import pack

__all__ = ["Row", "rows_of"]

Row = dict[str, Any]
ITS_NAME, ANOTHER_NAME, DESCRIPTION = range(3)  # how well words name an entity


def rows_of(document: Document, reading: Reading, settled: Resolution) -> Iterator[tuple[Table, list[Row]]]:
    """Yield each table with the rows that hold the reading and what is settled about it, a row's parents before it."""
    counts = {"statements": len(reading.statements), "claims": len(reading.claims), "bound": True}
    yield schema.reading, [{"reader": reading.reader, "version": reading.version, **counts}]
    places = {entity.id: position for position, entity in enumerate(reading.entities)}
    mentions, nodes = _mentions_by_entity(reading), dict(settled.nodes)
    entities = [(at, entity, mentions.get(entity.id, [])) for at, entity in enumerate(reading.entities)]
    yield schema.entity, [_entity(*each, nodes.get(each[1].id)) for each in entities]
    yield schema.entity_name, [row for each in entities for row in _names(*each)]
    yield schema.location, [_location(at, each, places) for at, each in enumerate(settled.locations)]
    yield (
        schema.introduction,
        [
            {
                "position": at,
                "one": it.one,
                "other": it.other,
                "start": it.span.start,
                "end": it.span.end,
                "why": it.why,
            }
            for at, it in enumerate(settled.introductions)
        ],
    )
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


def _entity(at: int, entity: Entity, mentions: list[Mention], node: str | None) -> Row:
    start, end = min(((it.span.start, it.span.end) for it in mentions), default=(0, 0))
    return {
        "position": at,
        "id": entity.id,
        "node": node or node_of(entity, mentions),
        "start": start,
        "end": end,
        "name": entity.name,
        "kind": entity.kind,
        "names": json.dumps(entity.names, ensure_ascii=False),
        "unnamed": entity.unnamed,
    }


def _names(at: int, entity: Entity, mentions: list[Mention]) -> list[Row]:
    """Return the names under which an entity is found: its own, and those that its document uses."""
    if entity.unnamed:
        return []
    named = not mentions or any(it.form == "named" for it in mentions)
    ranks = {normalised(it.span.text): ANOTHER_NAME for it in mentions if it.form == "named"}
    ranks[normalised(entity.name)] = ITS_NAME if named else DESCRIPTION
    return [{"entity": at, "key": name, "rank": rank} for name, rank in sorted(ranks.items()) if name]


def _location(at: int, it: Location, entities: dict[str, int]) -> Row:
    start, end = it.span.start, it.span.end
    return {
        "position": at, "entity": entities[it.entity], "start": start, "end": end, "place": it.place, "body": pack(it),
    }  # fmt: skip


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
        "rejected": False,
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
    return {**_packed(at, claim), **about, "rejected": False}


def _links(at: int, claim: Claim, entities: dict[str, int]) -> list[Row]:
    return [
        {"claim": at, "position": n, "role": link.role, "entity": entities[link.entity]}
        for n, link in enumerate(claim.chain)
        if link.entity in entities
    ]
