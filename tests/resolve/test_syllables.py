"""Syllables of China and Korea come to one spelling."""

from __future__ import annotations

import pytest

from whence.resolve.letters import words_of
from whence.resolve.syllables import is_of_syllables, is_pinyin, is_syllabic, readings, syllables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zedong", "tsetung"),
        ("xiaoping", "hsiaoping"),
        ("guofeng", "kuofeng"),
        ("jeongeun", "jongun"),
        ("chunghee", "jeonghui"),
    ],
)
def test_syllables_come_to_one_spelling(one: str, other: str) -> None:
    assert syllables(one) == syllables(other)


def test_near_syllables_stay_two() -> None:
    assert syllables("min") != syllables("ming")
    assert syllables("jian") != syllables("jun")


def test_a_syllabic_name_has_a_family_name_first_or_last() -> None:
    assert is_syllabic(words_of("Wang Weiguo"))
    assert not is_syllabic(words_of("Robert Hall"))
    assert sorted(readings(words_of("Weiguo Wang"))) == [("wang", syllables("weiguo"))]


def test_pinyin_is_told_from_older_spellings() -> None:
    assert is_pinyin(words_of("Mao Zedong"))
    assert not is_pinyin(words_of("Mao Tsetung"))
    assert is_of_syllables(words_of("Kwangtung")[0])
