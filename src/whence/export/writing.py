"""Files written whole or not at all: a temporary file beside the goal, renamed at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from whence.errors import ExportError

__all__ = ["open_goal"]

STANDARD_OUTPUT = "-"


@contextmanager
def open_goal(goal: str | Path) -> Iterator[TextIO]:
    """Open what an export is written to: "-" is standard output, anything else a file that appears when it is whole.

    A file that is there already is replaced. Raises ExportError where the place cannot be written or fills up.
    """
    path = Path(goal)
    if str(goal) == STANDARD_OUTPUT:
        yield sys.stdout
    elif path.is_dir():
        raise ExportError(str(goal), "is a folder", f"a file, such as {path / 'export'}")
    else:
        with _named(path), _opened(path) as out:
            yield out


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say which goal it was that the system refused."""
    try:
        yield
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        raise ExportError(str(path), what, "a place in an existing folder, with room and the right to write") from error


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if path.exists() and not path.is_file():  # a pipe or a device: there is nothing to rename
        with path.open("w", encoding="utf-8", newline="") as out:
            yield out
        return
    path = path.resolve()  # a link stays a link, what it points to is replaced
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8", newline="") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
