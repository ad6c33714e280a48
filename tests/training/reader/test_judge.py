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
from training.reader.judge import Judged, fit, operating_point, right_ones, scores_of
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


def test_the_operating_point_is_where_f1_is_highest() -> None:
    assert operating_point([0.9, 0.8, 0.4, 0.3], [True, True, False, False], 2) == 0.41
    assert operating_point([0.9, 0.8, 0.4, 0.3], [True, True, True, False], 3) == 0.31


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
