"""Enumerations: a mention that is nothing but others with joints between them is none."""

from __future__ import annotations

import pytest

from tests.extract.net.planned import Plan, read_planned, scanned
from whence.extract.decode.enumerations import ENUMERATION, taken_apart
from whence.extract.net.labels import RELS
from whence.extract.net.scan import Scan

PLACE = "place named"


def _mentions(found: Scan, text: str) -> list[str]:
    return [
        text[found.words[span.at[0]].start : found.words[span.at[1]].end]
        for span in found.spans
        if span.label == "mention"
    ]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Tarn and Dal fell.", "Tarn and Dal", ["Tarn", "Dal"]),
        ("Tarn, Dal, and Milo fell.", "Tarn, Dal, and Milo", ["Tarn", "Dal", "Milo"]),
        ("Tarn; Dal & Milo fell.", "Tarn; Dal & Milo", ["Tarn", "Dal", "Milo"]),
    ],
)
def test_a_whole_of_parts_and_joints_is_no_mention(text: str, whole: str, parts: list[str]) -> None:
    found = taken_apart(scanned(Plan(text=text, mentions=dict.fromkeys([whole, *parts], PLACE))))
    assert _mentions(found, text) == parts
    assert [span.label for span in found.spans].count(ENUMERATION) == 1


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Tarn and the hills", ["Tarn"]),  # the rest is no mention
        ("Ana of Tarn", ["Ana", "Tarn"]),  # no joint
        ("Tarn and the hills", ["Tarn and the hills"]),
    ],
)
def test_another_mention_stays_whole(whole: str, parts: list[str]) -> None:
    text = "Ana of Tarn and the hills fell."
    found = scanned(Plan(text=text, mentions=dict.fromkeys([whole, *parts], PLACE)))
    assert taken_apart(found) is found


def test_parts_that_are_unlikely_beside_the_whole_do_not_take_it_apart() -> None:
    text = "Hatim and Sons left."
    found = scanned(Plan(text=text, mentions=dict.fromkeys(["Hatim and Sons", "Hatim", "Sons"], "organisation named")))
    for span in found.spans:
        span.score = 0.9 if span.at == (0, 2) else 0.3
    assert taken_apart(found) is found


def test_each_part_fills_what_the_whole_filled() -> None:
    plan = Plan(
        text="Rebels took Tarn and Dal.",
        mentions={"Rebels": "armed-group named", **dict.fromkeys(["Tarn and Dal", "Tarn", "Dal"], PLACE)},
        triggers={"took": "TAKES_CONTROL"},
        roles={"took": {"taker": "Rebels", "place": "Tarn and Dal"}},
    )
    (statement,) = (each for each in read_planned(plan).statements if each.type == "TAKES_CONTROL")
    fillers = [filler.span.text for filler in statement.fillers_of("place") if filler.span]
    assert fillers == ["Tarn", "Dal"]


def test_a_part_keeps_what_is_likelier_of_itself() -> None:
    plan = Plan(
        text="Rebels took Tarn and Dal.",
        mentions=dict.fromkeys(["Tarn and Dal", "Tarn", "Dal"], PLACE),
        triggers={"took": "TAKES_CONTROL"},
        roles={"took": {"place": "Tarn"}},
    )
    found = scanned(plan)
    (before,) = (
        chances for (number, _), chances in found.triggers[0].roles.items() if found.spans[number].at == (2, 2)
    )
    (trigger,) = taken_apart(found).triggers
    number = next(number for number, span in enumerate(found.spans) if span.at == (2, 2))
    assert trigger.roles[number, True][RELS.index("place")] == before[RELS.index("place")]


def test_nothing_is_the_same_as_what_was_taken_apart() -> None:
    text = "Tarn and Dal fell. They burn."
    mentions = {**dict.fromkeys(["Tarn and Dal", "Tarn", "Dal"], PLACE), "They": "place pronoun"}
    found = scanned(Plan(text=text, mentions=mentions, same={"They": "Tarn and Dal"}))
    whole = next(number for number, span in enumerate(found.spans) if span.at == (0, 2))
    assert any(whole in span.same for span in found.spans)
    assert not any(whole in span.same for span in taken_apart(found).spans)
