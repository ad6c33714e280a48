"""Whether a text leans throughout on one other outlet."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence

from whence.read.clues import Page
from whence.read.leaning import Leaning, phrases
from whence.read.lines import Line
from whence.read.outlets import outlet_class

__all__ = ["find_digested"]

# A digest leans on one outlet throughout: so often in all (named twice or more), in so many of its paragraphs, from the
# first third on, and for so much of what it takes from outlets. Set on digests of one to twelve paragraphs, and on
# reports that take one or two things from an outlet for a background; fewer of each makes digests of those.
FEWEST, FEWEST_NAMED, PARAGRAPHS, FROM, MOSTLY = 3, 2, 0.25, 1 / 3, 0.6
BRIEF = 150  # words: a text as short leans on the outlet that its first sentence takes it all from
FIRST_SENTENCE = re.compile(r"[.!?][”\"’)]*\s")


def find_digested(page: Page, leanings: Sequence[Leaning]) -> str | None:
    """Return the outlet that a text leans on throughout, None where it leans on none so."""
    body = [line for line, parts in zip(page.lines, page.parts, strict=True) if not parts]
    names = [leaning.name for leaning in leanings if leaning.how == "outlet"]
    if not names or not body:
        return None
    counts = Counter(names)
    top = max(counts, key=counts.__getitem__)
    named = [leaning.start for leaning in leanings if leaning.how == "outlet" and leaning.name == top]
    if counts[top] < MOSTLY * len(names):
        return None
    if len(page.text.split(maxsplit=BRIEF)) <= BRIEF:
        return top if named[0] < _first_sentence_end(page.text, body) else None
    return top if _leans_throughout(page.text, body, top, named) else None


def _leans_throughout(text: str, body: Sequence[Line], name: str, named: Sequence[int]) -> bool:
    places = sorted({*named, *_back(text, name)})
    starts = [line.start for line in body]
    held = {bisect.bisect_right(starts, place) for place in places}
    early = named[0] - body[0].start <= FROM * (body[-1].end - body[0].start)
    spread = len(held) >= max(2, PARAGRAPHS * len(body))
    return early and spread and len(named) >= FEWEST_NAMED and len(places) >= FEWEST


def _first_sentence_end(text: str, body: Sequence[Line]) -> int:
    end = FIRST_SENTENCE.search(text, body[0].start)
    return end.start() if end else body[-1].end


def _back(text: str, name: str) -> list[int]:
    """Return where a text comes back to an outlet that it has named: "the agency said", "according to the report"."""
    last, kind = re.escape(name.split()[-1]), outlet_class()
    back = re.compile(
        rf"\b(?:[Tt]he\s+(?:{last}|report|article|{kind})|{re.escape(name)})(?:\s+(?:also|further|then|has))?\s+{phrases()['back']}\b"
        rf"|\b[Aa]ccording\s+to\s+(?:the|an?)\s+(?:\w+\s+)?(?:report|article|{kind})\b(?!\s+(?:by|from|in|of)\b)"
        rf"|\btold\s+the\s+(?:{last}|{kind})\b"
    )  # fmt: skip
    return [match.start() for match in back.finditer(text)]
