"""Measures of likeness are scored on pairs: as many ways as there are, and one table."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import meanings
from benchmarks.meanings import (
    Pairs,
    area,
    best_cuts,
    by_shingles,
    by_tf_idf,
    by_vectors,
    correlation,
    figures_of,
    main,
)
from tests.extract.net.planned import PIECES, Plan, PlannedEngine
from whence.errors import WhenceError
from whence.extract.kit import Kit

NEAR = ("Rebels left Kelm on Monday.", "On Monday rebels left Kelm.")
FAR = ("Rebels left Kelm on Monday.", "Prices rose in the capital.")
PAIRS = Pairs([NEAR, FAR], np.array([1.0, 0.0]), ["one", "one"])
FIGURES = ["msrp F1", "msrp accuracy", "msrp AUC", "sts_news Spearman", "mean of its parts"]


def _folder(folder: Path) -> Path:
    rows = {
        "msrp": [{"a": a, "b": b, "label": label} for (a, b), label in ((NEAR, 1), (FAR, 0))],
        "sts_news": [{"a": a, "b": b, "score": score, "set": "x"} for (a, b), score in ((NEAR, 4.5), (FAR, 0.2))],
    }
    for name, held in rows.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(map(json.dumps, held)))
    return folder


def _planned(_: Path | None) -> Kit:
    return Kit(PlannedEngine(Plan(text="")), PIECES)


def _ill_weighted(_: Path | None) -> Kit:
    raise WhenceError("see.onnx", "cannot tell what words mean", "other weights")


@pytest.mark.parametrize(
    ("scores", "labels", "f1", "accuracy", "under"),
    [
        ([0.9, 0.8, 0.1], [1, 1, 0], 1.0, 1.0, 1.0),
        ([0.9, 0.5, 0.1], [1, 0, 1], 0.8, 2 / 3, 0.5),
        ([0.5, 0.5, 0.5, 0.5], [1, 1, 1, 0], 6 / 7, 0.75, 0.5),  # no cut but before all and after all
        ([0.1, 0.9], [1, 0], 2 / 3, 0.5, 0.0),
    ],
)
def test_cuts_stand_between_different_scores(
    scores: list[float], labels: list[float], f1: float, accuracy: float, under: float
) -> None:
    given_scores, given_labels = np.array(scores), np.array(labels, np.float64)
    assert best_cuts(given_scores, given_labels) == pytest.approx((f1, accuracy))
    assert area(given_scores, given_labels) == pytest.approx(under)


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=12))
def test_the_area_is_how_often_the_same_scores_above_the_other(rows: list[tuple[int, bool]]) -> None:
    scores, labels = np.array([float(score) for score, _ in rows]), np.array([float(label) for _, label in rows])
    ours, theirs = scores[labels == 1], scores[labels == 0]
    wins = [(one > other) + (one == other) / 2 for one in ours for other in theirs]
    assert area(scores, labels) == pytest.approx(float(np.mean(wins)) if wins else 0.0)


def test_correlation_is_of_ranks_and_equal_values_share_theirs() -> None:
    assert correlation(np.array([1.0, 2.0, 30.0]), np.array([0.1, 0.2, 0.3])) == pytest.approx(1)
    assert correlation(np.array([1.0, 2.0, 3.0]), np.array([5.0, 4.0, -9.0])) == pytest.approx(-1)
    assert correlation(np.array([1.0, 2.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0])) == pytest.approx(0.9486833)
    assert correlation(np.zeros(3), np.arange(3.0)) == 0


def test_shingles_are_shared_by_runs_of_three_words() -> None:
    pairs = Pairs([("A b c d.", "b, c, d e"), ("Yes.", "yes"), ("", "")], np.zeros(3), ["x"] * 3)
    assert by_shingles(pairs).tolist() == [1 / 3, 1.0, 1.0]


def test_rare_words_weigh_more_and_the_order_of_words_nothing() -> None:
    pairs = Pairs([NEAR, ("the army", "the hills"), ("the army", "an army"), ("the", "")], np.zeros(4), ["x"] * 4)
    same, often, rare, nothing = by_tf_idf(pairs)
    assert same == pytest.approx(1)
    assert 0 < often < rare < 1
    assert nothing == 0


def test_vectors_are_asked_for_once_a_sentence() -> None:
    asked: list[str] = []

    def vectors_of(texts: Sequence[str]) -> meanings.Vectors:
        asked.extend(texts)
        return np.eye(len(texts), dtype=np.float32)

    assert by_vectors(vectors_of)(Pairs([NEAR, (NEAR[0], NEAR[0])], np.zeros(2), ["x"] * 2)).tolist() == [0.0, 1.0]
    assert asked == list(NEAR)


def test_parts_are_ranked_each_for_itself_and_weigh_by_their_rows() -> None:
    graded = Pairs([NEAR] * 5, np.array([1.0, 2.0, 3.0, 2.0, 1.0]), ["a", "a", "a", "b", "b"])
    scores = np.array([0.1, 0.2, 0.3, 0.8, 0.9])
    found = figures_of(lambda pairs: scores[: len(pairs.sentences)], PAIRS, graded)
    assert list(found) == FIGURES
    assert found["mean of its parts"] == pytest.approx(3 / 5 - 2 / 5)


def test_the_command_prints_a_line_a_measure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(meanings, "_kit", _planned)
    assert main(["--data", str(_folder(tmp_path))]) == 0
    head, columns, *lines = capsys.readouterr().out.splitlines()
    assert head == "msrp: 2 pairs; sts_news: 2 pairs"
    assert all(name in columns for name in FIGURES)
    assert lines[0].split() == ["the", "constant", "answer", "0.667", "0.500", "0.500", "0.000", "0.000"]
    assert lines[3].split() == ["the", "reader's", "meanings", *["1.000"] * 5]
    assert main(["--data", str(tmp_path), "--json", "--limit", "1"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["measure"] for row in rows][1:3] == ["Jaccard of 3-shingles", "TF-IDF cosine"]


def test_a_folder_without_the_sets_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(meanings, "_kit", _planned)
    assert main(["--data", str(tmp_path)]) == 2
    assert "msrp.jsonl.gz is not there" in capsys.readouterr().err


def test_weights_that_do_not_tell_what_words_mean_end_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(meanings, "_kit", _ill_weighted)
    assert main(["--data", str(_folder(tmp_path))]) == 1
    assert "cannot tell what words mean" in capsys.readouterr().err
