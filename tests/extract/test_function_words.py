"""Tests of whence.extract.function_words."""

from __future__ import annotations

from whence.extract import function_words


def test_every_class_holds_words_in_lower_case_or_marks() -> None:
    for name in function_words.__all__:
        words = getattr(function_words, name)
        assert words
        assert all(word == word.lower() and not word.isspace() for word in words - {"May"}), name


def test_a_subordinator_is_no_determiner_but_for_that() -> None:
    assert {"that"} == function_words.SUBORDINATORS & function_words.DETERMINERS


def test_forms_of_be_are_auxiliaries() -> None:
    assert function_words.BE <= function_words.AUXILIARIES
