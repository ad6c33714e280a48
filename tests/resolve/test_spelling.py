"""Spellings of one word come to one form or near it, and two names do not."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.spelling import difference, folded, limit, skeleton

WORDS = st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=12)
SPELLINGS = [
    ("haqqani", "haqani"),
    ("massoud", "masud"),
    ("ivanoff", "ivanov"),
    ("morozow", "morozov"),
    ("dmitriy", "dmitri"),
    ("rasheed", "rashid"),
    ("zhukov", "jukov"),
    ("qandahar", "kandahar"),
    ("khan", "xan"),
    ("dulaimi", "dulaymi"),
    ("turkestan", "turkistan"),
    ("tchernov", "chernov"),
    ("htun", "tun"),
    ("raqqah", "raqqa"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_word_are_within_the_limit(one: str, other: str) -> None:
    assert difference(folded(one), folded(other)) <= limit(folded(one), folded(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("karim", "karam"),
        ("khalid", "khalil"),
        ("ali", "ala"),
        ("henan", "hunan"),
        ("kunar", "kunduz"),
    ],
)
def test_two_names_are_further_apart(one: str, other: str) -> None:
    assert difference(folded(one), folded(other)) > limit(folded(one), folded(other))


@given(WORDS, WORDS)
def test_words_within_the_limit_share_their_skeleton_whichever_comes_first(one: str, other: str) -> None:
    first, second = folded(one), folded(other)
    if difference(first, second) <= limit(first, second):
        assert skeleton(first) == skeleton(second)
    assert (difference(first, second) == 0) == (first == second)


def test_a_skeleton_keeps_the_classes_of_consonants() -> None:
    assert skeleton(folded("haqqani")) == skeleton(folded("khakani")) == "KN"
    assert skeleton(folded("aia")) == "-"
