"""A reader that finds what a test plans: words of the text as the spans of mentions, statements and attributions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Factuality,
    Filler,
    Form,
    Link,
    Mention,
    Modality,
    Reading,
    Span,
    Statement,
    Time,
    attribution_id,
    claim_id,
    entity_id,
    statement_id,
)

Quote = tuple[str | None, str | None, str]  # the words of source, cue and content


@dataclass(frozen=True, kw_only=True)
class Said:
    """A statement: its type, the words of its trigger and of its roles, and how it is claimed."""

    type: str
    trigger: str
    roles: Mapping[str, str] = field(default_factory=dict)
    time: tuple[str, str] | None = None  # words, EDTF
    factuality: Factuality = "CT+"
    modality: Modality = "actual"
    tentative: bool = False


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is to be found in a text. kinds: of entities, by their words; the rest are persons, all are named."""

    statements: Sequence[Said] = ()
    quotes: Sequence[Quote] = ()
    mentions: Sequence[str] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    unnamed: frozenset[str] = frozenset()


class PlannedReader:
    """Gives each text's plan as a reading; a text without a plan holds nothing."""

    name = "planned"
    version = "1"
    languages = frozenset({"en"})

    def __init__(self, plans: Mapping[str, Plan]) -> None:
        """Hold the plans by text."""
        self.plans = plans

    def read(self, document: Document) -> Reading:
        """Return the reading that the plan of the document's text describes."""
        plan = self.plans.get(document.text, Plan())
        words = dict.fromkeys([*plan.mentions, *(each for said in plan.statements for each in said.roles.values())])
        entities = {each: _entity(document, each, plan) for each in words}
        statements = [_statement(document, said, entities) for said in plan.statements]
        return Reading(
            document=document.id,
            reader=self.name,
            version=self.version,
            entities=tuple(entities.values()),
            mentions=tuple(_mention(document, each, entity.id, plan) for each, entity in entities.items()),
            attributions=tuple(_attributions(document, plan.quotes)),
            statements=tuple(statements),
            claims=tuple(map(_claim, statements, plan.statements)),
        )


def span_of(text: str, words: str) -> Span:
    """Return the first span of words in a text."""
    at = text.index(words)
    return Span.of(text, at, at + len(words))


def place_of(text: str, words: str) -> list[int]:
    """Return the offsets of words in a text, as the sets write them."""
    span = span_of(text, words)
    return [span.start, span.end]


def _entity(document: Document, words: str, plan: Plan) -> Entity:
    span = span_of(document.text, words)
    kind = plan.kinds.get(words, "person")
    return Entity(id=entity_id(document.id, span.start, span.end), name=words, kind=kind, names=(words,))


def _mention(document: Document, words: str, entity: str, plan: Plan) -> Mention:
    form: Form = "nominal" if words in plan.unnamed else "named"
    return Mention(entity=entity, span=span_of(document.text, words), form=form)


def _statement(document: Document, said: Said, entities: Mapping[str, Entity]) -> Statement:
    text = document.text
    trigger = span_of(text, said.trigger)
    fillers = tuple(
        Filler(role=role, entity=entities[words].id, span=span_of(text, words)) for role, words in said.roles.items()
    )
    return Statement(
        id=statement_id(document.id, said.type, trigger, fillers),
        type=said.type,
        trigger=trigger,
        evidence=(Span.of(text, 0, len(text)),),
        fillers=fillers,
        time=Time(edtf=said.time[1], span=span_of(text, said.time[0])) if said.time else None,
        tentative=said.tentative,
        by="plan",
    )


def _claim(statement: Statement, said: Said) -> Claim:
    chain = (Link(role="author"),)
    return Claim(
        id=claim_id(statement.id, chain, said.factuality, said.modality),
        statement=statement.id,
        chain=chain,
        factuality=said.factuality,
        modality=said.modality,
        evidence=statement.evidence,
    )


def _attributions(document: Document, quotes: Sequence[Quote]) -> Iterator[Attribution]:
    for source, cue, content in quotes:
        ends = [span_of(document.text, words) if words else None for words in (source, cue)]
        told = (span_of(document.text, content),)
        named = attribution_id(document.id, ends[0], ends[1], told)
        yield Attribution(id=named, source=ends[0], cue=ends[1], content=told, speech="indirect")
