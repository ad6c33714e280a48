"""Tests of whence.export.tables."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Told:
    """A row of one cell."""

    cell: str

    def cells(self) -> dict[str, str]:
        """Return the cell, and one beside it."""
        return {"said": self.cell, "beside": "x"}


ATTACKS = [
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://tarn.example","click")',
    "+49 30 1234",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1",
    "\r\n=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠SUM",
    '"=1"',
    "a\n=1",
    "a\r=1",
    "\r",
    "x,=1",
    'x",=1',
    "plain",
    "",
]


@pytest.mark.parametrize("cell", ATTACKS)
def test_no_cell_begins_like_a_formula_and_its_words_come_back(cell: str) -> None:
    out = io.StringIO()
    write_csv([Told(cell)], out)
    _, (said, beside) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert not said.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert said.removeprefix("'") == cell
    assert beside == "x"


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")), max_size=5))
def test_a_table_has_as_many_rows_as_were_given_whatever_they_say(cells: list[str]) -> None:
    out = io.StringIO()
    write_csv([Told(cell) for cell in cells], out)
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert len(rows) == len(cells) + bool(cells)
    assert all(len(row) == 2 for row in rows)
