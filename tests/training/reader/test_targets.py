"""What the network should say, and where nobody knows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.training.reader.material import raid, whole
from training.converters.rows import new_row, trigger
from training.reader.arrays import Arrays
from training.reader.example import Example
from training.reader.examples import examples_of
from training.reader.labels import AUX, FACTUALITIES, OF, RELS, SPANS, TYPES
from training.reader.targets import IGNORED, targets_of


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return whole(raid(tmp_path))


@pytest.fixture
def targets(example: Example) -> Arrays:
    return targets_of([example])


def test_types_and_cues_stand_on_their_words_and_nowhere_else(targets: Arrays) -> None:
    assert np.argwhere(targets["types"]).tolist() == [[0, 11, TYPES["FIGHTS"]]]
    assert np.argwhere(targets["anchors"]).tolist() == [[0, 2, 0], [0, 24, 0]]
    assert targets["types_known"].sum() == targets["anchors_known"].sum() == 30


def test_spans_are_asked_for_inside_sentences_only(example: Example, targets: Arrays) -> None:
    assert targets["spans"].sum() == len(example.spans)
    assert targets["spans"][0, 13, 14, SPANS["time"]] == 1
    assert not targets["spans_known"][0, 21, 22]
    assert targets["spans_known"][0, 0, 21]
    assert not targets["spans_known"][0, 1, 0]


def test_a_mention_is_the_same_as_each_earlier_one_of_its_entity_or_none(targets: Arrays) -> None:
    same = targets["same"][0]
    assert np.flatnonzero(same[2]).tolist() == [0]
    assert np.flatnonzero(same[6]).tolist() == [1 + 2, 1 + 5]
    assert not same[7].any()  # a time is nobody


def test_roles_and_what_a_quantity_counts(targets: Arrays) -> None:
    roles = targets["roles"][0, 0]
    assert np.argwhere(roles).tolist() == [
        [1, RELS["attacker"]],
        [3, RELS["target"]],
        [4, RELS["target"]],
        [7, RELS["TIME"]],
        [8, RELS["QUANTITY"]],
    ]
    assert targets["roles_known"][0].sum() == 9
    assert targets["counts"][0, 0, 8] == OF["deaths"]


def test_what_is_neither_right_nor_wrong_is_not_asked(example: Example) -> None:
    example.silent = {(0, 6)}
    assert not targets_of([example])["roles_known"][0, 0, 6]


def test_a_claim_is_asked_of_every_source_and_the_author(targets: Arrays) -> None:
    assert targets["factuality"][0, 0, :3].tolist() == [0, 1 + FACTUALITIES["CT+"], 1 + FACTUALITIES["CT-"]]
    assert (targets["factuality"][0, 1:] == IGNORED).all()


def test_of_a_trigger_with_a_source_unknown_only_the_author_is_asked(example: Example) -> None:
    example.claims, example.unsure = [], {0}
    assert targets_of([example])["factuality"][0, 0, :3].tolist() == [0, IGNORED, IGNORED]


def test_sources_and_contents_are_told_by_anchor(targets: Arrays) -> None:
    assert np.flatnonzero(targets["told"][0, 0, :, 0]).tolist() == [0, 1]
    assert np.flatnonzero(targets["told"][0, 1, :, 1]).tolist() == [25, 26, 27, 28]


def test_a_public_corpus_is_asked_for_its_own_labels_alone() -> None:
    row = new_row("aquaint", "d1", "Rebels attacked.", ["triggers"])
    row["triggers"] = [trigger((7, 15), "aquaint:OCCURRENCE")]
    targets = targets_of(examples_of(row, 100))
    assert np.argwhere(targets["aux"]).tolist() == [[0, 1, AUX["timebank:OCCURRENCE"]]]
    known = {label for label, number in AUX.items() if targets["aux_known"][0, 0, number]}
    assert known == {label for label in AUX if str(label).startswith("timebank:")}
    for name in ("types_known", "spans_known", "roles_known", "told_known", "anchors_known"):
        assert not targets[name].any(), name
    for name in ("kinds", "arcs", "factuality", "phases"):
        assert (targets[name] == IGNORED).all(), name
