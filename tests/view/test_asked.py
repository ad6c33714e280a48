"""Tests of whence.view.asked."""

from __future__ import annotations

from typing import Any

import pytest

from whence.errors import NotFoundError, RecordError, VocabularyError
from whence.store import Case, Filter
from whence.view import find_ledger, make_filter
from whence.view.asked import find_entity


def test_names_become_the_ids_of_the_case(case: Case) -> None:
    army, marten = find_entity(case, "Lenna Freedom Army").id, find_entity(case, "Ivo Marten").id
    wanted = make_filter(case, about="lenna freedom army", source="Ivo Marten", type="KILLS", since="2024")
    assert wanted == Filter(about=army, source=marten, type="KILLS", since="2024")


@pytest.mark.parametrize("typed", ["Lenna Freedom Army", "the Lenna Freedom Army", " LENNA  freedom army "])
def test_case_blanks_and_an_article_do_not_matter(case: Case, typed: str) -> None:
    assert find_entity(case, typed).name == "Lenna Freedom Army"


def test_an_entity_is_found_by_the_first_digits_of_its_id(case: Case) -> None:
    army = find_entity(case, "Lenna Freedom Army")
    assert find_entity(case, army.id[:10]) == army


def test_a_part_of_a_name_is_not_taken_for_the_name_but_told(case: Case) -> None:
    with pytest.raises(NotFoundError, match=r"'Marten': no entity of this case is called just so \(perhaps Ivo Marten"):
        find_entity(case, "Marten")


def test_a_name_that_is_nowhere_is_an_error(case: Case) -> None:
    with pytest.raises(NotFoundError, match="'Atlantis': no entity of this case is called so"):
        find_entity(case, "Atlantis")


def test_a_type_that_the_case_does_not_know_is_an_error_that_lists_them(case: Case) -> None:
    with pytest.raises(VocabularyError, match=r"--type MURDERS: is no statement type of this case \(ACCUSES, AGREES"):
        make_filter(case, type="MURDERS")


def test_a_date_that_is_none_is_an_error(case: Case) -> None:
    with pytest.raises(RecordError, match="since: not an EDTF date"):
        make_filter(case, since="last week")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"place": "Quarrow"}, ["KILLS", "FIGHTS"]),
        ({"source": "Mira Holt"}, ["FIGHTS"]),
        ({"about": "Tomas Keld"}, ["LEADS"]),
        ({"type": "SUPPORTS"}, ["SUPPORTS"]),
        ({"until": "2024-03-12"}, ["FIGHTS"]),
        ({"since": "2024-03-15"}, ["KILLS", "ALLIED_WITH"]),
        ({"about": "Orrin Front", "source": "Hesk Courier"}, ["ALLIED_WITH"]),
        ({"type": "MEETS"}, []),
    ],
)
def test_a_filter_leaves_the_claims_that_were_asked_for(case: Case, wanted: dict[str, Any], found: list[str]) -> None:
    assert [row.type for row in find_ledger(case, make_filter(case, **wanted))] == found
