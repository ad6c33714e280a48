"""Engines for tests: one that sees what a plan of a text says, and one that sees anything at all."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import whence.extract
from tests.extract.marked import document_of
from whence.extract.kit import Kit
from whence.extract.layout import lay_out
from whence.extract.net.engine import Chosen, Floats, Ints, Related, Seen, Shown
from whence.extract.net.labels import DEPRELS, FORMS, KINDS, OF, PHASES, RELS, SPANS, TYPES, UPOS
from whence.extract.net.pieces import Pieces
from whence.extract.net.scan import Scan, scan
from whence.extract.net.windows import Word, cut_windows, split_words
from whence.extract.trained import NetworkReader
from whence.extract.tree_frames import FrameIndex
from whence.records import FACTUALITIES, MODALITIES, Reading
from whence.vocabulary import Vocabulary

__all__ = ["PIECES", "Plan", "PlannedEngine", "RandomEngine", "read_planned", "scanned", "words_of"]

PIECES = Pieces(Path(whence.extract.__file__).with_name("weights") / "vocab.txt")
YES, NO = 9.0, -9.0  # logits of what a plan says, and of all else
AUTHOR = "author"

Range = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What stands in a text. Things are named by their words; "it#2" is the second "it".

    mentions: "kind form". same: to the earlier mention that each repeats. quantities: to what each counts.
    triggers: "TYPE" or "TYPE phase". roles: by trigger, role to what fills it, a mention or a trigger.
    cues, quotes: to source and content; quotes open without a cue. claims: by trigger, cue (or "author") to
    "factuality" or "factuality modality"; a trigger without any is the author's "CT+".
    parse: "UPOS|head|relation" a word, heads counted from 1 in the sentence, 0 for the root.
    """

    text: str
    mentions: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    times: Sequence[str] = ()
    quantities: Mapping[str, str] = field(default_factory=dict)
    triggers: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    quotes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    claims: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    parse: str = ""


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text as the network reads them."""
    return split_words(lay_out(document_of(text)))


def scanned(plan: Plan) -> Scan:
    """Return the scan of a plan's text by an engine that follows the plan."""
    return scan(words_of(plan.text), PlannedEngine(plan), PIECES, {})


def read_planned(
    plan: Plan, frames: FrameIndex | None = None, vocabulary: Vocabulary | None = None, **fields: object
) -> Reading:
    """Return the reading of a plan's text by an engine that follows the plan. fields: of the document."""
    reader = NetworkReader(Kit(PlannedEngine(plan), PIECES), {}, vocabulary=vocabulary, frames=frames)
    return reader.read(document_of(plan.text, **fields))


class PlannedEngine:
    """Sees what the plan says, sure of all of it. Word vectors hold the number of the word in the document."""

    def __init__(self, plan: Plan) -> None:
        """Know the windows that the text will be shown in, by their pieces."""
        self.plan, self.words = plan, words_of(plan.text)
        self.opening = list(itertools.accumulate((n if word.opens else 0 for n, word in enumerate(self.words)), max))
        self._known: dict[str, Range] = {}
        self._firsts: dict[bytes, list[int]] = {}
        for window in cut_windows(self.words):
            ids = np.array(PIECES.encode(self.words[window.first : window.last]).ids, np.int64)
            self._firsts.setdefault(ids.tobytes(), []).append(window.first)

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window; windows of the same words come in the order of the text."""
        firsts = self._firsts[shown.pieces.tobytes()]
        first, count = firsts[0], len(shown.starts)
        firsts.append(firsts.pop(0))
        here = _Window(self, first, count)
        return Seen(
            words=np.arange(first, first + count, dtype=np.float32)[:, None],
            types=here.types(),
            anchors=here.anchors(),
            upos=here.labelled(UPOS, [upos for upos, *_ in here.parsed()]),
            spans=here.spans(),
            heads=np.array([head for _, head, _ in here.parsed()], np.int64),
            rels=here.labelled(DEPRELS, [relation for *_, relation in here.parsed()]),
        )

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""
        return _Pairs(self, seen, chosen).related()

    def meaning(self, shown: Shown) -> Floats:
        """Return what words mean: the same wherever a word opens with the same piece."""
        return np.concatenate([_any(np.random.default_rng(piece), 1, 64) for piece in shown.pieces[shown.starts]])

    def at(self, name: str) -> Range:
        """Return the words of the document that a name of the plan means."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> Range:
        phrase, _, nth = name.partition("#")
        starts = [word.start for word in self.words if self.plan.text.startswith(phrase, word.start)]
        ends = {word.end: number for number, word in enumerate(self.words)}
        places = [start for start in starts if start + len(phrase) in ends]
        assert places, f"{phrase!r} does not stand in the text"
        start = places[int(nth or 1) - 1]
        return next(n for n, word in enumerate(self.words) if word.start == start), ends[start + len(phrase)]


