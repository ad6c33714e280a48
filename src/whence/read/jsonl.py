"""JSON Lines: each line's object is a member, numbered by its line. A bad line costs itself only."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import IO

from whence.errors import ReadError
from whence.read.columns import Row, find_columns, row_member
from whence.read.members import Members, refusal
from whence.read.source import Limits, Source

__all__ = ["is_object", "open_jsonl"]


def open_jsonl(source: Source, limits: Limits) -> Members:
    """Yield the rows; a line that is no object, too long, or has no text, is a failure with its number."""
    columns = find_columns(source)
    with source.path.open("rb") as stream:
        for number, line in _lines(stream, limits.max_size):
            if line is not None and not line.strip():
                continue
            try:
                yield row_member(number, _row(number, line, limits), columns)
            except ReadError as error:
                yield refusal(source.file, error)


def _lines(stream: IO[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number from 1; None for one over the limit, which is passed over and never held."""
    number = 0
    while line := stream.readline(most):
        number += 1
        cut = len(line) == most and not line.endswith(b"\n")
        yield number, None if cut else line.removeprefix(codecs.BOM_UTF8)
        while cut:
            rest = stream.readline(most)
            cut = bool(rest) and not rest.endswith(b"\n")


def _row(number: int, line: bytes | None, limits: Limits) -> Row:
    where = str(number)
    if line is None:
        raise ReadError(where, f"is a line over {limits.max_size:,} bytes", "one document a line, within the limit")
    try:
        row = json.loads(line)
    except UnicodeDecodeError as error:
        raise ReadError(where, f"is a line that is not UTF-8 ({error.reason})", "UTF-8, as JSON is") from None
    except (ValueError, RecursionError) as error:
        raise ReadError(where, f"is a line that is no JSON ({error})", "one JSON object a line") from None
    if not isinstance(row, dict):
        raise ReadError(where, "is a line of JSON that is no object", 'an object such as {"text": "..."}')
    return row


def is_object(line: bytes) -> bool:
    """Tell whether a line is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
