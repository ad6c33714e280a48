"""Sources and targets are the sides of statements that CAMEO codes; peers are related."""

from __future__ import annotations

import pytest

from benchmarks.public.cameo import score
from tests.benchmarks.public.planned import Plan, PlannedReader, Said

TEXT = "Orun troops attacked Tolo."
ROW = {
    "tokens": ["Orun", "troops", "attacked", "Tolo", "."],
    "entities": [{"start": 0, "end": 2, "type": "S"}, {"start": 3, "end": 4, "type": "T"}],
}


def test_the_sides_of_a_coded_statement_are_source_and_target() -> None:
    attack = Said(type="FIGHTS", trigger="attacked", roles={"attacker": "troops", "target": "Tolo"})
    figures = score([ROW], PlannedReader({TEXT: Plan(statements=[attack])}))
    assert figures["target exact F1"] == figures["target overlap F1"] == figures["source overlap F1"] == 1
    assert figures["source exact F1"] == 0


def test_relations_that_cameo_does_not_code_name_no_actors() -> None:
    leading = Said(type="LEADS", trigger="attacked", roles={"leader": "Orun troops", "organisation": "Tolo"})
    assert not any(score([ROW], PlannedReader({TEXT: Plan(statements=[leading])})).values())


def test_peers_are_related_and_neither_source_nor_target() -> None:
    row = {**ROW, "entities": [{"start": 0, "end": 2, "type": "R"}]}
    meeting = Said(type="MEETS", trigger="attacked", roles={"participant": "Orun troops"})
    figures = score([row], PlannedReader({TEXT: Plan(statements=[meeting])}))
    assert figures["related exact F1"] == pytest.approx(1)
    assert figures["source exact F1"] == figures["target exact F1"] == 0
