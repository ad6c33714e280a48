"""How well groups of mentions meet the gold ones: MUC, B-cubed, CEAF-e and their mean, the CoNLL F1.

As the reference scorer has them (Pradhan and others 2014, "Scoring Coreference Partitions of Predicted Mentions"), also
where the mentions of the two are not the same. Groups are sets of mentions, each mention in one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Score", "b_cubed", "ceaf_e", "conll", "muc", "scores"]

Groups = Collection[frozenset[Hashable]]
Costs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of groups, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def conll(gold: Groups, told: Groups) -> float:
    """Return the mean of the three F1."""
    found = scores(gold, told)
    return sum(score.f1 for score in found.values()) / len(found)


def scores(gold: Groups, told: Groups) -> dict[str, Score]:
    """Return the three measures by name."""
    measures: dict[str, Callable[[Groups, Groups], Score]] = {"MUC": muc, "B3": b_cubed, "CEAFe": ceaf_e}
    return {name: measure(gold, told) for name, measure in measures.items()}


def muc(gold: Groups, told: Groups) -> Score:
    """Return how many links between mentions of one group the other has; groups of one have none."""
    return Score(_links_kept(told, gold), _links_kept(gold, told))


def b_cubed(gold: Groups, told: Groups) -> Score:
    """Return how much of each mention's group is in its group of the other, on the mean."""
    return Score(_kept(told, gold), _kept(gold, told))


def ceaf_e(gold: Groups, told: Groups) -> Score:
    """Return how alike groups are when each is matched with one of the other at most, in the best way for the sum."""
    total = sum(_best_sum(block) for block in _blocks(list(gold), list(told)))
    return Score(total / (len(told) or 1), total / (len(gold) or 1))


def _links_kept(groups: Groups, others: Groups) -> float:
    where = {mention: number for number, other in enumerate(others) for mention in other}
    kept = sum(len(group) - len({where.get(mention, mention) for mention in group}) for group in groups)
    return kept / (sum(len(group) - 1 for group in groups) or 1)


def _kept(groups: Groups, others: Groups) -> float:
    where = {mention: number for number, other in enumerate(others) for mention in other}
    kept = 0.0
    for group in groups:
        met = Counter(where[mention] for mention in group if mention in where)
        kept += sum(count * count for count in met.values()) / len(group)
    return kept / (sum(map(len, groups)) or 1)


def _blocks(gold: Sequence[frozenset[Hashable]], told: Sequence[frozenset[Hashable]]) -> Iterator[Costs]:
    """Yield the likeness of groups, gold by told, for each block of groups that hang together by shared mentions."""
    where = {mention: number for number, group in enumerate(told) for mention in group}
    rows = [Counter(where[mention] for mention in group if mention in where) for group in gold]
    columns: dict[int, list[int]] = defaultdict(list)
    for row, met in enumerate(rows):
        for column in met:
            columns[column].append(row)
    seen: set[int] = set()
    for start in range(len(rows)):
        if start in seen or not rows[start]:
            continue
        block, open_ = {start}, [start]
        while open_:
            near = {row for column in rows[open_.pop()] for row in columns[column]} - block
            block |= near
            open_ += near
        seen |= block
        own, others = sorted(block), sorted({column for row in block for column in rows[row]})
        yield np.array(
            [[2 * rows[row][column] / (len(gold[row]) + len(told[column])) for column in others] for row in own]
        )


def _best_sum(likeness: Costs) -> float:
    """Return the largest sum of cells of which no two share a row or column (Kuhn and Munkres, row by row)."""
    costs = -(likeness if likeness.shape[0] <= likeness.shape[1] else likeness.T)
    rows, columns = costs.shape
    row_price, price = np.zeros(rows + 1), np.zeros(columns + 1)
    taken = np.zeros(columns + 1, int)  # the row, counted from 1, that a column is matched with; column 0 is the entry
    for row in range(1, rows + 1):
        taken[0], column = row, 0
        least, came, done = np.full(columns + 1, np.inf), np.zeros(columns + 1, int), np.zeros(columns + 1, bool)
        while taken[column]:
            done[column] = True
            at = taken[column]
            open_ = np.flatnonzero(~done[1:]) + 1
            now = costs[at - 1, open_ - 1] - row_price[at] - price[open_]
            better = now < least[open_]
            least[open_[better]], came[open_[better]] = now[better], column
            nearest = open_[np.argmin(least[open_])]
            step = least[nearest]
            row_price[taken[done]] += step
            price[done] -= step
            least[~done] -= step
            column = int(nearest)
        while column:
            taken[column] = taken[came[column]]
            column = int(came[column])
    matched = np.flatnonzero(taken[1:])
    return float(-costs[taken[1:][matched] - 1, matched].sum())
