"""Names of one thing: short forms, acronyms, adjectives, other spellings."""

from __future__ import annotations

import pytest
from tests.extract.mentioned import found, lines

from whence.extract.short_forms import find_full_names
from whence.extract.sightings import find_candidates


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Ayman al-Zahiri spoke. Mr. Al-Zahiri left.", "Ayman al-Zahiri", "Mr. Al-Zahiri"),
        ("Amina Diallo spoke. Diallo left.", "Amina Diallo", "Diallo"),
        ("Amina Diallo spoke. Amina left.", "Amina Diallo", "Amina"),
        ("They met the National Renewal Council. The NRC left.", "National Renewal Council", "NRC"),
        ("They met the National Renewal Council. They left the Council there.", "National Renewal Council", "Council"),
        ("They joined the Tazmalt Brigade. They praised Tazmalt fighters.", "Tazmalt Brigade", "Tazmalt"),
        (
            "They met the Afghan Renewal Council. Later the Renewal Council left.",
            "Afghan Renewal Council",
            "Renewal Council",
        ),
        ("They met the Afghan Renewal Council. The RC left.", "Afghan Renewal Council", "RC"),
        ("They fled from Vardania. The Vardanian army left.", "Vardania", "Vardanian"),
        (
            "They met the East Kurdestan Union. The East Kurdistan Union left.",
            "East Kurdestan Union",
            "East Kurdistan Union",
        ),
        ("The United States left. American aid and U.S. troops stayed.", "United States", "American"),
        ("Al Qaeda left. They praised al-Qaida.", "Al-Qaeda", "al-Qaida"),
        ("TAZMALT, Aug 31 - They fled to Tazmalt.", "Tazmalt", "TAZMALT"),
        ("They fled from Bogotá. They left Bogota.", "Bogotá", "Bogota"),
    ],
)
def test_a_short_or_other_form_is_of_the_thing_named_in_full(text: str, full: str, short: str) -> None:
    seen = found(text)
    entity = seen.entity(short)
    assert entity.name == full or full in entity.names
    assert short in entity.names


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They left Gao. They joined the Gao Liberation Front.", "Gao", "Gao Liberation Front"),
        ("Amina Diallo spoke. Diallo Camp burned.", "Amina Diallo", "Diallo Camp"),
        ("They met Iran and Iraq.", "Iran", "Iraq"),
        ("They met the Upriver Council. They met the UNB.", "Upriver Council", "UNB"),
        ("They left Tazmalta. They left Tazmalti.", "Tazmalta", "Upriver"),
    ],
)
def test_names_that_only_look_alike_stay_apart(text: str, one: str, other: str) -> None:
    seen = found(text + " They left Upriver.")
    assert seen.entity(one) != seen.entity(other)


def test_of_two_people_of_one_name_the_nearest_before_is_meant() -> None:
    seen = found("Amina Diallo met Sara Diallo. Diallo left.")
    assert seen.said_of("Sara Diallo") == ["Sara Diallo", "Diallo"]


def test_every_candidate_has_the_key_of_its_fullest_name() -> None:
    items = [item for each in lines("Amina Diallo spoke. Diallo left Gao.") for item in find_candidates(each)]
    full = find_full_names([item for item in items if item.form == "named"])
    assert sorted(full.values()) == ["amina diallo", "amina diallo", "gao"]
