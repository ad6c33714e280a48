"""A document scanned by the network, window by window: what stands where, and what goes with what, with scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from whence.extract.net.engine import Chosen, Engine, Floats, Related, Shown
from whence.extract.net.labels import DEPRELS, FORMS, KINDS, SPANS, TYPES, UPOS
from whence.extract.net.pieces import Pieces
from whence.extract.net.windows import Window, Word, cut_windows

__all__ = ["Anchored", "Limits", "Scan", "Spotted", "Triggered", "fill_hints", "scan"]

Range = tuple[int, int]  # words of the document, the last one included
LONGEST_SPAN = 40  # words in a mention, time or quantity: as in training
UNLIKELY = 0.05  # how likely one mention must be the same as another to be remembered
FAINT = 0.05  # a role less likely than this is not kept: even a frame's word would not make it a filler
_COLUMN = {name: column for column, name in enumerate(TYPES)}
ROUNDED = 3  # decimals kept of a probability, so that no threshold hangs on a processor's last bit


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How likely a thing must be to be kept. Found on the dev part, by its F1.

    Triggers are kept loosely: they are judged later.
    """

    span: float = 0.15  # low, since what fills a role is worth finding; the rest is pruned later
    value: float = 0.3  # times and quantities: what they go with is asked again later
    trigger: float = 0.05
    hinted: float = 0.01
    anchor: float = 0.5


@dataclass(slots=True)
class Spotted:
    """A mention, time or quantity. same: earlier spans it may be the same as (-1: none), each with its probability."""

    at: Range
    label: str
    score: float
    kind: str = ""
    form: str = ""
    kinds: dict[str, float] = field(default_factory=dict)
    same: dict[int, float] = field(default_factory=dict)


@dataclass(slots=True)
class Triggered:
    """A trigger of a type.

    roles: (span or trigger, whether it is a span) to role to probability. counts: quantity span to what it counts.
    claims: anchor (-1: the author) to probabilities of factuality (0: none) and of modality.
    """

    at: Range
    type: str
    score: float
    phases: Floats
    roles: dict[tuple[int, bool], Floats] = field(default_factory=dict)
    counts: dict[int, Floats] = field(default_factory=dict)
    claims: dict[int, tuple[Floats, Floats]] = field(default_factory=dict)


@dataclass(slots=True)
class Anchored:
    """A cue, or the first word of what is quoted without one; and how likely each word near it is source or content."""

    at: Range
    is_cue: bool
    score: float
    first: int  # the window's first word, where `told` begins
    told: Floats  # [words, 2], probabilities


@dataclass(slots=True)
class Scan:
    """What the network found in a document."""

    words: Sequence[Word]
    spans: list[Spotted] = field(default_factory=list)
    triggers: list[Triggered] = field(default_factory=list)
    anchors: list[Anchored] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)


def scan(
    words: Sequence[Word], engine: Engine, pieces: Pieces, hints: Mapping[str, Sequence[str]], limits: Limits = Limits()
) -> Scan:
    """Return what the network finds in a document's words. hints: word (lower case) to the types it may state."""
    found = Scan(words, heads=list(range(len(words))), rels=["root"] * len(words), upos=["X"] * len(words))
    tools, before = _Tools(engine, pieces, hints, limits), _Before(0, 0)
    for window in cut_windows(words):
        after = _Before(len(found.spans), len(found.anchors))
        _Looking(found, window, tools, before).look()
        before = after
    return found


class _Tools(NamedTuple):
    """What every window is looked at with."""

    engine: Engine
    pieces: Pieces
    hints: Mapping[str, Sequence[str]]
    limits: Limits


class _Before(NamedTuple):
    """The numbers of the first span and the first anchor that the window before found: its context is among them."""

    span: int
    anchor: int


