"""Where the corpus lies, and its passages loaded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.markup import load_passages

__all__ = ["AUTHORED", "REAL", "load"]

CORPUS = Path("training/corpus")
AUTHORED, REAL = CORPUS / "authored", CORPUS / "real"


def load(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the passages of files and folders in order; stand-off records (*.jsonl) as they are, without a text.

    A folder that is not there is empty. Raises ValueError, naming every fault of the markup.
    """
    return [passage for path in paths for passage in _passages(path)]


def _passages(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".txt":
        return load_passages(path)
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = [passage for file in sorted(path.rglob("*.jsonl")) for passage in _passages(file)]
    return [*(load_passages(path) if path.is_dir() else []), *records]
