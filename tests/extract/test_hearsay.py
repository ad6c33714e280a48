"""Tests of whence.extract.hearsay."""

from __future__ import annotations

import pytest

from tests.extract.speech import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some are reported to have built camps.", (None, "are reported", "to have built camps")),
        ("Lund is said to be ill.", (None, "is said", "to be ill")),
        ("It is believed that the men fled.", (None, "is believed", "that the men fled")),
        ("Rebels reportedly seized the town.", (None, "reportedly", "seized the town")),
        ("He was accused of arming the guard.", (None, "was accused of", "arming the guard")),
        ("Men suspected of supporting the Front fled.", (None, "suspected of", "supporting the Front fled")),
        (
            "Two men were reported killed in the raid.",
            (None, "were reported", "Two men were reported killed in the raid"),
        ),
        ("It ended with alleged army connivance.", (None, "alleged", "army connivance")),
        ("The raid left a reported 11 men dead.", (None, "reported", "11 men dead")),
    ],
)
def test_what_nobody_vouches_for_has_a_cue_and_no_source(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text", ["He said little.", "The report was accused.", "The alleged of it.", "They reported on it."]
)
def test_what_is_no_hearsay_is_left_alone(text: str) -> None:
    assert [found for found in told(text) if found[0] is None] == []


def test_who_accuses_is_a_source() -> None:
    assert told("Lund accused the guard of theft.") == [("Lund", "accused", "the guard of theft")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam is reported to have broken.", [(None, "is reported", "to have broken")]),
        ("The mayor is believed to be in Kesh.", [(None, "is believed", "to be in Kesh")]),
        ("It is said that the mayor fled.", [(None, "is said", "that the mayor fled")]),
        ("It is feared that forty have drowned.", [(None, "is feared", "that forty have drowned")]),
        ("The dam allegedly broke at dawn.", [(None, "allegedly", "broke at dawn")]),
        ("Tarn was suspected of selling the grain.", [(None, "was suspected of", "selling the grain")]),
        ("Two guards were charged with theft.", [(None, "were charged with", "theft")]),
        ("Forty people were feared dead.", [(None, "were feared", "Forty people were feared dead")]),
        ("The dam was reported in the news.", []),
        ("The mayor reported to the council.", []),
        ("Tarn is accused by the council.", []),
        ("The accused was held in Orrin.", []),
        ("The council suspects Tarn of theft.", [("The council", "suspects", "Tarn of theft")]),
    ],
)
def test_hearsay_is_a_passive_with_what_is_told_or_an_adverb(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