class _Looking:
    """One window being looked at: its arrays, and the numbers of the spans and anchors in it, context first."""

    def __init__(self, found: Scan, window: Window, tools: _Tools, before: _Before) -> None:
        self.found, self.window, self.engine, self.limits = found, window, tools.engine, tools.limits
        self.shown = show(found.words[window.first : window.last], tools.pieces, tools.hints)
        self.seen = tools.engine.see(self.shown)
        self.own = range(window.own - window.first, window.last - window.first)
        self.opens = frozenset({self.own.start, *(np.flatnonzero(np.diff(self.shown.sentence)) + 1).tolist()})
        self.spans = [at for at in range(before.span, len(found.spans)) if found.spans[at].at[0] >= window.first]
        self.anchors = [
            at for at in range(before.anchor, len(found.anchors)) if found.anchors[at].at[0] >= window.first
        ]

    def look(self) -> None:
        """Add to the document's scan what is in the window."""
        self._syntax()
        self._spans()
        triggers, anchors = list(self._triggers()), list(self._anchors())
        if not (self.spans or self.anchors or triggers or anchors):
            return
        known = [self._local(self.found.anchors[at].at) for at in self.anchors]
        chosen = Chosen(
            spans=_ranges([self._local(self.found.spans[at].at) for at in self.spans]),
            labels=np.array([SPANS.index(self.found.spans[at].label) for at in self.spans], np.int64),
            triggers=_ranges([at for at, *_ in triggers]),
            types=np.array([type_ for _, type_, _ in triggers], np.int64),
            anchors=_ranges([*known, *(at for at, *_ in anchors)]),
        )
        related = self.engine.relate(self.seen, self.shown.sentence, chosen)
        self._keep_anchors(anchors, related)
        self._keep_spans(related)
        self._keep_triggers(triggers, related)

    def _syntax(self) -> None:
        offset, seen = self.window.first, self.seen
        upos, rels = seen.upos.argmax(-1), seen.rels.argmax(-1)
        for at in self.own:
            self.found.heads[offset + at] = offset + int(seen.heads[at])
            self.found.rels[offset + at] = DEPRELS[rels[at]]
            self.found.upos[offset + at] = UPOS[upos[at]]

    def _spans(self) -> None:
        """Add the window's own spans, after those that were found in its context before."""
        likely, sentence = sigmoid(self.seen.spans), self.shown.sentence
        new = []
        least = np.array([self.limits.span, self.limits.value, self.limits.value], np.float32)
        for first, last in np.argwhere((likely >= least).any(-1)).tolist():
            if first in self.own and 0 <= last - first < LONGEST_SPAN and sentence[first] == sentence[last]:
                label = int(likely[first, last].argmax())
                new.append((float(likely[first, last, label]), first, last, label))
        for score, first, last, label in sorted(_uncrossed(new), key=lambda one: (one[1], -one[2])):
            self.spans.append(len(self.found.spans))
            self.found.spans.append(Spotted(self._global((first, last)), SPANS[label], score))

    def _triggers(self) -> Iterator[tuple[Range, int, float]]:
        """Yield runs of words that may state a type, with the type and the best word's probability."""
        likely, hints = sigmoid(self.seen.types), self.shown.hints
        enough = (likely >= self.limits.trigger) | ((hints > 0) & (likely >= self.limits.hinted))
        for type_ in np.flatnonzero(enough[self.own.start :].any(0)).tolist():
            for run in self._runs(enough[:, type_]):
                first, last = _core(likely[:, type_], *run)
                yield (first, last), type_, float(likely[first : last + 1, type_].max())

    def _anchors(self) -> Iterator[tuple[Range, bool, float]]:
        likely = sigmoid(self.seen.anchors)
        for column, is_cue in ((0, True), (1, False)):
            for first, last in self._runs(likely[:, column] >= self.limits.anchor):
                yield (first, last if is_cue else first), is_cue, float(likely[first : last + 1, column].max())

    def _runs(self, mask: NDArray[np.bool_]) -> Iterator[Range]:
        """Yield runs of the window's own words; a run ends where a sentence does."""
        start = -1
        for at in self.own:
            if start >= 0 and (not mask[at] or at in self.opens):
                yield start, at - 1
                start = -1
            if mask[at] and start < 0:
                start = at
        if start >= 0:
            yield start, self.own.stop - 1

    def _keep_anchors(self, anchors: Sequence[tuple[Range, bool, float]], related: Related) -> None:
        """Add the window's anchors; those of its context read on into its own words: what is quoted may run on."""
        told = sigmoid(related.told)
        for place, known in enumerate(self.anchors):
            one = self.found.anchors[known]
            one.told = np.concatenate([one.told, told[place, self.own.start :]])
        for place, (at, is_cue, score) in enumerate(anchors, len(self.anchors)):
            self.anchors.append(len(self.found.anchors))
            self.found.anchors.append(Anchored(self._global(at), is_cue, score, self.window.first, told[place]))

    def _keep_spans(self, related: Related) -> None:
        kinds, forms = softmax(related.kinds), softmax(related.forms)
        mentions = [place for place, at in enumerate(self.spans) if self.found.spans[at].label == "mention"]
        for place in mentions:
            span = self.found.spans[self.spans[place]]
            if span.at[0] < self.window.own:
                continue
            span.kinds = dict(zip(KINDS, map(float, kinds[place]), strict=True))
            span.kind, span.form = KINDS[kinds[place].argmax()], FORMS[forms[place].argmax()]
            earlier = [other for other in mentions if self.found.spans[self.spans[other]].at < span.at]
            span.same = self._same(related.same[place], earlier)

    def _same(self, scores: Floats, earlier: Sequence[int]) -> dict[int, float]:
        """Return the spans that a span may be the same as, -1 for none, with their probabilities."""
        chances = softmax(scores[[0, *(1 + other for other in earlier)]])
        numbers = [-1, *(self.spans[other] for other in earlier)]
        found = zip(numbers, chances, strict=True)
        return {number: round(float(chance), ROUNDED) for number, chance in found if chance >= UNLIKELY}

    def _keep_triggers(self, triggers: Sequence[tuple[Range, int, float]], related: Related) -> None:
        first, spans = len(self.found.triggers), len(self.spans)
        roles, phases, counts = sigmoid(related.roles), softmax(related.phases), softmax(related.counts)
        factuality, modality = softmax(related.factuality), softmax(related.modality)
        faint = roles.max(-1)
        for number, (at, type_, score) in enumerate(triggers):
            kept = Triggered(self._global(at), TYPES[type_], score, phases[number])
            for place, span in enumerate(self.spans):
                if faint[number, place] >= FAINT:
                    kept.roles[span, True] = roles[number, place].copy()  # a view would keep the whole window's
                if self.found.spans[span].label == "quantity":
                    kept.counts[span] = counts[number, place]
            for other in range(len(triggers)):
                if faint[number, spans + other] >= FAINT:
                    kept.roles[first + other, False] = roles[number, spans + other].copy()
            for place, anchor in enumerate((-1, *self.anchors)):
                kept.claims[anchor] = factuality[number, place], modality[number, place]
            self.found.triggers.append(kept)

    def _local(self, at: Range) -> Range:
        return at[0] - self.window.first, at[1] - self.window.first

    def _global(self, at: Range) -> Range:
        return at[0] + self.window.first, at[1] + self.window.first


