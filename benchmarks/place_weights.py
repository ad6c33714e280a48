"""The weights of whence.resolve.place_scores, fitted: python -m benchmarks.place_weights --data FOLDER.

A softmax over the candidates of each name, on the half of GeoVirus and LGL that `places.was_fitted_on` names. As the
names of a document hear one another, features depend on weights: fitting and reading take turns.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.places import Report, is_right, load_set, was_fitted_on
from whence.resolve.embedded import open_gazetteer
from whence.resolve.gazetteer import Gazetteer
from whence.resolve.place_context import Setting, find_setting, toponyms_of
from whence.resolve.place_scores import FEATURES, WEIGHTS
from whence.resolve.places import Question, questions_of, weigh

__all__ = ["Case", "cases_of", "fit"]

TURNS = 3
STEPS, RATE = 400, 0.09  # of ascent with Adam's scaling; the loss stands still well before
TOWARDS_NOTHING = 0.02  # how strongly weights are held small
NEVER_AGAINST = np.array([name.endswith("told") or name == "focus" for name in FEATURES])

Numbers = NDArray[np.float64]
Read = tuple[Report, Sequence[Question], Setting]
Case = tuple[Numbers, NDArray[np.bool_], float]  # a name's features (candidates x features), the right ones, how often


def read_halves(data: Path, gazetteer: Gazetteer) -> Iterator[Read]:
    """Yield the documents to fit on, with their questions and settings."""
    areas = gazetteer.load_areas()
    for name in ("geovirus", "lgl"):
        for report in load_set(data, name):
            if was_fitted_on(name, report):
                toponyms = toponyms_of(report.text, ((gold.start, gold.end) for gold in report.golds))
                setting = find_setting(report.text, areas, toponyms)
                yield report, questions_of(toponyms, gazetteer), setting


def cases_of(read: Sequence[Read], weights: Sequence[float]) -> Iterator[Case]:
    """Yield the names that have a right and a wrong candidate, as the other names have it under these weights."""
    for report, questions, setting in read:
        golds = {gold.start: gold for gold in report.golds}
        for question, answers in zip(questions, weigh(questions, setting, weights=weights), strict=True):
            gold = golds[question.toponyms[0].start]
            right = np.array([is_right(answer.candidate.place, gold) for answer in answers], dtype=np.bool_)
            if right.any() and not right.all():
                yield np.array([answer.features for answer in answers]), right, float(len(question.toponyms))


def fit(cases: Sequence[Case], weights: Numbers) -> Numbers:
    """Return the weights under which the right candidates are likeliest; no country told speaks against itself."""
    features, right = np.concatenate([case[0] for case in cases]), np.concatenate([case[1] for case in cases])
    sizes = np.array([len(case[1]) for case in cases])
    starts, often = np.cumsum(sizes) - sizes, np.array([case[2] for case in cases])
    heavy, names = np.repeat(often / often.sum(), sizes), np.repeat(np.arange(len(sizes)), sizes)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for _ in range(STEPS):
        scores = features @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[names])
        all_of = shares / np.add.reduceat(shares, starts)[names]
        right_of = shares * right / np.add.reduceat(shares * right, starts)[names]
        slope = ((right_of - all_of) * heavy) @ features - TOWARDS_NOTHING / len(weights) * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights = weights + RATE * mean / (np.sqrt(square) + 1e-6)
        weights = np.where(NEVER_AGAINST, np.maximum(weights, 0), weights)
    return weights


def main() -> None:
    """Print the fitted weights, a feature a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the sets")
    read = list(read_halves(parser.parse_args().data, open_gazetteer()))
    weights = np.array(WEIGHTS)
    for _ in range(TURNS):
        weights = fit(list(cases_of(read, weights.tolist())), weights)
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f"{name}: {weight:.2f}")


if __name__ == "__main__":
    main()
