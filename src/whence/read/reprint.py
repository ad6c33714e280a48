"""Whether a text says that another outlet published it first."""

from __future__ import annotations

import functools
import re

from whence.read.clues import Page
from whence.read.imprint import is_copyright
from whence.read.leaning import phrases
from whence.read.lines import HEAD, TAIL, Clue, Line
from whence.read.outlets import NAME, is_outlet, same_outlet

__all__ = ["find_reprint"]

CREDIT = re.compile(rf"(?:[Ss]ource|SOURCE|[Vv]ia|VIA|[Cc]ourtesy(?: of)?)\s*:?\s+(?:the\s+)?(?P<name>{NAME})\.?")


def find_reprint(page: Page, publisher: str | None) -> Clue | None:
    """Return the outlet that a text was first published by, other than its publisher, and the words that say so.

    An outlet that the by-line or the dateline names as the text's own shows a reprint as well, under another publisher.
    """
    said = (_said(line) for line in (*page.lines[:HEAD], *page.lines[HEAD:][-TAIL:]))
    told = (clue for clue in page.clues if publisher and clue.field in ("publisher", "agency"))
    own = (clue for clue in told if is_outlet(clue.value) and not is_copyright(page.text[clue.start : clue.end]))
    return next((clue for clue in (*said, *own) if clue and not same_outlet(clue.value, publisher)), None)


def _said(line: Line) -> Clue | None:
    match = _reprinted().match(line.text) or CREDIT.fullmatch(line.text)
    if not match or not (match.groupdict().get("sure") or is_outlet(match["name"])):
        return None
    return Clue("reprint", match["name"], line.start, line.end)


@functools.cache
def _reprinted() -> re.Pattern[str]:
    """Return the pattern of "This article was originally published by X", or "Republished with permission from X"."""
    words = phrases()
    subject = rf"(?:(?:this|the above|the following)\s+{words['items']}\s+)?(?:(?:was|is|has been|had been)\s+)?"
    verb = rf"(?:(?P<sure>{words['reprinted']})|{words['published']})"
    leave = r"(?:\s+(?:here|courtesy|(?:by|with)\s+(?:the\s+)?(?:kind\s+)?permission))*"
    return re.compile(rf"\W*(?i:{subject}{verb}{leave}\s+(?:by|in|on|at|from|of)\s+(?-i:the\s+)?)(?P<name>{NAME})")
