"""Hold the corpus against all it must keep: markup, quotas, leaks, splits, agreement, and the tables of its README.

usage: python -m training.corpus_check [--data DIR] [--write]
--write renews the tables of training/corpus/README.md first. DIR holds the public corpora; without them, what needs the
texts of real passages is not looked at, and a line says so. Exit 1 if anything is at fault, each fault in a line.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.agreement import Agreement, agreement, table, weak_types
from training.holdings import CORPUS, WHOLE, load, with_texts
from training.leaks.__main__ import SPLITS, faults_of
from training.markup.questions import QUESTION
from training.quotas import count, unmet
from training.quotas import table as quota_table
from training.sources import default_data
from training.splits import check as check_splits
from training.splits import is_real
from whence.errors import WhenceError

__all__ = ["faults", "tables"]

README, SECOND = CORPUS / "README.md", CORPUS / "second"
SHARES = {"authored": 0.06, "real": 0.1}  # of the passages that are read twice
NOT_FROZEN = {"groups": {}, "sha256": {"train": "", "dev": "", "test": ""}}
PART = "<!-- {0} -->\n{1}<!-- end of {0} -->"

Passages = list[dict[str, Any]]


def main(arguments: list[str]) -> int:
    """Print faults and what was not looked at; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    try:
        held, second = load(WHOLE), load([SECOND])
        passages, again = with_texts(held, given.data), with_texts(second, given.data)
    except (ValueError, WhenceError) as error:
        print(error, file=sys.stderr)
        return 1
    made = tables(held, passages, again)
    if given.write:
        README.write_text(_renewed(README.read_text(encoding="utf-8"), made), encoding="utf-8")
    found = [*faults(held, passages, again), *_stale(README.read_text(encoding="utf-8"), made)]
    missing = len(held) - len(passages)
    print("\n".join([*found, f"{len(held)} passages, {len(found)} faults, {missing} texts not at hand"]))
    return int(bool(found))


def faults(held: Passages, passages: Passages, again: Passages) -> list[str]:
    """Return a line for each fault. held: all, stand-off ones as records; passages and again: those with texts."""
    frozen = json.loads(SPLITS.read_text(encoding="utf-8")) if SPLITS.exists() else NOT_FROZEN
    return [
        *unmet(count(held), count(held).authored),
        *faults_of(passages)[0],
        *check_splits(held, frozen),
        *_disagreements(held, passages, again),
    ]


def tables(held: Passages, passages: Passages, again: Passages) -> dict[str, str]:
    """Return the tables of the README by name; that of real passages only where their texts are at hand."""
    made = {"quotas": quota_table(count(held), count(held).authored)}
    return made | {f"agreement, {kind}": table(agreed) for kind, agreed in _agreements(passages, again)}


def _agreements(passages: Passages, again: Passages) -> Iterator[tuple[str, Agreement]]:
    for kind in SHARES:
        first, second = (_of(kind, reading) for reading in (passages, again))
        if first and second:
            yield kind, agreement(first, second)


def _of(kind: str, passages: Passages) -> Passages:
    """Return the passages of a kind; questions are neither."""
    read = (passage for passage in passages if passage["genre"] != QUESTION)
    return [passage for passage in read if is_real(passage) == (kind == "real")]


def _disagreements(held: Passages, passages: Passages, again: Passages) -> Iterator[str]:
    """Yield what was read twice too seldom, and types on which the readings differ too much."""
    for kind, agreed in _agreements(passages, again):
        yield from (f"agreement, {kind}: {name} is below 0.5" for name in weak_types(agreed))
    ids = {passage["id"] for passage in held}
    twice = {passage["id"] for passage in load([SECOND])} & ids
    for kind, share in SHARES.items():
        of_kind = {passage["id"] for passage in _of(kind, held)}
        if len(twice & of_kind) < int(share * len(of_kind)):
            yield f"{kind} passages read twice: {len(twice & of_kind)}, should be >= {int(share * len(of_kind))}"


def _renewed(text: str, made: dict[str, str]) -> str:
    for name, part in made.items():
        written = PART.format(name, part).replace("\\", r"\\")
        text = re.sub(PART.format(re.escape(name), ".*?"), written, text, flags=re.DOTALL)
    return text


def _stale(text: str, made: dict[str, str]) -> Iterator[str]:
    for name, part in made.items():
        if PART.format(name, part) not in text:
            yield f"{README}: the table '{name}' is not what the corpus gives: make corpus-table"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
