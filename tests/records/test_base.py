"""Tests of whence.records.base."""

from __future__ import annotations

import dataclasses

import pytest

from whence.errors import RecordError
from whence.records import Edtf, Score, Text, content_id, from_json, record, to_json


@record
class Thing:
    """A record with a field of each shape."""

    name: Text
    when: Edtf | None = None
    score: Score = 1.0
    parts: tuple[int, ...] = ()


def test_the_id_of_a_thing_is_fixed_for_ever() -> None:
    """Ids stand in case files and exports: another hash would make every case a stranger to its own judgements."""
    assert content_id("document", "a", None, 3) == "f411aeaf143461d0dd00"


def test_ids_do_not_run_parts_together() -> None:
    assert content_id("thing", "ab", "c") != content_id("thing", "a", "bc")
    assert content_id("thing", "1") != content_id("thing", 1)
    assert content_id("thing", None) != content_id("thing", "null")


def test_a_record_takes_its_fields_by_name_only() -> None:
    with pytest.raises(RecordError, match=r"Thing: name: Field required; 0: Unexpected positional argument"):
        Thing("a")  # type: ignore[call-arg]


def test_a_record_is_not_changed_but_replaced() -> None:
    thing = Thing(name="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        thing.name = "b"  # type: ignore[misc]
    assert dataclasses.replace(thing, name="b") == Thing(name="b")


def test_replacing_checks_the_shape_again() -> None:
    with pytest.raises(RecordError, match="Thing: score"):
        dataclasses.replace(Thing(name="a"), score=2.0)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Thing: name: Field required"),
        ({"name": ""}, "Thing: name: String should have at least 1 character, given ''"),
        ({"name": 3}, "Thing: name: Input should be a valid string, given 3"),
        ({"name": "a", "score": 2.0}, "Thing: score: Input should be less than or equal to 1, given 2.0"),
        ({"name": "a", "score": float("nan")}, "Thing: score: Input should be a finite number, given nan"),
        ({"name": "a", "parts": [1]}, "Thing: parts: Input should be a valid tuple, given [1]"),
        ({"name": "a", "parts": (1, "2")}, "Thing: parts.1: Input should be a valid integer, given '2'"),
        ({"name": "a", "colour": "red"}, "Thing: colour: Unexpected keyword argument, given 'red'"),
        (
            {"name": "a", "when": "last week"},
            "Thing: when: not an EDTF date (ISO 8601-2), such as 2022-08 or 2021-09/2022-03, given 'last week'",
        ),
    ],
)
def test_a_wrong_shape_is_refused_with_the_field_the_fault_and_what_was_given(
    fields: dict[str, object], message: str
) -> None:
    with pytest.raises(RecordError) as caught:
        Thing(**fields)  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_all_faults_of_a_record_are_told_at_once() -> None:
    with pytest.raises(RecordError) as caught:
        Thing(name="", score=-1.0)
    assert str(caught.value) == (
        "Thing: name: String should have at least 1 character, given ''; "
        "score: Input should be greater than or equal to 0, given -1.0"
    )


def test_a_long_value_is_cut_short_in_the_message() -> None:
    with pytest.raises(RecordError) as caught:
        Thing(name=["x" * 1000])  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200
    assert str(caught.value).endswith("...")


@pytest.mark.parametrize("date", ["2022", "2022-08", "2022-08-31", "2021-09/2022-03", "XXXX-03-23", "2022-08~"])
def test_dates_as_sharp_or_as_blunt_as_the_text_are_taken(date: str) -> None:
    assert Thing(name="a", when=date).when == date


def test_json_that_is_none_is_refused() -> None:
    with pytest.raises(RecordError, match="Thing: the record: Invalid JSON"):
        from_json(Thing, "{")


def test_json_keeps_every_letter() -> None:
    thing = Thing(name="Kābul “quoted” 🕊 \x00")
    assert from_json(Thing, to_json(thing)) == thing


@pytest.mark.parametrize("value", ["../XXXX-03", "2022-13", "last week", ""])
def test_what_is_no_date_is_refused_without_a_word_on_standard_output(
    value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(RecordError, match="not an EDTF date"):
        Thing(name="a", when=value)
    assert capsys.readouterr().out == ""
