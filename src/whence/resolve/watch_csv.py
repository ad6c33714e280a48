"""A watch list as a table: a header that names the columns, one actor a row; cells are text and nothing else."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whence.errors import WatchListError
from whence.resolve.watch_entries import Fault, Found, Given, LeftOut, entries_of, own_ids
from whence.resolve.watch_kinds import fields_of_columns, kind_of_schema, kind_of_word, names_no_actor
from whence.resolve.watch_lines import Lines

__all__ = ["MAX_CELLS", "read_table"]

DELIMITERS = ",;\t|"
MAX_CELLS = 1_000_000  # characters of a line; the longest of OpenSanctions' tables come to a tenth
# Lines that a row may run over. A quote that is never closed is found out after so many, and what follows its line is
# read again; the more, the longer a file with many such quotes takes.
MAX_LINES = 100
OPENSANCTIONS = {"id", "schema", "name", "aliases", "dataset", "first_seen", "last_seen"}
SEVERAL = re.compile(r"[;|\n\u061b]+")  # between the names of one cell; no comma, as names have them
NUMBERED = re.compile(r"_?\d+$")  # alias_1, alias_2, ...
BLANK = re.compile(r"[\s_-]+")

Cells = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """What is known of a table.

    columns: those of each field. schema: kinds are FollowTheMoney's. published: it is in OpenSanctions' own form.
    told: words for kinds that were named as faults: each is, once.
    """

    list_name: str
    width: int
    columns: Mapping[str, tuple[int, ...]]
    schema: bool
    published: bool
    kinds: tuple[str, ...]
    told: set[str] = field(default_factory=set)


def read_table(lines: Lines, where: str, list_name: str, kinds: tuple[str, ...]) -> Iterator[Found]:
    """Yield the actors of a table in its order, what is left out, and what is wrong. kinds: those of the vocabulary.

    Raises WatchListError where the first row names no column of names.
    """
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(DELIMITERS, key=lambda sign: (len(_columns(first.split(sign))), first.count(sign)))
    rows = _rows(_Taken(lines=lines, again=deque([first]), number=lines.number - 1), delimiter)
    _, header = next(rows, (1, []))
    names = [] if isinstance(header, Fault) else [_plain(name) for name in header]
    columns = _columns(names)
    if not columns.keys() & {"name", "aliases"}:
        right = 'a header with "name", and "id", "kind", "aliases", "wikidata" where they are known'
        raise WatchListError(where, f"is a table without a column of names (it has {_shown(names)})", right)
    table = _Table(
        list_name=list_name,
        width=len(names),
        columns=columns,
        schema=[names[column] for column in columns.get("kind", ())] == ["schema"],
        published=set(names) >= OPENSANCTIONS,
        kinds=kinds,
    )
    for number, cells in rows:
        yield from [cells] if isinstance(cells, Fault) else _found(number, cells, table)


def _plain(name: str) -> str:
    return BLANK.sub("_", name.strip().lower())


def _columns(header: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return the columns of each field that the header has: the best named one, of other names all."""
    plain = [_plain(name.strip('"\ufeff\r\n ')) for name in header]
    found = {field_: _named(plain, names) for field_, names in fields_of_columns().items()}
    return {
        field_: columns if field_ in ("aliases", "weak") else columns[:1]
        for field_, columns in found.items()
        if columns
    }


def _named(header: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    stems = [NUMBERED.sub("", name) if name not in names else name for name in header]
    return tuple(column for name in names for column, stem in enumerate(stems) if stem == name)


def _shown(names: Sequence[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:8] if name)
    return repr(shown) if shown else "none"


@dataclass(slots=True, kw_only=True)
class _Taken:
    """The lines of the row under way are kept, so that they can be read again. number: of the last line taken."""

    lines: Lines
    number: int
    taken: list[str] = field(default_factory=list)
    again: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= MAX_LINES:
            raise csv.Error(f"a quote is opened and not closed within {MAX_LINES} lines")
        line = self.again.popleft() if self.again else next(self.lines)
        self.number += 1
        self.taken.append(line)
        if len(line) > self.lines.most:
            raise csv.Error(f"a line over {self.lines.most:,} characters")
        return line

    def give_back(self) -> None:
        """Go back to the second line of the row under way."""
        self.again.extendleft(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1


def _rows(taken: _Taken, delimiter: str) -> Iterator[tuple[int, Cells | Fault]]:
    """Yield each row with the line it begins in, or the fault of a line that no row can begin in."""
    csv.field_size_limit(MAX_CELLS)
    while True:
        taken.taken.clear()
        number = taken.number + 1
        try:
            cells = next(csv.reader(taken, delimiter=delimiter, strict=True), None)
        except csv.Error as error:
            taken.give_back()
            yield number, Fault(number, f"is a row that cannot be read ({error})", "quotes doubled and closed")
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield number, cells


def _found(number: int, cells: Cells, table: _Table) -> Iterator[Found]:
    if any(cell.strip() for cell in cells[table.width :]):
        what = f"has {len(cells)} cells under a header of {table.width}"
        yield Fault(number, what, "quotes around a cell that has the delimiter in it")
        return
    word = _first(cells, table, "kind").strip()
    kind = _kind(word, table)
    if kind is None and (names_no_actor(word) or table.published):
        yield LeftOut(word[:60])
        return
    if kind is None and word[:60] not in table.told:
        table.told.add(word[:60])
        yield Fault(number, f"is of a kind that is not known: {word[:60]!r}", f"one of {', '.join(table.kinds)}")
    yield from entries_of(_given(number, cells, table, kind))


def _kind(word: str, table: _Table) -> str | None:
    """Return the kind a row is of; empty where it is left open, None where its word is not known."""
    if not word:
        return ""
    kind = kind_of_schema(word, None) if table.schema else None
    return kind_of_word(word, table.kinds) if kind is None else kind


def _given(number: int, cells: Cells, table: _Table, kind: str | None) -> Given:
    id_ = _first(cells, table, "id")
    schemes = [scheme for scheme in table.columns if scheme.startswith("id:")]
    external = [("wikidata", _first(cells, table, "wikidata"))]
    external += [(scheme.removeprefix("id:"), _first(cells, table, scheme)) for scheme in schemes]
    return Given(
        line=number,
        list_name=table.list_name,
        id=id_,
        kind=kind,
        names=(_first(cells, table, "name"), *_several(cells, table, "aliases")),
        weak=tuple(_several(cells, table, "weak")),
        external=(*own_ids(id_, published=table.published), *external),
    )


def _first(cells: Cells, table: _Table, field_: str) -> str:
    return next(_cells(cells, table, field_), "")


def _cells(cells: Cells, table: _Table, field_: str) -> Iterator[str]:
    return (cells[column] for column in table.columns.get(field_, ()) if column < len(cells))


def _several(cells: Cells, table: _Table, field_: str) -> Iterator[str]:
    """Yield the names of cells that hold several; OpenSanctions writes such a cell as a row with semicolons."""
    for cell in _cells(cells, table, field_):
        if '"' in cell:
            yield from next(csv.reader([" ".join(cell.split())], delimiter=";", skipinitialspace=True), [])
        else:
            yield from SEVERAL.split(cell)
