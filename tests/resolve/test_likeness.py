"""Two words of names are near by the table, by their letters or across scripts; what is near shares a skeleton."""

from __future__ import annotations

import itertools

from whence.resolve.letters import Word, words_of
from whence.resolve.likeness import APART, distance, is_short_for, joined, rows, skeletons
from whence.resolve.name_words import rows_of


def test_forms_of_one_row_are_one_name_and_forms_of_two_rows_are_two() -> None:
    assert distance(Word("vladimir"), Word("volodymyr")) == 0
    assert distance(Word("hassan"), Word("hussein")) == APART


def test_words_of_two_scripts_are_near_where_the_one_can_be_read_as_the_other() -> None:
    assert 0 < distance(Word("حقاني", "arabic"), Word("haqqani")) < 0.5
    assert distance(Word("حقاني", "arabic"), Word("karzai")) == APART
    assert distance(Word("حقاني", "arabic"), Word("خاني", "arabic")) == APART


def test_a_pet_name_may_stand_for_the_full_one() -> None:
    assert is_short_for(Word("pepe"), Word("jose"))
    assert is_short_for(Word("oleksandr"), Word("sasha"))
    assert not is_short_for(Word("pepe"), Word("juan"))


def test_words_are_joined_in_order() -> None:
    assert joined([Word("ali"), Word("akbar")]) == Word("aliakbar")


def test_all_forms_of_a_row_share_a_skeleton() -> None:
    by_first: dict[str, list[Word]] = {}
    for form, firsts in rows_of("persons", "given").items():
        by_first.setdefault(firsts[0], []).append(words_of(form)[0])
    for words in by_first.values():
        for one, other in itertools.pairwise(words):
            assert set(rows(one)) & set(rows(other))
            assert set(skeletons(one)) & set(skeletons(other)), (one, other)
