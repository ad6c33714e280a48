"""Tests of whence.language.tokens."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Qaeda fled.", ["al-Qaeda", "fled", "."]),
        ("The U.S.-made rifles", ["The", "U.S.-made", "rifles"]),
        ("in the U.S. and Mr. Orr", ["in", "the", "U.S.", "and", "Mr.", "Orr"]),
        ("O’Brien didn't", ["O’Brien", "didn't"]),
        ("13,000 men, 3.5 tonnes", ["13,000", "men", ",", "3.5", "tonnes"]),
        ("$600 or US$2m, 38%", ["$600", "or", "US$2m", ",", "38%"]),
        ("at 06:40 a.m.", ["at", "06:40", "a.m."]),
        ("said—“yes”...", ["said", "—", "“", "yes", "”", "..."]),
        ("see https://example.org/a-b, @handle #tag", ["see", "https://example.org/a-b", ",", "@handle", "#tag"]),
        ("کرده‌اند", ["کرده‌اند"]),
        ("three-and-a-half", ["three-and-a-half"]),
    ],
)
def test_words_figures_and_marks_stand_alone(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_possessive_is_a_token_of_its_own(mark: str) -> None:
    assert words(f"the army{mark}s men") == ["the", "army", f"{mark}s", "men"]


def test_the_apostrophe_of_a_plural_possessive_is_a_mark() -> None:
    assert words("the guards' rifles") == ["the", "guards", "'", "rifles"]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "First line. Second line."
    tokens = tokenize(text, 12, 18)
    assert [(token.start, token.end, token.text) for token in tokens] == [(12, 18, "Second")]


@given(st.text(max_size=200))
def test_a_token_covers_its_text_and_no_letter_is_left_out(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.'s and U.S.A.", ["U.S.", "'s", "and", "U.S.A."]),
        ("Orr’s rifle isn’t", ["Orr", "’s", "rifle", "isn’t"]),
        ("l’armée d'Orr", ["l’armée", "d'Orr"]),
        ("AK-47s and F-16", ["AK-47s", "and", "F-16"]),
        ("AT&T, and/or", ["AT&T", ",", "and", "/", "or"]),
        ("J. Orr", ["J", ".", "Orr"]),
        ("5%, 5 %", ["5%", ",", "5", "%"]),
        ("2019-20", ["2019-20"]),
        ("2,000-strong 3.5-tonne", ["2,000-strong", "3.5-tonne"]),
        ("a--b a—b a–b", ["a", "--", "b", "a", "—", "b", "a", "–", "b"]),
        ("“‘a’”", ["“", "‘", "a", "’", "”"]),
        ("[a] (b) {c}", ["[", "a", "]", "(", "b", ")", "{", "c", "}"]),
        ("www.tarn.example, http://tarn.example/a?b=c.", ["www.tarn.example", ",", "http://tarn.example/a?b=c", "."]),
        ("St. Vell fell.", ["St.", "Vell", "fell", "."]),
        ("e\u0301tat क्षि كِتاب", ["e\u0301tat", "क्षि", "كِتاب"]),
        ("日本 語", ["日本", "語"]),
        ("a\u00a0b\u2009c", ["a", "b", "c"]),
        ("\t\n", []),
        ("", []),
        ("...", ["..."]),
        ("what?!", ["what", "?", "!"]),
    ],
)
def test_names_figures_addresses_and_scripts_keep_together(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.lists(st.sampled_from(["Orr", "al-Vell", "U.S.", "13,000", "$5m", "isn't", "38%", "—", "…"]), max_size=12))
def test_tokens_parted_by_blanks_come_back(parts: list[str]) -> None:
    assert words(" ".join(parts)) == parts
