"""Texts with their entities marked by hand, so that what follows mentions is tested apart from how they are found.

"[Rebels|armed-group]" marks a mention of an entity of that name and kind, "[They=Rebels]" one more mention of it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from whence.extract.frames import load_frames
from whence.extract.layout import Layout, lay_out
from whence.extract.phrases import Marks, Phrases, phrases_of
from whence.extract.reader import RuleReader
from whence.extract.tagging import load_grammar
from whence.language import find_dates, find_numbers
from whence.records import Document, Entity, Form, Mention, Reading, Span, Statement, document_id, entity_id
from whence.vocabulary import load_vocabulary

_MARK = re.compile(r"\[([^\]|=]+)(?:\|([a-z-]+)|=([^\]]+))\]")
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who"])


@dataclass(frozen=True)
class Marked:
    """A document with its layout, its entities by name, and its mentions in order."""

    document: Document
    layout: Layout
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def name(self, entity: str | None) -> str:
        """Return the name of an entity."""
        return next((known.name for known in self.entities if known.id == entity), "?")


def document_of(text: str, **fields: object) -> Document:
    """Return a document of this text, as received under no publisher or address."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    publisher = fields.get("publisher")
    id_ = document_id(sha, publisher=publisher if isinstance(publisher, str) else None, address=None)
    return Document(id=id_, sha256=sha, file="report.txt", text=text, language="en", **fields)  # type: ignore[arg-type]


def marked(text: str, **fields: object) -> Marked:
    """Return a document from a text with marks."""
    plain, found = "", []
    here = 0
    for mark in _MARK.finditer(text):
        plain += text[here : mark.start()]
        found.append((len(plain), mark[1], mark[2], mark[3] or mark[1]))
        plain, here = plain + mark[1], mark.end()
    document = document_of(plain + text[here:], **fields)
    return _with_mentions(document, found)


def _with_mentions(document: Document, found: list[tuple[int, str, str | None, str]]) -> Marked:
    starts: dict[str, tuple[int, int]] = {}
    for start, words, _, name in found:
        starts.setdefault(name, (start, start + len(words)))
    ids = {name: entity_id(document.id, *place) for name, place in starts.items()}
    kinds = {name: kind for _, _, kind, name in found if kind}
    entities = tuple(Entity(id=ids[name], name=name, kind=kinds[name], names=(name,)) for name in ids)
    mentions = [
        Mention(entity=ids[name], span=Span.of(document.text, start, start + len(words)), form=_form(words))
        for start, words, _, name in found
    ]
    return Marked(document, lay_out(document), entities, tuple(mentions))


def _form(words: str) -> Form:
    if words.lower() in _PRONOUNS:
        return "pronoun"
    return "named" if any(word[:1].isupper() for word in words.split()[-1:]) else "nominal"


def phrases(text: str) -> Phrases:
    """Return the first sentence of a marked text in its parts."""
    made = marked(text)
    plain = made.document.text
    grammar = load_grammar(load_frames(load_vocabulary()).lemmas)
    return phrases_of(made.layout.sentences[0], Marks(made.mentions, find_numbers(plain), find_dates(plain)), grammar)


def verb(made: Phrases, word: str) -> int:
    """Return the part that holds a word."""
    return made.by_token[made.words.index(word)]


def words_of(made: Phrases, part: int) -> str:
    """Return the words of a part."""
    return " ".join(made.words[made.parts[part].first : made.parts[part].last])


def read(text: str, **fields: object) -> tuple[Marked, Reading]:
    """Return a marked text with its reading."""
    made = marked(text, **fields)
    return made, RuleReader().read_from(made.document, made.layout, made.entities, made.mentions)


def stated(text: str, **fields: object) -> list[str]:
    """Return the typed statements of a marked text, each as "TYPE role=name role=name"."""
    made, reading = read(text, **fields)
    return [_told(made, statement) for statement in reading.statements if statement.type != "PASSAGE"]


def _told(made: Marked, statement: Statement) -> str:
    fillers = [
        f"{f.role}={made.name(f.entity) if f.entity else 'a statement' if f.statement else f.span and f.span.text}"
        for f in statement.fillers
    ]
    return " ".join([statement.type, *fillers])


def held(text: str, type_: str, **fields: object) -> list[str]:
    """Return the claims on the statements of a type, each as "source > source: factuality modality"."""
    made, reading = read(text, **fields)
    ids = {statement.id for statement in reading.statements if statement.type == type_}
    return [
        f"{' > '.join(made.name(link.entity) for link in claim.chain if link.role == 'source') or 'the writer'}: "
        f"{claim.factuality} {claim.modality}"
        for claim in reading.claims
        if claim.statement in ids
    ]
