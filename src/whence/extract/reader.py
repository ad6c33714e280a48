"""The reader: a document becomes a reading. One Protocol, and the reader by rules that stands behind it first."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from whence.extract.attribution import find_attributions
from whence.extract.claims import Sourcing, claims_of, denials_of, sides_of
from whence.extract.drafts import Knowledge
from whence.extract.frames import load_frames
from whence.extract.grounding import grounded
from whence.extract.layout import Layout, lay_out
from whence.extract.mentions import find_mentions
from whence.extract.passages import find_passages
from whence.extract.phrases import Marks
from whence.extract.statements import Told, find_statements
from whence.language import find_dates, find_numbers
from whence.records import Attribution, Claim, Document, Entity, Link, Mention, Reading, Span, Statement, content_id
from whence.vocabulary import Vocabulary, check, load_vocabulary

__all__ = ["Reader", "RuleReader"]

VERSION = "1"  # raised whenever the same document gives another reading: the store then reads it again


class Reader(Protocol):
    """Whatever turns a document into a reading. The same document always gives an equal reading."""

    @property
    def name(self) -> str:
        """Its name, which stands in its readings."""

    @property
    def version(self) -> str:
        """Its version, which stands in its readings."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages it reads, ISO 639-1."""

    def read(self, document: Document) -> Reading:
        """Return what it finds in a document."""


class RuleReader:
    """The reader by rules: tables of cues, frames and word lists, and no trained weights."""

    name = "rules"
    languages = frozenset({"en"})

    def __init__(self, vocabulary: Vocabulary | None = None, *, frames: tuple[str, ...] = ()) -> None:
        """Make a reader. vocabulary: the case's own, where it has one; frames: TOML texts in the form of frames.toml.

        Raises VocabularyError where a frame is misshapen or uses a type, role or kind that the vocabulary does not have.
        """
        self.vocabulary = vocabulary or load_vocabulary()
        self.table = load_frames(self.vocabulary, frames)
        self.version = VERSION if not frames else f"{VERSION}+{content_id('frames', *frames)[:8]}"

    def read(self, document: Document) -> Reading:
        """Return what the rules find in a document; every span of it stands in the text."""
        layout = lay_out(document)
        entities, mentions = find_mentions(document, layout)
        return self.read_from(document, layout, entities, mentions)

    def read_from(
        self, document: Document, layout: Layout, entities: Sequence[Entity], mentions: Sequence[Mention]
    ) -> Reading:
        """Return the reading of a document whose entities and mentions (in the order of the text) are known already."""
        attributions = _linked(find_attributions(document, layout), mentions)
        outer, outside = _outer_links(document, entities)
        marks = Marks(mentions, find_numbers(document.text), find_dates(document.text))
        kinds = {entity.id: entity.kind for entity in entities}
        told = find_statements(document, layout, marks, Knowledge(self.table, self.vocabulary, kinds))
        statements = [each.statement for each in told]
        speakers = {a.id: _speakers(a.source, mentions) for a in attributions if a.source and " and " in a.source.text}
        sourcing = Sourcing(document.text, outer, attributions, sides_of(statements), speakers)
        passages = find_passages(document.id, statements, mentions, sourcing)
        reading = Reading(
            document=document.id, reader=self.name, version=self.version, entities=(*entities, *outside), mentions=tuple(mentions),
            attributions=attributions, statements=(*statements, *(passage for passage, _ in passages)),
            claims=(*_claims(told, sourcing), *(claim for _, claim in passages)),
        )  # fmt: skip
        reading = grounded(reading, document.text)
        check(reading, self.vocabulary)
        return reading


def _claims(told: Sequence[Told], sourcing: Sourcing) -> Iterator[Claim]:
    found: dict[str, Claim] = {}
    for each in told:
        found |= {claim.id: claim for claim in claims_of(each, sourcing)}
    for claim in denials_of(told, sourcing):
        found.setdefault(claim.id, claim)
    yield from found.values()


def _speakers(source: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the entities of a source that joins two or more: "two residents and a security source"."""
    inside = [m for m in mentions if source.holds(m.span)]
    if any(m.span == source for m in inside):
        return ()
    outermost = [m for m in inside if not any(o is not m and o.span.holds(m.span) and o.span != m.span for o in inside)]
    joined = [m for m in outermost if m.span.start == source.start or _follows_and(m, source)]
    entities = tuple(dict.fromkeys(m.entity for m in joined))
    return entities if len(entities) > 1 else ()


def _follows_and(mention: Mention, source: Span) -> bool:
    return source.text[: mention.span.start - source.start].endswith((" and ", ", "))


def _linked(attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Give each attribution the entity that its source's words speak of."""
    by_start: dict[int, list[Mention]] = {}
    by_end: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_start.setdefault(mention.span.start, []).append(mention)
        by_end.setdefault(mention.span.end, []).append(mention)
    return tuple(
        dataclasses.replace(a, entity=_speaker(a.source, by_start, by_end, mentions)) if a.source else a for a in attributions
    )


def _speaker(
    source: Span, by_start: Mapping[int, list[Mention]], by_end: Mapping[int, list[Mention]], mentions: Sequence[Mention]
) -> str | None:
    """Return the entity of a source span: the mention nearest to its whole extent, named ones first; None without one."""
    near = [*by_start.get(source.start, ()), *by_end.get(source.end, ())]
    inside = [mention for mention in near if source.holds(mention.span)] or near
    inside = inside or [mention for mention in mentions if source.holds(mention.span)]
    if not inside:
        return None
    return min(inside, key=lambda m: (abs(m.span.start - source.start) + abs(m.span.end - source.end), m.form != "named", m.entity)).entity


def _outer_links(document: Document, entities: Sequence[Entity]) -> tuple[tuple[Link, ...], tuple[Entity, ...]]:
    """Return the links of publisher and author, and the entities made for those that the text itself does not mention."""
    outside: dict[str, Entity] = {}
    links: list[Link] = []
    if document.publisher:
        links.append(Link(role="publisher", entity=_known(document, document.publisher, "media", entities, outside)))
    author = _known(document, document.author[0], "person", entities, outside) if document.author else None
    links.append(Link(role="author", entity=author))
    return tuple(links), tuple(outside.values())


def _known(document: Document, name: str, kind: str, entities: Sequence[Entity], outside: dict[str, Entity]) -> str:
    wanted = " ".join(name.split()).casefold()
    for entity in entities:
        if wanted in {entity.name.casefold(), *(" ".join(form.split()).casefold() for form in entity.names)}:
            return entity.id
    id_ = content_id("entity", document.id, 0, 0, name)
    outside[id_] = Entity(id=id_, name=name, kind=kind)
    return id_
