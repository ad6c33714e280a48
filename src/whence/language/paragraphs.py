"""Paragraphs of a text, whether its lines are wrapped or not."""

from __future__ import annotations

import re

__all__ = ["find_paragraphs"]

# Found on wire copy and old archives, wrapped at 55 to 85 columns. A tighter range misses indented copy, a wider one
# takes lists for prose.
WRAPPED_WIDTHS = range(50, 86)
FEW_LINES = 5  # too few to tell a habit
_MOST = 0.6
_SINGLE = re.compile(r"\n\s*")
_DOUBLE = re.compile(r"\n[ \t\r\f\v]*\n\s*")


def find_paragraphs(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the paragraphs of `text[start:end]`, blanks at their ends left out.

    A line is a paragraph, unless the text's lines are hard-wrapped: then an empty line parts two.
    """
    stop = len(text) if end is None else end
    parting = _DOUBLE if _is_hard_wrapped(text[start:stop]) else _SINGLE
    found, here = [], start
    for gap in parting.finditer(text, start, stop):
        found.append((here, gap.start()))
        here = gap.end()
    found.append((here, stop))
    return tuple(kept for begin, finish in found if (kept := _stripped(text, begin, finish)))


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether single newlines only wrap lines: most are of one width and break off inside a sentence."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    wide = [line for line in lines if len(line) in WRAPPED_WIDTHS]
    if len(lines) <= FEW_LINES or len(wide) <= _MOST * len(lines):
        return False
    return sum(line[-1] not in '.!?”"' for line in wide) > _MOST * len(wide)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    begin = start + len(part) - len(part.lstrip())
    finish = start + len(part.rstrip())
    return (begin, finish) if begin < finish else None
