"""The names known across the world lead to one name each."""

from __future__ import annotations

import pytest

from whence.extract import lexicons
from whence.vocabulary import load_vocabulary

KINDS = set(load_vocabulary().kinds)
COUNTRIES = [
    ("Ethiopia", "Ethiopia", "name"),
    ("Ethiopian", "Ethiopia", "adjective"),
    ("Afghan", "Afghanistan", "adjective"),
    ("Afghans", "Afghanistan", "people"),
    ("French", "France", "adjective"),
    ("Germans", "Germany", "people"),
    ("Iraqis", "Iraq", "people"),
    ("Syrians", "Syria", "people"),
    ("Moscow", "Russia", "capital"),
    ("Nairobi", "Kenya", "capital"),
    ("Tehran", "Iran", "capital"),
    ("Kyiv", "Ukraine", "capital"),
    ("Washington", "United States", "capital"),
    ("U.S.", "United States", "name"),
    ("UK", "United Kingdom", "name"),
    ("Britain", "United Kingdom", "name"),
    ("British", "United Kingdom", "adjective"),
    ("Chinese", "China", "adjective"),
    ("Turkish", "Turkey", "adjective"),
    ("South Sudan", "South Sudan", "name"),
    ("Côte d’Ivoire", "Ivory Coast", "name"),
]


@pytest.mark.parametrize(("form", "name", "sense"), COUNTRIES, ids=[form for form, _, _ in COUNTRIES])
def test_a_country_s_forms_all_lead_to_its_one_name(form: str, name: str, sense: str) -> None:
    country = lexicons.load_countries()[form]
    assert (country.name, country.sense) == (name, sense)


@pytest.mark.parametrize("form", ["may", "us", "turkey", "Frenzy", "chad"])
def test_a_common_word_in_lower_case_is_no_country(form: str) -> None:
    assert form not in lexicons.load_countries()


def test_every_kind_of_a_known_name_is_one_of_the_vocabulary() -> None:
    assert {known.kind for known in lexicons.load_known().values()} <= KINDS


def test_every_row_says_why() -> None:
    assert all(row["why"] for row in lexicons.read_table("known.toml").values())
