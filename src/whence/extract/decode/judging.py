"""How sure a statement is: from what the network and the frames say of its trigger and of what fills its roles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.extract.decode.framed import Framed
from whence.extract.net.scan import Spotted, Triggered

__all__ = ["FEATURES", "Filling", "Judge", "features_of"]

FEATURES = (
    "one", "type", "framed", "frame_score", "frame_agrees", "more", "wide",
    "first", "first_empty", "first_span", "first_pronoun", "second", "second_empty", "second_span", "second_pronoun",
)  # fmt: skip
Filling = tuple[str, int, bool, float]  # role, number of the span or trigger, whether it is a span, probability


@dataclass(frozen=True, slots=True)
class Judge:
    """Scores statements by a logistic regression that was fitted on the dev part.

    weights: feature to weight; without any, the product of the probabilities is the score. least: what is not worth
    keeping. operating_point: below it a statement is tentative. boost: how much a frame's word for a filler raises its
    odds. frames: how often a frame was right on the train part, by "TYPE|words of the trigger" and "TYPE|why".
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    least: float = 0.2
    operating_point: float = 0.5
    boost: float = 3.0
    frames: Mapping[str, float] = field(default_factory=dict)

    def frame_score(self, frame: Framed) -> float:
        """Return how often a frame was right, by its words if they were met, else as a whole."""
        candidate = frame.candidate
        by_words = self.frames.get(f"{candidate.type}|{frame.words}")
        return self.frames.get(f"{candidate.type}|{candidate.why}", candidate.score) if by_words is None else by_words

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
    trigger: Triggered, fillers: Sequence[Filling], roles: Sequence[str], spans: Sequence[Spotted],
    frame: tuple[Framed, float] | None,
) -> dict[str, float]:  # fmt: skip
    """Return what tells of a statement, by name: log-odds of its type and main fillers, and the frame's word.

    spans: the scan's. frame: what the frames say of the trigger, and how often that frame was right.
    """
    found = dict.fromkeys(FEATURES, 0.0) | {"one": 1.0, "type": _log_odds(trigger.score)}
    names = [*roles[:2]] if len(roles) > 1 else [*roles, ""]
    for name, role in zip(("first", "second"), names, strict=True):
        found |= _filled(name, [filling for filling in fillers if filling[0] == role], spans)
    found["more"] = float(len({each for each, *_ in fillers}))
    found["wide"] = float(trigger.at[1] > trigger.at[0])
    if frame is not None:
        found["framed"], found["frame_score"] = 1.0, _log_odds(frame[1])
        found["frame_agrees"] = float(len(set(frame[0].roles) & {each for each, *_ in fillers}))
    return found


def _filled(name: str, fillings: Sequence[Filling], spans: Sequence[Spotted]) -> dict[str, float]:
    """Return what tells of one role: its likeliest filler, how sure its span is, and whether it is a pronoun."""
    if not fillings:
        return {f"{name}_empty": 1.0}
    _, number, is_span, chance = max(fillings, key=lambda filling: filling[3])
    found = {name: _log_odds(chance)}
    if is_span:
        span = spans[number]
        found |= {f"{name}_span": _log_odds(span.score), f"{name}_pronoun": float(span.form == "pronoun")}
    return found


def _log_odds(chance: float) -> float:
    bounded = min(0.995, max(0.005, chance))
    return math.log(bounded / (1 - bounded))
