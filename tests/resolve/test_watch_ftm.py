"""Entities of FollowTheMoney that act become actors; ships, addresses and sanctions do not; weak aliases stay apart."""

from __future__ import annotations

from whence.resolve.watch_entries import Fault, LeftOut, Watched
from whence.resolve.watch_ftm import is_ftm, read_ftm

PERSON: dict[str, object] = {
    "id": "NK-7abc",
    "caption": "Jan Novak",
    "schema": "Person",
    "referents": ["xx-1"],
    "datasets": ["xx_list"],
    "properties": {
        "name": ["Novák, Jan", "Jan Novak"],
        "alias": ["Ян Новак"],
        "previousName": ["Jan Nowak"],
        "weakAlias": ["Honza"],
        "firstName": ["Jan"],
        "wikidataId": ["Q999"],
        "passportNumber": ["A1234567"],
        "topics": ["sanction"],
    },
}


def test_a_person_has_the_name_that_is_shown_first_and_no_passport() -> None:
    assert list(read_ftm(PERSON, 4, "xx")) == [
        Watched(
            id="NK-7abc",
            list_name="xx",
            kind="person",
            name="Jan Novak",
            aliases=("Novák, Jan", "Ян Новак", "Jan Nowak"),
            weak=("Honza",),
            external=(("opensanctions", "NK-7abc"), ("wikidata", "Q999")),
            line=4,
        )
    ]


def test_an_entity_of_another_publisher_has_an_id_of_its_own_only() -> None:
    given = {"id": "a1", "schema": "Organization", "properties": {"name": "Front", "topics": ["crime.terror"]}}
    assert list(read_ftm(given, 1, "xx")) == [Watched(id="a1", list_name="xx", kind=None, name="Front", line=1)]


def test_what_does_not_act_is_left_out_by_its_schema() -> None:
    assert list(read_ftm({"id": "v", "schema": "Vessel", "properties": {"name": ["Sea"]}}, 1, "xx")) == [
        LeftOut("Vessel")
    ]


def test_an_entity_without_an_id_is_a_fault() -> None:
    fault = Fault(1, "is an entity without an id", 'an "id", as FollowTheMoney has it')
    for id_ in (None, "", 7):
        assert list(read_ftm({"id": id_, "schema": "Person", "properties": {"name": ["A"]}}, 1, "xx")) == [fault]


def test_values_of_a_wrong_shape_are_passed_over() -> None:
    properties = {"name": ["A", 3, {"id": "x"}, None], "alias": 5, "weakAlias": {"a": 1}, "topics": None}
    given = {"id": "a", "schema": "Person", "properties": properties, "caption": ["A"]}
    assert list(read_ftm(given, 1, "xx")) == [Watched(id="a", list_name="xx", kind="person", name="A", line=1)]


def test_other_objects_are_no_entities() -> None:
    assert is_ftm(PERSON)
    others: list[dict[str, object]] = [{}, {"schema": "Person"}, {"schema": 1, "properties": {}}]
    assert not any(map(is_ftm, others))
