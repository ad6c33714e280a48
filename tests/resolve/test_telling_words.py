"""Wording: what the forms of a word have in common, and how alike two wordings are."""

from __future__ import annotations

import pytest

from whence.resolve.telling_words import act_of, content_words, likeness_of_words, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("attack", "attacks", "attacked", "Attacking"),
        ("make", "makes", "made", "making"),
        ("kill", "kills", "killed", "killing"),
        ("strike", "strikes", "struck", "striking"),
        ("bombing", "bombings", "bomb"),
        ("shoot", "shot", "shooting"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert {stem(form) for form in forms} == {stem(forms[0])}


@pytest.mark.parametrize(("one", "other"), [("attack", "arrest"), ("die", "dead"), ("meet", "make")])
def test_two_words_have_two_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_small_words_are_left_out_and_figures_kept() -> None:
    assert content_words("Those 13 were killed by the army's guns") == {"13", "kil", "army", "gun"}


@pytest.mark.parametrize(
    ("trigger", "act"),
    [("opened fire", "fir"), ("was attacked", "attack"), ("are", "be"), ("stepped down", "step"), ("", "")],
)
def test_the_act_is_the_last_word_that_is_not_small(trigger: str, act: str) -> None:
    assert act_of(trigger) == act


def test_wordings_are_as_alike_as_the_share_of_all_their_words_that_both_have() -> None:
    assert likeness_of_words(frozenset("abc"), frozenset("bcd")) == 0.5
    assert likeness_of_words(frozenset(), frozenset()) == 0.0
