"""Passages that are nearly the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from training.leaks.shingles import shingles, words_of

__all__ = ["Pair", "near_duplicates"]

SIZE = 3  # words: of two passages with the same words in another order few runs of three are left
ALIKE = 0.5


@dataclass(frozen=True)
class Pair:
    """Two passages, how much of their runs of three words both have (Jaccard), and whether splits part them."""

    first: str
    second: str
    jaccard: float
    parted: bool

    def __str__(self) -> str:
        where = "in two splits" if self.parted else "in one split"
        return f"{self.first} and {self.second}: nearly the same ({self.jaccard:.2f}), {where}"


def near_duplicates(passages: Iterable[Mapping[str, Any]], across: Mapping[str, str]) -> list[Pair]:
    """Return the pairs of passages that are alike by 0.5 or more, in order. across: the split of each, by id."""
    return list(_pairs(passages, across))


def _pairs(passages: Iterable[Mapping[str, Any]], across: Mapping[str, str]) -> Iterator[Pair]:
    holders: defaultdict[int, list[int]] = defaultdict(list)
    earlier: list[tuple[str, int]] = []
    for passage in passages:
        own = set(shingles(words_of(passage["text"]), SIZE))
        shared = Counter(holder for part in own for holder in holders[part])
        for holder, both in sorted(shared.items()):
            other, size = earlier[holder]
            jaccard = both / (len(own) + size - both)
            if jaccard >= ALIKE:
                yield Pair(other, passage["id"], jaccard, across.get(other) != across.get(passage["id"]))
        for part in own:
            holders[part].append(len(earlier))
        earlier.append((passage["id"], len(own)))
