"""Rows as CSV for a spreadsheet, with cells that a spreadsheet would run as a formula made harmless."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from whence.view import Row

__all__ = ["defuse", "write_csv"]

# The characters with which spreadsheets begin a formula or a cell of their own, full-width forms included (OWASP, CSV
# injection). A text from the outside world can begin with any of them.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(rows: Iterable[Row], out: TextIO) -> None:
    """Write rows as CSV (RFC 4180, lines end in LF): a line of column names, then one line a row.

    A cell that begins like a formula gets a leading apostrophe, as `defuse` has it. No rows: nothing is written.
    """
    writer = csv.writer(_Lines(out), lineterminator="\r\n")
    for number, row in enumerate(rows):
        cells = row.cells()
        if number == 0:
            writer.writerow(cells)
        writer.writerow(defuse(cell) for cell in cells.values())


class _Lines:
    """Takes the lines of a CSV writer and ends them in LF.

    The writer puts a cell in quotes for the line ends that it writes itself, and for no others: told to write LF, it
    would let a lone CR through, behind which a spreadsheet begins a new row, and perhaps a formula.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, line: str, /) -> int:
        """Write one line."""
        return self._out.write(line.removesuffix("\r\n") + "\n")


def defuse(cell: str) -> str:
    """Return the cell with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
