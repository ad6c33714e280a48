"""Phrases of the table are found where what must hold beside them holds."""

from __future__ import annotations

import pytest

from whence.resolve.introduction_words import Phrase, find_behind, find_between, goes_on


@pytest.mark.parametrize(
    ("between", "behind", "found"),
    [
        (", also known as the ", ".", "both"),
        (" known as ", ".", ""),
        (", known as ", ".", "both_apart"),
        (", which renamed ", ".", ""),
        (", later renamed ", ".", "newer_told"),
        (" was later renamed ", ".", "newer_told"),
        (", formerly ", " said", ""),
        (", formerly ", ", said", "older_between"),
        (" (also ", ")", "both_bracket"),
        (", also ", ",", ""),
        (", also known as ", " airport", ""),
    ],
)
def test_some_phrases_need_more_than_their_words(between: str, behind: str, found: str) -> None:
    phrase = find_between(between, behind)
    assert (phrase.heading if phrase else "") == found


def test_a_phrase_tells_where_it_stands_what_it_says_and_which_name_is_older() -> None:
    phrase = find_between(", then known as ", ".")
    assert phrase == Phrase(2, 15, "older")
    assert (phrase.says, phrase.older) == ("The text says that the second is the older name of the first.", "second")


def test_phrases_behind_the_second_name_are_found() -> None:
    assert find_behind(" now calls itself, and") == Phrase(1, 17, "behind_now")
    assert find_behind(" called it") is None


@pytest.mark.parametrize(
    ("behind", "ends"), [("", True), (", who", True), ("' said", True), (" airport", False), ("'s man", False)]
)
def test_a_name_ends_before_a_mark_or_a_word_that_makes_no_longer_name(behind: str, ends: bool) -> None:
    assert goes_on(behind) == ends
