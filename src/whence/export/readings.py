"""The `readings` format: one JSON object a document, one a line, as other tools rely on it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TextIO

from whence.records import (
    AUTHOR,
    Attribution,
    Claim,
    Document,
    Entity,
    Filler,
    Json,
    Mention,
    Quantity,
    Reading,
    Span,
    Statement,
    Time,
)
from whence.store import Case

__all__ = ["write_readings"]

PARTS = ("entities", "mentions", "statements", "attributions", "claims")
Ids = Mapping[str, str]  # the id of an entity in its reading -> its id in the case


def write_readings(case: Case, out: TextIO) -> None:
    """Write the readings of the case, in the order of (file, document id), one document in memory at a time.

    The same documents and readings give the same bytes, whatever the order in which they came.
    """
    for held in case.documents():
        if held.has_text:
            line = _line(case, case.document(held.id), file=held.file)
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def _line(case: Case, document: Document, *, file: str) -> Json:
    reading = case.reading(document.id)
    described = _document(document, file)
    if reading is None:
        return {
            "document": described,
            "entities": [],
            "mentions": [],
            "statements": [],
            "attributions": [],
            "claims": [],
        }
    ids = {AUTHOR: AUTHOR, **case.identity(entity.id for entity in reading.entities)}
    return {
        "document": described,
        "entities": _entities(reading, ids),
        "mentions": [_mention(mention, ids) for mention in sorted(reading.mentions, key=_place)],
        "statements": [_statement(statement, ids) for statement in reading.statements],
        "attributions": [_attribution(attribution, ids) for attribution in reading.attributions],
        "claims": [_claim(claim, ids) for claim in reading.claims],
    }


def _document(document: Document, file: str) -> Json:
    derived: list[Json] = [
        {"publisher": it.publisher, "document": it.document, "how": it.how, "evidence": _ranges(it.evidence)}
        for it in document.derived_from
    ]
    return {
        "id": document.id,
        "file": file,
        "sha256": document.sha256,
        "title": document.title,
        "publisher": document.publisher,
        "author": list(document.author),
        "published": document.published,
        "kind": document.kind,
        "language": document.language,
        "derived_from": derived,
        "text": document.text,
    }


def _entities(reading: Reading, ids: Ids) -> list[Json]:
    """Return the entities by their ids in the case: what the case holds for one entity is one entity here too."""
    merged: dict[str, list[Entity]] = {}
    for entity in _by_first_mention(reading):
        merged.setdefault(ids[entity.id], []).append(entity)
    return [_entity(id_, parts) for id_, parts in merged.items()]


def _by_first_mention(reading: Reading) -> Iterable[Entity]:
    """Return the entities in the order of their first mentions, then those without one by their names."""
    first: dict[str, tuple[int, int]] = {}
    for mention in sorted(reading.mentions, key=_place):
        first.setdefault(mention.entity, (mention.span.start, mention.span.end))
    nowhere = (max((end for _, end in first.values()), default=0) + 1, 0)
    return sorted(reading.entities, key=lambda entity: (first.get(entity.id, nowhere), entity.name, entity.id))


def _entity(id_: str, parts: list[Entity]) -> Json:
    names: list[Json] = [*sorted(set(chain.from_iterable(part.names for part in parts)))]
    unnamed = all(part.unnamed for part in parts)
    return {"id": id_, "name": parts[0].name, "kind": parts[0].kind, "names": names, "unnamed": unnamed}


def _mention(mention: Mention, ids: Ids) -> Json:
    return {
        "entity": ids[mention.entity], "start": mention.span.start, "end": mention.span.end, "form": mention.form,
    }  # fmt: skip


def _statement(statement: Statement, ids: Ids) -> Json:
    roles: dict[str, Json] = {}
    for role in dict.fromkeys(filler.role for filler in statement.fillers):
        roles[role] = [_filler(filler, ids) for filler in statement.fillers_of(role)]
    return {
        "id": statement.id,
        "type": statement.type,
        "trigger": _range(statement.trigger),
        "evidence": _ranges(statement.evidence),
        "roles": roles,
        "time": _time(statement.time),
        "phase": statement.phase,
        "condition": list(statement.condition),
        "places": [{"entity": ids[place.entity], "span": _range(place.span)} for place in statement.places],
        "quantity": _quantity(statement.quantity),
        "score": statement.score,
        "tentative": statement.tentative,
    }


def _filler(filler: Filler, ids: Ids) -> Json:
    entity = ids[filler.entity] if filler.entity is not None else None
    return {"entity": entity, "statement": filler.statement, "span": _range(filler.span)}


def _time(time: Time | None) -> Json:
    if time is None:
        return None
    return {"edtf": time.edtf, "span": _range(time.span), "anchor": time.anchor, "offset": time.offset}


def _quantity(it: Quantity | None) -> Json:
    if it is None:
        return None
    return {"of": it.of, "low": it.low, "best": it.best, "high": it.high, "unit": it.unit, "span": _range(it.span)}


def _attribution(attribution: Attribution, ids: Ids) -> Json:
    return {
        "id": attribution.id,
        "source": _range(attribution.source),
        "cue": _range(attribution.cue),
        "content": _ranges(attribution.content),
        "entity": ids[attribution.entity] if attribution.entity is not None else None,
    }


def _claim(claim: Claim, ids: Ids) -> Json:
    links: list[Json] = [
        {"role": link.role, "entity": ids[link.entity] if link.entity is not None else None} for link in claim.chain
    ]
    return {
        "id": claim.id,
        "statement": claim.statement,
        "chain": links,
        "factuality": claim.factuality,
        "modality": claim.modality,
        "attribution": claim.attribution,
        "evidence": _ranges(claim.evidence),
        "stake": claim.stake,
        "score": claim.score,
    }


def _place(mention: Mention) -> tuple[int, int, str, str]:
    return mention.span.start, mention.span.end, mention.entity, mention.form


def _range(span: Span | None) -> Json:
    return [span.start, span.end] if span is not None else None


def _ranges(spans: Iterable[Span]) -> list[Json]:
    return [[span.start, span.end] for span in spans]
