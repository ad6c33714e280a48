"""The figures that claimants give for one event, side by side, and what they come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from whence.resolve.tellings import Figure

__all__ = ["Saying", "Versions", "versions"]

LOW = "low: the least figure given, lower ends included"
NO_LOW = "low: not known, nobody gives a lower end"
OPEN_LOW = "low: not known, the figure that only has an upper end may lie below the others"
HIGH = "high: the largest figure given, upper ends included"
NO_HIGH = "high: not known, nobody gives an upper end"
OPEN_HIGH = "high: not known, a claimant gives no upper end and says more than the largest one given"
ONE = "best: the only one given"
MOST = "best: the one that most claimants give, each by the latest word"
LOWEST = "best: of those that equally many claimants give, the lowest"
NO_BEST = "best: not known, no claimant gives one"


@dataclass(frozen=True, slots=True)
class Saying:
    """A figure as one claimant gives it in one document.

    claimant: who is known to say it, the innermost source, across documents. published: the document's day.
    """

    claimant: str
    statement: str
    document: str
    figure: Figure
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """What claimants say is counted in one event, as said, and what it comes to with the rule that gave it.

    sayings: in the order of publication, claimant and statement. low, best, high: None where what was said does not
    give one. rule: one sentence for each of the three.
    """

    of: str
    sayings: tuple[Saying, ...]
    low: float | None
    best: float | None
    high: float | None
    rule: str


def versions(sayings: Iterable[Saying]) -> tuple[Versions, ...]:
    """Return the versions of each thing counted, in the order of its name; nothing for sayings without a number.

    The three follow the Uppsala Conflict Data Program (UCDP definitions, "Best estimate", "Low estimate", "High
    estimate"; UCDP GED codebook, `low`, `best`, `high`): where reports differ, low and high are the lowest and highest
    of them and best is the most reliable; where none can be told to be that, the lower is taken. Which source is
    reliable is for an analyst to say, so what most claimants say stands in for it here. A claimant counts once, by the
    latest document: tolls rise.
    """
    told = sorted((one for one in sayings if one.figure.numbers), key=lambda one: (one.figure.of, *_order(one)))
    return tuple(_of_one(of, tuple(some)) for of, some in groupby(told, key=lambda one: one.figure.of))


def _of_one(of: str, sayings: tuple[Saying, ...]) -> Versions:
    figures = [one.figure for one in sayings]
    (low, low_rule), (best, best_rule), (high, high_rule) = _low(figures), _best(sayings), _high(figures)
    return Versions(of, sayings, low, best, high, f"{low_rule}; {best_rule}; {high_rule}.")


def _low(figures: Sequence[Figure]) -> tuple[float | None, str]:
    """Return the least figure, unless nobody gives a lower end, or what is said to be at most so many may be less."""
    least = min((end for each in figures for end in (each.low, each.best) if end is not None), default=None)
    if least is None or all(each.low is None for each in figures):
        return None, NO_LOW
    only_high = [each.high for each in figures if each.low is None and each.best is None and each.high is not None]
    return (None, OPEN_LOW) if only_high and min(only_high) <= least else (least, LOW)


def _best(sayings: Sequence[Saying]) -> tuple[float | None, str]:
    latest = {one.claimant: one.figure.best for one in sayings if one.figure.best is not None}
    counted = Counter(best for best in latest.values() if best is not None)
    if not counted:
        return None, NO_BEST
    most = max(counted.values())
    first, *others = sorted(best for best, times in counted.items() if times == most)
    return first, ONE if len(counted) == 1 else LOWEST if others else MOST


def _high(figures: Sequence[Figure]) -> tuple[float | None, str]:
    """Return the largest figure, unless nobody gives an upper end, or somebody says more without one."""
    most = max((end for each in figures for end in (each.best, each.high) if end is not None), default=None)
    ends = [each.high for each in figures if each.high is not None]
    if most is None or not ends:
        return None, NO_HIGH
    open_ = [(each.low, each.best is None) for each in figures if each.high is None and each.low is not None]
    return (None, OPEN_HIGH) if open_ and max(open_) > (max(ends), False) else (most, HIGH)


def _order(saying: Saying) -> tuple[date, str, str]:
    return saying.published or date.min, saying.claimant, saying.statement
