"""Phrases that take up what was mentioned before."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import found, lines
from whence.extract.coreference import join
from whence.extract.sightings import find_candidates


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Colonel Bakary Touré defected. The colonel fled.", "Bakary Touré", "The colonel"),
        ("They met the National Renewal Council. The council left.", "National Renewal Council", "The council"),
        ("They fear Hezbollah. The group left.", "Hezbollah", "The group"),
        ("They left Mali. The country is poor.", "Mali", "The country"),
        ("They left Helmand province. The province fell.", "Helmand", "The province"),
        ("They read Reuters. The agency said so.", "Reuters", "The agency"),
        ("A farmer was shot. The man died.", "A farmer", "The man"),
        ("Some 400 fighters came. The fighters left.", "400 fighters", "The fighters"),
        ("They sold weapons. They stole weapons.", "weapons", "weapons"),
        ("The rebel camp burned. They left the rebel camp.", "The rebel camp", "the rebel camp"),
    ],
)
def test_a_phrase_takes_up_what_was_mentioned_before(text: str, one: str, other: str) -> None:
    seen = found(text)
    assert seen.entity(one) == seen.entity(other)


@pytest.mark.parametrize(
    ("text", "phrase", "times"),
    [
        ("A farmer left. A farmer came.", "A farmer", 2),
        ("His wife left. His wife came.", "His wife", 2),
        ("Two of them left. Two of them came.", "Two of them", 2),
        ("The farmer left. The farmer came.", "The farmer", 1),
    ],
)
def test_what_is_told_anew_or_belongs_to_someone_is_another_thing(text: str, phrase: str, times: int) -> None:
    assert len([entity for entity in found(text).entities if phrase in entity.names]) == times


@pytest.mark.parametrize("text", ["The town fell.", "This country is poor."])
def test_a_town_or_a_country_that_nothing_names_is_no_entity(text: str) -> None:
    assert found(text).entities == ()


def test_what_was_named_last_is_taken_up_first() -> None:
    seen = found("They fear Hezbollah and Hamas. The group left.")
    assert seen.said_of("Hamas") == ["Hamas", "The group"]


def test_the_troops_of_an_armed_group_are_no_states() -> None:
    assert found("They met Taliban troops.").kind("Taliban troops") == "armed-group"
    assert found("They met Iranian troops.").kind("Iranian troops") == "government-body"


def test_joining_gathers_every_candidate_that_speaks_of_something() -> None:
    items = [item for each in lines("Amina Diallo left. Diallo came back.") for item in find_candidates(each)]
    assert [[item.text for item in group.candidates] for group in join(items)] == [["Amina Diallo", "Diallo"]]
