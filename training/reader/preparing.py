"""Examples prepared: of the public corpora without what measures a reader, of the corpus, and with new names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.converters.__main__ import CORPORA
from training.converters.held_out import is_kept_from_training
from training.holdings import AUTHORED, CORPUS, REAL, load, with_texts
from training.names import swap
from training.reader.example import Example
from training.reader.examples import examples_of
from training.reader.plan import Run
from training.splits import assign

__all__ = ["Prepared", "learnable", "own_passages", "prepare", "public_examples", "renamed_examples"]

Passage = Mapping[str, Any]
SPLITS = CORPUS / "splits.json"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a run needs of the corpora: examples by the name of their part, and the passages of train and of dev."""

    parts: Mapping[str, Sequence[Example]]
    train: Sequence[Passage]
    dev: Sequence[Passage]


def prepare(run: Run, data: Path, say: Callable[[str], None] = print) -> Prepared:
    """Return all examples of a run. Raises SourceError and FileNotFoundError where the data folder lacks a corpus."""
    parts: dict[str, Sequence[Example]] = {}
    for name in run.public():
        parts[name] = public_examples(name, CORPORA[name](data), run.longest["public"])
        say(f"{name}: {len(parts[name])} windows")
    frozen = json.loads(SPLITS.read_text(encoding="utf-8"))["groups"]
    passages = own_passages(with_texts(load([AUTHORED, REAL]), data), frozen)
    parts["own"] = [example for passage in passages["train"] for example in examples_of(passage, run.longest["own"])]
    for name, seed in zip(run.renamings(), run.renamed, strict=True):
        parts[name] = renamed_examples(passages["train"], seed, run.longest["own"])
        say(f"{name}: {len(parts[name])} windows")
    return Prepared(parts, passages["train"], passages["dev"])


def public_examples(corpus: str, rows: Iterable[Passage], longest: int) -> list[Example]:
    """Return the windows of a public corpus that teach something, without the rows that measure a reader."""
    kept = (row for row in rows if not is_kept_from_training(corpus, str(row["id"])))
    return [example for row in kept for example in examples_of(row, longest) if _teaches(example)]


def _teaches(example: Example) -> bool:
    """Tell whether a window has a word on which its corpus's own labels are complete, where it has such labels."""
    return "aux" not in example.layers or bool(example.within)


def own_passages(passages: Iterable[Passage], frozen: Mapping[str, Any]) -> dict[str, list[Passage]]:
    """Return the passages of train and dev by their split; in train, none of a document that measures a reader."""
    held = list(passages)
    splits = assign(held, frozen)
    found: dict[str, list[Passage]] = {"train": [], "dev": []}
    for passage in held:
        split = splits[passage["id"]]
        if split in found and (split != "train" or learnable(passage)):
            found[split].append(passage)
    return found


def learnable(passage: Passage) -> bool:
    """Tell whether a passage of the corpus may be learned from: it is no part of a document that measures a reader."""
    corpus, colon, rest = passage["id"].partition(":")
    source = rest.rpartition("#")[0] if "#" in rest else rest
    return not (colon and is_kept_from_training(corpus, source))


def renamed_examples(passages: Iterable[Passage], seed: int, longest: int) -> list[Example]:
    """Return the windows of passages with new names; passages without invented names come again as they are."""
    return [example for passage in passages for example in examples_of(swap(dict(passage), seed), longest)]
