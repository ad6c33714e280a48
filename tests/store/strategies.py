"""Strategies that draw documents with readings that a case accepts: drawn records, grounded and in the vocabulary."""

from __future__ import annotations

import dataclasses
from typing import Any

from hypothesis import strategies as st

from tests.laws.strategies import documents, readings
from whence.records import PASSAGE, Document, Entity, Filler, Reading, Span, Statement
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
KINDS = sorted(VOCABULARY.kinds)
TYPES = sorted(set(VOCABULARY.types) - {PASSAGE})


@st.composite
def accepted(draw: st.DrawFn) -> tuple[Document, Reading]:
    """Draw a document and a reading of it."""
    document, reading = draw(documents()), draw(readings())
    grounded: Reading = _grounded(reading, document.text)
    return document, dataclasses.replace(grounded, document=document.id)


def _grounded(item: Any, text: str) -> Any:  # noqa: ANN401 - any record, or a value in one
    """Return a record with its spans moved to where they stand in the text, its types, roles and kinds in order."""
    if isinstance(item, Span):
        start = item.start % len(text)
        return Span.of(text, start, start + 1 + item.end % (len(text) - start))
    if isinstance(item, tuple):
        return tuple(_grounded(part, text) for part in item)
    if not dataclasses.is_dataclass(item) or isinstance(item, type):
        return item
    fields = {it.name: _grounded(getattr(item, it.name), text) for it in dataclasses.fields(item)}
    return dataclasses.replace(item, **{**fields, **_in_order(item, fields)})


def _in_order(item: object, fields: dict[str, Any]) -> dict[str, object]:
    if isinstance(item, Entity):
        return {"kind": KINDS[len(item.name) % len(KINDS)]}
    if isinstance(item, Statement):
        type_ = TYPES[len(item.type) % len(TYPES)]
        roles = sorted(VOCABULARY.types[type_].role_names())
        fillers: tuple[Filler, ...] = fields["fillers"]
        filled = (dataclasses.replace(it, role=roles[len(it.role) % len(roles)]) for it in fillers)
        return {"type": type_, "fillers": tuple(filled)}
    return {}
