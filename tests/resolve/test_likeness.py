"""Two words of names are near by the table, by their letters or across scripts; what is near shares a skeleton."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.resolve.letters import Word, arabic_pattern, words_of
from whence.resolve.likeness import APART, distance, is_short_for, joined, rows, skeletons
from whence.resolve.name_words import rows_of

LATIN = st.sampled_from("aeiouEOvyhkgtdszbpfqlrmnGXSCZDj")


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


@settings(max_examples=300)
@given(st.data())
def test_words_that_are_near_share_a_skeleton(data: st.DataObject) -> None:
    sounds = st.text("aeiouvyhkgtdszn", min_size=1, max_size=7)
    word = data.draw(sounds)
    cut, added = data.draw(st.integers(0, len(word))), data.draw(st.text("aeiouvyhtds", max_size=2))
    _share_where_near(Word(word), Word(word[:cut] + added + word[cut + data.draw(st.integers(0, 1)) :]))


@settings(max_examples=300)
@given(st.data())
def test_a_word_in_arabic_letters_shares_a_skeleton_with_what_it_may_be_in_latin_ones(data: st.DataObject) -> None:
    arabic = Word(data.draw(st.text("اويعبتفقهحمنرسش", min_size=1, max_size=5)), "arabic")
    pattern = arabic_pattern(arabic.plain)
    _share_where_near(arabic, Word(data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LATIN))))


def _share_where_near(one: Word, other: Word) -> None:
    assert distance(one, other) == APART or set(skeletons(one)) & set(skeletons(other))


def test_a_skeleton_tells_vowels_at_the_ends_of_a_word() -> None:
    words = ("ali", "lai", "omar", "haqqani", "said", "aia")
    assert [skeletons(Word(word)) for word in words] == [("aLa",), ("La",), ("aMR",), ("KNa",), ("T",), ("a-a",)]
    assert skeletons(Word("قاسم", "arabic")) == ("KTM",)
    assert skeletons(Word("علي", "arabic")) == ("L", "La", "aL", "aLa")
