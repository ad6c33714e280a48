"""Documents and readings to try the rules on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Link,
    Mention,
    Reading,
    Segment,
    SegmentKind,
    Span,
    Statement,
    document_id,
)

BODY = (
    "Fighters of the Hesk League stormed a border post near Kelm before dawn on Monday, and the guards there fell back "
    "after an hour of shooting. The attackers cut the telephone line and set fire to the fuel store behind the "
    "barracks. They carried off 1,342 rifles and a lorry full of flour before help arrived from the south."
)
OTHER = (
    "Grain prices at the harbour rose for the third week, because the new scales at the customs house are still not "
    "certified. Parliament will vote next month on the pension law that two committees sent back with opposite remarks."
)


def document(text: str, publisher: str | None = None, published: str | None = None) -> Document:
    """Return a document of this text that is all body."""
    sha256 = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return Document(
        id=document_id(sha256, publisher=publisher, address=None),
        sha256=sha256,
        file="a.txt",
        text=text,
        publisher=publisher,
        published=published,
    )


def segmented(parts: Sequence[tuple[SegmentKind, str]]) -> Document:
    """Return a document whose segments are these, each its kind and text; a blank parts them."""
    text = " ".join(words for _, words in parts)
    at, segments = 0, []
    for kind, words in parts:
        if words:
            segments.append(Segment(kind=kind, start=at, end=at + len(words)))
        at += len(words) + 1
    return replace(document(text), segments=tuple(segments))


def nothing(of: Document) -> Reading:
    """Return the reading in which nothing was found."""
    return Reading(document=of.id, reader="none", version="0")


def span(of: Document, words: str) -> Span:
    """Return the first span with these words."""
    start = of.text.index(words)
    return Span.of(of.text, start, start + len(words))


def read_as(of: Document, name: str, kind: str, told: Sequence[tuple[str, str, str]]) -> Reading:
    """Return a reading with one entity, and an attribution and claim for each (source, cue, content).

    An attribution whose source is the entity's name has it as its entity; a source of no words is left out.
    """
    entity = Entity(id="e", name=name, kind=kind, names=(name,))
    spoken = [(source, cue, span(of, content)) for source, cue, content in told]
    attributions = tuple(
        Attribution(
            id=f"a{at}",
            source=span(of, source) if source else None,
            cue=span(of, cue) if cue else None,
            content=(content,),
            speech="indirect",
            entity="e" if source == name else None,
        )
        for at, (source, cue, content) in enumerate(spoken)
    )
    statements = tuple(
        Statement(id=f"s{at}", type="FIGHTS", trigger=None, evidence=(content,), by="rule: a test")
        for at, (_, _, content) in enumerate(spoken)
    )
    claims = tuple(
        Claim(
            id=f"c{at}",
            statement=f"s{at}",
            chain=(Link(role="author"),),
            factuality="CT+",
            attribution=f"a{at}" if source or cue else None,
            evidence=(content,),
        )
        for at, (source, cue, content) in enumerate(spoken)
    )
    mentions = (Mention(entity="e", span=span(of, name), form="named"),)
    return Reading(
        document=of.id,
        reader="none",
        version="0",
        entities=(entity,),
        mentions=mentions,
        attributions=attributions,
        statements=statements,
        claims=claims,
    )
