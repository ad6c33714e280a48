"""One window with its labels."""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.extract.net.windows import Word

__all__ = ["Example", "Range"]

Range = tuple[int, int]  # words, the last one included


@dataclass(slots=True)
class Example:
    """One window: its words, and the labels of the layers that its source teaches; the others say nothing.

    spans: (first, last, label, kind or -1, form or -1, entity or -1). triggers: (first, last, type, phase).
    anchors: (first, last, is a cue). sources, contents: per anchor, ranges.
    roles: (trigger, span or trigger, role, is a span, what a quantity counts or -1). silent: (trigger, span) of a
    filler's other mentions, which are neither right nor wrong. claims: (trigger, anchor or -1 for the author,
    factuality, modality). unsure: triggers whose claims are not all told. tree: (head, relation, word class), -1 where
    not known. aux: (word, label) in the corpus's own labels, complete on the words `within`.
    """

    id: str
    corpus: str
    layers: frozenset[str]
    words: tuple[Word, ...]
    spans: list[tuple[int, int, int, int, int, int]] = field(default_factory=list)
    triggers: list[tuple[int, int, int, int]] = field(default_factory=list)
    anchors: list[tuple[int, int, bool]] = field(default_factory=list)
    sources: list[list[Range]] = field(default_factory=list)
    contents: list[list[Range]] = field(default_factory=list)
    roles: list[tuple[int, int, int, bool, int]] = field(default_factory=list)
    silent: set[tuple[int, int]] = field(default_factory=set)
    claims: list[tuple[int, int, int, int]] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    tree: list[tuple[int, int, int]] = field(default_factory=list)
    aux: list[tuple[int, int]] = field(default_factory=list)
    within: list[int] = field(default_factory=list)
