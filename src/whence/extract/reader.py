"""The reader: a document becomes a reading. One Protocol, and the reader by rules that stands behind it first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from whence.extract.attribution import find_attributions
from whence.extract.claims import claims_of, denials_of
from whence.extract.drafts import Knowledge
from whence.extract.frames import load_frames
from whence.extract.grounding import grounded
from whence.extract.layout import Layout, lay_out
from whence.extract.mentions import find_mentions
from whence.extract.passages import find_passages
from whence.extract.phrases import Marks
from whence.extract.sourcing import Sourcing, linked, outer_links, sides_of, speakers_of
from whence.extract.speakers import Cast, find_speakers
from whence.extract.statements import Told, find_statements
from whence.extract.stretches import ContentIndex
from whence.language import find_dates, find_numbers
from whence.records import Claim, Document, Entity, Mention, Reading, content_id
from whence.vocabulary import Vocabulary, check, load_vocabulary

__all__ = ["Reader", "RuleReader"]

VERSION = "3"  # raised whenever the same document gives another reading: the store then reads it again


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
        """Make a reader.

        vocabulary: the case's own, where it has one. frames: TOML texts in the form of frames.toml.
        Raises VocabularyError where a frame is misshapen or uses a type, role or kind not in the vocabulary.
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
        outer, outside = outer_links(document, entities)
        links = {link.role: link.entity for link in outer}
        cast = Cast(document.id, entities, mentions, publisher=links.get("publisher"), author=links["author"])
        attributions, cast = find_speakers(linked(find_attributions(document, layout), mentions), cast)
        entities, mentions = cast.entities, cast.mentions
        marks = Marks(mentions, find_numbers(document.text), find_dates(document.text))
        kinds = {entity.id: entity.kind for entity in entities}
        told = find_statements(document, layout, marks, Knowledge(self.table, self.vocabulary, kinds))
        statements = [each.statement for each in told]
        sourcing = Sourcing(
            text=document.text,
            outer=outer,
            attributions=attributions,
            sides=sides_of(statements),
            speakers=speakers_of(attributions, mentions),
            contents=ContentIndex(attributions),
            by_id={attribution.id: attribution for attribution in attributions},
        )
        passages = find_passages(document.id, statements, mentions, sourcing)
        reading = Reading(
            document=document.id,
            reader=self.name,
            version=self.version,
            entities=(*entities, *outside),
            mentions=tuple(mentions),
            attributions=attributions,
            statements=(*statements, *(passage for passage, _ in passages)),
            claims=(*_claims(told, sourcing), *(claim for _, claim in passages)),
        )
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
