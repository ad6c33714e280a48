"""Which word of a name answers to which of another, whatever their order, and where one joins what the other parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from whence.resolve.letters import Word
from whence.resolve.likeness import APART, distance, joined

__all__ = ["Matching", "match_words", "pair_nearest"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matching:
    """What of two names answers to each other. pairs: places in one and other. left_*: places that nothing answers to.

    joins: whether a word of one was found in two of the other.
    """

    pairs: tuple[tuple[int, int], ...]
    cost: float
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]
    joins: bool


def match_words(one: Sequence[Word], other: Sequence[Word]) -> Matching:
    """Match the words of two names one to one, the likest first; particles and initials are never left over."""
    pairs, cost = pair_nearest(one, other, _apart)
    left = _left(len(one), pairs), _left(len(other), pairs.values())
    joins = _join(one, other, left) + _join(other, one, left[::-1])
    rest = (_real(one, left[0]), _real(other, left[1]))
    return Matching(tuple(sorted(pairs.items())), cost + sum(joins), *rest, joins=bool(joins))


def pair_nearest(one: Sequence[T], other: Sequence[T], apart: Callable[[T, T], float]) -> tuple[dict[int, int], float]:
    """Pair places of two sequences one to one, the least apart first and then those that stand alike; and their cost.

    apart: how far two are apart; those that are `APART` are no pair.
    """
    near = sorted(
        (cost, abs(i - j), min(i, j), i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if (cost := apart(a, b)) < APART
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    total = 0.0
    for cost, _, _, i, j in near:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
            total += cost
    return pairs, total


def _apart(one: Word, other: Word) -> float:
    return distance(one, other) if _counts(one) and _counts(other) else APART


def _counts(word: Word) -> bool:
    return not word.small and not word.initial


def _left(size: int, paired: Collection[int]) -> list[int]:
    return [place for place in range(size) if place not in paired]


def _join(parted: Sequence[Word], whole: Sequence[Word], left: Sequence[list[int]]) -> list[float]:
    """Take from what is left each two neighbours that the other name writes as one word; return what it costs."""
    costs = []
    for i in list(left[0]):
        for j in list(left[1]):
            if i in left[0] and i + 1 in left[0] and _counts(whole[j]):
                cost = distance(joined(parted[i : i + 2]), whole[j])
                if cost < APART:
                    left[0].remove(i)
                    left[0].remove(i + 1)
                    left[1].remove(j)
                    costs.append(cost)
    return costs


def _real(words: Sequence[Word], left: Sequence[int]) -> tuple[int, ...]:
    return tuple(place for place in left if not words[place].small)
