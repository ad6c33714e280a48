"""Sentences at work, and the spans in them that may be mentions."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import line
from whence.extract.candidates import candidate_at, key_of, line_of, words_of

TEXT = "The rebels' chief,  Amina Diallo, left Gao."


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Taliban", "taliban"),
        ("Taliban’s", "taliban"),
        ("Bogotá", "bogota"),
        ("“Fogo”", "fogo"),
        ("his wife", "wife"),
        ("U.S.", "u.s."),
    ],
)
def test_words_are_compared_without_case_accent_article_and_possessive(text: str, key: str) -> None:
    assert key_of(text) == key


def test_a_line_knows_its_words_names_and_tags() -> None:
    each = line(TEXT)
    assert each.word(0) == "the"
    assert each.word(99) == each.tag(99) == each.word(-1) == ""
    assert [each.text(*name) for name in each.names] == ["Amina Diallo", "Gao"]
    assert each.named == {5, 6, 9}


def test_a_line_finds_its_names_by_place() -> None:
    each = line(TEXT)
    assert each.names_in(0, 6) == ((5, 7),)
    assert each.names_in(6, 9) == ()
    assert each.name_before(7) == (5, 7)
    assert each.name_before(6) is None


def test_text_is_given_with_its_blanks_evened_and_offsets_as_they_stand() -> None:
    each = line(TEXT)
    assert each.text(3, 7) == "chief, Amina Diallo"
    start, end = each.offsets(3, 7)
    assert TEXT[start:end] == "chief,  Amina Diallo"


def test_a_mark_has_neither_letter_nor_digit() -> None:
    each = line("• 38 men")
    assert [each.is_mark(at) for at in range(3)] == [True, False, False]


def test_a_candidate_stands_where_its_tokens_do() -> None:
    each = line(TEXT)
    item = candidate_at(each, 5, 7, "named")
    assert (item.text, item.key, item.form) == ("Amina Diallo", "amina diallo", "named")
    assert TEXT[item.start : item.end] == item.text


def test_a_phrase_is_bare_where_it_is_one_word() -> None:
    each = line("The group left; the rebel group stayed.")
    assert candidate_at(each, 0, 2, "nominal").is_bare
    assert not candidate_at(each, 4, 7, "nominal").is_bare


def test_a_line_is_made_of_a_sentence_its_names_and_tags() -> None:
    each = line(TEXT)
    again = line_of(0, each.sentence, each.names, list(each.tags))
    assert again == each
    assert words_of(each.sentence) == each.words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orolo Union", "Orolo Union"),
        ("the orolo union", "OROLO UNION"),
        ("Amina Diallo's", "Amina Diallo"),
        ("Amina Diallo’s", "Amina Diallo"),
        ("Inês", "Ines"),
        ("“Lion”", "Lion"),
        ("A village", "the village"),
        ("Their village", "a village"),
        ("Bakary Touré", "Bakary Toure"),
    ],
)
def test_two_spellings_of_the_same_words_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Orolo Union", "Orolo"),
        ("Amina Diallo", "Bakary Diallo"),
        ("Theresa", "Resa"),
        ("Andorra", "Dorra"),
        ("villager", "villagers"),
    ],
)
def test_other_words_have_another_key(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
