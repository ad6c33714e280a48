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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met President Lamine Kourouma there.", ["President Lamine Kourouma"]),
        ("They met Prime Minister Oda Velkamp there.", ["Prime Minister Oda Velkamp"]),
        ("They met Sheikh Yunis al-Barhoumi there.", ["Sheikh Yunis al-Barhoumi"]),
        ("They met Dr. Mirela Tanase there.", ["Dr. Mirela Tanase"]),
        ("They met Brig. Gen. Tomas Okello there.", ["Brig. Gen. Tomas Okello"]),
        ("They met Mrs. Oda Velkamp there.", ["Mrs. Oda Velkamp"]),
        ("They met Captain Ilya Dorin there.", ["Captain Ilya Dorin"]),
    ],
)
def test_a_title_belongs_to_the_name_after_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Jean-Baptiste Mukasa there.", ["Jean-Baptiste Mukasa"]),
        ("They met Brian O'Rourke there.", ["Brian O'Rourke"]),
        ("They met Ludo van der Meer there.", ["Ludo van der Meer"]),
        ("They met Inês da Costa there.", ["Inês da Costa"]),
        ("They met Abu Hamza al-Tazmalti there.", ["Abu Hamza al-Tazmalti"]),
        ("They met Umm Salma there.", ["Umm Salma"]),
    ],
)
def test_a_name_keeps_its_initials_hyphens_and_particles(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It happened on Tuesday.",
        "It happened in January.",
        "It happened on 14 August 2019.",
        "It happened last Friday night.",
        "It has been so since December.",
        "It happened between April and June.",
        "It happened on Sunday, 4 October.",
    ],
)
def test_days_and_months_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday they left.",
        "Meanwhile, they left.",
        "Although they left, it held.",
        "Nobody left.",
        "Several people left.",
        "Witnesses said so.",
        "According to residents, they left.",
        "Two soldiers left.",
        "Despite the truce, they left.",
        "Nevertheless, they left.",
        "Local officials left.",
        "Officials said so.",
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left Gao, Tazmalt and Orolo.", ["Gao", "Tazmalt", "Orolo"]),
        ("They met Amina Diallo, Sara Njoroge and Ilya Dorin.", ["Amina Diallo", "Sara Njoroge", "Ilya Dorin"]),
        ("They left either Tazmalt or Orolo.", ["Tazmalt", "Orolo"]),
        ("They went from Tazmalt to Orolo.", ["Tazmalt", "Orolo"]),
        ("They met Amina Diallo (Tazmalt).", ["Amina Diallo", "Tazmalt"]),
        ("They met Amina Diallo of Tazmalt.", ["Amina Diallo", "Tazmalt"]),
    ],
)
def test_the_names_of_a_list_are_told_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They took Diallo's house.", ["Diallo"]),
        ("They took Amina Diallo’s house.", ["Amina Diallo"]),
        ("They left Tazmalt's market.", ["Tazmalt"]),
        ("They met Amina Diallo's brother Bakary.", ["Amina Diallo", "Bakary"]),
    ],
)
def test_the_mark_of_an_owner_is_no_part_of_the_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
