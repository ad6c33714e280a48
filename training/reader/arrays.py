"""Examples as padded arrays: what the network is shown, in groups of about the same length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.reader.example import Example
from training.reader.labels import TYPES
from whence.extract.net.pieces import Encoded, Pieces
from whence.extract.net.scan import fill_hints

__all__ = ["Arrays", "groups_of", "inputs_of", "rounded"]

Arrays = dict[str, NDArray[Any]]
Rows = Sequence[Sequence[int]]
JITTER = 12  # words: examples of near lengths meet others in every pass


def groups_of(examples: Sequence[Example], *, words: int, random: Random) -> list[list[Example]]:
    """Return examples in groups of about so many words: alike in length, of the same layers, drawn by `random`."""

    def alike(example: Example) -> tuple[list[str], bool, float]:
        length = len(example.words) + random.uniform(-JITTER, JITTER)
        return sorted(example.layers), example.corpus != "own", length

    groups: list[list[Example]] = [[]]
    for example in sorted(examples, key=alike):
        longest = max([len(example.words), *(len(each.words) for each in groups[-1])])
        other = bool(groups[-1]) and groups[-1][0].layers != example.layers
        if groups[-1] and (other or longest * (len(groups[-1]) + 1) > words):
            groups.append([])
        groups[-1].append(example)
    random.shuffle(groups)
    return groups


def inputs_of(group: Sequence[Example], pieces: Pieces, lexicon: Mapping[str, Sequence[str]]) -> Arrays:
    """Return the arrays that the network is shown. lexicon: word (lower case) to the types it may state."""
    encoded = [pieces.encode(example.words) for example in group]
    wide = rounded(max(len(example.words) for example in group))
    hints = np.zeros((len(group), wide, len(TYPES)), np.float32)
    for row, example in enumerate(group):
        fill_hints(hints[row], example.words, lexicon)
    return _of_pieces(encoded) | {"lexicon": hints} | _of_words(group) | _of_choices(group)


def _of_pieces(encoded: Sequence[Encoded]) -> Arrays:
    return {
        "pieces": _padded([one.ids for one in encoded]),
        "shapes": _padded([one.shapes for one in encoded]),
        "mask": _padded([[1] * len(one.ids) for one in encoded]).astype(bool),
        "starts": _padded([one.starts for one in encoded]),
    }


def _of_words(group: Sequence[Example]) -> Arrays:
    sentences = [[word.sentence - one.words[0].sentence for word in one.words] for one in group]
    present = [[1] * len(one.words) for one in group]
    return {"sentence": _padded(sentences), "present": _padded(present).astype(bool)}


def _of_choices(group: Sequence[Example]) -> Arrays:
    """Return what is looked at in pairs: while learning, what the labels name."""
    return {
        "span_at": _ranges([[span[:2] for span in one.spans] for one in group]),
        "span_label": _padded([[span[2] for span in one.spans] for one in group]),
        "trigger_at": _ranges([[each[:2] for each in one.triggers] for one in group]),
        "trigger_type": _padded([[each[2] for each in one.triggers] for one in group]),
        "anchor_at": _ranges([[each[:2] for each in one.anchors] for one in group]),
    }


def rounded(length: int) -> int:
    """Return a length rounded up: few different shapes are faster, since kernels are made for each."""
    return max(8, -(-length // 16) * 16 if length > 32 else -(-length // 8) * 8)


def _padded(rows: Rows) -> NDArray[np.int64]:
    array = np.zeros((len(rows), rounded(max(len(row) for row in rows))), np.int64)
    for number, row in enumerate(rows):
        array[number, : len(row)] = row
    return array


def _ranges(rows: Sequence[Rows]) -> NDArray[np.int64]:
    array = np.zeros((len(rows), rounded(max(len(row) for row in rows)), 2), np.int64)
    for number, row in enumerate(rows):
        if row:
            array[number, : len(row)] = row
    return array
