"""The frame table by forms, so that a sentence asks only for phrases whose last word it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from whence.extract.frames import Frame, FrameTable
from whence.extract.trees import Tree

__all__ = ["Present", "Row", "Rows", "TriggerIndex", "index_triggers", "present_in"]

Row = tuple[tuple[str, ...], Frame]


@dataclass(frozen=True, slots=True)
class Entries:
    """The rows of one form: those of the word alone, and phrases by the last of their words."""

    alone: tuple[Row, ...]
    phrases: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """The frame table by forms; a sentence asks only for the phrases whose last word it holds."""

    verbs: Mapping[str, Entries]
    nouns: Mapping[str, Entries]
    adjectives: Mapping[str, Entries]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that a sentence with these words may hold."""

    entries: Mapping[str, Entries]
    present: tuple[str, ...]

    def get(self, form: str) -> list[Row]:
        """Return the rows of a form."""
        found = self.entries.get(form)
        if found is None:
            return []
        if not found.phrases:
            return list(found.alone)
        return [*found.alone, *(row for word in self.present for row in found.phrases.get(word, ()))]


@dataclass(frozen=True, slots=True)
class Present:
    """The frame table as far as a sentence may hold it."""

    verbs: Rows
    nouns: Rows
    adjectives: Rows


def index_triggers(table: FrameTable) -> TriggerIndex:
    """Index a frame table for sentences."""
    return TriggerIndex(*({form: _entries(rows) for form, rows in sort.items()} for sort in _sorts(table)))


def _sorts(table: FrameTable) -> tuple[Mapping[str, tuple[Row, ...]], ...]:
    return table.verbs, table.nouns, table.adjectives


def _entries(rows: tuple[Row, ...]) -> Entries:
    phrases: dict[str, tuple[Row, ...]] = {}
    for rest, frame in rows:
        last = next((word for word in reversed(rest) if word != "~"), None)
        if last is not None:
            phrases[last] = (*phrases.get(last, ()), (rest, frame))
    return Entries(tuple(row for row in rows if not row[0]), phrases)


def present_in(tree: Tree, index: TriggerIndex) -> Present:
    """Return the rows whose phrases end in a word of the sentence."""
    words = tuple(dict.fromkeys((*tree.lowers, *(word.lemma for word in tree.words if word.upos == "NOUN"))))
    return Present(*(Rows(entries, words) for entries in (index.verbs, index.nouns, index.adjectives)))
