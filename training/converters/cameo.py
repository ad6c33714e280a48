"""CAMEO news sentences to the roles of actors (source, target, related) and to sentence labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.converters.rows import Row, argument, new_row, read_rows
from training.sources import laid_out, source_rows

ROLES = {"S": "cameo:source", "T": "cameo:target", "R": "cameo:related"}  # related: each side of what both do


def convert(data: Path) -> Iterator[Row]:
    """Yield the sentences with actors; what they do has no trigger, so it is an incident without one."""
    for given in source_rows("cameo_ner", data).values():
        laid = laid_out("cameo_ner", given)
        row = new_row("cameo_ner", given["id"], laid.text, ["roles"], split=given["split"])
        fillers = [
            argument(ROLES[item["type"]], laid.span(0, item["start"], item["end"])) for item in given["entities"]
        ]
        row["incidents"] = [{"label": "cameo:event", "type": None, "arguments": fillers}] if fillers else []
        yield row


def convert_classes(data: Path) -> Iterator[Row]:
    """Yield the sentences with the class (0 to 4) as it is written; what each number means is not in the data."""
    for given in read_rows(data, "cameo_class.train"):
        row = new_row("cameo_class", given["id"], given["text"], ["labels"], split=given["split"])
        row["labels"] = [f"cameo_class:{label}" for label in given["labels"]]
        yield row
