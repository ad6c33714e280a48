"""Tests of whence.export.lines."""

from __future__ import annotations

import io

from whence.export.lines import write_lines
from whence.records import from_json
from whence.store import Case, Filter
from whence.view import LedgerRow, find_ledger


def test_each_line_is_a_row_that_can_be_read_back(case: Case) -> None:
    rows = list(find_ledger(case, Filter(tentative=True)))
    out = io.StringIO()
    write_lines(rows, out)
    assert [from_json(LedgerRow, line) for line in out.getvalue().splitlines()] == rows
