"""Examples side by side: every window once, each in arrays of one shape."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import cast

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.training.reader.material import LetterPieces, raid, whole
from training.reader.arrays import groups_of, inputs_of, rounded
from training.reader.example import Example
from training.reader.labels import TYPES
from whence.extract.net.pieces import Pieces
from whence.extract.net.windows import Word

PIECES = cast(Pieces, LetterPieces())
LAYERS = (frozenset({"aux"}), frozenset({"spans", "roles"}))


def blank(length: int, layers: frozenset[str] = LAYERS[0]) -> Example:
    words = tuple(Word(start=2 * at, end=2 * at + 1, text="a", sentence=0, opens=not at) for at in range(length))
    return Example(f"{length}", "timebank", layers, words)


@given(st.lists(st.tuples(st.integers(1, 60), st.sampled_from(LAYERS)), min_size=1), st.integers(0, 5))
def test_groups_hold_every_example_once_of_one_source_and_no_more_words_than_asked(
    given_: list[tuple[int, frozenset[str]]], seed: int
) -> None:
    examples = [blank(length, layers) for length, layers in given_]
    groups = groups_of(examples, words=100, random=Random(seed))
    assert sorted(id(one) for group in groups for one in group) == sorted(map(id, examples))
    for group in groups:
        assert len({one.layers for one in group}) == 1
        assert len(group) == 1 or max(len(one.words) for one in group) * len(group) <= 100


def test_the_same_seed_groups_alike() -> None:
    examples = [blank(length) for length in range(1, 40)]
    one, two = (groups_of(examples, words=100, random=Random(7)) for _ in range(2))
    assert [[each.id for each in group] for group in one] == [[each.id for each in group] for group in two]


@given(st.integers(0, 500))
def test_a_rounded_length_holds_what_is_there_and_little_more(length: int) -> None:
    assert length <= rounded(length) <= max(8, length + 15)
    assert rounded(length) % 8 == 0


def test_a_shorter_window_is_padded_and_marked(tmp_path: Path) -> None:
    arrays = inputs_of([whole(raid(tmp_path)), blank(3)], PIECES, {"attacked": ("FIGHTS",)})
    assert arrays["pieces"].shape == (2, 32)
    assert arrays["present"].sum(1).tolist() == [30, 3]
    assert arrays["mask"].sum(1).tolist() == [32, 5]
    assert arrays["starts"][1, :4].tolist() == [1, 2, 3, 0]
    assert arrays["sentence"][0].max() == 1
    assert np.argwhere(arrays["lexicon"]).tolist() == [[0, 11, TYPES["FIGHTS"]]]


def test_while_learning_the_labels_say_what_is_looked_at_in_pairs(tmp_path: Path) -> None:
    example = whole(raid(tmp_path))
    arrays = inputs_of([example], PIECES, {})
    assert arrays["span_at"][0, :9].tolist() == [list(span[:2]) for span in example.spans]
    assert arrays["trigger_at"][0, 0].tolist() == [11, 11]
    assert arrays["trigger_type"][0, 0] == TYPES["FIGHTS"]
    assert arrays["anchor_at"][0, :2].tolist() == [[2, 2], [24, 24]]