class _Window:
    """The arrays of one window."""

    def __init__(self, engine: PlannedEngine, first: int, count: int) -> None:
        self.engine, self.plan, self.first, self.count = engine, engine.plan, first, count

    def types(self) -> Floats:
        made = _no(self.count, len(TYPES))
        for name, said in self.plan.triggers.items():
            for at in self._inside(name):
                made[at, TYPES.index(said.split()[0])] = YES
        return made

    def anchors(self) -> Floats:
        made = _no(self.count, 2)
        for column, names in enumerate((self.plan.cues, self.plan.quotes)):
            for name in names:
                made[list(self._inside(name)), column] = YES
        return made

    def spans(self) -> Floats:
        made = _no(self.count, self.count, len(SPANS))
        plan = self.plan
        for label, names in zip(SPANS, (plan.mentions, plan.times, plan.quantities), strict=True):
            for name in names:
                inside = list(self._inside(name))
                if inside:
                    made[inside[0], inside[-1], SPANS.index(label)] = YES
        return made

    def labelled(self, labels: Sequence[str], given: Sequence[str]) -> Floats:
        made = _no(self.count, len(labels))
        for at, label in enumerate(given):
            made[at, labels.index(label)] = YES
        return made

    def parsed(self) -> Iterator[tuple[str, int, str]]:
        rows = [row.split("|") for row in self.plan.parse.split()] or [["X", "0", "root"]] * len(self.engine.words)
        for at in range(self.first, self.first + self.count):
            upos, head, relation = rows[at]
            yield upos, (self.engine.opening[at] + int(head) - 1 if head != "0" else at) - self.first, relation

    def _inside(self, name: str) -> Iterator[int]:
        first, last = self.engine.at(name)
        return (at - self.first for at in range(first, last + 1) if self.first <= at < self.first + self.count)


