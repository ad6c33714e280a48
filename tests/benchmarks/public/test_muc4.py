"""The fillers of attacks, killings and abductions are scored as MUC-4's roles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.public.muc4 import ROLES, plain, score, wanted
from benchmarks.public.seen import vocabulary
from benchmarks.public.sets import Row
from tests.benchmarks.public.planned import Plan, PlannedReader, Said

TEXT = "The Tolo Front bombed the bridge with dynamite. Armed men killed Ana Ruba, a judge."


def _row(**slots: Sequence[str]) -> Row:
    names = {"who": "PERP: INDIVIDUAL ID", "group": "PERP: ORGANIZATION ID", "thing": "PHYS TGT: ID"}
    names |= {"name": "HUM TGT: NAME", "person": "HUM TGT: DESCRIPTION", "weapon": "INCIDENT: INSTRUMENT ID"}
    return {"text": TEXT, "templates": [{names[slot]: list(fillers) for slot, fillers in slots.items()}]}


def _reader() -> PlannedReader:
    attack = {"attacker": "The Tolo Front", "target": "the bridge", "weapon": "dynamite"}
    killing = {"killer": "Armed men", "victim": "Ana Ruba"}
    said = [
        Said(type="FIGHTS", trigger="bombed", roles=attack),
        Said(type="KILLS", trigger="killed", roles=killing),
        Said(type="MEETS", trigger="killed", roles={"participant": "a judge"}),
    ]
    kinds = {"The Tolo Front": "armed-group", "Armed men": "armed-group", "the bridge": "facility", "dynamite": "item"}
    return PlannedReader({TEXT: Plan(statements=said, kinds=kinds, unnamed=frozenset({"Armed men"}))})


def test_every_role_is_filled_by_the_fillers_that_map_to_it() -> None:
    row = _row(
        who=['"ARMED MEN"'], group=['"TOLO FRONT" / "FRONT"'], thing=['"BRIDGE"'], name=['"ANA RUBA"'],
        person=['"JUDGE": "ANA RUBA"'], weapon=['"DYNAMITE"'],
    )  # fmt: skip
    assert set(score([row], _reader()).values()) == {1.0}


def test_optional_fillers_are_neither_missed_nor_wrong() -> None:
    row = _row(who=['? "ARMED MEN"'], name=['"ANA RUBA"'], weapon=['? "RIFLE"'])
    assert score([row], _reader())["individual overlap F1"] == 0
    assert score([row], _reader())["entities exact F1"] == pytest.approx(2 * (1 / 4) / (1 / 4 + 1))


def test_words_that_hold_the_others_meet_only_in_the_overlap() -> None:
    figures = score([_row(who=['"GROUP OF ARMED MEN"'])], _reader())
    assert figures["entities exact F1"] == 0
    assert figures["individual overlap F1"] == 1


def test_an_entity_of_two_templates_is_one_to_find() -> None:
    templates = [_row(group=['"TOLO FRONT"'])["templates"][0], _row(group=['"TOLO FRONT" / "FRONT"'])["templates"][0]]
    assert wanted(templates, "organisation") == ({frozenset({"tolo front", "front"})}, set())


def test_two_names_with_one_description_stay_two() -> None:
    row = _row(person=['"JUDGE": "ANA RUBA"', '"JUDGE": "SATO"'], name=['"ANA RUBA"', '"SATO"'])
    assert wanted(row["templates"], "victim")[0] == {frozenset({"judge", "ana ruba"}), frozenset({"judge", "sato"})}


def test_an_empty_slot_asks_for_nothing() -> None:
    assert wanted(_row(who=["-"], weapon=["*"])["templates"], "individual") == (set(), set())


def test_words_are_compared_without_case_marks_and_articles() -> None:
    assert plain('The "Tolo"  Front, a group') == "tolo front group"


def test_every_role_that_maps_is_a_role_of_ours() -> None:
    assert all(role in vocabulary().types[type_].role_names() for type_, role in ROLES)
