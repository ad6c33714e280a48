"""TimeBank and AQUAINT to times and event triggers.

Factuality stays out: what is negated there is so in grammar only, and AQUAINT marks near half its events NEG.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.converters.rows import Place, Row, new_row, trigger
from training.converters.timex import time
from training.sources import source_ids, source_rows, source_text

LAYERS = ("times", "triggers")


def convert(data: Path) -> Iterator[Row]:
    """Yield TimeBank's documents."""
    yield from _convert("timebank", data)


def convert_aquaint(data: Path) -> Iterator[Row]:
    """Yield AQUAINT's documents."""
    yield from _convert("aquaint", data)


def _convert(corpus: str, data: Path) -> Iterator[Row]:
    rows = source_rows(corpus, data)
    for name in source_ids(corpus, data):
        given, text = rows[name], source_text(corpus, name, data)
        cut = len(given["text"]) - len(given["text"].lstrip())
        row = new_row(corpus, name, text, LAYERS)
        row["meta"]["published"] = given["dct"]
        row["times"] = [time(_moved(item, cut), item["type"], item["value"]) for item in given["timex"]]
        row["triggers"] = [trigger(_moved(item, cut), f"{corpus}:{item['class']}") for item in given["events"]]
        yield row


def _moved(item: Row, cut: int) -> Place:
    return item["start"] - cut, item["end"] - cut
