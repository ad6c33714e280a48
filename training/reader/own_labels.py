"""The public corpora's own labels, as tags on words: what teaches the encoder and is left behind when it is shipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

__all__ = ["OWN_LABELS", "own_labels"]

_FILE = Path(__file__).with_name("own_labels.txt")  # labels that stand at least 20 times in the corpora
OWN_LABELS = _FILE.read_text(encoding="utf-8").split() if _FILE.exists() else []


def own_labels(row: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Yield the labels of a converted row (triggers, arguments, names), each with the characters it stands on."""
    family = "timebank" if row["corpus"] == "aquaint" else row["corpus"]
    for trigger in [*row["triggers"], *row["incidents"]]:
        if "start" in trigger:
            yield trigger["start"], trigger["end"], _short(trigger["label"], family)
        for argument in trigger["arguments"]:
            yield argument["start"], argument["end"], _short(argument["role"], family)
    labels = {entity["id"]: entity["label"] for entity in row["entities"]}
    for mention in row["mentions"]:
        yield mention["start"], mention["end"], _short(labels[mention["entity"]], family)


def _short(label: str, family: str) -> str:
    name = label.split(":", 1)[-1].replace(" ", "_")
    return f"{family}:{'.'.join(name.split('.')[:2]) if family == 'wikievents' else name}"
