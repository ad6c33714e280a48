"""Which capitalised words stand together as one name."""

from __future__ import annotations

import pytest
from tests.extract.mentioned import lines


def names(text: str) -> list[str]:
    """Return the names of a text, sentence after sentence."""
    return [line.text(*name) for line in lines(text) for name in line.names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Ahmed bin Yusuf in Rio de Janeiro.", ["Ahmed bin Yusuf", "Rio de Janeiro"]),
        ("He met Gen. Abdul Raziq and Lt Col Sara Njoroge.", ["Gen. Abdul Raziq", "Lt Col Sara Njoroge"]),
        ("Members of al-Qaeda left.", ["al-Qaeda"]),
        ("A report by 24Heures said so.", ["24Heures"]),
        ("He was held at Branch 9 for weeks.", ["Branch 9"]),
        ("In Kabul 12 people died.", ["Kabul"]),
        ("On Monday, March 3, the US and Iran met.", ["US", "Iran"]),
        ("It told us that IS had left.", ["IS"]),
        ("I think I'd go.", []),
    ],
)
def test_a_name_is_a_run_of_capitalised_words_with_its_particles(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heavy fighting resumed near Gao.", ["Gao"]),
        ("Diplomats said so.", []),
        ("Mobilisation is hard.", []),
        ("However, Touré left.", ["Touré"]),
        ("Dapaong fell.", ["Dapaong"]),
        ("Ministry of Defence officials left.", ["Ministry of Defence"]),
        ("Rebels left. Later the Rebels Front spoke. Rebels returned.", ["Rebels Front"]),
    ],
)
def test_the_first_word_of_a_sentence_is_a_name_only_where_it_would_be_one_elsewhere(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


def test_a_word_seen_capitalised_inside_a_sentence_is_a_name_at_the_head_of_another() -> None:
    assert names("They fear the Mirage. Mirage fighters came.") == ["Mirage", "Mirage"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops Leave Kabul As Truce Holds\n\nTroops left Kabul.", ["Kabul", "Kabul"]),
        ("ARMY SHELLS BASE NEAR GAO\n\nThe army fired on Gao.", ["GAO", "Gao"]),
    ],
)
def test_in_a_headline_only_what_is_a_name_elsewhere_is_one(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name.lower() in ("kabul", "gao")] == expected
    assert "Troops" not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Western press left.",
        "Sunni clerics pray to God.",
        "The Government said so.",
        "The Special Commissioners met.",
    ],
)
def test_capitalised_adjectives_and_common_nouns_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text", ["Czech-made guns", "Taliban-run courts", "pro-Russian rebels", "the Thatcher-era envoy"]
)
def test_an_adjective_made_of_a_name_is_no_name(text: str) -> None:
    assert names(f"They saw {text}.") == []
