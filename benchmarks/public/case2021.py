"""CASE-2021, task 2: the fine-grained event type of a sentence or two of news, one of 30.

Mapping. case2021.toml, from our types and, where they are coarser than the labels, words of the sentence; what meets
no row is OTHER, as is a sentence without a statement.
Measures. Weighted F1 and accuracy of that label; "type found": the share of the rows with a label that has types of
ours of which one is stated, whatever else is (what the reader does, without the table's words); "reachable": the
share of the rows with such a label, which bounds the rest.
Published. Haneczok, Jacquet, Piskorski and Stefanovitch 2021, the best systems: weighted F1 83.9 with 25 classes,
79.7 with 28, 77.1 with all 30. The rows here have all 30 labels, so 77.1 is the one to hold ours against.
Not comparable. These rows are a part of the task's. The systems were trained on ACLED's notes with most of these
labels; our table was made from definitions (its head says how), and four labels have no type of ours.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.public.measures import accuracy, ratio, weighted_f1
from benchmarks.public.seen import read_text
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows
from training.converters.rows import read_rows
from whence.extract import Reader

TABLE = Path(__file__).with_suffix(".toml")
OTHER = "OTHER"


def rows(data: Path) -> Iterator[Row]:
    """Yield the texts with their label."""
    return read_rows(data, "case2021.even")


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the weighted F1 and accuracy of the label, and how often a type that the label has was stated."""
    types = {label["name"]: set(label["types"]) for label in table()}
    pairs: list[tuple[str, str]] = []
    reachable = stated = 0
    for row in rows:
        found = {statement.type for statement in read_text(row["text"], reader).statements}
        pairs.append((row["label"], label_of(found, row["text"])))
        reachable += bool(types[row["label"]])
        stated += bool(types[row["label"]] & found)
    return {
        "label weighted F1": weighted_f1(pairs),
        "label accuracy": accuracy(pairs),
        "type found": ratio(stated, reachable),
        "reachable": ratio(reachable, len(pairs)),
    }


def label_of(types: Collection[str], text: str) -> str:
    """Return the label of a text in which statements of these types stand."""
    fitting = (label["name"] for label in table() if set(label["types"]) & set(types) and _says(label, text))
    return next(fitting, OTHER)


@cache
def table() -> tuple[Mapping[str, Any], ...]:
    """Return the labels in their order, each with its types and words."""
    return tuple(tomllib.loads(TABLE.read_text(encoding="utf-8"))["label"])


def _says(label: Mapping[str, Any], text: str) -> bool:
    words = label.get("words")
    return not words or any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words)


BENCHMARK = Benchmark(
    name="case2021",
    rows=rows,
    score=score,
    published={"label weighted F1": Published(figure=0.771, whose="best of the task, 30 classes (83.9 with 25)")},
    differs="the task's systems were trained on ACLED notes with these labels; ours are mapped by a table",
)
