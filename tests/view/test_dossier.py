"""Tests of whence.view.dossier."""

from __future__ import annotations

import pytest

from whence.errors import PrivateError
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
