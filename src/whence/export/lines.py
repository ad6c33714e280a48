"""Rows as JSON Lines: one record a line, nothing left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from whence.records import to_json
from whence.view import Row

__all__ = ["write_lines"]


def write_lines(rows: Iterable[Row], out: TextIO) -> None:
    """Write each row as one line of JSON with all its fields, offsets included."""
    for row in rows:
        out.write(f"{to_json(row)}\n")
