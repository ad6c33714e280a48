"""What a comparison of two names says, and how rules in a table come to say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

__all__ = ["NameMatch", "NameVerdict", "Rule", "decide"]

NameVerdict = Literal["same", "different", "unsure"]
T = TypeVar("T")
Rule = tuple[NameVerdict, Callable[[T], float | None]]  # the rule gives a score, or None where it has nothing to say


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whether two names can name one. score: 0 to 1, that they do. reason: the sentence of the rule that decided."""

    score: float
    verdict: NameVerdict
    reason: str


def decide(subject: T, rules: Sequence[Rule[T]]) -> NameMatch:
    """Return what the first rule says that has something to say; the last of a table always has."""
    told = ((verdict, rule, rule(subject)) for verdict, rule in rules)
    return next(
        NameMatch(round(score, 3), verdict, (rule.__doc__ or "").strip())
        for verdict, rule, score in told
        if score is not None
    )
