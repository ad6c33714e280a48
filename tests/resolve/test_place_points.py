"""Middles lie among the points, whatever the edges of the map; distances are those of the globe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.place_points import distance_km, find_middle

POINTS = st.tuples(st.floats(-80, 80), st.floats(-180, 180))


def test_an_area_without_points_has_no_middle() -> None:
    assert find_middle([]) is None


def test_many_points_in_one_cell_count_once() -> None:
    assert find_middle([(10.1, 20.1)] * 50 + [(10.1, 24.1)]) == find_middle([(10.1, 20.1), (10.1, 24.1)])


def test_the_middle_of_points_on_both_sides_of_the_date_line_is_on_that_line() -> None:
    middle = find_middle([(-17.2, 178.2), (-17.2, -178.3)])
    assert middle is not None
    assert abs(abs(middle[1]) - 180) < 0.1


@given(st.lists(POINTS, min_size=1, max_size=8))
def test_the_order_of_points_makes_no_middle_different(points: list[tuple[float, float]]) -> None:
    assert find_middle(points) == find_middle(reversed(points))


def test_kabul_and_kandahar_are_some_460_kilometres_apart() -> None:
    assert distance_km((34.52813, 69.17233), (31.61332, 65.71013)) == pytest.approx(459, abs=3)


@given(POINTS, POINTS)
def test_a_distance_is_the_same_there_and_back(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))
