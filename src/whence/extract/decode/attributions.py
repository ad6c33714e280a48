"""Attributions: each cue with the words of its source and of its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from whence.extract.decode.entities import span_of
from whence.extract.net.engine import Floats
from whence.extract.net.scan import Anchored, Scan
from whence.records import Attribution, Speech, Span, attribution_id

__all__ = ["Told", "attributions_of"]

_ENOUGH = 0.5  # how likely a word must be to belong to a source or content
_GAP = 2  # unlikely words that a source or content runs over: a bracket, a dash
_SECOND = 0.7  # how likely the words of a second content of one cue must be on average
_QUOTES = "\"“”«»'‘’"

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution and the number of the anchor that it hangs on."""

    attribution: Attribution
    anchor: int


def attributions_of(scan: Scan, text: str, document: str) -> tuple[Told, ...]:
    """Return the attributions of a scan in the order of the text, each with its parent."""
    drafts = [(number, source, content) for number, one in enumerate(scan.anchors) for source, content in _parts(one)]
    drafts.sort(key=lambda draft: (draft[2], scan.anchors[draft[0]].at))
    found: dict[str, Told] = {}
    for number, source, content in drafts:
        anchor = scan.anchors[number]
        inside = [other for other in drafts if _holds(other, anchor, number)]
        parent = min(inside, key=lambda other: (other[2][1] - other[2][0], other[0])) if inside else None
        one = _record(scan, text, document, (number, source, content), None if parent is None else parent)
        found.setdefault(one.id, Told(one, number))
    known = set(found)
    return tuple(each for each in found.values() if each.attribution.parent is None or each.attribution.parent in known)


def _holds(other: tuple[int, Range | None, Range], anchor: Anchored, number: int) -> bool:
    number_, _, content = other
    return number_ != number and content[0] <= anchor.at[0] and anchor.at[1] <= content[1]


def _record(
    scan: Scan, text: str, document: str, draft: tuple[int, Range | None, Range], parent: tuple[int, Range | None, Range] | None
) -> Attribution:
    number, source, content = draft
    anchor = scan.anchors[number]
    at_source = span_of(scan, source, text) if source else None
    cue = span_of(scan, anchor.at, text) if anchor.is_cue else None
    said = (span_of(scan, content, text),)
    above = None
    if parent is not None:
        above = _record(scan, text, document, parent, None).id
    return Attribution(
        id=attribution_id(document, at_source, cue, said),
        source=at_source,
        cue=cue,
        content=said,
        speech=_speech(said[0]),
        parent=above,
    )


def _parts(anchor: Anchored) -> Iterator[tuple[Range | None, Range]]:
    """Yield the source and content of an anchor; twice where its content stands in two places."""
    source, content = anchor.told[:, 0], anchor.told[:, 1].copy()
    own = range(anchor.at[0] - anchor.first, anchor.at[1] - anchor.first + 1)
    if anchor.is_cue:
        content[list(own)] = np.minimum(content[list(own)], 0.4)
    sources = _runs(source, gap=1)
    at = max(sources, key=lambda run: (float(source[run[0] : run[1] + 1].sum()), -run[0])) if sources else None
    runs = sorted(_runs(content, gap=_GAP), key=lambda run: -float(content[run[0] : run[1] + 1].sum()))
    for place, run in enumerate(runs):
        if place and (float(content[run[0] : run[1] + 1].mean()) < _SECOND or run[1] - run[0] < 2):
            continue
        yield (None if at is None else _moved(at, anchor.first)), _moved(run, anchor.first)


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
