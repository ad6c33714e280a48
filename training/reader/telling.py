"""A reading in gold shape, so that it can be compared with a passage of the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from training.markup.sheet import place_of
from training.sources import sha256 as text_sha256
from whence.records import AUTHOR, Attribution, Claim, Document, Reading, Span, Statement, document_id

__all__ = ["as_passage", "document_of"]

Passage = Mapping[str, Any]


def document_of(passage: Passage) -> Document:
    """Return a passage as a document in English, published when the passage says."""
    sha256 = text_sha256(passage["text"])
    return Document(
        id=document_id(sha256, publisher=None, address=None),
        sha256=sha256,
        file="passage.txt",
        text=passage["text"],
        language="en",
        published=passage["meta"].get("published"),
    )


def as_passage(reading: Reading, passage: Passage) -> dict[str, Any]:
    """Return what a reader found in a passage, in the passage's own shape.

    Of the author and the publisher a chain keeps AUTHOR alone; evidence is the first span of each item.
    """
    text = passage["text"]
    return {
        "id": passage["id"],
        "text": text,
        "meta": dict(passage["meta"]),
        "entities": [
            {"id": each.id, "name": each.name, "kind": each.kind, "aliases": list(each.names)}
            for each in reading.entities
        ],
        "statements": [_statement(each, text) for each in reading.statements],
        "claims": [_claim(each, text) for each in reading.claims],
        "attributions": [_attribution(each, content) for each in reading.attributions for content in each.content],
    }


def _statement(its: Statement, text: str) -> dict[str, Any]:
    roles: dict[str, list[str]] = {}
    for filler in its.fillers:
        name = filler.entity or filler.statement
        roles.setdefault(filler.role, []).extend([name] if name else [])
    quantity = its.quantity
    bounds = {"low": quantity.low, "best": quantity.best, "high": quantity.high} if quantity else None
    return {
        "id": its.id,
        "type": its.type,
        "trigger_at": _ends(its.trigger),
        "roles": roles,
        "time": its.time.edtf if its.time else None,
        "places": [place.entity for place in its.places],
        "quantity": bounds,
        **_quoted(its.evidence[0], text),
    }


def _claim(its: Claim, text: str) -> dict[str, Any]:
    sources = [link.entity or AUTHOR for link in its.chain if link.role == "source"]
    return {
        "statement": its.statement,
        "chain": [AUTHOR, *sources],
        "factuality": its.factuality,
        **_quoted(its.evidence[0], text),
    }


def _attribution(its: Attribution, content: Span) -> dict[str, Any]:
    at = {"source": _ends(its.source), "cue": _ends(its.cue), "content": _ends(content)}
    words = {"source": its.source, "cue": its.cue, "content": content}
    return {**{part: span.text if span else None for part, span in words.items()}, "at": at}


def _quoted(span: Span, text: str) -> dict[str, Any]:
    """Return words, and which occurrence of them it is, from 0."""
    nth = 0
    while (at := place_of(text, span.text, nth)) and at[0] < span.start:
        nth += 1
    return {"evidence": span.text, "nth": nth}


def _ends(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
