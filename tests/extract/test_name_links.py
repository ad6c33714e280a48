"""Where a name goes on over small words, and where a run of capitals is two names."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import line
from whence.extract.name_links import joins, parts_of


def names(text: str) -> list[str]:
    """Return the names of a sentence that opens with small words."""
    each = line(f"They named {text} here.")
    return [each.text(*name) for name in each.names]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Interior and Justice",
        "Islamic Movement of Kasanga",
        "Front for the Liberation of Kasanga",
        "Council on Border Affairs",
        "Ministry for the Return of Families and the Repair of Roads",
        "Peoples' Liberation Front",
        "Kurdistan Workers’ Party",
        "National Transport and Rescue Forces",
        "Gulf of Aden",
        'Nelito "Fogo" Kapenda',
        "Marks & Spencer",
    ],
)
def test_a_name_goes_on_over_a_link_that_belongs_to_it(name: str) -> None:
    assert names(name) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran and Russia", ["Iran", "Russia"]),
        ("Iran's Revolutionary Guard", ["Iran", "Revolutionary Guard"]),
        ("President of France", ["France"]),
        ("Kabul of Afghanistan", ["Kabul", "Afghanistan"]),
        ('Amina "and" Diallo', ["Amina", "Diallo"]),
    ],
)
def test_two_names_stay_two_where_the_words_between_belong_to_neither(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish President Recep Erdogan", ["Turkish", "President Recep Erdogan"]),
        ("Taliban Deputy Foreign Minister Amir Khan", ["Taliban", "Deputy Foreign Minister Amir Khan"]),
        ("Iraqi Shia Islamist", ["Iraqi"]),
        ("Deputy Prime Minister Sara Njoroge", ["Deputy Prime Minister Sara Njoroge"]),
        ("Islamic State", ["Islamic State"]),
    ],
)
def test_a_nationality_or_a_body_before_a_title_is_a_name_of_its_own(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_joins_and_parts_take_token_ranges_of_the_sentence() -> None:
    sentence = line("The Ministry of Defence left.").sentence
    assert joins(sentence, (1, 2), (3, 4))
    assert list(parts_of(sentence, (1, 4))) == [(1, 4)]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Women and Children",
        "University of Orolo",
        "Bank of Vardania",
        "Movement for the Unity of Orolo",
        "Cape of Good Hope",
        "Orolo Farmers' Union",
        "High Council for National Dialogue",
        'Tomas "Lion" Okello',
    ],
)
def test_the_small_words_of_a_body_or_a_place_do_not_cut_its_name(name: str) -> None:
    assert names(name) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tazmalt and Orolo", ["Tazmalt", "Orolo"]),
        ("Amina Diallo and Sara Njoroge", ["Amina Diallo", "Sara Njoroge"]),
        ("Orolo's Ministry of Water", ["Orolo", "Ministry of Water"]),
        ("Diallo for Kourouma", ["Diallo", "Kourouma"]),
        ("Reuters and the Orolo Times", ["Reuters", "Orolo Times"]),
        ("Amina Diallo of the Orolo Union", ["Amina Diallo", "Orolo Union"]),
        ("Hezbollah and Hamas", ["Hezbollah", "Hamas"]),
        ("Mayor of Tazmalt", ["Tazmalt"]),
        ("Iranian General Tomas Okello", ["Iranian", "General Tomas Okello"]),
        ("French Foreign Minister Oda Velkamp", ["French", "Foreign Minister Oda Velkamp"]),
        ("Malian President Lamine Kourouma", ["Malian", "President Lamine Kourouma"]),
    ],
)
def test_names_of_two_things_side_by_side_are_cut_between_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected
