"""What is stated: typed events and relations with roles, time, place and quantity, whoever says it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from whence.records.base import Edtf, Json, Score, Text, content_id, record
from whence.records.spans import Span

__all__ = ["PASSAGE", "Counted", "Filler", "Phase", "Place", "Quantity", "Statement", "Time", "statement_id"]

PASSAGE = "PASSAGE"  # the open type: attributed content that no other type covers
Phase = Literal["past", "current", "future"]
Counted = Literal[
    "deaths", "wounded", "casualties", "displaced", "strength", "persons", "groups", "places",
    "money", "munitions", "share", "duration", "rate", "other",
]  # fmt: skip


@record
class Time:
    """When it happens or holds, as far as the text says.

    edtf: missing where the text does not fix it. span: the words. anchor: what a relative time counts from;
    offset: how far from it, an ISO 8601 duration ("-P1D").
    """

    edtf: Edtf | None
    span: Span | None
    anchor: Literal["published", "event"] | None = None
    offset: str | None = None


@record
class Place:
    """Where it happens: the entity, and the words that say so here."""

    entity: Text
    span: Span


@record
class Quantity:
    """A figure as the text has it: at least `low`, about `best`, at most `high`, in `unit`; the words as written."""

    of: Counted
    low: int | float | None
    best: int | float | None
    high: int | float | None
    unit: str
    span: Span


@record
class Filler:
    """What fills a role: an entity, another statement, or, where neither fits, a piece of text (the span alone).

    The document's writer as a filler is the entity AUTHOR without a span.
    """

    role: Text
    entity: str | None = None
    statement: str | None = None
    span: Span | None = None

    @model_validator(mode="after")
    def _fills(self) -> Any:  # noqa: ANN401
        if self.entity is None and self.statement is None and self.span is None:
            raise ValueError("a filler is an entity, a statement or a span of text")
        if self.entity is not None and self.statement is not None:
            raise ValueError("a filler is an entity or a statement, not both")
        return self


@record
class Statement:
    """A typed event (happens) or relation (holds). Negation lives in its claims' factuality, never here.

    evidence: the sentence, or the shortest clause, that tells it. by: the rule or head that found it.
    tentative: its score lies below the reader's operating point.
    """

    id: Text
    type: Text
    trigger: Span | None
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    fillers: tuple[Filler, ...] = ()
    time: Time | None = None
    phase: Phase | None = None
    condition: tuple[Text, ...] = ()
    places: tuple[Place, ...] = ()
    quantity: Quantity | None = None
    score: Score = 1.0
    tentative: bool = False
    by: Text

    def fillers_of(self, role: str) -> tuple[Filler, ...]:
        """Return the fillers of one role, in their order."""
        return tuple(filler for filler in self.fillers if filler.role == role)


def statement_id(document: str, type_: str, trigger: Span | None, fillers: tuple[Filler, ...]) -> str:
    """Return the id of the statement of this type with this trigger and these fillers in this document."""
    ends: Json = [trigger.start, trigger.end] if trigger else None
    filled: list[Json] = [
        [f.role, f.entity, f.statement, [f.span.start, f.span.end] if f.span else None] for f in fillers
    ]
    return content_id("statement", document, type_, ends, filled)
