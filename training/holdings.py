"""Where the corpus lies, and its passages loaded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from training.markup import load_passages
from training.sources import source_text
from training.standoff import unpack

__all__ = ["AUTHORED", "CORPUS", "QUESTIONS", "REAL", "WHOLE", "load", "with_texts"]

CORPUS = Path("training/corpus")
AUTHORED, QUESTIONS, REAL = CORPUS / "authored", CORPUS / "questions.txt", CORPUS / "real"
WHOLE = (AUTHORED, QUESTIONS, REAL)


def load(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the passages of files and folders in order; stand-off records (*.jsonl) as they are, without a text.

    A file or folder that is not there is empty. Raises ValueError, naming every fault of the markup.
    """
    return [passage for path in paths for passage in _passages(path)]


def with_texts(passages: Iterable[Mapping[str, Any]], data: Path) -> list[dict[str, Any]]:
    """Return passages with their texts; stand-off records are left out where the data folder is not there.

    Raises SourceError and RecordError where the folder is there and a source is not, or is another text.
    """
    return list(_with_texts(passages, data))


def _with_texts(passages: Iterable[Mapping[str, Any]], data: Path) -> Iterator[dict[str, Any]]:
    for passage in passages:
        if "text" in passage:
            yield dict(passage)
        elif data.is_dir():
            yield unpack(passage, source_text(passage["corpus"], passage["source"], data))


def _passages(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    if path.suffix == ".txt":
        return load_passages(path)
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = [passage for file in sorted(path.rglob("*.jsonl")) for passage in _passages(file)]
    return [*load_passages(path), *records]
