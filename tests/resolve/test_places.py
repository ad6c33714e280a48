"""Toponyms of one document become places that its own words and its other places speak for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.resolve.gazetteer import Gazetteer
from whence.resolve.place_context import Setting, toponyms_of
from whence.resolve.places import EARSHOT, PlaceDecision, resolve_places


def _resolve(text: str, gazetteer: Gazetteer, setting: Setting | None = None) -> tuple[PlaceDecision, ...]:
    """Resolve the toponyms that stand between brackets."""
    spans, plain, at = [], "", 0
    for found in re.finditer(r"\[(.+?)\]", text):
        plain += text[at : found.start()]
        spans.append((len(plain), len(plain) + len(found[1])))
        plain, at = plain + found[1], found.end()
    return resolve_places(toponyms_of(plain + text[at:], spans), gazetteer, setting=setting)


def _places(decisions: tuple[PlaceDecision, ...]) -> list[int | None]:
    return [decision.place.id if decision.place else None for decision in decisions]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They met in [Springfield], [Illinois].", [4250542, 4896861]),
        ("They met in [Springfield], [Mo.] and left.", [4409896, 4398678]),
        ("They met in [Springfield, Illinois].", [4250542]),
        ("From [Springfield] to [Chatham] it rained.", [4250542, 4236895]),
        ("From [Springfield] to [St. Louis] it rained.", [4409896, 4407010]),
        ("Fighting in [Kandahar province].", [1138335]),
        ("The city of [Aleppo] fell.", [170063]),
        ("[Kandahar] fell.", [1138336]),
        ("[Kandahar] province fell; [Kandahar] did not.", [1138335, 1138336]),
        ("[Nowhere] in northern Syria fell.", [163843]),
        ("[Tbilisi] is the capital of [Georgia].", [611717, 614540]),
        ("[Atlanta] is the capital of [Georgia].", [4180439, 4197000]),
        ("[Georgia], [Afghanistan] and [Syria] agreed.", [614540, 1149361, 163843]),
    ],
)
def test_the_text_s_own_words_and_places_decide(text: str, places: list[int], gazetteer: Gazetteer) -> None:
    assert _places(_resolve(text, gazetteer)) == places


def test_one_name_means_one_place_throughout_a_document(gazetteer: Gazetteer) -> None:
    text = "[Springfield], Illinois, was quiet. Hours later [Springfield] was not."
    assert _places(_resolve(text, gazetteer)) == [4250542, 4250542]


def test_two_places_of_a_name_stay_two_where_the_text_tells_them_apart(gazetteer: Gazetteer) -> None:
    text = "[Springfield], Illinois, and [Springfield], Missouri, are far apart."
    assert _places(_resolve(text, gazetteer)) == [4250542, 4409896]


def test_the_countries_of_a_case_speak_for_their_places(gazetteer: Gazetteer) -> None:
    text = "[Georgia] said nothing."
    assert _places(_resolve(text, gazetteer, Setting(focus=("GE",)))) == [614540]


def test_a_village_that_no_gazetteer_has_stands_inside_its_parent(gazetteer: Gazetteer) -> None:
    (village,) = _resolve("Fighters took [Deh Parian], a village, and [Deh Parian] in Panjshir fell.", gazetteer)[1:]
    assert village.place is not None
    assert (village.place.id, village.inside, village.where_prec, village.represents_area) == (6957555, True, 4, True)
    said = "No gazetteer has Deh Parian; the text says it lies in Panjshir, whose point stands for it."
    assert village.reason == said


def test_a_place_that_no_gazetteer_has_and_no_text_puts_anywhere_stays_unlocated(gazetteer: Gazetteer) -> None:
    (facility,) = _resolve("They shelled [Camp Nowhere].", gazetteer)
    assert facility == PlaceDecision(
        toponym=facility.toponym,
        place=None,
        inside=False,
        where_prec=None,
        geo_precision=None,
        vagueness=None,
        represents_area=False,
        score=0.0,
        reason="No gazetteer has Camp Nowhere, so it stays unlocated.",
    )


def test_a_district_is_no_sharper_than_the_parent_s_point_it_stands_at(gazetteer: Gazetteer) -> None:
    (district,) = _resolve("Fighting in [Panjwa'i district].", gazetteer)
    assert (district.where_prec, district.geo_precision, district.represents_area) == (4, 3, True)


def test_vague_words_come_with_the_place(gazetteer: Gazetteer) -> None:
    near, north = _resolve("Fighting near [Kabul], and in [northern Syria].", gazetteer)
    assert (near.vagueness, near.where_prec, near.represents_area) == ("near", 2, True)
    assert (north.vagueness, north.where_prec) == ("northern", 5)
    assert north.place is not None
    assert north.place.name == "Syria"


def test_a_list_of_countries_puts_none_inside_the_next(gazetteer: Gazetteer) -> None:
    assert _places(_resolve("He visited [Georgia], Syria and Afghanistan.", gazetteer)) == [614540]


def test_the_reason_is_a_sentence(gazetteer: Gazetteer) -> None:
    (town, _) = _resolve("They met in [Springfield], [Illinois].", gazetteer)
    assert town.reason == "Springfield, IL, US, the only place of that name: the text says it lies in Illinois."
    assert town.score == 1.0


NAMES = ("Springfield", "Georgia", "Kabul", "Kandahar", "Aleppo", "Chatham", "Illinois", "Nowhere", "Syria")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(NAMES), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_the_order_of_the_names_decides_nothing(gazetteer: Gazetteer, names: list[str], random: object) -> None:
    def placed(order: list[str]) -> dict[str, int | None]:
        decided = _resolve("; ".join(f"[{name}]" for name in order), gazetteer)
        return {each.toponym.name: each.place.id if each.place else None for each in decided}

    assert placed(names) == placed(sorted(names))


def test_a_small_place_where_nothing_else_of_the_text_is_stays_unlocated(gazetteer: Gazetteer) -> None:
    """A village that no gazetteer has may have a namesake at the other end of the world."""
    chatham, kabul = _resolve("Shells fell on [Chatham], a village an hour from [Kabul].", gazetteer)
    assert (chatham.place, chatham.where_prec, chatham.score) == (None, None, 0.0)
    assert "stays unlocated" in chatham.reason
    assert kabul.place is not None
    (alone,) = _resolve("Shells fell on [Chatham].", gazetteer)
    assert alone.place is not None
    (told,) = _resolve("Shells fell on [Chatham].", gazetteer, Setting(countries={"US": 1}))
    assert told.place is not None


def test_names_far_away_in_a_long_document_are_not_heard(gazetteer: Gazetteer) -> None:
    near = "From [Springfield] to [Chatham] it rained. " + "[Nowhere] was quiet. " * 3
    assert _places(_resolve(near, gazetteer))[:2] == [4250542, 4236895]
    far = "".join(f"[Nowhere {number}] was quiet. " for number in range(EARSHOT + 1))
    apart = _resolve(f"[Springfield] was dry. {far} [Chatham] was wet.", gazetteer)
    assert _places(apart)[0] != 4250542
