"""What every set has, so that one table can hold them all."""

from __future__ import annotations

import pytest

from benchmarks.public.__main__ import SETS
from tests.benchmarks.public.planned import PlannedReader


@pytest.mark.parametrize("name", SETS)
def test_a_set_without_rows_has_all_its_figures_at_zero(name: str) -> None:
    figures = SETS[name].score([], PlannedReader({}))
    assert figures
    assert not any(figures.values())


@pytest.mark.parametrize("name", SETS)
def test_every_published_figure_stands_beside_one_of_ours_and_says_whose_it_is(name: str) -> None:
    benchmark = SETS[name]
    assert set(benchmark.published) <= set(benchmark.score([], PlannedReader({})))
    assert all(0 < known.figure < 1 and known.whose for known in benchmark.published.values())


@pytest.mark.parametrize("name", SETS)
def test_every_set_says_what_cannot_be_compared(name: str) -> None:
    assert SETS[name].differs
