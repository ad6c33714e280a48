"""Names are invented, fixed by their seed, and of every kind in every region."""

import os
import subprocess
import sys

import pytest

from training.names import KINDS, generate, regions, traditions, traditions_of
from training.names.generator import initials
from training.names.patterns import is_taken
from training.names.traditions import fold, refused_names

REGIONS = (
    "Afghanistan; South Asia; Central Asia; Middle East; North Africa; Sahel and West Africa; Horn of Africa; "
    "Central Africa; Southern Africa; Latin America; Caribbean; Balkans; Caucasus; post-Soviet Europe; "
    "Western Europe; East Asia; Southeast Asia; Pacific; North America; world"
)


def test_the_regions_are_the_closed_list_of_the_corpus() -> None:
    assert list(regions()) == REGIONS.split("; ")


def test_every_tradition_belongs_to_a_region() -> None:
    placed = {name for region, names in regions().items() if region != "world" for name in names}
    assert placed == set(traditions())


@pytest.mark.parametrize("region", REGIONS.split("; "))
@pytest.mark.parametrize("kind", KINDS)
def test_every_region_has_names_of_every_kind(region: str, kind: str) -> None:
    names = generate(region, kind, 12, 3)
    assert len({fold(name.full) for name in names}) == 12
    assert all(name.full and name.short for name in names)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_names_and_another_seed_others(kind: str) -> None:
    assert generate("world", kind, 10, 5) == generate("world", kind, 10, 5)
    assert generate("world", kind, 10, 5) != generate("world", kind, 10, 6)


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_the_sheet_is_the_same_in_every_process_and_has_all_kinds(hash_seed: str) -> None:
    command = [sys.executable, "-m", "training.names", "Horn of Africa", "--seed", "4"]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    sheet = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout
    assert [line.rstrip(":") for line in sheet.splitlines() if not line.startswith(" ")] == list(KINDS)
    person = generate("Horn of Africa", "person", 20, 4)[0]
    assert sheet.splitlines()[1].startswith(f"  {person.title}: {person.full}")


@pytest.mark.parametrize("tradition", sorted(traditions()))
def test_two_hundred_persons_and_places_of_a_tradition_differ(tradition: str) -> None:
    for kind in ("person", "place"):
        assert len({name.full for name in generate(tradition, kind, 200, 1)}) == 200


@pytest.mark.parametrize("tradition", sorted(traditions()))
def test_no_person_has_all_words_of_a_refused_name(tradition: str) -> None:
    refused = [set(name.replace("-", " ").split()) for name in traditions_of(tradition)[0].refused]
    for name in generate(tradition, "person", 200, 2):
        for form in (name.full, *name.variants):
            words = set(fold(form).replace("-", " ").split())
            assert not any(known <= words for known in refused), form


@pytest.mark.parametrize("tradition", sorted(traditions()))
def test_no_place_is_one_that_exists(tradition: str) -> None:
    assert is_taken("Tessalit")
    for name in generate(tradition, "place", 200, 4):
        assert not any(is_taken(form) for form in (name.full, *name.variants))


@pytest.mark.parametrize("tradition", sorted(traditions()))
def test_no_group_is_a_known_one_and_acronyms_are_the_initials(tradition: str) -> None:
    groups = generate(tradition, "armed-group", 60, 1)
    assert not {fold(group.full) for group in groups} & refused_names()["groups"]
    assert not {group.acronym for group in groups} & refused_names()["acronyms"]
    acronyms = [group for group in groups if group.acronym]
    assert acronyms
    assert all(group.acronym == initials(group.full) for group in acronyms)


def test_initials_skip_small_words_and_accents() -> None:
    assert initials("Front de Défense and Éveil of the Nord") == "FDEN"


@pytest.mark.parametrize("tradition", sorted(traditions()))
def test_variants_differ_from_the_full_form_and_among_themselves(tradition: str) -> None:
    for kind in KINDS:
        for name in generate(tradition, kind, 30, 1):
            assert len({name.full, *name.variants}) == 1 + len(name.variants)


def test_women_and_men_can_be_asked_for() -> None:
    assert {name.sex for name in generate("world", "person", 20, 1, sex="f")} == {"f"}
    assert {name.sex for name in generate("world", "person", 20, 1, sex="m")} == {"m"}


def test_an_unknown_region_or_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match=r"Atlantis.*Afghanistan"):
        generate("Atlantis", "person", 1, 0)
    with pytest.raises(ValueError, match="'state'; known: person"):
        generate("world", "state", 1, 0)


def test_more_names_than_the_lists_hold_is_an_error_and_no_endless_search() -> None:
    with pytest.raises(ValueError, match="no 9000 different names"):
        generate("chinese", "place", 9000, 0)
