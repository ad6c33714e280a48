"""The word tables of the entity rules hold together."""

from __future__ import annotations

import pytest

from whence.extract import lexicons
from whence.vocabulary import load_vocabulary

KINDS = set(load_vocabulary().kinds)


@pytest.mark.parametrize(
    ("form", "kind", "plural"),
    [
        ("soldier", "person", False),
        ("soldiers", "government-body", True),
        ("fishermen", "population", True),
        ("midwives", "population", True),
        ("gunmen", "armed-group", True),
        ("police", "government-body", False),
        ("aircraft", "item", False),
        ("tear gas", "item", False),
        ("tear-gas", "item", False),
        ("ministries", "government-body", True),
    ],
)
def test_a_head_noun_is_known_in_its_forms(form: str, kind: str, plural: bool) -> None:
    noun = lexicons.load_nouns()[form]
    assert (noun.kind, noun.plural) == (kind, plural)


def test_a_form_in_the_plural_has_the_lemma_of_its_singular() -> None:
    nouns = lexicons.load_nouns()
    assert nouns["soldiers"].lemma == nouns["soldier"].lemma == "soldier"
    assert nouns["gunmen"].lemma == "gunman"


@pytest.mark.parametrize(
    ("form", "name", "sense"),
    [
        ("Afghan", "Afghanistan", "adjective"),
        ("Afghans", "Afghanistan", "people"),
        ("U.S.", "United States", "name"),
        ("Kyiv", "Ukraine", "capital"),
        ("Côte d’Ivoire", "Ivory Coast", "name"),
    ],
)
def test_a_country_is_known_by_its_names_adjectives_people_and_capital(form: str, name: str, sense: str) -> None:
    country = lexicons.load_countries()[form]
    assert (country.name, country.sense) == (name, sense)


def test_every_kind_in_the_tables_is_one_of_the_vocabulary() -> None:
    cues = lexicons.load_kind_cues()
    told = {kind for side in (cues.before, cues.after, cues.of) for votes in side.values() for kind, _ in votes}
    told |= {kind for kind, _ in cues.shape.values() if kind}
    told |= {noun.kind for noun in lexicons.load_nouns().values()}
    told |= {known.kind for known in lexicons.load_known().values()}
    told |= set(lexicons.load_name_words().kinds.values()) | set(lexicons.load_refinements().values())
    told |= {kind for kinds in lexicons.load_taken_up().values() for kind in kinds}
    assert told <= KINDS


def test_a_word_before_a_head_noun_can_change_its_kind() -> None:
    assert lexicons.load_refinements()["aid", "agency"] == "organisation"
    assert lexicons.load_refinements()["news", "agency"] == "media"


def test_weak_and_adjectival_nouns_are_head_nouns() -> None:
    lemmas = {noun.lemma for noun in lexicons.load_nouns().values()}
    assert len(lexicons.load_adjectival_nouns() & lemmas) > 5
    assert len(lexicons.load_weak_nouns() & lemmas) > 5


def test_the_small_sets_are_written_small() -> None:
    names = ["calendar", "numerals", "determiners", "possessives", "measures", "directions", "compounds", "prefixes"]
    assert all(word == word.lower() for name in names for word in lexicons.load_words(name))
    assert ("at", "least") in lexicons.load_qualifiers()


def test_common_words_are_no_names_of_countries() -> None:
    countries = {form.lower() for form in lexicons.load_countries() if not form.isupper()}
    assert not countries & lexicons.load_common_words()


@pytest.mark.parametrize("table", ["names.toml", "known.toml", "mention_words.toml", "taking_up.toml", "pronouns.toml"])
def test_every_row_says_why(table: str) -> None:
    rows = lexicons.read_table(table)
    rows = rows | rows.pop("kinds", {}) if "kinds" in rows else rows
    listed = [row for value in rows.values() for row in (value if isinstance(value, list) else [value])]
    assert all(row["why"] for row in listed)


HEADS = {
    "person": "soldier commander minister teacher gunman wife brother spokesman",
    "population": "refugees villagers civilians women children girls farmers traders prisoners hostages residents",
    "armed-group": "rebels insurgents militia militants terrorists group",
    "government-body": "court parliament ministry army police government embassy council",
    "organisation": "bank company union charity committee commission party",
    "media": "newspaper outlet",
    "facility": "school hospital mosque bridge airport prison camp base checkpoint",
    "place": "village town city province district valley river mountain",
    "item": "rifle rockets drones tanks vehicles helicopters weapons money passports mortar grenade",
    "state": "republic country nation kingdom",
}
COUNTRIES = [
    ("Ethiopia", "Ethiopia", "name"),
    ("Ethiopian", "Ethiopia", "adjective"),
    ("French", "France", "adjective"),
    ("Germans", "Germany", "people"),
    ("Iraqis", "Iraq", "people"),
    ("Syrians", "Syria", "people"),
    ("Moscow", "Russia", "capital"),
    ("Nairobi", "Kenya", "capital"),
    ("Tehran", "Iran", "capital"),
    ("Washington", "United States", "capital"),
    ("UK", "United Kingdom", "name"),
    ("Britain", "United Kingdom", "name"),
    ("British", "United Kingdom", "adjective"),
    ("Chinese", "China", "adjective"),
    ("Turkish", "Turkey", "adjective"),
    ("South Sudan", "South Sudan", "name"),
]


@pytest.mark.parametrize(("kind", "words"), HEADS.items(), ids=HEADS)
def test_the_plainest_nouns_of_a_kind_are_known_with_it(kind: str, words: str) -> None:
    nouns = lexicons.load_nouns()
    assert {word for word in words.split() if nouns[word].kind != kind} == set()


@pytest.mark.parametrize(("form", "name", "sense"), COUNTRIES, ids=[form for form, _, _ in COUNTRIES])
def test_a_country_s_forms_all_lead_to_its_one_name(form: str, name: str, sense: str) -> None:
    country = lexicons.load_countries()[form]
    assert (country.name, country.sense) == (name, sense)


@pytest.mark.parametrize("form", ["may", "us", "turkey", "Frenzy", "chad"])
def test_a_common_word_in_lower_case_is_no_country(form: str) -> None:
    assert form not in lexicons.load_countries()
