"""A telling: an attribution as the rules find it, in offsets, before it is checked and nested."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Offsets", "Telling"]

Offsets = tuple[int, int]  # half-open, in the document's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who says what by which words. source, cue: None where the text has none. why: the rule's reason."""

    source: Offsets | None
    cue: Offsets | None
    content: tuple[Offsets, ...]
    why: str
