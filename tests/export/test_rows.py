"""Tests of whence.export.rows."""

from __future__ import annotations

import csv
import io
import json

import pytest

from whence.export import FORMS, write_rows, write_statement
from whence.store import Case, Filter
from whence.view import find_ledger, get_statement


def written(case: Case, form: str, type_: str | None = None) -> str:
    out = io.StringIO()
    write_rows(find_ledger(case, Filter(type=type_)), out, form=form, nothing="No claim.")
    return out.getvalue()


def test_there_are_three_forms() -> None:
    assert FORMS == ("table", "csv", "jsonl")


def test_each_form_shows_the_same_claims(case: Case) -> None:
    claims = len(list(find_ledger(case, Filter())))
    assert len(list(csv.reader(io.StringIO(written(case, "csv"))))) == claims + 1
    assert written(case, "jsonl").count("\n") == claims
    assert written(case, "table").count("KILLS") == 3


@pytest.mark.parametrize(("form", "shown"), [("table", "No claim.\n"), ("csv", ""), ("jsonl", "")])
def test_a_table_says_that_there_is_nothing_and_data_is_empty(case: Case, form: str, shown: str) -> None:
    assert written(case, form, "MEETS") == shown


@pytest.mark.parametrize("form", FORMS)
def test_a_statement_is_shown_with_its_claims_in_every_form(case: Case, form: str) -> None:
    toll = next(row.statement for row in find_ledger(case, Filter(type="KILLS")) if row.file == "wire.txt")
    out = io.StringIO()
    write_statement(get_statement(case, toll), out, form=form)
    assert out.getvalue().count("The Lenna Freedom Army denied it.") == 1
    if form == "jsonl":
        assert [json.loads(line)["factuality"] for line in out.getvalue().splitlines()] == ["CT+", "CT-"]


@pytest.mark.parametrize("form", FORMS)
def test_no_more_than_the_first_row_is_taken_before_the_writing_begins(case: Case, form: str) -> None:
    rows = iter(list(find_ledger(case, Filter())))
    write_rows((row for row in rows), io.StringIO(), form=form, nothing="No claim.")
    assert next(rows, None) is None


def test_jsonl_holds_what_a_table_cuts(case: Case) -> None:
    (office,) = map(json.loads, written(case, "jsonl", "HOLDS_OFFICE").splitlines())
    assert office["evidence"][0]["text"] == "Colonel Ivo Marten, a spokesman for the\nMinistry of Defence"
