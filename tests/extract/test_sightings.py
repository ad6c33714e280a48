"""All that a sentence may mention, and what stands beside a name."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import candidates, found, line
from whence.extract.sightings import find_candidates


def test_candidates_stand_in_order_the_longer_of_two_that_start_together_first_and_none_twice() -> None:
    items = find_candidates(line("Taliban fighters and army trucks left the town of Gao."))
    places = [(item.start, -item.end) for item in items]
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("text", "name", "kind", "form"),
    [
        ("They left Helmand province.", "Helmand", "place", "Helmand province"),
        ("They joined the Tazmalt militia.", "Tazmalt", "armed-group", "Tazmalt militia"),
        ("They read the Tazmalt newspaper.", "Tazmalt", "media", "Tazmalt newspaper"),
        ("They left the town of Tazmalt.", "Tazmalt", "place", "the town of Tazmalt"),
        ("They met rebel commander Amina Diallo.", "Amina Diallo", "person", "rebel commander Amina Diallo"),
        ("They sued the company Tazmalt.", "Tazmalt", "organisation", "the company"),
        ("They met generals Diallo and Touré.", "Diallo", "person", "Diallo"),
    ],
)
def test_a_noun_beside_a_name_says_what_it_is(text: str, name: str, kind: str, form: str) -> None:
    entity = found(text).entity(name)
    assert entity.kind == kind
    assert form in entity.names


def test_a_noun_in_the_plural_after_a_row_of_names_is_said_of_all() -> None:
    seen = found("Sool, Sanaag and Orolo provinces fell.")
    assert [seen.kind(name) for name in ("Sool", "Sanaag", "Orolo")] == ["place"] * 3


def test_a_country_before_a_noun_stays_itself() -> None:
    seen = found("They met an Afghan group.")
    assert seen.kind("Afghan") == "state"
    assert seen.kind("an Afghan group") == "armed-group"


def test_a_name_that_only_tells_which_road_is_meant_is_no_entity() -> None:
    assert found("They closed the Tazmalt road.").names() == {"the Tazmalt road"}
    assert "Tazmalt" in found("They closed the Tazmalt road. Tazmalt fell.").names()
    assert "Afghanistan" in found("They closed the Afghan border crossing.").names()


def test_a_measure_is_a_form_of_what_is_spoken_of() -> None:
    entity = found("Dozens of villagers fled.").entity("villagers")
    assert "Dozens of villagers" in entity.names
    assert entity.kind == "population"


def test_the_whole_is_no_candidate_beside_its_part() -> None:
    assert "the men" not in candidates("One of the men left.")


def test_a_part_of_a_country_is_a_place_and_the_country_is_mentioned_in_it() -> None:
    seen = found("They trained in northern Mali.")
    assert (seen.kind("northern Mali"), seen.kind("Mali")) == ("place", "state")


def test_idle_nouns_and_measures_are_no_candidates() -> None:
    assert not candidates("In general the front held as well.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They left the village of Orolo.", "Orolo", "place"),
        ("They left Orolo district.", "Orolo", "place"),
        ("They left the city of Orolo.", "Orolo", "place"),
        ("They joined the Orolo rebels.", "Orolo", "armed-group"),
        ("They met the journalist Oda Velkamp.", "Oda Velkamp", "person"),
        ("They met farmer Tomas Okello.", "Tomas Okello", "person"),
        ("They read the daily newspaper Orolo.", "Orolo", "media"),
        ("They joined the charity Orolo.", "Orolo", "organisation"),
        ("They met the lawyers Oda Velkamp and Tomas Okello.", "Tomas Okello", "person"),
    ],
)
def test_the_noun_that_goes_with_a_name_gives_its_kind(text: str, name: str, kind: str) -> None:
    assert found(text).kind(name) == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Oda Velkamp in Orolo on Monday.", {"Oda Velkamp", "Orolo"}),
        ("They left Tazmalt, Orolo and Gao in March.", {"Tazmalt", "Orolo", "Gao"}),
        ("They left at noon.", set()),
        ("On Tuesday it rained.", set()),
        ("They met Oda Velkamp. They met Oda Velkamp again.", {"Oda Velkamp"}),
        ("Amina Diallo met Sara Njoroge.", {"Amina Diallo", "Sara Njoroge"}),
    ],
)
def test_a_text_speaks_of_its_names_and_of_nothing_else(text: str, names: set[str]) -> None:
    assert found(text).names() == names
