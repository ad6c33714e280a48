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
