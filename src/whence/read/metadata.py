"""What is told of a document, and where each piece was found: side-cars, then the format, then its own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.language import tell_language
from whence.read.clues import Page, find_page
from whence.read.derivation import find_lineage
from whence.read.lines import Clue
from whence.read.segments import find_segments
from whence.read.source import Content, Hint, Source
from whence.read.values import clean_value
from whence.records import Derivation, Found, Segment, Span

__all__ = ["Description", "describe"]

# Whose word on the language counts less than the text: a template's or a program's setting, not the writer's.
SETTINGS = ("html lang", "pdf info", "docx properties")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a document is said to be, beside its text. fields: title, publisher, published, kind, address, language."""

    fields: Mapping[str, str]
    author: tuple[str, ...]
    derived_from: tuple[Derivation, ...]
    segments: tuple[Segment, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Fact:
    """A value of a field, and where it was found; clue: the words, where it was the text."""

    value: str
    where: str
    clue: Clue | None = None


def describe(source: Source, content: Content) -> Description:
    """Return what side-cars, format and text tell of a document, each field from the first of these that has it."""
    hints = (*source.hints, *content.hints)
    title = _stated("title", hints)
    page = find_page(content.text, _value(title))
    facts = {
        field: fact for field in ("title", "publisher", "published", "address") if (fact := _fact(field, hints, page))
    }
    publisher = facts.get("publisher")
    stated = _stated("kind", hints)
    lineage = find_lineage(page, publisher=_value(publisher), stated=_value(stated))
    kind = stated or (_Fact(lineage.kind.value, "text", lineage.kind) if lineage.kind else None)
    language = _language(content.text, hints)
    facts |= {field: fact for field, fact in (("kind", kind), ("language", language)) if fact}
    authors = _authors(hints, page)
    return Description(
        fields={field: fact.value for field, fact in facts.items()},
        author=tuple(fact.value for fact in authors),
        derived_from=lineage.derived_from,
        segments=content.segments or find_segments(page.text, page.lines, page.parts),
        found=tuple(_found(content, [*facts.items(), *(("author", fact) for fact in authors)])),
    )


def _value(fact: _Fact | None) -> str | None:
    return fact.value if fact else None


def _stated(field: str, hints: Sequence[Hint]) -> _Fact | None:
    """Return what the first hint says that has a value of its field."""
    cleaned = ((clean_value(field, hint.value), hint.where) for hint in hints if hint.field == field)
    return next((_Fact(value, where) for value, where in cleaned if value), None)


def _fact(field: str, hints: Sequence[Hint], page: Page) -> _Fact | None:
    stated = _stated(field, hints)
    if stated:
        return stated
    # An agency in the dateline is the publisher only where nothing else is.
    clue = page.clue(field) or (page.clue("agency") if field == "publisher" else None)
    return _Fact(clue.value, "text", clue) if clue else None


def _authors(hints: Sequence[Hint], page: Page) -> tuple[_Fact, ...]:
    """Return the authors that one place names: the first hint's, else the first clue's."""
    named = [hint for hint in hints if hint.field == "author" and clean_value("author", hint.value)]
    facts = [_Fact(name, hint.where) for hint in named if hint.where == named[0].where for name in _names(hint.value)]
    told = [clue for clue in page.clues if clue.field == "author"]
    facts = facts or [_Fact(clue.value, "text", clue) for clue in told if clue.start == told[0].start]
    return tuple({fact.value: fact for fact in facts}.values())


def _names(value: str) -> Iterator[str]:
    for name in value.split(";"):
        plain = re.sub(r"^[Bb]y\s+", "", " ".join(name.split()))
        if plain:
            yield plain


def _language(text: str, hints: Sequence[Hint]) -> _Fact | None:
    """Return the language: as people say, else as the text shows, else as its program was set."""
    said = _stated("language", [hint for hint in hints if hint.where not in SETTINGS])
    if said:
        return said
    told = tell_language(text)
    return _Fact(told, "text") if told else _stated("language", hints)


def _found(content: Content, facts: Sequence[tuple[str, _Fact]]) -> Iterator[Found]:
    if content.encoding:
        yield Found(field="text", where=f"decoded as {content.encoding}, told from the bytes")
    for field, fact in facts:
        span = Span.of(content.text, fact.clue.start, fact.clue.end) if fact.clue else None
        yield Found(field=field, where=fact.where, span=span)
