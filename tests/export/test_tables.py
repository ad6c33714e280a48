"""Tests of whence.export.tables."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.export import defuse
from whence.export.tables import write_csv
from whence.store import Case, Filter
from whence.view import find_ledger


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "－1"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(cell: str) -> None:
    assert defuse(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "text", "1 = 1", "a@b", "'quoted'", " =1"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert defuse(cell) == cell


@given(st.text())
def test_a_cell_is_never_changed_but_by_one_apostrophe(cell: str) -> None:
    assert defuse(cell).removeprefix("'") == cell.removeprefix("'")
    assert not defuse(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_table_has_a_line_of_names_and_a_row_a_claim(case: Case) -> None:
    rows = list(find_ledger(case, Filter()))
    out = io.StringIO()
    write_csv(rows, out)
    names, *lines = csv.reader(io.StringIO(out.getvalue()))
    assert names[:4] == ["statement", "type", "roles", "factuality"]
    assert [line[0] for line in lines] == [row.statement for row in rows]


def test_a_title_like_a_formula_is_defused(case: Case) -> None:
    out = io.StringIO()
    write_csv(find_ledger(case, Filter()), out)
    (first, *_) = csv.DictReader(io.StringIO(out.getvalue()))
    assert first["document"] == "'=Twelve soldiers killed="


def test_words_over_several_lines_come_back_unchanged(case: Case) -> None:
    out = io.StringIO()
    write_csv(find_ledger(case, Filter(type="HOLDS_OFFICE")), out)
    (office,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert office["quote"] == "Colonel Ivo Marten, a spokesman for the\nMinistry of Defence"


def test_no_rows_are_an_empty_file() -> None:
    out = io.StringIO()
    write_csv([], out)
    assert out.getvalue() == ""
