"""The judge learns what speaks for a statement, and says how sure that makes it."""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.reader.material import raid
from training.reader.judge import (
    NEVER_SURE,
    Judged,
    best_f1,
    crossed_scores,
    fit,
    operating_point,
    right_ones,
    scores_of,
)
from whence.extract.decode.judging import Judge

NAMES = ("one", "type")


def judged(rows: list[tuple[float, str, bool]]) -> Judged:
    features: list[Mapping[str, float]] = [{"one": 1.0, "type": value} for value, _, _ in rows]
    return Judged(features, [type_ for _, type_, _ in rows], [right for *_, right in rows], len(rows))


def test_what_goes_with_being_right_gets_a_positive_weight() -> None:
    weights = fit(judged([(2.0, "KILLS", True), (-2.0, "KILLS", False)] * 20), NAMES)
    assert weights["type"] > 0.5
    assert set(weights) == {"one", "type", "type KILLS"}


def test_without_anything_to_tell_them_apart_the_score_is_the_share_of_right_ones() -> None:
    held = judged([(0.0, "KILLS", True)] * 30 + [(0.0, "KILLS", False)] * 10)
    assert scores_of(held, fit(held, NAMES)) == pytest.approx([0.75] * 40, abs=0.01)


def test_a_type_that_is_often_wrong_is_trusted_less() -> None:
    rows = [(0.0, "KILLS", True)] * 20 + [(0.0, "COUNTS", False)] * 20
    weights = fit(judged(rows), NAMES)
    assert weights["type COUNTS"] < -0.5 < 0.5 < weights["type KILLS"]


def test_of_a_type_seen_once_little_is_made() -> None:
    weights = fit(judged([(0.0, "KILLS", True)] * 20 + [(0.0, "COUNTS", False)]), NAMES)
    assert -0.5 < weights["type COUNTS"] < 0


@given(st.lists(st.tuples(st.floats(-5, 5), st.sampled_from(["KILLS", "MEETS"]), st.booleans()), min_size=1))
def test_any_statements_give_finite_weights_and_the_product_scores_as_the_fit_does(
    rows: list[tuple[float, str, bool]],
) -> None:
    held = judged(rows)
    weights = fit(held, NAMES)
    judge = Judge(weights=weights)
    assert all(map(math.isfinite, weights.values()))
    product = [judge.score(type_, each) for each, type_ in zip(held.features, held.types, strict=True)]
    assert list(scores_of(held, weights)) == pytest.approx(product)


def test_the_best_f1_is_at_the_highest_score_that_reaches_it() -> None:
    assert best_f1([0.9, 0.8, 0.4, 0.3], [True, True, False, False], 2) == 0.8
    assert best_f1([0.3, 0.9, 0.4, 0.8], [False, True, True, True], 3) == 0.4
    assert best_f1([], [], 3) == 0.0


def test_the_operating_point_is_the_lowest_score_with_the_precision_wanted() -> None:
    """A higher score with less, here 0.8, is no hindrance: what counts is all that is kept."""
    scores, right = [0.9, 0.8, 0.7, 0.6, 0.5], [True, False, True, True, False]
    assert operating_point(scores, right, 0.75) == 0.6
    assert operating_point(scores, right, 0.6) == 0.5
    assert operating_point(scores, right, 1.0) == 0.9


def test_statements_of_one_score_are_kept_together() -> None:
    assert operating_point([0.9, 0.7, 0.7], [True, True, False], 0.75) == 0.9
    assert best_f1([0.7, 0.7, 0.5], [True, False, True], 2) == 0.5


def test_a_precision_never_reached_leaves_a_high_point() -> None:
    assert operating_point([0.95, 0.6], [False, True], 0.76) == operating_point([], [], 0.76) == NEVER_SURE


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1), st.floats(0.1, 1))
def test_what_is_kept_from_the_operating_point_on_has_the_precision_wanted(
    rows: list[tuple[float, bool]], wanted: float
) -> None:
    point = operating_point([score for score, _ in rows], [right for _, right in rows], wanted)
    kept = [right for score, right in rows if score >= point]
    assert point == NEVER_SURE or sum(kept) / len(kept) >= wanted


def test_a_crossed_score_knows_nothing_of_its_own_statement() -> None:
    rows = [(float(number % 3), "KILLS", number % 2 == 0) for number in range(10)]
    told = [crossed_scores(judged([*rows[:4], (1.0, "KILLS", right), *rows[5:]]), NAMES)[4] for right in (True, False)]
    assert told[0] == told[1]


def test_crossed_scores_promise_no_more_than_is_so() -> None:
    rows = [(0.0, "KILLS", number % 4 != 0) for number in range(200)]
    assert crossed_scores(judged(rows), NAMES) == pytest.approx([0.75] * 200, abs=0.02)
    assert not len(crossed_scores(judged([]), NAMES))


def test_a_statement_is_right_if_the_passage_has_it_with_its_type_and_fillers(tmp_path: Path) -> None:
    passage = raid(tmp_path)
    found = copy.deepcopy(passage)
    assert right_ones(passage, found) == {"S1"}
    found["statements"][0]["type"] = "KILLS"
    assert right_ones(passage, found) == frozenset()


def test_of_two_findings_of_one_statement_one_is_right(tmp_path: Path) -> None:
    passage = raid(tmp_path)
    found = copy.deepcopy(passage)
    found["statements"].append({**found["statements"][0], "id": "S2"})
    assert right_ones(passage, found) == {"S1"}
