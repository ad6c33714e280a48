"""The title of a text that does not mark one: a first line that is no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.read.lines import HEAD, Clue, Line

__all__ = ["find_stated_title", "find_title"]

LONGEST = 200  # code points, and words of a title; headlines of news stay below 120, of papers and reports below 200
MOST_WORDS = 30
MARKED = re.compile(r"#{1,3}\s+(?P<title>.+?)\s*#*")  # Markdown
# A sentence ends so, and a title does not; an ellipsis or an abbreviation may end either.
SENTENCE_END = re.compile(r".*(?:(?<!\.\.)(?<!\b[A-Z])\.|[;,:])[”\"’')\]]*$")
OPENING = re.compile(r"[\W_]*[A-Z\u00c0-\u00de\u0400-\u042f\u0590-\u08ff\u3040-\ud7af\d]")


def find_title(lines: Sequence[Line], text: str) -> Clue | None:
    """Return the title that the first of these lines is, if one is. lines: without menus, by-lines and days."""
    marked = MARKED.fullmatch(lines[0].text) if lines and len(lines[0].text) <= 2 * LONGEST else None
    if marked:
        start = text.index(marked["title"][:1], lines[0].start + marked.start("title"))
        return Clue("title", marked["title"], start, min(lines[0].end, start + len(marked["title"])))
    if len(lines) < 2 or not _is_title(lines[0].text) or lines[1].text[:1].islower():
        return None
    return Clue("title", lines[0].text, lines[0].start, lines[0].end)


def _is_title(line: str) -> bool:
    if len(line) > LONGEST or len(line.split()) > MOST_WORDS or SENTENCE_END.match(line):
        return False
    return bool(OPENING.match(line)) and any(character.isalpha() for character in line)


def find_stated_title(title: str, lines: Sequence[Line]) -> Line | None:
    """Return the line at the head that a title known from elsewhere stands in, if one does."""
    wanted = _plain(title)
    return next((line for line in lines[:HEAD] if wanted and _plain(line.text) == wanted), None)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
