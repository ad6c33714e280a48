"""Runs of words that two texts have in common: the longest first, each word once, whoever is asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.corroborate.runs import Run, find_runs

texts = st.lists(st.sampled_from("abcd"), max_size=40)


def test_runs_are_found_wherever_they_stand() -> None:
    assert find_runs("abcdeXfghij", "fghijYabcde", fewest=4) == (Run(0, 6, 5), Run(6, 0, 5))


def test_the_longest_run_takes_its_words_and_what_is_left_of_others_may_stay() -> None:
    assert find_runs("abcdefgh", "abcdefghXdefghYabc", fewest=3) == (Run(0, 0, 8),)
    assert find_runs("abcdeZabcdefg", "abcdefg", fewest=3) == (Run(6, 0, 7),)


def test_shorter_runs_than_asked_for_are_none() -> None:
    assert find_runs("abcX", "abcY", fewest=4) == ()


def test_equal_texts_are_one_run_however_short() -> None:
    assert find_runs("ab", "ab", fewest=4) == (Run(0, 0, 2),)
    assert find_runs("", "", fewest=4) == ()


def test_a_refrain_does_not_cost_its_square() -> None:
    one = ["and", "so", "it", "goes"] * 3000
    assert sum(run.length for run in find_runs(one, one[1:], fewest=4)) == len(one) - 1


def test_a_run_tells_where_each_of_its_words_stands() -> None:
    assert list(Run(2, 5, 2).places()) == [(2, 5), (3, 6)]


@given(texts, texts)
def test_runs_are_the_same_words_and_no_word_is_in_two(one: list[str], other: list[str]) -> None:
    runs = find_runs(one, other, fewest=2)
    places = [place for run in runs for place in run.places()]
    assert all(one[a] == other[b] for a, b in places)
    assert len({a for a, _ in places}) == len({b for _, b in places}) == len(places)


@given(texts, texts)
def test_turned_round_the_same_runs_are_found(one: list[str], other: list[str]) -> None:
    turned = sorted(Run(run.other, run.one, run.length) for run in find_runs(one, other, fewest=2))
    assert turned == list(find_runs(other, one, fewest=2))
