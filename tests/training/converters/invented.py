"""Invented rows in the shapes of the public corpora, and what tests ask of every row converted from them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from training.converters.rows import Row, check_row, spans_of

Rows = list[dict[str, Any]]
KEPT = ("factuality.factbank_meantime", "wikievents.dev", "gum_ud")


def write(folder: Path, file: str, rows: Rows) -> Path:
    """Write a file of the data folder; those that say what is kept are there too, empty."""
    for name in {file, *KEPT} - {path.name.removesuffix(".jsonl.gz") for path in folder.iterdir()} | {file}:
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in (rows if name == file else []))
    return folder


def words(row: Row, item: Row) -> str:
    """Return what an item covers in a row's text."""
    text: str = row["text"]
    return text[item["start"] : item["end"]]


def is_sound(row: Row) -> bool:
    """Tell whether a row has spans, and each covers words of its text."""
    return bool(list(spans_of(row))) and check_row(row) == []


def named(row: Row) -> list[tuple[str | None, list[tuple[str, str | None]]]]:
    """Return a row's entities: the kind, and each mention's words and form."""
    return [
        (entity["kind"], [(words(row, m), m["form"]) for m in row["mentions"] if m["entity"] == entity["id"]])
        for entity in row["entities"]
    ]


def framed(row: Row, item: Row) -> list[tuple[str, str]]:
    """Return the roles of a trigger or incident with the words that fill them."""
    return [(filler["role"], words(row, filler)) for filler in item["arguments"]]
