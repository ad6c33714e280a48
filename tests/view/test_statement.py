"""Tests of whence.view.statement."""

from __future__ import annotations

import pytest

from whence.errors import NotFoundError
from whence.store import Case, Filter
from whence.view import StatementPage, find_ledger, get_statement, group_by_type


def toll(case: Case) -> StatementPage:
    rows = [row for row in find_ledger(case, Filter(type="KILLS")) if row.file == "wire.txt"]
    return get_statement(case, rows[0].statement)


def test_a_statement_has_all_its_claims_for_and_against(case: Case) -> None:
    assert toll(case).positions == ("CT+", "CT-")
    assert toll(case).sources == (
        "Northern Wire > Ana Reyl > Ivo Marten",
        "Northern Wire > Ana Reyl > Lenna Freedom Army",
    )


def test_what_a_statement_says_is_told_once(case: Case) -> None:
    assert (toll(case).told.line, toll(case).told.figure) == (
        "killer: Lenna Freedom Army; victim: soldiers",
        "deaths: nine",
    )


def test_a_statement_that_is_not_there_is_an_error(case: Case) -> None:
    with pytest.raises(NotFoundError, match="not in the case"):
        get_statement(case, "nothing")


def test_events_come_before_relations_each_in_the_order_of_the_vocabulary(case: Case) -> None:
    sections = group_by_type(find_ledger(case, Filter()), case.vocabulary)
    assert [(section.nature, section.type, section.size) for section in sections] == [
        ("events", "FIGHTS", "2 statements, 2 claims"),
        ("events", "KILLS", "2 statements, 3 claims"),
        ("relations", "LEADS", "1 statement, 1 claim"),
        ("relations", "HOLDS_OFFICE", "1 statement, 1 claim"),
        ("relations", "ALLIED_WITH", "2 statements, 2 claims"),
        ("relations", "SUPPORTS", "1 statement, 1 claim"),
    ]


def test_a_section_says_what_its_type_says(case: Case) -> None:
    sections = group_by_type(find_ledger(case, Filter(type="LEADS")), case.vocabulary)
    assert [section.says for section in sections] == ["heads, commands, is deputy head of"]
