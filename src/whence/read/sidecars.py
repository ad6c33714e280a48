"""Side-cars: what people write down beside a document, in `NAME.toml` or as a row of the folder's `metadata.csv`."""

from __future__ import annotations

import csv
import datetime
import io
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whence.errors import ReadError
from whence.read.source import FIELDS, Failure, Hint
from whence.read.values import KINDS, clean_value

__all__ = ["TABLE", "Note", "load_side_car", "load_table"]

TABLE = "metadata.csv"
FILE = "file"  # the column that names the document
COLUMNS = "fields"  # the table of a side-car that says which columns a JSONL or CSV file has
LARGEST = 10_000_000  # bytes: a table of 50,000 rows has about that much
WANTED = {
    "published": "a date such as 2022-04-20, 2022-04 or 2022 (EDTF)",
    "kind": f"one of {', '.join(KINDS)}",
    "language": "a code such as en or fa (ISO 639-1)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What one side-car, or one row, says of a document, and what of it could not be used."""

    hints: tuple[Hint, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    failures: tuple[Failure, ...] = ()


def load_side_car(path: Path, file: str) -> Note:
    """Read a TOML side-car. file: its name for people. A field that cannot be used is a failure, the rest is kept."""
    try:
        table = tomllib.loads(_text(path, file))
    except tomllib.TOMLDecodeError as error:
        wrong = ReadError(file, f"is no TOML ({error})", 'lines such as title = "The title"')
        return Note(failures=(_failure(wrong),))
    except ReadError as error:
        return Note(failures=(_failure(error),))
    columns = table.pop(COLUMNS, {})
    told = tuple(_from_toml(table, file))
    mapped = tuple(_columns(columns, file))
    return Note(
        hints=tuple(part for part in told if isinstance(part, Hint)),
        fields=tuple(part for part in mapped if not isinstance(part, Failure)),
        failures=tuple(part for part in (*told, *mapped) if isinstance(part, Failure)),
    )


def _text(path: Path, file: str) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ReadError(file, f"is a side-car of more than {LARGEST:,} bytes", "a smaller one")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(file, f"is a side-car that is not UTF-8 (byte {error.start:,})", "the same as UTF-8") from None
    except OSError as error:
        raise ReadError(file, f"is a side-car that cannot be read ({error.strerror})", "one you may read") from None


def _failure(error: ReadError) -> Failure:
    return Failure(file=error.where, error=str(error))


def _from_toml(table: Mapping[str, object], file: str) -> Iterator[Hint | Failure]:
    for field, value in table.items():
        for one in value if isinstance(value, list) and field == "author" else [value]:
            yield _hint(file, field, _plain(one), "side-car")


def _plain(value: object) -> str | None:
    """Return a TOML value as words: a date and a year are some too."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _hint(file: str, field: str, value: str | None, where: str) -> Hint | Failure:
    if field not in FIELDS:
        return _failure(ReadError(file, f'has the unknown field "{field}"', f"one of {', '.join(FIELDS)}"))
    cleaned = clean_value(field, value) if value else None
    if cleaned is None:
        shown = "nothing" if value is None or not value.strip() else f'"{value[:80]}"'
        return _failure(ReadError(file, f"has {shown} as {field}", WANTED.get(field, "a text, not empty")))
    return Hint(field=field, value=cleaned, where=where)


def _columns(columns: object, file: str) -> Iterator[tuple[str, str] | Failure]:
    for field, column in columns.items() if isinstance(columns, dict) else [(COLUMNS, columns)]:
        if field in (*FIELDS, "text") and isinstance(column, str) and column.strip():
            yield field, column
        else:
            wanted = f"under [{COLUMNS}] one of text, {', '.join(FIELDS)}, each with the name of a column"
            yield _failure(ReadError(file, f'has "{field}" as a field of its table', wanted))


def load_table(
    path: Path, file: str, *, holds: Callable[[str], bool] | None = None
) -> tuple[Mapping[str, Note], tuple[Failure, ...]]:
    """Read a folder's table: a note for each file it names, and what is wrong with the table itself.

    holds: whether a name is one of a file there; asked of the folder that the table lies in, if not given.
    """
    try:
        rows = csv.reader(io.StringIO(_text(path, file), newline=""), strict=True)
        header = [name.strip().lower() for name in next(rows, [])]
        if FILE not in header:
            raise ReadError(
                file, f'has no column "{FILE}" (it has {", ".join(header)[:200] or "none"})', "file,title,..."
            )
        return _rows(file, header, rows, holds or (lambda name: path.parent.joinpath(name).is_file()))
    except csv.Error as error:
        return {}, (_failure(ReadError(file, f"is no CSV ({error})", "comma-separated rows under a header")),)
    except ReadError as error:
        return {}, (_failure(error),)


def _rows(
    file: str, header: list[str], rows: Iterator[list[str]], holds: Callable[[str], bool]
) -> tuple[Mapping[str, Note], tuple[Failure, ...]]:
    unknown = [name for name in header if name not in (FILE, *FIELDS)]
    faults = [
        _failure(ReadError(file, f'has the unknown column "{name}"', f"one of {', '.join(FIELDS)}")) for name in unknown
    ]
    notes: dict[str, Note] = {}
    for row in rows:
        cells = {name: cell.strip() for name, cell in zip(header, row, strict=False) if name not in unknown}
        name = cells.pop(FILE, "").replace("\\", "/").removeprefix("./")
        if not any(row):
            continue
        if len(row) != len(header) or not (name and holds(name)):
            faults.append(_failure(_bad_row(file, row, header, name)))
        if name:
            notes[name] = _row_note(f"{file}, {name}", cells)
    return notes, tuple(faults)


def _bad_row(file: str, row: list[str], header: list[str], name: str) -> ReadError:
    if len(row) != len(header):
        what = f"has a row of {len(row)} cells ({', '.join(row)[:80]})"
        return ReadError(file, what, f"{len(header)} as the header has; a cell with a comma stands in quotes")
    return ReadError(file, f'names the file "{name}", which is not there', "a file in its folder or below")


def _row_note(where: str, cells: Mapping[str, str]) -> Note:
    told = [
        _hint(where, field, value, TABLE)
        for field, cell in cells.items()
        for value in (cell.split(";") if field == "author" else [cell])
        if value.strip()
    ]
    return Note(
        hints=tuple(part for part in told if isinstance(part, Hint)),
        failures=tuple(part for part in told if isinstance(part, Failure)),
    )
