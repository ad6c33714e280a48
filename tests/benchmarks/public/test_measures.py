"""Counts and F1 figures are what their names say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.public.measures import Count, Place, accuracy, covered, macro_f1, tokens_of, weighted_f1

PLACES = st.sets(st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1])))
LABELS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1)


@given(PLACES, PLACES)
def test_overlap_is_never_stricter_than_exact(found: set[Place], gold: set[Place]) -> None:
    exact, near = Count(), Count()
    exact.add(found, gold)
    near.add_overlap(found, gold)
    assert 0 <= exact.f1 <= near.f1 <= 1


@given(PLACES.filter(bool))
def test_what_is_found_exactly_scores_one(places: set[Place]) -> None:
    count = Count()
    count.add(places, places)
    assert count.f1 == 1


@given(LABELS)
def test_label_scores_lie_between_nothing_and_all_and_are_one_only_for_equal_labels(
    pairs: list[tuple[str, str]],
) -> None:
    equal = all(gold == found for gold, found in pairs)
    for measure in (weighted_f1, macro_f1, accuracy):
        assert 0 <= measure(pairs) <= 1 + 1e-9
        assert (measure(pairs) > 1 - 1e-9) == equal


def test_weighted_f1_counts_a_label_as_often_as_it_is_to_be_found() -> None:
    pairs = [("a", "a"), ("a", "a"), ("a", "a"), ("b", "c")]
    assert weighted_f1(pairs) == pytest.approx(0.75)
    assert macro_f1(pairs) == pytest.approx(0.5)


def test_nothing_found_of_nothing_is_zero_and_no_error() -> None:
    assert Count().f1 == weighted_f1([]) == macro_f1([]) == accuracy([]) == 0


def test_a_token_is_covered_where_it_shares_text_with_a_place() -> None:
    tokens = tokens_of("He said: go home.")
    assert covered(tokens, [(4, 10)]) == {1, 2, 3}
    assert covered(tokens, []) == frozenset()
