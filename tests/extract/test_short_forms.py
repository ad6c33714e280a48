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


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("President Lamine Kourouma spoke. Kourouma left.", "Lamine Kourouma", "Kourouma"),
        ("Lamine Kourouma spoke. President Kourouma left.", "Lamine Kourouma", "President Kourouma"),
        ("Lamine Kourouma spoke. Mr. Kourouma left.", "Lamine Kourouma", "Mr. Kourouma"),
        ("Oda Velkamp spoke. They praised Velkamp's aides.", "Oda Velkamp", "Velkamp"),
        ("Dr. Mirela Tanase spoke. Tanase left.", "Mirela Tanase", "Tanase"),
        ("Jean-Baptiste Mukasa spoke. Mukasa left.", "Jean-Baptiste Mukasa", "Mukasa"),
        ("Abdul Karim Sodiq spoke. Sodiq left.", "Abdul Karim Sodiq", "Sodiq"),
    ],
)
def test_a_person_named_in_full_is_named_shortly_after(text: str, full: str, short: str) -> None:
    seen = found(text)
    assert seen.entity(short) == seen.entity(full)
    assert seen.entity(full).kind == "person"


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("They met the Orolo People's Congress (OPC). The OPC left.", "Orolo People's Congress", "OPC"),
        (
            "They met the Front for the Liberation of Orolo (FLO). The FLO left.",
            "Front for the Liberation of Orolo",
            "FLO",
        ),
        ("They met the Movement for Tazmalt Unity (MTU). MTU fighters left.", "Movement for Tazmalt Unity", "MTU"),
        ("They met the River Basin Authority. Later the RBA left.", "River Basin Authority", "RBA"),
        ("They met the United Farmers' Union, or UFU. The UFU left.", "United Farmers' Union", "UFU"),
    ],
)
def test_the_first_letters_of_a_body_are_the_body(text: str, full: str, short: str) -> None:
    seen = found(text)
    assert seen.entity(short) == seen.entity(full)


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("They fled to France. The French army left.", "France", "French"),
        ("They fled to Turkey. The Turkish army left.", "Turkey", "Turkish"),
        ("They fled to Niger. The Nigerien army left.", "Niger", "Nigerien"),
        ("They fled to the Netherlands. The Dutch army left.", "Netherlands", "Dutch"),
        ("They fled to Mali. The Malian army left.", "Mali", "Malian"),
        ("They fled to the United Kingdom. The British army left.", "United Kingdom", "British"),
        ("They fled to Orzuistan. The Orzuistani army left.", "Orzuistan", "Orzuistani"),
    ],
)
def test_the_adjective_of_a_country_is_the_country(text: str, full: str, short: str) -> None:
    seen = found(text)
    assert seen.entity(short) == seen.entity(full)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They fled to Niger. They fled to Nigeria.", "Niger", "Nigeria"),
        ("Amina Diallo met Bakary Diallo.", "Amina Diallo", "Bakary Diallo"),
        ("They met the Orolo Union. They met the Tazmalt Union.", "Orolo Union", "Tazmalt Union"),
        ("They met the Ministry of Water. They met the Ministry of Roads.", "Ministry of Water", "Ministry of Roads"),
        ("They fled to North Korea. They fled to South Korea.", "North Korea", "South Korea"),
        (
            "They met the Orolo People's Congress. They met the Orolo People's Front.",
            "Orolo People's Congress",
            "Orolo People's Front",
        ),
        ("They left Upper Tazmalt. They left Lower Tazmalt.", "Upper Tazmalt", "Lower Tazmalt"),
        ("They met Lamine Kourouma. They met Lamine Sodiq.", "Lamine Kourouma", "Lamine Sodiq"),
    ],
)
def test_things_that_share_a_part_of_their_names_stay_two(text: str, one: str, other: str) -> None:
    seen = found(text)
    assert seen.entity(one) != seen.entity(other)
