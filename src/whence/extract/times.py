"""When a statement happens or holds: the time in its clause, as far as the text fixes it, and its phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, cast, get_args

from whence.extract.drafts import Draft
from whence.extract.phrases import NP, VP
from whence.extract.stretches import starting_in
from whence.extract.tagging import AND, REL, STOP, SUB, THAT
from whence.extract.word_sets import word_set
from whence.language import DateExpression, resolve_date
from whence.records import Phase, Span, Time

__all__ = ["phase_of", "time_of"]

Anchor = Literal["published", "event"]
_WITHOUT_YEAR = re.compile(r"XXXX-(?:0[1-9]|1[0-2])(?:-\d\d)?")
_FUTURE_WORDS = frozenset(["will", "would", "shall", "'ll"])
# What is told as a lasting fact inside a noun phrase does not take the time of the verb beside it.
_TIMELESS = frozenset(["HOLDS_OFFICE", "LEADS", "MEMBER_OF", "PART_OF", "FAMILY_OF", "ORIGIN", "LOCATED_IN"])


def time_of(draft: Draft, dates: Sequence[DateExpression], text: str, published: str | None) -> Time | None:
    """Return the time of a draft, or None. published: the document's date, which relative times count from."""
    date = _date_near(draft, dates)
    if date is None:
        return None
    edtf = resolve_date(date, published) or date.edtf
    anchor = cast(Anchor, date.anchor) if date.anchor in get_args(Anchor) else None
    return Time(
        edtf=edtf if edtf and _can_be_said(edtf) else None,
        span=Span.of(text, date.start, date.end),
        anchor=anchor,
        offset=date.offset,
    )


def _can_be_said(edtf: str) -> bool:
    """Tell whether EDTF can say it: an unknown year stands in a month or day, not in a season or an interval."""
    return "X" not in edtf or _WITHOUT_YEAR.fullmatch(edtf) is not None


def _date_near(draft: Draft, dates: Sequence[DateExpression]) -> DateExpression | None:
    """Return the time in the draft's own clause: after the trigger first, then before it."""
    if draft.type in _TIMELESS and draft.phrases.parts[draft.part].kind == NP:
        return None
    low, high = _clause_of(draft)
    start, end = draft.phrases.offsets(low, high)
    trigger = draft.phrases.sentence.tokens[draft.first].start
    near = starting_in(dates, start, end, key=_start)
    inside = [date for date in near if not (date.duration and date.edtf is None and date.offset is None)]
    after = [date for date in inside if date.start > trigger]
    before = [date for date in inside if date.start < trigger]
    return after[0] if after else before[-1] if before else None


def _start(date: DateExpression) -> int:
    return date.start


def _clause_of(draft: Draft) -> tuple[int, int]:
    """Return the tokens of the clause around the trigger: up to the next verb of its own on either side."""
    parts, low, high = draft.phrases.parts, draft.part, draft.part + 1
    while low > 0 and parts[low - 1].kind not in (STOP, SUB, REL, THAT) and not _turns(draft, low - 1):
        low -= 1
    while high < len(parts) and parts[high].kind not in (STOP, SUB, REL, THAT) and not _turns(draft, high):
        high += 1
    return parts[low].first, parts[high - 1].last


def _turns(draft: Draft, at: int) -> bool:
    part = draft.phrases.parts[at]
    nominal = draft.phrases.parts[draft.part].kind == NP
    return (part.kind == VP and not nominal and (part.finite or at > draft.part)) or part.kind == AND


def phase_of(draft: Draft) -> Phase | None:
    """Return the phase that the words tell: "former" is past, "will" is future; None where they tell none."""
    if draft.frame is not None and draft.frame.phase:
        return draft.frame.phase
    part = draft.phrases.parts[draft.part]
    words = draft.phrases.words
    if part.kind == VP:
        return "future" if any(words[at] in _FUTURE_WORDS for at in range(part.first, part.main)) else None
    near = words[max(part.first, draft.first - 4) : draft.first + 1]
    return "past" if any(word in word_set("past") or word.startswith("ex-") for word in near) else None
