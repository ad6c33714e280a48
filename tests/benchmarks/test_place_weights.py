"""Fitting finds what tells right from wrong, and lets nothing that the text says speak against itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.place_weights import NEVER_AGAINST, cases_of, fit
from benchmarks.places import Gold, Report
from tests.resolve.gazetteers import small_gazetteer
from whence.resolve.place_context import Setting, toponyms_of
from whence.resolve.place_scores import FEATURES, WEIGHTS
from whence.resolve.places import questions_of


def test_a_feature_that_right_candidates_have_gains_weight_and_one_that_is_told_loses_none() -> None:
    names = list(FEATURES)
    features = np.zeros((2, len(names)))
    features[0, names.index("near")], features[1, names.index("country told")] = 1.0, 1.0
    weights = fit([(features, np.array([True, False]), 1.0)], np.zeros(len(names)))
    assert weights[names.index("near")] > 1
    assert weights[NEVER_AGAINST].min() == 0


def test_a_case_is_a_name_with_right_and_wrong_candidates(tmp_path: Path) -> None:
    text = "From Springfield to Chatham."
    gazetteer = small_gazetteer(tmp_path)
    questions = questions_of(toponyms_of(text, [(5, 16), (20, 27)]), gazetteer)
    report = Report("a", text, (Gold(5, 16, 4250542, None), Gold(20, 27, 4236895, None)))
    ((features, right, often),) = cases_of([(report, questions, Setting())], WEIGHTS)
    assert (features.shape, right.tolist(), often) == ((2, len(FEATURES)), [True, False], 1.0)
