"""What runs the network: a Protocol, and the arrays that go in and come out."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["Chosen", "Engine", "Floats", "Ints", "Related", "Seen", "Shown"]

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Shown(NamedTuple):
    """One window as the network is shown it."""

    pieces: Ints  # [pieces]
    shapes: Ints  # [pieces]
    starts: Ints  # [words]: each word's first piece
    sentence: Ints  # [words]: the number of its sentence in the window
    hints: Floats  # [words, TYPES]: 1 where the frame lexicon lets the word state the type


class Seen(NamedTuple):
    """What the network sees in the words themselves. Scores are logits."""

    words: Floats  # [words, size]
    types: Floats  # [words, TYPES]
    anchors: Floats  # [words, 2]: part of a cue; first word of what is quoted without a cue
    upos: Floats  # [words, UPOS]
    spans: Floats  # [first, last, SPANS]
    heads: Ints  # [words]: its head in its sentence; a root is its own
    rels: Floats  # [words, DEPRELS]


class Chosen(NamedTuple):
    """What was chosen in a window to be looked at in pairs; ranges hold first and last words."""

    spans: Ints  # [spans, 2]
    labels: Ints  # [spans]
    triggers: Ints  # [triggers, 2]
    types: Ints  # [triggers]
    anchors: Ints  # [anchors, 2]


class Related(NamedTuple):
    """What the network sees between spans, triggers and anchors. Scores are logits."""

    kinds: Floats  # [spans, KINDS]
    forms: Floats  # [spans, FORMS]
    same: Floats  # [spans, 1 + spans]: none before, or the same as an earlier one
    roles: Floats  # [triggers, spans + triggers, RELS]
    counts: Floats  # [triggers, spans, OF]
    phases: Floats  # [triggers, PHASES]
    factuality: Floats  # [triggers, 1 + anchors, 1 + FACTUALITIES]: by the author, then each anchor; 0 is none
    modality: Floats  # [triggers, 1 + anchors, MODALITIES]
    told: Floats  # [anchors, words, 2]: among the source's words; among the content's


class Engine(Protocol):
    """Runs the network on one window. The same arrays always give the same arrays."""

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window."""

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""

    def meaning(self, shown: Shown) -> Floats:
        """Return what the words of a window mean, [words, size]: the mean over a sentence's is what it is like."""
