"""Tests of whence.view.dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.view.material import small_case
from whence.errors import NotFoundError, PrivateError
from whence.records import WatchEntry
from whence.resolve import watch
from whence.store import Case
from whence.view import find_dossier


def test_a_dossier_has_all_that_is_said_of_an_entity_by_type(case: Case) -> None:
    dossier = find_dossier(case, "Lenna Freedom Army")
    assert [section.type for section in dossier.about] == ["FIGHTS", "KILLS", "LEADS", "ALLIED_WITH", "SUPPORTS"]
    assert [row.factuality for row in dossier.says] == ["CT-"]


def test_a_dossier_says_since_when(case: Case) -> None:
    dossier = find_dossier(case, "Lenna Freedom Army")
    assert (dossier.first, dossier.last) == ("2024-03-13", "2024-03-15")


def test_a_claim_about_an_entity_and_by_it_is_one_row(case: Case) -> None:
    rows = find_dossier(case, "Lenna Freedom Army").rows
    assert len(rows) == len({row.id for row in rows}) == 7


def test_what_an_outlet_only_passes_on_is_not_said_by_it(case: Case) -> None:
    assert find_dossier(case, "Hesk Courier").says == ()


def test_a_private_person_has_no_dossier(case: Case) -> None:
    with pytest.raises(
        PrivateError, match=r"Mira Holt: is a private person: no office or leadership is told.*--private"
    ):
        find_dossier(case, "Mira Holt")


def test_a_private_person_has_a_dossier_if_one_insists(case: Case) -> None:
    assert [row.type for row in find_dossier(case, "Mira Holt", private=True).says] == ["FIGHTS"]


def test_a_name_that_leads_nowhere_has_no_dossier(case: Case) -> None:
    with pytest.raises(NotFoundError, match="'Atlantis'"):
        find_dossier(case, "Atlantis")


def test_a_public_person_has_a_dossier_under_every_spelling_of_the_name(case: Case) -> None:
    found = {find_dossier(case, name).entity.id for name in ("Tomas Keld", "tomas keld", " Tomas  Keld ")}
    assert len(found) == 1


def test_an_entity_of_which_nothing_is_said_has_an_empty_dossier(case: Case) -> None:
    wire = find_dossier(case, "Hesk Courier")
    assert (wire.about, wire.says, wire.rows) == ((), (), ())


def test_what_is_only_guessed_stands_in_no_dossier(case: Case) -> None:
    assert "PRESENT_IN" not in {row.type for row in find_dossier(case, "Tomas Keld").rows}


def test_sections_come_events_first_then_relations_and_hold_each_statement_once(case: Case) -> None:
    about = find_dossier(case, "Lenna Freedom Army").about
    assert [section.nature for section in about] == sorted(section.nature for section in about)
    pages = [page.id for section in about for page in section.statements]
    assert len(pages) == len(set(pages))


def test_a_dossier_says_what_watch_lists_have_of_an_entity(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        file = tmp_path / "actors.csv"
        file.write_text("name,id,kind,wikidata\nLenna Freedom Army,A1,armed-group,Q42\n")
        watch(made, file, name="my actors")
        expected = WatchEntry(id="A1", list="my actors", name="Lenna Freedom Army", external=(("wikidata", "Q42"),))
        assert find_dossier(made, "Lenna Freedom Army").watched == (expected,)
        assert find_dossier(made, "Orrin Front").watched == ()
