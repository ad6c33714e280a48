"""Attributions: each cue with the words of its source and of its content."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from whence.extract.decode.entities import span_of
from whence.extract.net.engine import Floats
from whence.extract.net.scan import Anchored, Scan
from whence.records import Attribution, Span, Speech, attribution_id

__all__ = ["Told", "attributions_of"]

_ENOUGH = 0.5  # how likely a word must be to belong to a source or content
_GAP = 2  # unlikely words that a source or content runs over: a bracket, a dash
_SHORTEST = 3  # words in a second content of one cue
_SECOND = 0.7  # how likely the words of a second content of one cue must be on average
_CUE_AT_MOST = 0.4  # a cue is not of its own content, unless words on both sides are
_QUOTES = "\"“”«»'‘’"

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution and the numbers of the anchors that it hangs on."""

    attribution: Attribution
    anchors: tuple[int, ...]


@dataclass(slots=True)
class _Draft:
    """An attribution without its parent, the words of its content, its anchors by number and the first one's words."""

    record: Attribution
    content: Range
    anchors: list[int]
    at: Range

    @property
    def length(self) -> int:
        return self.content[1] - self.content[0]


def attributions_of(scan: Scan, text: str, document: str) -> tuple[Told, ...]:
    """Return the attributions of a scan in the order of the text, each with its parent."""
    found: dict[str, _Draft] = {}
    for number, anchor in enumerate(scan.anchors):
        for source, content in _parts(anchor):
            record = _record(scan, text, document, (anchor, source, content))
            found.setdefault(record.id, _Draft(record, content, [], anchor.at)).anchors.append(number)
    drafts = sorted(found.values(), key=lambda draft: (draft.content, draft.at, draft.anchors))
    parents = _parents(drafts)
    return tuple(
        Told(replace(draft.record, parent=parents.get(draft.record.id)), tuple(draft.anchors)) for draft in drafts
    )


def _record(scan: Scan, text: str, document: str, draft: tuple[Anchored, Range | None, Range]) -> Attribution:
    anchor, source, content = draft
    at_source = span_of(scan, source, text) if source else None
    cue = span_of(scan, anchor.at, text) if anchor.is_cue else None
    said = (span_of(scan, content, text),)
    return Attribution(
        id=attribution_id(document, at_source, cue, said),
        source=at_source,
        cue=cue,
        content=said,
        speech=_speech(said[0]),
    )


def _parents(drafts: Sequence[_Draft]) -> Mapping[str, str]:
    """Return each attribution's parent: the narrowest whose content holds its anchor. drafts: in the order of contents.

    Where two hold each other's anchors, the wider one is the parent: a source's source never comes back to itself.
    """
    starts = [draft.content[0] for draft in drafts]
    longest = max((draft.length for draft in drafts), default=0)
    parents: dict[str, str] = {}
    for draft in sorted(drafts, key=lambda one: one.length):
        low, high = bisect.bisect_left(starts, draft.at[0] - longest), bisect.bisect_right(starts, draft.at[0])
        near = [other for other in drafts[low:high] if _holds(other, draft)]
        for other in sorted(near, key=lambda one: (one.length, one.anchors)):
            if not _leads_to(other.record.id, draft.record.id, parents):
                parents[draft.record.id] = other.record.id
                break
    return parents


def _holds(other: _Draft, draft: _Draft) -> bool:
    around = other.content[0] <= draft.at[0] and draft.at[1] <= other.content[1]
    return around and not any(anchor in other.anchors for anchor in draft.anchors)


def _leads_to(here: str | None, wanted: str, parents: Mapping[str, str]) -> bool:
    while here is not None and here != wanted:
        here = parents.get(here)
    return here == wanted


def _parts(anchor: Anchored) -> Iterator[tuple[Range | None, Range]]:
    """Yield the source and content of an anchor; twice where its content stands in two places."""
    source, content = anchor.told[:, 0], anchor.told[:, 1].copy()
    if anchor.is_cue:
        cue = slice(anchor.at[0] - anchor.first, anchor.at[1] - anchor.first + 1)
        content[cue] = np.minimum(content[cue], _CUE_AT_MOST)
    sources = _runs(source, gap=1)
    at = max(sources, key=lambda run: (_sum(source, run), -run[0])) if sources else None
    runs = sorted(_runs(content, gap=_GAP), key=lambda run: (-_sum(content, run), run[0]))
    for place, run in enumerate(runs):
        length = run[1] - run[0] + 1
        if place == 0 or (length >= _SHORTEST and _sum(content, run) / length >= _SECOND):
            yield (None if at is None else _moved(at, anchor.first)), _moved(run, anchor.first)


def _sum(likely: Floats, run: Range) -> float:
    """Return the sum over a run; by Python, whose order of adding is the same everywhere."""
    return round(float(sum(likely[run[0] : run[1] + 1].tolist())), 3)


def _moved(run: Range, by: int) -> Range:
    return run[0] + by, run[1] + by


def _runs(likely: Floats, *, gap: int) -> list[Range]:
    """Return runs of likely words; a gap of a few unlikely ones does not end a run."""
    places: Sequence[int] = np.flatnonzero(likely >= _ENOUGH).tolist()
    runs: list[Range] = []
    for at in places:
        if runs and at - runs[-1][1] <= gap + 1:
            runs[-1] = runs[-1][0], at
        else:
            runs.append((at, at))
    return runs


def _speech(content: Span) -> Speech:
    inner = content.text.strip()
    if inner[:1] in _QUOTES and inner[-1:] in _QUOTES and len(inner) > 1:
        return "direct"
    return "mixed" if any(mark in inner for mark in '"“”«»') else "indirect"
