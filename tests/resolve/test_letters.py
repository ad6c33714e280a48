"""A name of any script becomes words, and Arabic letters are read as the Latin spellings that they can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.letters import Word, arabic_pattern, is_consonant, words_of
from whence.resolve.spelling import folded


def _plain(name: str) -> list[str]:
    return [word.plain for word in words_of(name)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Isma'il al-Ḥusaynī", ["ismail", "husayni"]),
        ("Omar ash-Shami", ["omar", "shami"]),
        ("Lord's Resistance Army", ["lord", "resistance", "army"]),
        ("libération de l'Azawad", ["liberation", "de", "azawad"]),
        ("Андрей Андреев", ["andrey", "andreyev"]),
        ("张伟国", ["zhang", "wei", "guo"]),
        ("김정은", ["gim", "jeong", "eun"]),
        ("Ansar Allah", ["ansarulah"]),
        ("Nasrallah", ["nasrulah"]),
        ("أنصار الله", ["انصارله"]),
    ],
)
def test_a_name_becomes_words(name: str, words: list[str]) -> None:
    assert _plain(name) == words


def test_a_capital_alone_is_an_initial_and_a_small_letter_is_not() -> None:
    assert words_of("J. de e") == (Word("j", initial=True), Word("de"), Word("e"))


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [("حسين", "hussein"), ("خالد", "khaled"), ("منصور", "mansour"), ("حكمتيار", "hekmatyar"), ("ليلي", "layla")],
)
def test_arabic_letters_are_read_as_their_latin_spellings(arabic: str, latin: str) -> None:
    assert arabic_pattern(arabic).fullmatch(folded(latin))


@pytest.mark.parametrize(
    ("arabic", "latin"), [("حسن", "hussein"), ("حسين", "hassan"), ("محمود", "mohammed"), ("خالد", "khalil")]
)
def test_arabic_letters_are_not_read_as_another_name(arabic: str, latin: str) -> None:
    assert not arabic_pattern(arabic).fullmatch(folded(latin))


@given(st.text(max_size=40))
def test_any_text_becomes_words_that_have_letters(name: str) -> None:
    assert all(word.plain and isinstance(word.form, str) for word in words_of(name))


def test_letters_that_are_never_read_as_a_vowel_or_w_are_consonants() -> None:
    assert [letter for letter in "بحفمويعx" if is_consonant(letter)] == ["ب", "ح", "م"]
