"""Pruning: an entity that the network is not sure of stands in a reading only where something is said of it."""

from __future__ import annotations

import pytest

from tests.extract.net.planned import Plan, read_planned, scanned
from whence.extract.decode.entities import cast_of
from whence.extract.decode.pruning import find_weak, without_idle
from whence.records import Reading

NOMINAL = "armed-group nominal"
PLAN = Plan(
    text="Rebels killed soldiers in Kelm, Ana said. A guard slept.",
    mentions={
        "Rebels": NOMINAL,
        "soldiers": "person nominal",
        "Kelm": "place named",
        "Ana": "person named",
        "A guard": "person nominal",
    },
    triggers={"killed": "KILLS"},
    roles={"killed": {"killer": "Rebels", "victim": "soldiers", "PLACE": "Kelm"}},
    cues={"said": ("Ana", "Rebels killed soldiers in Kelm")},
    claims={"killed": {"said": "CT+"}},
)


def _names(reading: Reading) -> set[str]:
    return {entity.name for entity in reading.entities}


def _weak_names(*scores: float) -> list[str]:
    """Return the weak entities of a text in which they are named again. scores: of its mentions in order."""
    plan = Plan(
        text="Rebels left and they ran. Soldiers slept.",
        mentions={"Rebels": NOMINAL, "they": "armed-group pronoun", "Soldiers": "person nominal"},
        same={"they": "Rebels"},
    )
    found = scanned(plan)
    for span, score in zip(found.spans, scores, strict=True):
        span.score = score
    cast = cast_of(found, plan.text, "d")
    names = {entity.id: entity.name for entity in cast.entities}
    return sorted(names[entity] for entity in find_weak(found, cast))


@pytest.mark.parametrize(
    ("scores", "weak"),
    [
        ((0.9, 0.9, 0.9), []),
        ((0.4, 0.4, 0.9), ["Rebels"]),
        ((0.4, 0.9, 0.4), ["Soldiers"]),
        ((0.4, 0.4, 0.4), ["Rebels", "Soldiers"]),
    ],
)
def test_an_entity_is_weak_if_none_of_its_mentions_is_sure(scores: tuple[float, ...], weak: list[str]) -> None:
    assert _weak_names(*scores) == weak


def test_of_weak_entities_those_stay_that_something_is_said_of() -> None:
    reading = read_planned(PLAN)
    everyone = frozenset(entity.id for entity in reading.entities)
    kept = without_idle(reading, everyone)
    assert _names(reading) - _names(kept) == {"A guard"}
    assert {"Rebels", "soldiers", "Kelm", "Ana"} <= _names(kept)


def test_the_mentions_of_what_is_left_out_are_left_out_with_it() -> None:
    reading = read_planned(PLAN)
    kept = without_idle(reading, frozenset(entity.id for entity in reading.entities))
    assert {mention.span.text for mention in reading.mentions} - {mention.span.text for mention in kept.mentions} == {
        "A guard"
    }


def test_where_nothing_is_weak_the_reading_stays_as_it_is() -> None:
    reading = read_planned(PLAN)
    assert without_idle(reading, frozenset()) == reading


def test_pruning_twice_changes_no_more_than_once() -> None:
    reading = read_planned(PLAN)
    weak = frozenset(entity.id for entity in reading.entities)
    once = without_idle(reading, weak)
    assert without_idle(once, weak) == once
