"""How sure a statement is: from what the network and the frames say of its trigger and of what fills its roles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.extract.decode.framed import Framed
from whence.extract.net.scan import Triggered

__all__ = ["FEATURES", "Judge", "features_of"]

FEATURES = (
    "one",
    "type",
    "first",
    "first_empty",
    "second",
    "second_empty",
    "framed",
    "frame_score",
    "frame_agrees",
    "more",
)


@dataclass(frozen=True, slots=True)
class Judge:
    """Scores statements by a logistic regression that was fitted on the dev part.

    weights: feature to weight; without any, the product of the probabilities is the score. least: what is not worth
    keeping. operating_point: below it a statement is tentative. boost: how much a frame's word for a filler raises its
    odds.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    least: float = 0.2
    operating_point: float = 0.5
    boost: float = 3.0

    def score(self, type_: str, features: Mapping[str, float]) -> float:
        """Return how likely a statement is right, 0 to 1."""
        if not self.weights:
            return _product(features)
        total = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-total - self.weights.get(f"type {type_}", 0.0)))


def _product(found: Mapping[str, float]) -> float:
    product = 1.0
    for name in ("type", "first", "second"):
        empty = found.get(f"{name}_empty", 0.0)
        product *= 0.8 if empty else 1 / (1 + math.exp(-found[name]))
    return product


def features_of(
    trigger: Triggered, fillers: Sequence[tuple[str, int, bool, float]], roles: Sequence[str], frame: Framed | None
) -> dict[str, float]:
    """Return what tells of a statement, by name: log-odds of its type and main fillers, and the frame's word."""
    found = dict.fromkeys(FEATURES, 0.0) | {"one": 1.0, "type": _log_odds(trigger.score)}
    names = [*roles[:2]] if len(roles) > 1 else [*roles, ""]
    for name, role in zip(("first", "second"), names, strict=True):
        best = max((chance for each, _, _, chance in fillers if each == role), default=None)
        if best is None:
            found[f"{name}_empty"] = 1.0
        else:
            found[name] = _log_odds(best)
    found["more"] = float(len({each for each, *_ in fillers}))
    if frame is not None:
        found["framed"], found["frame_score"] = 1.0, _log_odds(frame.candidate.score)
        found["frame_agrees"] = float(len(set(frame.roles) & {each for each, *_ in fillers}))
    return found


def _log_odds(chance: float) -> float:
    bounded = min(0.995, max(0.005, chance))
    return math.log(bounded / (1 - bounded))
