"""The lines of a text, as a page shows them, and what they say of the document: the clues."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.language import find_paragraphs

__all__ = ["HEAD", "TAIL", "Clue", "Line", "find_lines"]

HEAD = 8  # lines: a kicker, a title, a standfirst, a by-line, a day and a caption stand above the body, seldom more
TAIL = 8  # lines at the end that are looked at for sign-offs, bios and the like, furniture not counted


@dataclass(frozen=True, slots=True)
class Line:
    """A line at `[start, end)`, or the paragraph that hard-wrapped lines make; text: its words, blanks run together."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Clue:
    """What the words at `[start, end)` say of the document. field, value: as of a hint."""

    field: str
    value: str
    start: int
    end: int


def find_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that are not blank, in order."""
    return tuple(Line(start, end, re.sub(r"\s+", " ", text[start:end]).strip()) for start, end in find_paragraphs(text))
