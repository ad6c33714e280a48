"""The segments of a text: title, by-line, body, caption, furniture. They cover every line and never overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.read.lines import HEAD, Line
from whence.read.rules import load_rules, match_line
from whence.records import Segment, SegmentKind

__all__ = ["Part", "find_parts", "find_segments", "is_furniture"]

SENTENCE_END = re.compile(r"[.!?…:;,][”\"’')\]]*$")
SHORT = 60  # code points of a line that is no sentence and goes with the furniture it stands among
# A menu above the title is made of entries of a word or two. One alone may be a short title, unless it is one word.
MENU_ENTRY, MENU_WORDS, FEWEST_ENTRIES = 25, 3, 2

Part = tuple[SegmentKind, int, int]


def find_parts(lines: Sequence[Line]) -> list[list[Part]]:
    """Return, line by line, what the table says it is: a part, two for a caption with a credit, none for the body."""
    rules = load_rules()
    parts = [_parts(line, match_line(line, at, rules)) for at, line in enumerate(lines)]
    _spread_up(lines, parts)
    _spread_menu(lines, parts)
    return parts


def _parts(line: Line, match: tuple[SegmentKind, int] | None) -> list[Part]:
    if match is None:
        return []
    kind, credit = match
    if credit >= line.end:
        return [(kind, line.start, line.end)]
    return [(kind, line.start, credit), ("furniture", credit, line.end)]


def is_furniture(parts: Sequence[Part]) -> bool:
    """Tell whether a line is furniture as a whole."""
    return bool(parts) and all(kind == "furniture" for kind, _, _ in parts)


def _spread_up(lines: Sequence[Line], parts: list[list[Part]]) -> None:
    """Make furniture of the short lines that stand among it at the end: an outlet's name, menu entries."""
    at = len(lines)
    while at and (is_furniture(parts[at - 1]) or (not parts[at - 1] and _is_short(lines[at - 1]))):
        at -= 1
    if at < HEAD or not any(map(is_furniture, parts[at:])):
        return
    for number in range(at, len(lines)):
        parts[number] = parts[number] or [("furniture", lines[number].start, lines[number].end)]


def _is_short(line: Line) -> bool:
    return len(line.text) <= SHORT and not SENTENCE_END.search(line.text)


def _spread_menu(lines: Sequence[Line], parts: list[list[Part]]) -> None:
    """Make furniture of the menu entries above the title, where a line of the table ends them."""
    end = 0
    for at, line in enumerate(lines[: 2 * HEAD]):
        if is_furniture(parts[at]):
            end = at + 1
        elif parts[at] or not _is_entry(line):
            break
    bare = [at for at in range(end) if not parts[at]]
    if len(bare) >= FEWEST_ENTRIES or all(lines[at].text.isalpha() for at in bare):
        for at in bare:
            parts[at] = [("furniture", lines[at].start, lines[at].end)]


def _is_entry(line: Line) -> bool:
    return len(line.text) <= MENU_ENTRY and len(line.text.split()) <= MENU_WORDS and _is_short(line)


def find_segments(text: str, lines: Sequence[Line], parts: Sequence[Sequence[Part]]) -> tuple[Segment, ...]:
    """Return the segments: lines of the body that follow each other are one, and so is furniture."""
    segments: list[Segment] = []
    for kind, start, end in _placed(text, lines, parts):
        last = segments[-1] if segments else None
        if last and last.kind == kind and kind in ("body", "furniture"):
            segments[-1] = Segment(kind=kind, start=last.start, end=end)
        else:
            segments.append(Segment(kind=kind, start=start, end=end))
    return tuple(segments)


def _placed(text: str, lines: Sequence[Line], parts: Sequence[Sequence[Part]]) -> Iterator[Part]:
    """Yield the parts of all lines without the blanks at their ends, those of only blanks left out."""
    for line, own in zip(lines, parts, strict=True):
        for kind, start, end in own or [("body", line.start, line.end)]:
            words = text[start:end]
            begin = start + len(words) - len(words.lstrip())
            if begin < end:
                yield kind, begin, start + len(words.rstrip())
