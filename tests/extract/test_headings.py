"""Tests of whence.extract.headings."""

from __future__ import annotations

import pytest

from tests.extract.speech import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kesh Council: Guard Arming ‘Bandit Groups’", ("Kesh Council", ":", "Guard Arming ‘Bandit Groups’")),
        ('Colonel Lund\'s office: "Fake. Go to bed."', ("Colonel Lund's office", ":", '"Fake. Go to bed."')),
        ("@northwatch: Drones over the ridge again", ("@northwatch", ":", "Drones over the ridge again")),
    ],
)
def test_a_speaker_before_a_colon_is_given_what_follows(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_an_answer_reaches_to_the_end_of_its_paragraph() -> None:
    text = "Q: Who holds the bridge?\nA: Not us. They left it on Thursday.\nIt rained."
    assert told(text) == [("A", ":", "Not us. They left it on Thursday.")]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The Bridge Was Not Hit By Mortars",
        "Weather: dust.",
        "Nationality: Kivandan",
        "Two things are certain: the bridge fell and the river rose",
        "Updated 14:05: The Bridge Has Fallen Into The River",
        "Orr: 2,316",
    ],
)
def test_a_label_is_no_speaker(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("River Front: We Did Not Break The Dam", [("River Front", ":", "We Did Not Break The Dam")]),
        ("Orrin Council: Dam ‘Was Never Safe’", [("Orrin Council", ":", "Dam ‘Was Never Safe’")]),
        ('Mayor Tarn: "It broke at dawn."', [("Mayor Tarn", ":", '"It broke at dawn."')]),
        ("@orrinnow: The dam has gone", [("@orrinnow", ":", "The dam has gone")]),
        ("Orrin Gazette: The Dam", []),
        ("Photo: The Dam Has Broken At Last", []),
        ("Live: The Dam Has Broken At Last", []),
        ("In Orrin: The Dam Has Broken At Last", []),
        ("Orrin, Kesh: The Dam Has Broken At Last", []),
        ("9:30: The Dam Has Broken At Last", []),
        ("Q: Who broke the dam?", []),
        ("Ove Tarn: 3-1", []),
        ("Names: Ove Tarn, Mara Lind, Ilan Vost", []),
    ],
)
def test_a_name_before_a_colon_speaks_where_a_headline_or_a_quotation_follows(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
