"""A PLOVER class is told by the first statement that has one, its actors by the sides of that statement."""

from __future__ import annotations

from benchmarks.public.plover import score
from benchmarks.public.sets import Row
from tests.benchmarks.public.planned import Plan, PlannedReader, Said

TEXT = "Orun threatened to attack Tolo."
THREAT = Said(type="THREATENS", trigger="threatened", roles={"threatener": "Orun", "target": "Tolo"})
ATTACK = Said(type="FIGHTS", trigger="attack", roles={"attacker": "Orun", "target": "Tolo"})


def _row(event: str, source: str = "Orun", target: str = "Tolo") -> Row:
    return {"text": TEXT, "event": event, "source": [{"actorText": source}], "target": [{"actorText": target}]}


def _reader() -> PlannedReader:
    return PlannedReader({TEXT: Plan(statements=[ATTACK, THREAT])})


def test_the_first_statement_gives_the_class_and_any_may_have_it() -> None:
    assert set(score([_row("THREATEN")], _reader()).values()) == {1.0}
    assert list(score([_row("FIGHT")], _reader()).values()) == [0, 0, 1, 1]


def test_actors_on_the_wrong_side_do_not_count() -> None:
    assert score([_row("THREATEN", "Tolo", "Orun")], _reader())["class, source and target"] == 0


def test_actors_that_do_one_thing_together_are_found_on_either_side() -> None:
    row = {**_row("THREATEN"), "source": [{"actorText": "Tolo"}, {"actorText": "Orun"}], "target": None}
    assert score([row], _reader())["class, source and target"] == 1


def test_a_stray_word_in_the_place_of_actors_names_nobody() -> None:
    assert score([{**_row("THREATEN"), "target": "diplomatic"}], _reader())["class, source and target"] == 1


def test_classes_without_a_type_of_ours_are_missed() -> None:
    assert not any(score([_row("REJECT")], _reader()).values())
