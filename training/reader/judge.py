"""The judge fitted: a logistic regression from what is known of a statement to whether the corpus has it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.agreement.matching import match_statements
from training.agreement.viewing import view_of

__all__ = ["NEVER_SURE", "Judged", "best_f1", "crossed_scores", "fit", "operating_point", "right_ones", "scores_of"]

STEPS = 60  # of Newton's method; a dozen are enough unless a type has all its statements right
FREE = 1e-3  # the penalty on the constant, which stands for the share of right statements and should be free
FOLDS = 5
ROUNDED = 3
NEVER_SURE = 0.9  # the operating point where no score gives the precision that is wanted

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Judged:
    """Statements that a reader found: their features, types, and whether each is right; wanted: how many there are."""

    features: list[Mapping[str, float]] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    wanted: int = 0

    def part(self, kept: NDArray[np.bool_]) -> Judged:
        """Return some of the statements."""
        at = np.flatnonzero(kept).tolist()
        return Judged(
            [self.features[number] for number in at],
            [self.types[number] for number in at],
            [self.right[number] for number in at],
            self.wanted,
        )


def right_ones(passage: Mapping[str, Any], found: Mapping[str, Any]) -> frozenset[str]:
    """Return the ids of the found statements (gold shape) that a passage has too, matched strictly, one to one."""
    matched = match_statements(view_of(passage), view_of(found), lenient=False)
    return frozenset(str(theirs["id"]) for _, theirs in matched)


def fit(judged: Judged, names: Sequence[str], *, ridge: float = 1.0, type_ridge: float = 4.0) -> dict[str, float]:
    """Return the weight of each feature by its name, the first being the constant, and of each type (`type X`).

    ridge, type_ridge: penalties on the square of a weight; with few statements of a type, its weight stays near 0.
    """
    types = sorted(set(judged.types))
    given = _table(judged, names, types)
    penalties = np.r_[FREE, np.full(len(names) - 1, ridge), np.full(len(types), type_ridge)]
    weights = _newton(given, np.array(judged.right, np.float64), penalties)
    return dict(zip([*names, *(f"type {name}" for name in types)], map(float, weights), strict=True))


def _table(judged: Judged, names: Sequence[str], types: Sequence[str]) -> Floats:
    rows = [
        [*(features[name] for name in names), *(type_ == name for name in types)]
        for features, type_ in zip(judged.features, judged.types, strict=True)
    ]
    return np.array(rows, np.float64).reshape(len(rows), len(names) + len(types))


def _newton(given: Floats, right: Floats, penalties: Floats) -> Floats:
    weights = np.zeros(given.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-(given @ weights)))
        slope = given.T @ (chances - right) + penalties * weights
        bend = (given * (chances * (1 - chances))[:, None]).T @ given + np.diag(penalties)
        weights -= np.linalg.solve(bend, slope)
    return weights


def scores_of(judged: Judged, weights: Mapping[str, float]) -> Floats:
    """Return how likely each statement is right, as the product's judge says it."""
    totals = [
        sum(weights.get(name, 0.0) * value for name, value in features.items()) + weights.get(f"type {type_}", 0.0)
        for features, type_ in zip(judged.features, judged.types, strict=True)
    ]
    return 1 / (1 + np.exp(-np.array(totals, np.float64)))


def crossed_scores(judged: Judged, names: Sequence[str], *, ridge: float = 1.0, type_ridge: float = 4.0) -> Floats:
    """Return how likely each statement is right by weights that were fitted without it, in thousandths.

    Every fifth statement is left out in turn: what scores of statements that were fitted on promise is too much.
    """
    scores = np.zeros(len(judged.right))
    for fold in range(FOLDS):
        out = np.arange(len(scores)) % FOLDS == fold
        weights = fit(judged.part(~out), names, ridge=ridge, type_ridge=type_ridge)
        scores[out] = scores_of(judged.part(out), weights)
    return np.round(scores, ROUNDED)


def best_f1(scores: Sequence[float] | Floats, right: Sequence[bool], wanted: int) -> float:
    """Return the score from which statements have the best F1, the highest such one; 0 where nothing was found."""
    points, kept, rightly = _ranked(scores, right)
    f1 = 2 * rightly / (kept + wanted)
    return float(points[f1.argmax()]) if len(points) else 0.0


def operating_point(scores: Sequence[float] | Floats, right: Sequence[bool], precision: float) -> float:
    """Return the lowest score from which statements have at least a precision; NEVER_SURE where none has."""
    points, kept, rightly = _ranked(scores, right)
    reached = points[rightly / kept >= precision]
    return float(reached.min()) if len(reached) else NEVER_SURE


def _ranked(scores: Sequence[float] | Floats, right: Sequence[bool]) -> tuple[Floats, Floats, Floats]:
    """Return each score, highest first, with how many statements have it or more, and how many of these are right."""
    points, places = np.unique(-np.asarray(scores, np.float64), return_inverse=True)
    kept = np.bincount(places, minlength=len(points)).cumsum()
    rightly = np.bincount(places, np.asarray(right, np.float64), minlength=len(points)).cumsum()
    return -points, kept.astype(np.float64), rightly
