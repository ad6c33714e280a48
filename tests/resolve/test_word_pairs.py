"""Words of two names answer to each other in any order, and where the one joins what the other parts."""

from __future__ import annotations

from whence.resolve.letters import Word, words_of
from whence.resolve.word_pairs import match_words, pair_nearest


def test_words_answer_to_each_other_in_any_order() -> None:
    found = match_words(words_of("Weiguo Wang"), words_of("Wang Weiguo"))
    assert (found.pairs, found.left_one, found.left_other, found.joins) == (((0, 1), (1, 0)), (), (), False)


def test_what_nothing_answers_to_is_left_over_but_for_small_words() -> None:
    one = (Word("juan"), Word("de", small=True), Word("rojas"))
    found = match_words(one, words_of("Juan Ruiz"))
    assert (found.left_one, found.left_other) == ((2,), (1,))


def test_two_words_answer_to_the_one_that_joins_them() -> None:
    found = match_words(words_of("Ali Akbar Karimi"), words_of("Aliakbar Karimi"))
    assert (found.left_one, found.left_other, found.joins) == ((), (), True)


def test_the_least_apart_are_paired_first_and_each_once() -> None:
    apart = {("a", "x"): 0.2, ("a", "y"): 0.1, ("b", "y"): 0.0}
    pairs, cost = pair_nearest("ab", "xy", lambda one, other: apart.get((one, other), 2.0))
    assert (pairs, round(cost, 6)) == ({1: 1, 0: 0}, 0.2)
