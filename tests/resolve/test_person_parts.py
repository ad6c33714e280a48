"""The name of a person is taken apart as its tradition writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.person_parts import parse_person


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Mullah Abdul Ghani Baradar", ["abdghani", "baradar"]),
        ("Abdurrahman al-Masri", ["abdrahman", "masri"]),
        ("Sheikh Abu Omar al-Shami", ["abuomar", "shami"]),
        ("Salah al-Din Hamdan", ["salahudin", "hamdan"]),
        ("Obama, Barack", ["barack", "obama"]),
        ("Daw Khin Mar Lwin", ["khin", "mar", "lwin"]),
        ("M. Étienne Moreau", ["etienne", "moreau"]),
        ("M. Khalil", ["m", "khalil"]),
        ("عبد الرحمن المصري", ["عبدرحمن", "مصري"]),
        ("General", ["general"]),
    ],
)
def test_titles_go_and_what_makes_one_name_is_joined(name: str, words: list[str]) -> None:
    assert [word.plain for word in parse_person(name).words] == words


def test_particles_inside_a_name_are_small_and_stay_full_words_in_a_name_of_viet_nam() -> None:
    assert [word.plain for word in parse_person("Rodrigo de la Cruz").full] == ["rodrigo", "cruz"]
    assert [word.plain for word in parse_person("Nguyen Van An").full] == ["nguyen", "van", "an"]


def test_a_suffix_is_kept_apart() -> None:
    assert parse_person("George Bush, Jr.").suffix == "jr"


@given(st.text(max_size=40))
def test_any_text_can_be_taken_apart(name: str) -> None:
    assert all(word.plain for word in parse_person(name).words)


def test_a_name_written_as_one_word_has_the_same_skeleton() -> None:
    assert parse_person("Ali Akbar Karimi").skeleton == parse_person("Aliakbar Karimi").skeleton == "LKPRKRM"
