"""Texts with their entities marked by hand, so that what follows mentions is tested apart from how they are found.

"[Rebels|armed-group]" marks a mention of an entity of that name and kind, "[They=Rebels]" one more mention of it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from whence.records import Document, Entity, Form, Mention, Span, document_id, entity_id

__all__ = ["SMUGGLES", "Marked", "document_of", "marked"]

_MARK = re.compile(r"\[([^\]|=]+)(?:\|([a-z-]+)|=([^\]]+))\]")
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who"])

# A case's own type, with the word that states it.
SMUGGLES = """
[types.SMUGGLES]
says = "takes goods over a border in secret"
holds = "event"
roles = ["smuggler", "item"]

[[frames.verb]]
type = "SMUGGLES"
why = "A verb of taking in secret."
words = "smuggle"
roles = { subject = "smuggler", object = "item" }
score = 0.9
"""


@dataclass(frozen=True)
class Marked:
    """A document with its entities by name, and its mentions in order."""

    document: Document
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
    return Marked(document, entities, tuple(mentions))


def _form(words: str) -> Form:
    if words.lower() in _PRONOUNS:
        return "pronoun"
    return "named" if any(word[:1].isupper() for word in words.split()[-1:]) else "nominal"
