"""Rows to standard output in the form that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Literal, TextIO, get_args

from whence.export.lines import write_lines
from whence.export.tables import write_csv
from whence.export.terminal import print_statement, write_table
from whence.view import Row, StatementPage

__all__ = ["FORMS", "Form", "write_rows", "write_statement"]

Form = Literal["table", "csv", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)


def write_rows(rows: Iterable[Row], out: TextIO, *, form: str, nothing: str) -> None:
    """Write rows as a table for the eye, as CSV or as JSON Lines.

    nothing: the sentence that a table consists of where there are no rows; CSV and JSON Lines are then empty.
    """
    rest = iter(rows)
    first = next(rest, None)
    if first is None:
        if form == "table":
            out.write(f"{nothing}\n")
        return
    {"table": write_table, "csv": write_csv, "jsonl": write_lines}[form](chain([first], rest), out)


def write_statement(page: StatementPage, out: TextIO, *, form: str) -> None:
    """Write a statement with its claims for the eye, or its claims as rows of the ledger in CSV or JSON Lines."""
    if form == "table":
        print_statement(page, out)
    else:
        write_rows(page.claims, out, form=form, nothing="")
