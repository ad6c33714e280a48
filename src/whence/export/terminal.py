"""Rows for the eye: tables on a wide terminal, blocks of lines on a narrow one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TextIO, TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from whence.view import SHORT, Block, JudgementRow, LedgerRow, PlaceRow, Row, StatementPage, told

R = TypeVar("R", bound=Row)

__all__ = ["clean", "print_statement", "write_table"]

WIDE = 120  # columns from which everything is set as a table: below, wide rows wrap after every second word
NARROW = 40  # columns that even a pipe or a very small window is given
PAGE = 200  # rows set as one table: a table's columns are measured over all its rows, which are held in memory
WORD = 15  # columns up to which a cell is kept in one line: dates, kinds, ids, counts
INDENT = "  "
ID = re.compile(r"[0-9a-f]{20}")  # an id in full, as no cell of another kind is; shown by its first digits
FOR_MACHINES = frozenset(
    {"document_id", "start", "end", "date_prec", "time_precision"}
)  # columns that the eye does not need
LONG = (JudgementRow, PlaceRow)  # their columns are too many for any terminal, and their reasons are sentences
REPLACED = "\N{REPLACEMENT CHARACTER}"
TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})  # they turn the direction of writing


def write_table(rows: Iterable[Row], out: TextIO) -> None:
    """Write rows fitted to the width of the terminal, in tables of at most `PAGE` rows.

    On a narrow terminal a row that has many columns is a block of lines instead.
    """
    console = _console(out)
    for page in _pages(rows):
        if isinstance(page[0], Block) and not _fits(page[0], console):
            for row in page:
                _print_block(row.lines() if isinstance(row, Block) else (), console)
        else:
            _print_table(_table(page), console)


def print_statement(page: StatementPage, out: TextIO) -> None:
    """Write a statement once, then each claim on it."""
    console = _console(out)
    row = page.told
    facts = told(row.when, row.where, row.figure, by=" | ")
    others = (f"told otherwise: {other}" for other in page.others)
    _print_block((f"{page.id}  {page.type}", row.line, facts, *others, *page.figures), console)
    for row in page.claims:
        _print_block((row.source, row.stand, f"“{row.quote}”", row.place_of_quote), console)


def clean(text: str) -> str:
    """Return the text in one line, without the characters by which a text could steer or disguise a terminal."""
    spaced = " ".join(text.split())
    return "".join(REPLACED if _steers(character) else character for character in spaced)


def _steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or unicodedata.bidirectional(character) in TURNS


def _console(out: TextIO) -> Console:
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, NARROW)
    return console


def _fits(row: Block, console: Console) -> bool:
    """Tell whether rows like this can be set as a table here."""
    return console.width >= WIDE and not isinstance(row, LONG)


def _pages(rows: Iterable[R]) -> Iterator[Sequence[R]]:
    rest = iter(rows)
    while page := list(islice(rest, PAGE)):
        yield page


def _table(page: Sequence[Row]) -> Table:
    claims = [row for row in page if isinstance(row, LedgerRow)]
    if claims:
        return _ledger_table(claims)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), header_style="bold")
    shown = [name for name in page[0].cells() if name not in FOR_MACHINES]
    cells = [[_text(row.cells()[name]) for name in shown] for row in page]
    for name, column in zip(shown, zip(*cells, strict=True), strict=True):
        whole = max(text.cell_len for text in column) <= WORD
        table.add_column(name.replace("_", " "), overflow="fold", no_wrap=whole)
    for row_ in cells:
        table.add_row(*row_)
    return table


def _ledger_table(page: Sequence[LedgerRow]) -> Table:
    """Return the claims in five columns, as the eighteen cells of a row are no table for the eye."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_lines=True, expand=True)
    table.add_column("statement", overflow="fold")
    for name, share in (("roles", 3), ("source and position", 3), ("when, where", 2), ("quote", 5)):
        table.add_column(name, ratio=share, overflow="fold")
    for row in page:
        table.add_row(
            _lines(row.statement, row.type),
            _lines(*(f"{role}: {names}" for role, names in row.by_role.items())),
            _lines(row.source, row.stand),
            _lines(row.when, row.where, row.figure),
            _lines(f"“{row.quote}”", row.place_of_quote),
        )
    return table


def _print_table(table: Table, console: Console) -> None:
    """Print a table; where it does not go to a terminal, without the blanks that fill its lines."""
    if console.is_terminal:
        console.print(table)
        return
    with console.capture() as captured:
        console.print(table)
    console.file.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _print_block(lines: Iterable[str], console: Console) -> None:
    head, *rest = filter(None, lines)
    console.print(Text(clean(head), style="bold"))
    for line in rest:
        for part in _text(line).wrap(console, console.width - len(INDENT)):
            part.rstrip()
            console.print(Text(INDENT) + part)
    console.print()


def _lines(*lines: str) -> Text:
    return Text("\n").join(_text(line) for line in lines if line)


def _text(cell: str) -> Text:
    return Text(cell[:SHORT], style="cyan") if ID.fullmatch(cell) else Text(clean(cell))
