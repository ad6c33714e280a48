"""What one version of a reader found in one document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import model_validator

from whence.records.attributions import Attribution
from whence.records.base import Text, record
from whence.records.claims import Claim
from whence.records.mentions import AUTHOR, Entity, Mention
from whence.records.spans import Span
from whence.records.statements import Statement

__all__ = ["Reading"]


@record
class Reading:
    """Mentions, attributions, statements and claims of one document; every id in it resolves inside it.

    reader, version: who read. Entities and statements are local to the document.
    """

    document: Text
    reader: Text
    version: Text
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()

    @model_validator(mode="after")
    def _resolves(self) -> Any:  # noqa: ANN401
        for word, items in (("entity", self.entities), ("attribution", self.attributions),
                            ("statement", self.statements), ("claim", self.claims)):  # fmt: skip
            ids = [item.id for item in items]
            if len(set(ids)) < len(ids):
                raise ValueError(f"two items share the {word} id {max(ids, key=ids.count)}")
        known = {
            "entity": {entity.id for entity in self.entities} | {AUTHOR},
            "attribution": {attribution.id for attribution in self.attributions},
            "statement": {statement.id for statement in self.statements},
        }
        for word, id_ in self._references():
            if id_ not in known[word]:
                raise ValueError(f"the {word} {id_} is referred to but not in the reading")
        return self

    def _references(self) -> Iterator[tuple[str, str]]:
        for mention in self.mentions:
            yield "entity", mention.entity
        for attribution in self.attributions:
            yield from _given(entity=attribution.entity, attribution=attribution.parent)
        for statement in self.statements:
            for filler in statement.fillers:
                yield from _given(entity=filler.entity, statement=filler.statement)
            for place in statement.places:
                yield "entity", place.entity
            for id_ in statement.condition:
                yield "statement", id_
        for claim in self.claims:
            yield from _given(statement=claim.statement, attribution=claim.attribution)
            for link in claim.chain:
                yield from _given(entity=link.entity)

    def spans(self) -> Iterator[Span]:
        """Yield every span of the reading, so that each can be re-found in the text."""
        for mention in self.mentions:
            yield mention.span
        for attribution in self.attributions:
            yield from (s for s in (attribution.source, attribution.cue, *attribution.content) if s)
        for statement in self.statements:
            yield from _spans_of(statement)
        for claim in self.claims:
            yield from claim.evidence


def _given(**ids: str | None) -> Iterator[tuple[str, str]]:
    return ((word, id_) for word, id_ in ids.items() if id_ is not None)


def _spans_of(statement: Statement) -> Iterator[Span]:
    own = [statement.trigger, statement.time and statement.time.span, statement.quantity and statement.quantity.span]
    fillers = [filler.span for filler in statement.fillers]
    yield from (span for span in (*own, *statement.evidence, *fillers) if span)
    yield from (place.span for place in statement.places)
