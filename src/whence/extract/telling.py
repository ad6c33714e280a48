"""A telling: an attribution as the rules find it, in offsets, before it is checked and nested."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.clauses import Line, Range

__all__ = ["Offsets", "Telling", "telling_of"]

Offsets = tuple[int, int]  # half-open, in the document's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who says what by which words. source, cue: None where the text has none. why: the rule's reason."""

    source: Offsets | None
    cue: Offsets | None
    content: tuple[Offsets, ...]
    why: str


def telling_of(line: Line, source: Range | None, cue: Range, content: Range, why: str) -> Telling:
    """Return the telling of these tokens of a sentence."""
    offsets = line.offsets(source) if source else None
    return Telling(source=offsets, cue=line.offsets(cue), content=(line.offsets(content),), why=why)
