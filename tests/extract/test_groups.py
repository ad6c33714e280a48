"""Mentions gathered to one thing: its name, its kind, its forms."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import found, line
from whence.extract.candidates import candidate_at
from whence.extract.groups import Group, settle
from whence.extract.name_sightings import sight_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Diallo spoke of Amina Diallo.", "Amina Diallo"),
        ("NRC is the National Renewal Council (NRC).", "National Renewal Council"),
        ("U.S. aid was American.", "United States"),
        ("They met the UN there.", "United Nations"),
        ("Gen. Abdul Raziq left.", "Abdul Raziq"),
    ],
)
def test_a_thing_is_called_by_its_fullest_name_or_by_the_worlds(text: str, name: str) -> None:
    assert name in found(text).names()


def test_the_names_are_the_forms_of_names_and_phrases_sorted() -> None:
    each = line("He met Amina Diallo.")
    group = Group("Amina Diallo", "person", named=True)
    group.add(candidate_at(each, 2, 4, "named"))
    group.add(candidate_at(each, 0, 1, "pronoun"))
    assert group.names() == ("Amina Diallo",)
    assert len(group.candidates) == 2


def test_a_thing_remembers_the_nouns_it_is_called_by() -> None:
    (item,) = sight_names(line("They met Colonel Bakary Touré.")).values()
    group = Group("x", "", named=True)
    group.add(item)
    settle(group)
    assert (group.name, group.kind, group.heads) == ("Bakary Touré", "person", {"colonel"})


def test_a_name_is_inner_where_all_its_mentions_are_and_the_world_does_not_know_it() -> None:
    for name, expected in (("Orolo", True), ("Kabul", False)):
        (item,) = sight_names(line(f"They closed the {name} road.")).values()
        item.inner = True
        group = Group(name, "place", named=True)
        group.add(item)
        assert group.is_inner is expected


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("Mr. Velkamp left. They praised Oda Velkamp.", "Oda Velkamp", ("Mr. Velkamp", "Oda Velkamp", "Velkamp")),
        (
            "The OPC left. They met the Orolo People's Congress.",
            "Orolo People's Congress",
            ("OPC", "Orolo People's Congress"),
        ),
        ("British troops left. They fled to the United Kingdom.", "United Kingdom", ("British", "United Kingdom")),
        ("Amina Diallo spoke. She left.", "Amina Diallo", ("Amina Diallo",)),
        ("They left Orolo. They left Orolo again.", "Orolo", ("Orolo",)),
        ("They met French and British aides.", "France", ("French",)),
    ],
)
def test_a_thing_has_its_fullest_name_and_all_forms_it_is_written_in(
    text: str, name: str, forms: tuple[str, ...]
) -> None:
    (entity,) = [known for known in found(text).entities if known.name == name]
    assert entity.names == forms
