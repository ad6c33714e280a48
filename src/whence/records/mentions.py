"""Who and what a text speaks of: entities, and the spans that name or refer to them."""

from __future__ import annotations

from typing import Literal

from whence.records.base import Text, content_id, record
from whence.records.spans import Span

__all__ = ["AUTHOR", "Entity", "Form", "Mention", "entity_id"]

Form = Literal["named", "nominal", "pronoun"]
AUTHOR = "AUTHOR"  # the id that stands for whoever signs the document, wherever an entity's id may stand


@record
class Mention:
    """A span that names or refers to an entity (ACE's named, nominal, pronoun)."""

    entity: Text
    span: Span
    form: Form


@record
class Entity:
    """Someone or something: in a reading as its document knows it, in a case as it is known across documents.

    kind: one of the vocabulary's entity kinds. names: the surface forms, sorted, no pronouns.
    unnamed: an anonymous source or individual.
    """

    id: Text
    name: Text
    kind: Text
    names: tuple[Text, ...] = ()
    unnamed: bool = False


def entity_id(document: str, start: int, end: int) -> str:
    """Return the id of the entity whose smallest mention, by (document, start, end), stands there."""
    return content_id("entity", document, start, end)
