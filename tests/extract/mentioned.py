"""What the rules find mentioned in a text, in a form that tests can say."""

from __future__ import annotations

from dataclasses import dataclass

from tests.extract.marked import document_of
from whence.extract.candidates import Candidate, Line
from whence.extract.layout import lay_out
from whence.extract.mentions import find_mentions, lines_of
from whence.extract.sightings import find_candidates
from whence.records import Entity, Mention


@dataclass(frozen=True)
class Found:
    """The entities and mentions of a text."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def entity(self, name: str) -> Entity:
        """Return the only entity that has this name among its surface forms."""
        (entity,) = [known for known in self.entities if name in (known.name, *known.names)]
        return entity

    def kind(self, name: str) -> str:
        """Return the kind of the entity of this name."""
        return self.entity(name).kind

    def said_of(self, name: str) -> list[str]:
        """Return the words by which the entity of this name is mentioned, in order."""
        id_ = self.entity(name).id
        return [mention.span.text for mention in self.mentions if mention.entity == id_]

    def names(self) -> set[str]:
        """Return the names of all entities."""
        return {entity.name for entity in self.entities}


def found(text: str) -> Found:
    """Return what a text mentions."""
    document = document_of(text)
    return Found(*find_mentions(document, lay_out(document)))


def lines(text: str) -> list[Line]:
    """Return the sentences of a text with their names and tags."""
    return list(lines_of(lay_out(document_of(text))))


def line(text: str) -> Line:
    """Return the first sentence of a text with its names and tags."""
    return lines(text)[0]


def candidates(text: str) -> dict[str, Candidate]:
    """Return the candidates of a text's sentences by their words; the first of the same words."""
    items = [item for each in lines(text) for item in find_candidates(each)]
    return {item.text: item for item in reversed(items)}