def show(words: Sequence[Word], pieces: Pieces, hints: Mapping[str, Sequence[str]]) -> Shown:
    """Return a window as the network is shown it."""
    encoded = pieces.encode(words)
    hinted = np.zeros((len(words), len(TYPES)), np.float32)
    fill_hints(hinted, words, hints)
    return Shown(
        pieces=np.array(encoded.ids, np.int64),
        shapes=np.array(encoded.shapes, np.int64),
        starts=np.array(encoded.starts, np.int64),
        sentence=np.array([word.sentence - words[0].sentence for word in words], np.int64),
        hints=hinted,
    )


def fill_hints(hinted: Floats, words: Sequence[Word], hints: Mapping[str, Sequence[str]]) -> None:
    """Mark at each word the types that the frame lexicon lets it state: [words, TYPES]."""
    for at, word in enumerate(words):
        for name in hints.get(word.text.lower(), ()):
            hinted[at, _COLUMN[name]] = 1.0


def sigmoid(scores: NDArray[np.float32]) -> Floats:
    """Return probabilities, rounded so that they are the same wherever they are computed."""
    chances = 1 / (1 + np.exp(-np.clip(scores.astype(np.float64), -30, 30)))
    return np.asarray(np.round(chances, ROUNDED), np.float32)


def softmax(scores: NDArray[np.float32]) -> Floats:
    """Return probabilities over the last axis, rounded."""
    if not scores.size:
        return scores.astype(np.float32)
    raised = np.exp(scores.astype(np.float64) - scores.max(-1, keepdims=True))
    return np.asarray(np.round(raised / raised.sum(-1, keepdims=True), ROUNDED), np.float32)


def _ranges(places: Sequence[Range]) -> NDArray[np.int64]:
    return np.array(places, np.int64).reshape(-1, 2)


def _uncrossed(spans: Sequence[tuple[float, int, int, int]]) -> list[tuple[float, int, int, int]]:
    """Keep the likeliest of spans that cross: one may hold another, not share a part of it."""
    kept: list[tuple[float, int, int, int]] = []
    for span in sorted(spans, key=lambda one: (-one[0], one[1], one[2])):
        _, first, last, _ = span
        if not any(f < first <= e < last or first < f <= last < e for _, f, e, _ in kept):
            kept.append(span)
    return kept


def _core(likely: Floats, first: int, last: int) -> Range:
    """Return the words of a run that are at least half as likely as its best one."""
    least = likely[first : last + 1].max() / 2
    kept = [at for at in range(first, last + 1) if likely[at] >= least]
    return kept[0], kept[-1]
