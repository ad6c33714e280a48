"""The kind of a name, by its own words and by the words around it."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import found, line
from whence.extract.kinds import add_votes, elected, share_votes, vote_of_noun
from whence.extract.name_sightings import sight_names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Red Valley Liberation Front", "armed-group"),
        ("Harakat al-Fajr", "armed-group"),
        ("Ministry of Water", "government-body"),
        ("Upriver Development Union", "organisation"),
        ("Delta Herald", "media"),
        ("Kolwa District", "place"),
        ("Tazmalt Airport", "facility"),
        ("Lomri Accord", "item"),
        ("Sara Njoroge", "person"),
        ("Mr. Njoroge", "person"),
        ("Orzuistan", "state"),
        ("Afghanistan", "state"),
        ("Hezbollah", "armed-group"),
        ("Reuters", "media"),
    ],
)
def test_a_name_tells_its_kind_by_its_own_words_or_is_known(name: str, kind: str) -> None:
    assert found(f"They spoke of {name}.").kind(name.removeprefix("Mr. ")) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fighting went on in Tazmalt.", "place"),
        ("They shelled the outskirts of Tazmalt.", "place"),
        ("Residents of Tazmalt fled.", "place"),
        ("They met the president of Tazmalt.", "state"),
        ("They met Tazmalt's ambassador.", "state"),
        ("They praised Tazmalt fighters.", "armed-group"),
        ("They read the newspaper Tazmalt.", "media"),
        ("They met Tazmalt, 41, there.", "person"),
        ("They met Tazmalt, a rebel group.", "armed-group"),
        ("They mourn the murder of Tazmalt.", "person"),
        ("They met Tazmalt.", "place"),
    ],
)
def test_a_name_that_tells_nothing_has_the_kind_that_the_words_around_it_say(text: str, kind: str) -> None:
    assert found(text).kind("Tazmalt") == kind


def test_all_places_of_a_name_vote_together() -> None:
    text = "They praised Tazmalt. They left Tazmalt fighters behind. Tazmalt was strong."
    assert found(text).kind("Tazmalt") == "armed-group"


def test_a_dateline_is_a_place() -> None:
    assert found("TAZMALT, Aug 31 - Fighting resumed.").kind("TAZMALT") == "place"


def test_a_capital_is_a_town_until_it_acts() -> None:
    text = "Aid arrived in Moscow. Moscow denied the report."
    assert found("Aid arrived in Moscow.").kind("Moscow") == "place"
    assert found("Moscow denied the report.").entity("Moscow").name == "Russia"
    assert {entity.kind for entity in found(text).entities if "Moscow" in entity.names} == {"place", "state"}


def test_a_nationality_that_no_table_knows_is_a_country() -> None:
    assert found("They met Sohnese troops.").kind("Sohnese") == "state"


def test_votes_are_added_by_name_by_row_and_by_noun() -> None:
    each = line("They met Iran and Orolo.")
    named = sight_names(each)
    orolo = named[each.names[1]]
    before = orolo.votes["state"]
    share_votes(each, named)
    vote_of_noun(orolo, "media")
    add_votes(orolo, each, each.names[1])
    assert orolo.votes["state"] > before > 0
    assert orolo.votes["media"] > 0


def test_the_kind_with_the_most_weight_is_elected_and_of_equals_the_first_in_the_alphabet() -> None:
    assert elected([("place", 2), ("person", 3)]) == "person"
    assert elected([("place", 3), ("person", 3)]) == "person"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Black Heron Brigade", "armed-group"),
        ("Tazmalt Resistance Movement", "armed-group"),
        ("Islamic Jihad Front", "armed-group"),
        ("Ministry of Roads", "government-body"),
        ("Foreign Ministry", "government-body"),
        ("Supreme Court", "government-body"),
        ("Ministry of Interior", "government-body"),
        ("National Assembly", "government-body"),
        ("Orolo Trading Company", "organisation"),
        ("Velkamp Foundation", "organisation"),
        ("Tazmalt University", "organisation"),
        ("Orolo Development Bank", "organisation"),
        ("Orolo Times", "media"),
        ("Radio Tazmalt", "media"),
        ("Orolo Gazette", "media"),
        ("Orolo River", "place"),
        ("Tazmalt Province", "place"),
        ("Mount Orolo", "place"),
        ("Lake Tazmalt", "place"),
        ("Orolo Valley", "place"),
        ("Orolo Hospital", "facility"),
        ("Tazmalt Prison", "facility"),
        ("Orolo Air Base", "facility"),
        ("Tazmalt Bridge", "facility"),
        ("Tazmalt Agreement", "item"),
        ("General Tomas Okello", "person"),
        ("Sheikh Yunis al-Barhoumi", "person"),
    ],
)
def test_the_last_word_of_a_name_or_its_first_says_what_kind_it_is_of(name: str, kind: str) -> None:
    seen = found(f"They spoke of {name} there.")
    assert {entity.kind for entity in seen.entities if name in entity.names} == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They arrived in Orolo on Monday.", "place"),
        ("They live near Orolo.", "place"),
        ("They fled from the village of Orolo.", "place"),
        ("They marched towards Orolo.", "place"),
        ("The mayor of Orolo left.", "place"),
        ("They met Orolo, a journalist.", "person"),
        ("They met Orolo, 27, there.", "person"),
        ("They read the magazine Orolo.", "media"),
        ("They fear the militia Orolo.", "armed-group"),
        ("They met Orolo, a charity.", "organisation"),
        ("They fled to Orolo, a small town.", "place"),
        ("They praised Orolo militants.", "armed-group"),
        ("They arrested Mr. Orolo.", "person"),
    ],
)
def test_the_words_beside_an_unknown_name_say_what_it_is(text: str, kind: str) -> None:
    seen = found(text)
    assert {entity.kind for entity in seen.entities if {"Orolo", "Mr. Orolo"} & {*entity.names}} == {kind}
