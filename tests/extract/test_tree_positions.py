"""Positions are read when asked for, once, and hold no word of the trigger itself."""

from __future__ import annotations

from tests.extract.treed import mentioned, tree_of
from whence.extract.tree_mentions import Slot, head_mentions
from whence.extract.tree_positions import Around, followed, with_case

RELATIVE = "towns|NOUN|0|root in|ADP|3|case which|PRON|5|obl they|PRON|5|nsubj slept|VERB|1|acl:relcl"


def test_a_position_is_read_once() -> None:
    asked: list[str] = []

    def read(around: Around, position: str) -> list[Slot]:
        asked.append(position)
        return [Slot(around.at), Slot(3)]

    tree = tree_of(RELATIVE)
    around = Around(head_mentions(tree, mentioned(tree, {})[0]), 4, frozenset({4}), read, {})
    assert around["subject"] == around["subject"] == [Slot(3)]
    assert asked == ["subject"]


def test_a_preposition_governs_what_its_relative_pronoun_stands_for() -> None:
    tree = tree_of(RELATIVE)
    assert with_case(tree, 4, "in") == [0]
    assert (followed(tree, 2), followed(tree, 3)) == (0, 3)
