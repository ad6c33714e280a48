"""CSV and its kin: each row is a member, numbered by the line it begins in. A bad row costs itself only."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from whence.errors import ReadError
from whence.read.columns import COLUMNS, Columns, Row, find_columns, has_text, row_member
from whence.read.decode import decode
from whence.read.members import Members, refusal
from whence.read.source import Limits, Source

__all__ = ["is_table", "open_csv"]

DELIMITERS = ",;\t|"
HEAD = 65_536  # bytes looked at for encoding, delimiter and header
# Lines that one row may run over. A quote that is never closed is found out after so many, and the rows after its own
# line are read again; the more, the longer a file with many such quotes takes.
MAX_LINES = 1_000
SAMPLE = 50  # rows looked at to tell a table from prose with commas
# How many of the sample's rows have the header's width: a table may have bad rows, prose has no width at all.
MANY = 0.5  # under a header that names a column of text
MOSTLY, FEWEST = 0.8, 3  # under any other, which has to look like names: no blank after a comma, no full stop
NAME = re.compile(r"\w(?:[^.!?\n]{0,62}[^\s.!?])?$")
SURROGATE = re.compile("[\ud800-\udfff]")  # what Python makes of a byte that the encoding does not know


def open_csv(source: Source, limits: Limits) -> Members:
    """Yield the rows under a header; a row that is not closed, of another width, or without text, is a failure.

    Raises ReadError where no column holds text.
    """
    columns = find_columns(source)
    encoding, delimiter = _form(_head(source))
    with source.path.open(encoding=encoding, errors="surrogateescape", newline="") as stream:
        rows = _rows(_Lines(stream=stream, most=limits.max_size), delimiter)
        names = _first_row(rows)
        if not has_text(names, columns):
            wanted = f'one named {columns["text"][0]}, or text = "ITS NAME" under [fields] in a side-car'
            raise ReadError(source.file, f"is a table without a column of text (it has {', '.join(names)})", wanted)
        for number, cells in rows:
            try:
                yield row_member(number, _row(number, names, cells), columns)
            except ReadError as error:
                yield refusal(source.file, error)


def is_table(head: bytes, columns: Columns = COLUMNS) -> bool:
    """Tell whether a file that begins so is a table: a header of names, and rows of its width below.

    A header that names a column of text is believed sooner than one whose names may be words of a sentence.
    """
    encoding, delimiter = _form(head[:HEAD])
    text = head[:HEAD].decode(encoding, "replace")
    whole = text if len(head) < HEAD else text.rpartition("\n")[0]
    rows = _rows(_Lines(stream=io.StringIO(whole, newline=""), most=HEAD), delimiter)
    names = _first_row(rows)
    widths = [len(cells) for _, cells in itertools.islice(rows, SAMPLE) if not isinstance(cells, ReadError)]
    alike = widths.count(len(names))
    if len(names) > 1 and has_text(names, columns):
        return alike > 0 and alike >= MANY * len(widths)
    return len(names) > 2 and all(map(NAME.match, names)) and alike >= max(FEWEST, MOSTLY * len(widths))


def _head(source: Source) -> bytes:
    with source.path.open("rb") as stream:
        return stream.read(HEAD)


def _form(head: bytes) -> tuple[str, str]:
    """Return the encoding, and the delimiter: the one of the header's that there are most of."""
    encoding = _encoding(head)
    header = head.decode(encoding, "replace").partition("\n")[0]
    return encoding, max(DELIMITERS, key=header.count)


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    whole = head.rpartition(b"\n")[0] or head
    try:
        return decode(whole, "head").encoding or "utf-8-sig"
    except ReadError:  # UTF-8 with a few bytes that are not: their rows will be named
        return "utf-8-sig"


@dataclass(slots=True, kw_only=True)
class _Lines:
    """The lines of a stream, numbered from 1; those of the row under way are kept, so that they can be read again.

    most: characters in a line.
    """

    stream: TextIO
    most: int
    number: int = 0
    taken: list[str] = field(default_factory=list)
    again: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) > MAX_LINES:
            raise csv.Error(f"a quote is opened and not closed within {MAX_LINES:,} lines")
        line = self.again.popleft() if self.again else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        if len(line) > self.most:
            raise csv.Error(f"a line over {self.most:,} characters")
        return line

    def _read(self) -> str:
        """Return the next line; of one over the limit, as much as shows that, the rest being passed over."""
        line = rest = self.stream.readline(self.most + 1)
        while len(rest) > self.most and not rest.endswith("\n"):
            rest = self.stream.readline(self.most + 1)
        return line

    def give_back(self) -> None:
        """Go back to the second line of the row under way."""
        self.again.extendleft(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1


def _rows(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | ReadError]]:
    """Yield each row with the line it begins in, or the error of a line that no row can begin in."""
    csv.field_size_limit(lines.most)
    while True:
        lines.taken.clear()
        number = lines.number + 1
        try:
            cells = next(csv.reader(lines, delimiter=delimiter, strict=True), None)
        except csv.Error as error:
            lines.give_back()
            yield number, ReadError(str(number), f"is a row that cannot be read ({error})", "quotes doubled and closed")
            continue
        if cells is None:
            return
        if cells:
            yield number, cells


def _first_row(rows: Iterator[tuple[int, list[str] | ReadError]]) -> list[str]:
    _, cells = next(rows, (1, []))
    return [] if isinstance(cells, ReadError) else cells


def _row(number: int, names: Sequence[str], cells: list[str] | ReadError) -> Row:
    if isinstance(cells, ReadError):
        raise cells
    if len(cells) != len(names):
        raise ReadError(str(number), f"is a row of {len(cells)} cells", f"{len(names)} as the header has")
    if any(map(SURROGATE.search, cells)):
        raise ReadError(str(number), "is a row with bytes of another encoding than the rest", "one encoding: UTF-8")
    return dict(zip(names, cells, strict=True))
