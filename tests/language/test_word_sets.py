"""Tests of whence.language.word_sets."""

from __future__ import annotations

from whence.language import word_set


def test_words_are_parted_by_blanks_and_newlines() -> None:
    assert word_set(" one two\n  two three\n") == {"one", "two", "three"}
