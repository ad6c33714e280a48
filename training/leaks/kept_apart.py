"""The texts that are kept apart: benchmarks, seed articles with their gold, the examples."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from training.converters.rows import read_rows
from training.leaks.sections import Section, section_of

__all__ = ["BENCHMARKS", "find_sections"]

Row = Mapping[str, Any]
SAMPLING = 8  # of benchmarks, one shingle in eight is sealed: with runs of eight words in full, 3 MB
LEAST_QUOTE = 5  # words: a shorter quote is found by no shingle
_TAG = re.compile(r"<[^>]*>")


def _text(row: Row) -> str:
    return f"{row.get('title') or ''}\n{row['text']}"


def _tokens(row: Row) -> str:
    return " ".join(row["tokens"])


def _sentences(row: Row) -> str:
    return " ".join(token for sentence in row["sents"] for token in sentence)


def _pair(row: Row) -> str:
    return f"{row['a']}\n{row['b']}"


BENCHMARKS: Mapping[str, Callable[[Row], str]] = {
    "polnear.dev": _text,
    "wikievents.dev": _text,
    "redocred.dev": _sentences,
    "muc4": _text,
    "lgl": _text,
    "geowebnews": _text,
    "geovirus": _text,
    "plover_gsr": _text,
    "petr_unit": _text,
    "case2021.even": _text,
    "factuality.factbank_meantime": _tokens,
    "sts_news": _pair,
}


def find_sections(data: Path, examples: Path) -> Iterator[Section]:
    """Yield a section for each benchmark in the data folder, each seed article and each example.

    Seeds and gold lie beside the data folder. Raises FileNotFoundError where a benchmark is not there.
    """
    for path in sorted((data.parent / "seeds").glob("*.txt")):
        name = path.stem.partition("_")[0]
        gold = data.parent / "gold" / f"{name}.json"
        yield section_of(f"seed {name}", [path.read_text(encoding="utf-8"), *_quotes(gold)])
    for path in sorted(path for path in examples.rglob("*") if path.is_file() and path.suffix != ".toml"):
        yield section_of(f"example {path.relative_to(examples)}", [_TAG.sub(" ", path.read_text(encoding="utf-8"))])
    for file, text_of in BENCHMARKS.items():
        texts = [text_of(row) for row in read_rows(data, file) if file != "muc4" or row["id"].startswith("TST")]
        yield section_of(file, texts, sampling=SAMPLING, named=False)


def _quotes(gold: Path) -> Iterator[str]:
    """Yield the longer strings of a gold reading."""
    return (text for text in _strings(json.loads(gold.read_text(encoding="utf-8"))) if len(text.split()) >= LEAST_QUOTE)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
