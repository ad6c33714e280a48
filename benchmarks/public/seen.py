"""A text read, and what its statements say of whom: the questions that every set asks of a reading."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from benchmarks.public.measures import Place, overlap
from whence.extract import Reader
from whence.records import PASSAGE, Document, Filler, Reading, Span, Statement, document_id
from whence.vocabulary import Vocabulary, load_vocabulary


def read_text(text: str, reader: Reader, *, published: str | None = None) -> Seen:
    """Return what a reader finds in a plain text. published: EDTF, where the set knows it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    named = document_id(digest, publisher=None, address=None)
    file = Document(id=named, sha256=digest, file="set", text=text, language="en", published=published)
    return Seen(reader.read(file))


class Seen:
    """A reading with its statements at the reader's operating point, PASSAGE left out, in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        kept = [each for each in reading.statements if each.type != PASSAGE and not each.tentative]
        self.statements = sorted(kept, key=lambda each: place(each.trigger or each.evidence[0]))
        self.entities = {entity.id: entity for entity in reading.entities}
        self.named = {mention.entity for mention in reading.mentions if mention.form == "named"}
        self._mentions: dict[str, list[Place]] = defaultdict(list)
        for mention in reading.mentions:
            self._mentions[mention.entity].append(place(mention.span))

    def places_of(self, filler: Filler) -> list[Place]:
        """Return where a filler stands here, and every other mention of its entity."""
        own = [place(filler.span)] if filler.span else []
        return own + self.mentions_of(filler.entity or "")

    def mentions_of(self, entity: str) -> list[Place]:
        """Return the places of an entity's mentions."""
        return self._mentions.get(entity, [])

    def touches(self, filler: Filler, wanted: Iterable[Place]) -> bool:
        """Tell whether a filler, or another mention of its entity, shares text with a place."""
        return any(overlap(one, other) for one in self.places_of(filler) for other in wanted)


def place(span: Span) -> Place:
    """Return a span's offsets."""
    return span.start, span.end


def find_places(text: str, words: str) -> list[Place]:
    """Return every place where words stand in a text, in any case."""
    low, wanted, found = text.lower(), words.lower().strip(), list[Place]()
    at = low.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = low.find(wanted, at + 1)
    return found


def sides(statement: Statement) -> tuple[list[Filler], list[Filler]]:
    """Return who acts and whom it is done to: the first and the second role of the type; peers stand on both sides.

    Fillers that are statements are nobody.
    """
    told = vocabulary().types[statement.type]
    groups = [[each for each in statement.fillers_of(role.name) if not each.statement] for role in told.roles]
    if told.roles[0].peers or (len(told.roles) > 1 and told.roles[0].name == told.roles[1].name):
        return groups[0], groups[0]
    return groups[0], groups[1] if len(groups) > 1 else []


def plover_of(statement: Statement) -> tuple[str, ...]:
    """Return the PLOVER classes of a statement's type; none for a relation that PLOVER does not know."""
    return vocabulary().types[statement.type].plover


def plover_classes(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield the PLOVER classes of statements, in their order."""
    for statement in statements:
        yield from plover_of(statement)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of Whence: the sets know no other types."""
    return load_vocabulary()
