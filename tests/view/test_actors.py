"""Tests of whence.view.actors."""

from __future__ import annotations

from pathlib import Path

from whence.store import Case, Filter, open_case
from whence.view import ActorRow, find_ledger, gather_actors


def actors(case: Case) -> dict[str, ActorRow]:
    return {actor.name: actor for actor in gather_actors(find_ledger(case, Filter()))}


def test_whoever_acts_or_speaks_is_an_actor_those_with_most_claims_first(case: Case) -> None:
    assert [(actor.name, len(actor.about), len(actor.says)) for actor in actors(case).values()] == [
        ("Lenna Freedom Army", 7, 1),
        ("Ivo Marten", 1, 1),
        ("Ministry of Defence", 1, 1),
        ("Orrin Front", 2, 0),
        ("Bastrovia", 1, 0),
        ("Tomas Keld", 1, 0),
    ]


def test_a_private_person_an_unnamed_source_and_a_place_are_no_actors(case: Case) -> None:
    assert not {"Mira Holt", "Ana Reyl", "An official", "Quarrow", "Tarn"} & set(actors(case))


def test_the_cells_of_a_row_are_text(case: Case) -> None:
    assert actors(case)["Lenna Freedom Army"].cells() == {
        "actor": "Lenna Freedom Army",
        "kind": "armed-group",
        "claims_about": "7",
        "claims_made": "1",
        "documents": "2",
    }


def test_an_empty_case_has_no_actors(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert gather_actors(find_ledger(made, Filter())) == ()
