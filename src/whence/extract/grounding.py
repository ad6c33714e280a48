"""The last step of reading: what does not stand in the text is dropped, and all that refers to it."""

from __future__ import annotations

from whence.records import AUTHOR, Attribution, Claim, Reading, Span, Statement

__all__ = ["grounded"]


def grounded(reading: Reading, text: str) -> Reading:
    """Return the reading without the items that have a span whose words do not stand at its place in `text`."""
    if all(span.stands_in(text) for span in reading.spans()):
        return reading
    mentions = tuple(mention for mention in reading.mentions if mention.span.stands_in(text))
    lost = {m.entity for m in reading.mentions} - {m.entity for m in mentions}
    entities = tuple(entity for entity in reading.entities if entity.id not in lost)
    known = {entity.id for entity in entities} | {AUTHOR}
    attributions = _attributions(reading.attributions, known, text)
    statements = _statements(reading.statements, known, text)
    claims = _claims(reading.claims, known, {a.id for a in attributions}, {s.id for s in statements}, text)
    claimed = {claim.statement for claim in claims}
    kept = _statements(tuple(s for s in statements if s.id in claimed), known, text)
    held = {s.id for s in kept}
    return Reading(
        document=reading.document,
        reader=reading.reader,
        version=reading.version,
        entities=entities,
        mentions=mentions,
        attributions=attributions,
        statements=kept,
        claims=tuple(claim for claim in claims if claim.statement in held),
    )


def _all_stand(spans: tuple[Span | None, ...], text: str) -> bool:
    return all(span.stands_in(text) for span in spans if span is not None)


def _attributions(items: tuple[Attribution, ...], entities: set[str], text: str) -> tuple[Attribution, ...]:
    kept = {
        a.id: a
        for a in items
        if _all_stand((a.source, a.cue, *a.content), text) and (a.entity is None or a.entity in entities)
    }
    while lost := [a.id for a in kept.values() if a.parent is not None and a.parent not in kept]:
        for id_ in lost:
            del kept[id_]
    return tuple(kept.values())


def _statements(items: tuple[Statement, ...], entities: set[str], text: str) -> tuple[Statement, ...]:
    kept = {s.id: s for s in items if _stands(s, entities, text)}
    while lost := [s.id for s in kept.values() if not _inner_ids(s) <= set(kept)]:
        for id_ in lost:
            del kept[id_]
    return tuple(kept.values())


def _stands(statement: Statement, entities: set[str], text: str) -> bool:
    spans = [
        statement.trigger,
        *statement.evidence,
        *(f.span for f in statement.fillers),
        *(p.span for p in statement.places),
    ]
    spans += [part.span for part in (statement.time, statement.quantity) if part is not None]
    named = {filler.entity for filler in statement.fillers if filler.entity} | {
        place.entity for place in statement.places
    }
    return _all_stand(tuple(spans), text) and named <= entities


def _inner_ids(statement: Statement) -> set[str]:
    return {filler.statement for filler in statement.fillers if filler.statement} | set(statement.condition)


def _claims(
    items: tuple[Claim, ...], entities: set[str], attributions: set[str], statements: set[str], text: str
) -> tuple[Claim, ...]:
    return tuple(
        claim
        for claim in items
        if claim.statement in statements
        and (claim.attribution is None or claim.attribution in attributions)
        and all(link.entity is None or link.entity in entities for link in claim.chain)
        and _all_stand(claim.evidence, text)
    )