class _Pairs:
    """The arrays of what was chosen in one window."""

    def __init__(self, engine: PlannedEngine, seen: Seen, chosen: Chosen) -> None:
        self.engine, self.plan = engine, engine.plan
        numbers = seen.words[:, 0].astype(int)
        self.words = numbers.tolist()
        self.spans, self.triggers, self.anchors = (
            [(int(numbers[first]), int(numbers[last])) for first, last in ranges]
            for ranges in (chosen.spans, chosen.triggers, chosen.anchors)
        )
        self.types = [TYPES[type_] for type_ in chosen.types]

    def related(self) -> Related:
        spans, triggers, anchors, plan = self.spans, self.triggers, self.anchors, self.plan
        made = Related(
            kinds=_no(len(spans), len(KINDS)),
            forms=_no(len(spans), len(FORMS)),
            same=_no(len(spans), 1 + len(spans)),
            roles=_no(len(triggers), len(spans) + len(triggers), len(RELS)),
            counts=_no(len(triggers), len(spans), len(OF)),
            phases=_no(len(triggers), len(PHASES)),
            factuality=_no(len(triggers), 1 + len(anchors), 1 + len(FACTUALITIES)),
            modality=_no(len(triggers), 1 + len(anchors), len(MODALITIES)),
            told=_no(len(anchors), len(self.words), 2),
        )
        for name, said in plan.mentions.items():
            self._mention(made, name, said)
        for name, counted in plan.quantities.items():
            for place in self._places(name, spans):
                made.counts[:, place, OF.index(counted)] = YES
        for name, said in plan.triggers.items():
            for place in self._places(name, triggers):
                if self.types[place] == said.split()[0]:
                    self._trigger(made, place, name, said)
        for name, (source, content) in {**plan.cues, **plan.quotes}.items():
            for place in (n for n, at in enumerate(anchors) if at[0] == self.engine.at(name)[0]):
                self._told(made, place, (source, content))
        return made

    def _places(self, name: str, among: Sequence[Range]) -> list[int]:
        at = self.engine.at(name)
        return [place for place, one in enumerate(among) if one == at]

    def _mention(self, made: Related, name: str, said: str) -> None:
        kind, form = said.split()
        for place in self._places(name, self.spans):
            made.kinds[place, KINDS.index(kind)] = made.forms[place, FORMS.index(form)] = YES
            earlier = self._places(self.plan.same[name], self.spans) if name in self.plan.same else []
            made.same[place, [1 + other for other in earlier] or [0]] = YES

    def _trigger(self, made: Related, place: int, name: str, said: str) -> None:
        made.phases[place, PHASES.index(said.partition(" ")[2])] = YES
        for role, filler in self.plan.roles.get(name, {}).items():
            is_trigger = filler in self.plan.triggers
            for target in self._places(filler, self.triggers if is_trigger else self.spans):
                made.roles[place, target + is_trigger * len(self.spans), RELS.index(role.partition("#")[0])] = YES
        made.factuality[place, :, 0] = YES
        for cue, value in self.plan.claims.get(name, {AUTHOR: "CT+"}).items():
            factuality, _, modality = value.partition(" ")
            anchors = [0] if cue == AUTHOR else [1 + anchor for anchor in self._places(cue, self.anchors)]
            made.factuality[place, anchors, 0] = NO
            made.factuality[place, anchors, 1 + FACTUALITIES.index(factuality)] = YES
            made.modality[place, anchors, MODALITIES.index(modality or "actual")] = YES

    def _told(self, made: Related, place: int, told: tuple[str, str]) -> None:
        for column, name in enumerate(told):
            first, last = self.engine.at(name) if name else (0, -1)
            inside = [at for at, word in enumerate(self.words) if first <= word <= last]
            made.told[place, inside, column] = YES


class RandomEngine:
    """Sees anything at all: the same in the same window, whatever it is."""

    def __init__(self, seed: int, *, keen: float = 0.0) -> None:
        """Keen engines see more: `keen` is added to every score of what stands where."""
        self.seed, self.keen = seed, keen

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window."""
        draw, count = np.random.default_rng([self.seed, zlib.crc32(shown.pieces.tobytes())]), len(shown.starts)
        sentence = shown.sentence
        heads = [draw.choice(np.flatnonzero(sentence == number)) for number in sentence]
        return Seen(
            words=_any(draw, count, 4),
            types=_any(draw, count, len(TYPES)) - 8 + self.keen,
            anchors=_any(draw, count, 2) - 3 + self.keen,
            upos=_any(draw, count, len(UPOS)),
            spans=_any(draw, count, count, len(SPANS)) - 7 + self.keen,
            heads=np.array(heads, np.int64),
            rels=_any(draw, count, len(DEPRELS)),
        )

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""
        draw = np.random.default_rng([self.seed, zlib.crc32(seen.words.tobytes())])
        spans, triggers, anchors = len(chosen.spans), len(chosen.triggers), len(chosen.anchors)
        return Related(
            kinds=_any(draw, spans, len(KINDS)),
            forms=_any(draw, spans, len(FORMS)),
            same=_any(draw, spans, 1 + spans),
            roles=_any(draw, triggers, spans + triggers, len(RELS)) - 3,
            counts=_any(draw, triggers, spans, len(OF)),
            phases=_any(draw, triggers, len(PHASES)),
            factuality=_any(draw, triggers, 1 + anchors, 1 + len(FACTUALITIES)),
            modality=_any(draw, triggers, 1 + anchors, len(MODALITIES)),
            told=_any(draw, anchors, len(sentence), 2),
        )

    def meaning(self, shown: Shown) -> Floats:
        """Return what words mean: anything, but in the same window the same."""
        draw = np.random.default_rng([self.seed, zlib.crc32(shown.pieces.tobytes())])
        return _any(draw, len(shown.starts), 4)


def _no(*shape: int) -> NDArray[np.float32]:
    return np.full(shape, NO, np.float32)


def _any(draw: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    return draw.normal(0, 2, shape).astype(np.float32)
