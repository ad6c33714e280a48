"""A reading is asked the same questions for every set."""

from __future__ import annotations

from benchmarks.public.seen import find_places, plover_of, read_text, sides
from tests.benchmarks.public.planned import Plan, PlannedReader, Said

TEXT = "Ruba met Sato. Ruba arrested Tolo."


def test_tentative_statements_are_left_out_and_the_rest_stand_in_the_order_of_the_text() -> None:
    arrest = Said(type="DETAINS", trigger="arrested", roles={"captor": "Ruba", "detainee": "Tolo"})
    meeting = Said(type="MEETS", trigger="met", roles={"participant": "Ruba"})
    unsure = Said(type="KILLS", trigger="arrested", tentative=True)
    seen = read_text(TEXT, PlannedReader({TEXT: Plan(statements=[arrest, unsure, meeting])}))
    assert [each.type for each in seen.statements] == ["MEETS", "DETAINS"]


def test_who_acts_and_whom_it_is_done_to_are_the_first_two_roles_and_peers_are_on_both_sides() -> None:
    arrest = Said(type="DETAINS", trigger="arrested", roles={"captor": "Ruba", "detainee": "Tolo"})
    meeting = Said(type="MEETS", trigger="met", roles={"participant": "Sato"})
    seen = read_text(TEXT, PlannedReader({TEXT: Plan(statements=[arrest, meeting])}))
    (peers, same), (first, second) = (sides(each) for each in seen.statements)
    assert peers is same
    assert [each.role for each in (*first, *second)] == ["captor", "detainee"]
    assert [plover_of(each) for each in seen.statements] == [("CONSULT",), ("COERCE",)]


def test_words_are_found_everywhere_in_any_case_and_no_words_nowhere() -> None:
    assert find_places(TEXT, "ruba") == [(0, 4), (15, 19)]
    assert find_places(TEXT, " ") == []
