"""Counts of what was found rightly, and the F1 of spans, of tokens and of labels made from them."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

TOKEN = re.compile(r"\w+|[^\w\s]")

Place = tuple[int, int]


@dataclass
class Count:
    """How many were found, how many of them rightly; how many there were to find, how many of them were met."""

    found: int = 0
    right: int = 0
    gold: int = 0
    met: int = 0

    def add(self, found: Collection[Hashable], gold: Collection[Hashable]) -> None:
        """Count two sets of which an item is right where it stands in both."""
        shared = len(set(found) & set(gold))
        self.add_met(found=len(set(found)), right=shared, gold=len(set(gold)), met=shared)

    def add_overlap(self, found: Collection[Place], gold: Collection[Place]) -> None:
        """Count two sets of places of which one is right where it shares text with any of the other."""
        right = sum(any(overlap(each, other) for other in gold) for each in set(found))
        met = sum(any(overlap(each, other) for other in found) for each in set(gold))
        self.add_met(found=len(set(found)), right=right, gold=len(set(gold)), met=met)

    def add_met(self, *, found: int, right: int, gold: int, met: int) -> None:
        """Add counts made elsewhere."""
        self.found += found
        self.right += right
        self.gold += gold
        self.met += met

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return ratio(self.right, self.found)

    @property
    def recall(self) -> float:
        """Of what there was to find, the share that was met."""
        return ratio(self.met, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return ratio(2 * self.precision * self.recall, self.precision + self.recall)


def ratio(part: float, whole: float) -> float:
    """Return a share, 0 of nothing."""
    return part / whole if whole else 0.0


def overlap(one: Place, other: Place) -> bool:
    """Tell whether two places share text."""
    return one[0] < other[1] and other[0] < one[1]


def tokens_of(text: str) -> list[Place]:
    """Return the places of the words and of each other mark of a text."""
    return [match.span() for match in TOKEN.finditer(text)]


def covered(tokens: Sequence[Place], places: Iterable[Place]) -> frozenset[int]:
    """Return the numbers of the tokens that share text with the places."""
    numbers: set[int] = set()
    for start, end in places:
        at = bisect.bisect_right(tokens, start, key=lambda token: token[1])
        while at < len(tokens) and tokens[at][0] < end:
            numbers.add(at)
            at += 1
    return frozenset(numbers)


def f1_by_label(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return the F1 of each gold label of (gold, found) pairs."""
    counts = {gold: Count() for gold, _ in pairs}
    for label, count in counts.items():
        wanted = {at for at, pair in enumerate(pairs) if pair[0] == label}
        count.add({at for at, pair in enumerate(pairs) if pair[1] == label}, wanted)
    return {label: count.f1 for label, count in counts.items()}


def weighted_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 of the gold labels, each counted as often as it stands in the (gold, found) pairs."""
    often = Counter(gold for gold, _ in pairs)
    return ratio(sum(f1 * often[label] for label, f1 in f1_by_label(pairs).items()), len(pairs))


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 of the gold labels of (gold, found) pairs, each counted once."""
    by_label = f1_by_label(pairs)
    return ratio(sum(by_label.values()), len(by_label))


def accuracy(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the share of (gold, found) pairs that are equal."""
    return ratio(sum(gold == found for gold, found in pairs), len(pairs))
