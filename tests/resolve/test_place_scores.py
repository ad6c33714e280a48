"""Features are shares, weights are a table that can be read, and the strongest of them are the reason."""

from __future__ import annotations

import pytest

from whence.resolve.gazetteer import Gazetteer
from whence.resolve.place_context import Setting
from whence.resolve.place_scores import (
    FEATURES,
    WEIGHTS,
    Voice,
    features_of,
    find_surroundings,
    is_stranger,
    score_of,
    why,
)

ALONE = find_surroundings(())


def test_features_lie_between_nothing_and_about_one(gazetteer: Gazetteer) -> None:
    towns = tuple((one.place, 1.0) for one in gazetteer.find_candidates("Springfield"))
    around = find_surroundings([Voice(towns[:1]), Voice(towns[1:])])
    for name in ("Springfield", "Georgia", "Kabul"):
        for candidate in gazetteer.find_candidates(name):
            features = features_of(candidate, (), around, Setting(countries={"US": 2}, focus=("US",)))
            assert len(features) == len(FEATURES)
            assert all(0 <= value <= 1.1 for value in features)


def test_a_town_near_another_place_of_the_text_scores_more_than_alone(gazetteer: Gazetteer) -> None:
    (chatham,) = gazetteer.find_candidates("Chatham")
    in_illinois, in_missouri = sorted(gazetteer.find_candidates("Springfield"), key=lambda one: one.place.admin1)
    beside = find_surroundings([Voice(((chatham.place, 1.0),))])
    alone = [score_of(features_of(one, (), ALONE, Setting())) for one in (in_illinois, in_missouri)]
    with_it = [score_of(features_of(one, (), beside, Setting())) for one in (in_illinois, in_missouri)]
    assert alone[0] < alone[1]
    assert with_it[0] > with_it[1]


def test_the_score_is_the_weighted_sum() -> None:
    assert score_of((1.0,) * len(WEIGHTS)) == pytest.approx(sum(weight for weight, _ in FEATURES.values()))


def test_the_reason_names_the_two_strongest_features(gazetteer: Gazetteer) -> None:
    (chatham,) = gazetteer.find_candidates("Chatham")
    features = features_of(chatham, (), ALONE, Setting(focus=("US",)))
    assert why(chatham.place, features) == "12,187 people live there and the name is its own"


def test_shares_of_countries_and_divisions_are_added_up(gazetteer: Gazetteer) -> None:
    (chatham,) = gazetteer.find_candidates("Chatham")
    around = find_surroundings([Voice(((chatham.place, 0.5),)), Voice(((chatham.place, 0.25),))])
    assert (around.countries, around.divisions) == ({"US": 0.75}, {("US", "IL"): 0.75})


def test_a_stranger_is_a_small_place_that_nothing_in_the_text_is_near_to(gazetteer: Gazetteer) -> None:
    (chatham,), (kabul,) = gazetteer.find_candidates("Chatham"), gazetteer.find_candidates("Kabul")[:1]
    beside = find_surroundings([Voice(((chatham.place, 1.0),))])
    assert is_stranger(chatham.place, features_of(chatham, (), ALONE, Setting()))
    assert not is_stranger(chatham.place, features_of(chatham, (), beside, Setting()))
    assert not is_stranger(chatham.place, features_of(chatham, (), ALONE, Setting(focus=("US",))))
    assert not is_stranger(kabul.place, features_of(kabul, (), ALONE, Setting()))
