"""A tradition is told by the words that only it has."""

from __future__ import annotations

from whence.resolve.letters import words_of
from whence.resolve.person_traditions import is_burmese, is_spanish, is_surely_spanish, is_vietnamese, spanish_parts


def test_traditions_are_told_by_their_words() -> None:
    assert is_burmese(words_of("Aung Kyaw Moe"))
    assert not is_burmese(words_of("Aung Rodriguez"))
    assert is_vietnamese(words_of("Nguyen Van An"))
    assert not is_vietnamese(words_of("Van Nguyen"))
    assert is_spanish(words_of("Salvatore Mancuso Gómez"))
    assert not is_spanish(words_of("Ivan Ivanovich Sidorov"))


def test_a_spanish_name_has_given_and_family_names() -> None:
    given, families = spanish_parts(words_of("José María González Pérez"))
    assert [[word.plain for word in part] for part in (given, families)] == [["jose", "maria"], ["gonzalez", "perez"]]


def test_a_name_is_surely_spanish_by_what_other_languages_do_not_use() -> None:
    names = ("Pablo Hesk Arda", "David Ruiz Hesk", "David Hesk Arda", "Ivan Ivanovich Sidorov")
    assert [is_surely_spanish(words_of(name)) for name in names] == [True, True, False, False]
