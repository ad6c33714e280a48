"""Tests of whence.view.privacy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from whence.store import Case, Filter
from whence.view import Party, find_ledger, is_private, public_persons, veil
from whence.view.asked import find_entity


@pytest.mark.parametrize(
    ("name", "private"),
    [
        ("Mira Holt", True),
        ("Ana Reyl", True),
        ("Tomas Keld", False),
        ("Ivo Marten", False),
        ("Lenna Freedom Army", False),
    ],
)
def test_a_person_without_office_or_leadership_is_private(case: Case, name: str, private: bool) -> None:
    assert is_private(case, find_entity(case, name)) is private


def test_leaders_and_holders_of_an_office_are_public(case: Case) -> None:
    names = {find_entity(case, name).id for name in ("Tomas Keld", "Ivo Marten")}
    assert public_persons(find_ledger(case, Filter())) == names


def test_a_tentative_statement_makes_nobody_public(case: Case) -> None:
    rows = [replace(row, tentative=True) for row in find_ledger(case, Filter(type="LEADS"))]
    assert public_persons(rows) == frozenset()


def test_the_name_of_a_private_person_is_veiled_and_a_public_one_is_not() -> None:
    mira = Party(role="source", name="Mira Holt", entity="m", kind="person")
    assert veil(mira, frozenset()) == "a private person"
    assert veil(mira, frozenset({"m"})) == "Mira Holt"


def test_a_by_line_is_veiled_as_the_author() -> None:
    assert veil(Party(role="author", name="Ana Reyl", entity="a", kind="person"), frozenset()) == "the author"


def test_the_words_for_an_unnamed_person_tell_no_name_and_stay() -> None:
    resident = Party(role="source", name="a resident", entity="r", kind="person", unnamed=True)
    assert veil(resident, frozenset()) == "a resident"


def test_an_outlet_is_no_person(case: Case) -> None:
    assert veil(Party(role="publisher", name="Northern Wire", entity="n", kind="media"), frozenset()) == "Northern Wire"
