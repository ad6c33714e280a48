"""A tree's words stand at their places, and a head is a word of the same row."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import is_sound, words, write
from training.converters.gum_ud import convert

TREE = [
    ["Men", "man", "NOUN", "NNS", 2, "nsubj"],
    ["left", "leave", "VERB", "VBD", 0, "root"],
    [".", ".", "PUNCT", ".", 2, "punct"],
]


def test_heads_count_over_the_whole_row(tmp_path: Path) -> None:
    [row] = convert(write(tmp_path, "gum_ud", [{"id": "g1", "genre": "news", "sentences": [TREE, TREE]}]))
    assert is_sound(row)
    assert [(words(row, token), token["head"], token["deprel"]) for token in row["tokens"]] == [
        ("Men", 1, "nsubj"),
        ("left", -1, "root"),
        (".", 1, "punct"),
        ("Men", 4, "nsubj"),
        ("left", -1, "root"),
        (".", 4, "punct"),
    ]
