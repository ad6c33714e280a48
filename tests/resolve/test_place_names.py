"""Spellings of one name have one key; words around a name say what sort of place it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.place_names import NameForm, is_direction, name_forms, name_key, stem_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kandahār", "kandahar"),
        ("N’Djamena", "ndjamena"),
        ("U.S.", "us"),
        ("St. Louis", "saint louis"),
        ("Deir ez-Zor", "deir ez zor"),
        ("كابل", "كابل"),
        ("Львів", "львів".replace("ї", "и")),
    ],
)
def test_a_key_knows_no_case_no_accents_and_no_marks(name: str, key: str) -> None:
    assert name_key(name) == key


@given(st.text())
def test_the_key_of_a_key_is_the_key_unless_it_is_a_short_form(name: str) -> None:
    key = name_key(name)
    assert name_key(name_key(key)) == name_key(key)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Aleppo Governorate", "aleppo"),
        ("Province of Herat", "herat"),
        ("Sangamon County", "sangamon"),
        ("Kabul", "kabul"),
        ("District", ""),
    ],
)
def test_a_stem_leaves_out_the_sort_of_division(name: str, stem: str) -> None:
    assert stem_key(name) == stem


def test_forms_go_from_the_name_as_written_to_less_of_it() -> None:
    assert name_forms("the Kandahar province")[:3] == (
        NameForm("the kandahar province"),
        NameForm("kandahar province"),
        NameForm("kandahar", "first"),
    )


def test_a_direction_before_a_name_means_a_part_of_the_place() -> None:
    assert NameForm("syria", "", "northern") in name_forms("northern Syria")


def test_a_people_leads_to_its_place() -> None:
    assert NameForm("texas", "people") in name_forms("Texans")
    assert NameForm("florida", "people") in name_forms("Floridians")


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("north", True), ("south-western", True), ("upper", True), ("rural", False), ("north west", False)],
)
def test_one_word_says_which_part_of_a_place_is_meant(word: str, is_one: bool) -> None:
    assert is_direction(word) == is_one
