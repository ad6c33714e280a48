"""MUC, B-cubed and CEAF-e: the worked example of the reference scorer's paper, and the laws they keep."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.coreference import Score, b_cubed, ceaf_e, conll, muc, scores

Groups = list[frozenset[Hashable]]
GOLD: Groups = [frozenset("abc"), frozenset("defg")]
TOLD: Groups = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


def test_the_figures_are_those_of_the_paper() -> None:
    found = {name: (score.precision, score.recall, score.f1) for name, score in scores(GOLD, TOLD).items()}
    assert found == {
        "MUC": pytest.approx((0.4, 0.4, 0.4)),
        "B3": pytest.approx((0.5, 0.4167, 0.4545), abs=1e-4),
        "CEAFe": pytest.approx((0.4333, 0.65, 0.52), abs=1e-4),
    }
    assert conll(GOLD, TOLD) == pytest.approx((0.4 + 0.4545 + 0.52) / 3, abs=1e-4)


def test_groups_of_one_have_no_links_but_count_in_the_others() -> None:
    alone: Groups = [frozenset(letter) for letter in "abcdefg"]
    assert muc(GOLD, alone) == Score(0.0, 0.0)
    assert (b_cubed(GOLD, alone).precision, b_cubed(GOLD, alone).recall) == pytest.approx((1.0, 2 / 7))


def test_nothing_told_is_nothing_right() -> None:
    assert conll(GOLD, []) == 0.0


def groups_of(sizes: list[int]) -> Groups:
    return [frozenset(number for number, group in enumerate(sizes) if group == name) for name in sorted(set(sizes))]


@given(sizes=st.lists(st.integers(0, 4), min_size=2, max_size=8).filter(lambda sizes: len(set(sizes)) < len(sizes)))
def test_the_gold_groups_themselves_are_wholly_right(sizes: list[int]) -> None:
    assert conll(groups_of(sizes), groups_of(sizes)) == pytest.approx(1.0)


@given(
    gold=st.lists(st.integers(0, 4), min_size=7, max_size=7), told=st.lists(st.integers(0, 4), min_size=7, max_size=7)
)
def test_groups_are_matched_in_the_best_way_there_is(gold: list[int], told: list[int]) -> None:
    some, others = sorted((groups_of(gold), groups_of(told)), key=len)
    best = max(
        sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(some, order, strict=True))
        for order in permutations(others, len(some))
    )
    found = ceaf_e(some, others)
    assert found.recall * len(some) == pytest.approx(best)
    assert found.precision * len(others) == pytest.approx(best)
