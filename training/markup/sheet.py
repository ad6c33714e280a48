"""A marked passage while it is compiled: its text, marks and lines, and how they point to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from training.markup.forms import form_of
from training.markup.inline import At, Fault, Mark, Marked
from training.markup.lines import (
    EntityLine,
    Line,
    Loose,
    StatementLine,
    Value,
    read_entity,
    read_loose,
    read_statement,
)
from whence.language import split_sentences
from whence.records import AUTHOR

__all__ = ["ASKED", "Range", "Sheet", "place_of"]

Range = tuple[int, int]
ASKED = "?"  # in the slot that a question asks for


def place_of(text: str, words: str, nth: int = 0) -> Range | None:
    """Return the half-open range of the nth occurrence (from 0, overlapping ones counted) of words, or None."""
    places = [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)] if words else []
    return (places[nth], places[nth] + len(words)) if nth < len(places) else None


@dataclass(slots=True)
class Sheet:
    """Text without marks, marks, sentences, the lines of entities and statements by key, faults, and places by id."""

    text: str
    marks: list[Mark]
    sentences: tuple[Range, ...]
    faults: list[Fault]
    entities: dict[str, EntityLine] = field(default_factory=dict)
    statements: dict[str, StatementLine] = field(default_factory=dict)
    where: dict[str, At] = field(default_factory=dict)

    @classmethod
    def of(cls, marked: Marked, lines: list[tuple[int, str]]) -> Sheet:
        """Lay out marked text and the numbered lines under it."""
        sheet = cls(marked.text, list(marked.marks), split_sentences(marked.text), list(marked.faults))
        for number, line in lines:
            if line.strip() and not line.startswith("%"):
                sheet._take(_read(line.strip(), At(number, 1)))
        sheet._check_keys()
        return sheet

    def fault(self, at: At, says: str) -> None:
        """Note what is wrong at a place."""
        self.faults.append(Fault(at, says))

    def marks_of(self, opener: str, key: str) -> list[Mark]:
        """Return the marks with a key, in order of the text."""
        found = (mark for mark in self.marks if mark.opener == opener and key in mark.keys)
        return sorted(found, key=lambda mark: (mark.start, -mark.end))

    def form(self, mark: Mark) -> str:
        """Return the form of a mention: as written, else as its words tell."""
        others = [(m.start, m.end) for m in self.marks if m.opener == "[" and m.keys != mark.keys]
        return mark.flag or form_of(self.text, mark.start, mark.end, others)

    def keys(self, value: Value | None) -> list[str]:
        """Return the ids that a value joins by +; a number is a statement's."""
        found = []
        for key in value.plain.split("+") if value else ():
            if key == ASKED:
                continue
            if value and key not in self.entities and key not in self.statements and key != AUTHOR:
                self.fault(value.at, f"{key or 'nothing'} is no entity and no statement of this passage")
            else:
                found.append(f"S{key}" if key in self.statements else key)
        return found

    def words(self, value: Value | None) -> str | None:
        """Return the quoted words of a value, which must stand in the text."""
        if value and value.words is not None and value.words not in self.text:
            self.fault(value.at, f'not in the text: "{value.words}"')
        return value.words if value else None

    def around(self, start: int, end: int) -> Range:
        """Return the range of the sentences that words touch."""
        touched = [(a, b) for a, b in self.sentences if a < end and start < b]
        return (touched[0][0], touched[-1][1]) if touched else (start, end)

    def written(self, value: Value | None, own: Range) -> Range:
        """Return the evidence that a value names (`2`, `2-3` or words), or `own` if there is no value."""
        if value is None:
            return own
        span = (
            place_of(self.text, value.words, int(value.plain.lstrip("#") or 0))
            if value.words
            else self._numbered(value)
        )
        if span is None:
            right = f'sentences from 1 to {len(self.sentences)}, or "words of the text"'
            self.fault(value.at, f"evidence is N or N-M, {right}")
        return span or own

    def evidence(self, span: Range) -> dict[str, Any]:
        """Return the words of a range, with `nth` where they stood before."""
        words = self.text[slice(*span)]
        nth = sum(1 for _ in re.finditer(f"(?={re.escape(words)})", self.text[: span[0] + len(words) - 1]))
        return {"evidence": words} | ({"nth": nth} if nth else {})

    def _numbered(self, value: Value) -> Range | None:
        match = re.fullmatch(r"(\d+)(?:-(\d+))?", value.plain)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        known = 0 < first <= last <= len(self.sentences)
        return (self.sentences[first - 1][0], self.sentences[last - 1][1]) if known else None

    def _take(self, read: Line) -> None:
        if isinstance(read, Fault):
            self.faults.append(read)
        elif isinstance(read, Loose):
            self._take_loose(read)
        elif isinstance(read, EntityLine):
            self._check_new(read, read.key in self.entities)
            self.entities[read.key] = read
        else:
            self.faults += read.faults
            self._check_new(read, read.key in self.statements)
            self.statements[read.key] = read

    def _check_new(self, line: EntityLine | StatementLine, known: bool) -> None:
        if known:
            self.fault(line.at, f"{line.key} is declared twice")

    def _take_loose(self, mark: Loose) -> None:
        span = place_of(self.text, mark.words, mark.nth)
        if span:
            self.marks.append(Mark(mark.opener, mark.keys, mark.flag, *span, mark.at))
        else:
            self.fault(mark.at, f'not in the text: "{mark.words}" (occurrence {mark.nth}, counted from 0)')

    def _check_keys(self) -> None:
        for mark in self.marks:
            known = {"[": set(self.entities), "<": set(self.statements)}.get(mark.opener, set(mark.keys))
            for key in sorted(set(mark.keys) - known - {ASKED}):
                self.fault(mark.at, f"{key} has no line under the text")


def _read(line: str, at: At) -> Line:
    if line[0] in "[<{":
        return read_loose(line, at)
    return read_statement(line, at) if line[0].isdigit() else read_entity(line, at)
