"""Words and windows: every word is decided once, whatever the sentences are like."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.net.planned import words_of
from whence.extract.net.windows import SHAPES, Word, cut_windows, shape_of


def _words(lengths: list[int]) -> list[Word]:
    """Return words of sentences of these lengths."""
    return [Word(0, 1, "a", sentence, at == 0) for sentence, length in enumerate(lengths) for at in range(length)]


@given(lengths=st.lists(st.integers(1, 40), max_size=30), longest=st.integers(1, 30))
def test_windows_cover_every_word_exactly_once_as_their_own(lengths: list[int], longest: int) -> None:
    words = _words(lengths)
    own = [at for window in cut_windows(words, longest) for at in range(window.own, window.own_last)]
    assert own == list(range(len(words)))


@given(lengths=st.lists(st.integers(1, 40), max_size=30), longest=st.integers(1, 30))
def test_no_window_is_longer_than_it_may_be_and_context_stands_right_before_it(
    lengths: list[int], longest: int
) -> None:
    for window in cut_windows(_words(lengths), longest):
        assert window.first <= window.own < window.own_last == window.last
        assert window.last - window.first <= longest


def test_a_window_after_the_first_opens_with_the_sentence_before_it() -> None:
    first, second = cut_windows(_words([4, 4, 4]), 10)
    assert (first.first, first.last) == (0, 8)
    assert (second.first, second.own, second.last) == (4, 8, 12)


def test_a_sentence_longer_than_a_window_is_cut_between_words() -> None:
    windows = list(cut_windows(_words([25]), 10))
    assert [(window.own, window.last) for window in windows] == [(0, 10), (10, 20), (20, 25)]


def test_no_words_make_no_window() -> None:
    assert not list(cut_windows([]))


def test_hyphenated_words_are_read_in_their_parts_and_addresses_whole() -> None:
    texts = [word.text for word in words_of("Taliban-backed men saw http://example.org/b-c today.")]
    assert texts == ["Taliban", "-", "backed", "men", "saw", "http://example.org/b-c", "today", "."]


@given(st.text(max_size=80))
def test_every_word_stands_in_the_text_in_order(text: str) -> None:
    words = words_of(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in itertools.pairwise(words))


def test_the_first_word_of_each_sentence_opens_it() -> None:
    assert [word.text for word in words_of("It rained. They left.") if word.opens] == ["It", "They"]


@pytest.mark.parametrize(
    ("text", "case"),
    [("the", 0), ("Kelm", 1), ("UN", 2), ("A", 3), ("McCoy", 4), ("12", 5), ("12.5", 6), (",", 7), ("M23", 8)],
)
def test_shapes_tell_case_digits_and_marks_apart(text: str, case: int) -> None:
    assert shape_of(Word(0, len(text), text, 0, opens=False)) == 2 * case
    assert shape_of(Word(0, len(text), text, 0, opens=True)) == 2 * case + 1


@given(st.text(min_size=1, max_size=12), st.booleans())
def test_every_word_has_a_shape(text: str, opens: bool) -> None:
    assert 0 <= shape_of(Word(0, len(text), text, 0, opens)) < SHAPES
