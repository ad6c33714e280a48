"""Mentions and relations are scored against what the crowd was sure of."""

from __future__ import annotations

import pytest

from benchmarks.public.re3d import RELATIONS, score
from benchmarks.public.seen import vocabulary
from benchmarks.public.sets import Row
from tests.benchmarks.public.planned import Plan, PlannedReader, Said, place_of

TEXT = "Orun troops attacked the Tolo Front near Kesh."


def _mention(words: str, kind: str, sure: float = 1) -> Row:
    start, end = place_of(TEXT, words)
    return {"start": start, "end": end, "type": kind, "text": words, "conf": sure}


def _relation(kind: str, source: str, target: str, sure: float = 1) -> Row:
    return {"type": kind, "src": place_of(TEXT, source), "tgt": place_of(TEXT, target), "conf": sure}


def _row(*relations: Row) -> Row:
    entities = [
        _mention("Orun troops", "Organisation"),
        _mention("the Tolo Front", "Organisation"),
        _mention("Kesh", "Location", 0.2),
    ]
    return {"id": "a", "text": TEXT, "entities": entities, "relations": list(relations)}


def _plan(type_: str = "FIGHTS") -> PlannedReader:
    attack = Said(type=type_, trigger="attacked", roles={"attacker": "Orun troops", "target": "Tolo Front"})
    return PlannedReader({TEXT: Plan(statements=[attack], mentions=["Kesh"])})


def test_what_the_crowd_was_unsure_of_counts_neither_way() -> None:
    figures = score([_row()], _plan())
    assert figures["mentions overlap F1"] == 1
    assert figures["mentions exact F1"] == pytest.approx(0.5)


def test_a_relation_is_met_by_a_statement_of_its_types_with_both_ends() -> None:
    figures = score([_row(_relation("FightingAgainst", "Orun troops", "the Tolo Front"))], _plan())
    assert figures["relations met (type and pair)"] == figures["pairs in any statement"] == 1


def test_the_pair_alone_is_enough_for_the_lenient_figure() -> None:
    figures = score([_row(_relation("AlliesOf", "Orun troops", "the Tolo Front"))], _plan())
    assert (figures["relations met (type and pair)"], figures["pairs in any statement"]) == (0, 1)


def test_one_filler_is_no_pair_and_unsure_relations_are_not_asked_for() -> None:
    both_ends = _relation("FightingAgainst", "Orun troops", "troops")
    unsure = _relation("FightingAgainst", "Orun troops", "Kesh", 0.4)
    assert score([_row(both_ends, unsure)], _plan())["pairs in any statement"] == 0


def test_two_names_of_one_entity_are_synonyms() -> None:
    row = _row(_relation("IsSynonymOf", "Orun troops", "Orun"), _relation("IsSynonymOf", "Orun troops", "Kesh"))
    assert score([row], _plan())["synonyms in one entity"] == 0.5


def test_every_type_that_a_relation_maps_to_is_one_of_ours() -> None:
    assert frozenset().union(*RELATIONS.values()) <= set(vocabulary().types)
