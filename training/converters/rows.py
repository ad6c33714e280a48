"""The rows of the data folder as read, and the common row that every converter gives."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_rows(data: Path, file: str) -> Iterator[Row]:
    """Yield the objects of `file`.jsonl.gz in the data folder, in order; FileNotFoundError without it."""
    with gzip.open(data / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
