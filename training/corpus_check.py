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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.agreement import Agreement, agreement, table, weak_types
from training.holdings import CORPUS, WHOLE, load, with_texts
from training.leaks.__main__ import SPLITS, faults_of
from training.markup.questions import QUESTION
from training.quotas import Counts, count, unmet
from training.quotas import table as quota_table
from training.sources import default_data
from training.splits import check as check_splits
from training.splits import is_real
from whence.errors import WhenceError

__all__ = ["Gathered", "faults", "gathered", "tables"]

README, SECOND = CORPUS / "README.md", CORPUS / "second"
SHARES = {"authored": 0.06, "real": 0.1}  # of the passages that are read twice
NOT_FROZEN = {"groups": {}, "sha256": {"train": "", "dev": "", "test": ""}}
PART = "<!-- {0} -->\n{1}<!-- end of {0} -->"

Passages = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The corpus as it is looked at. held: all, stand-off ones as records; passages: those with texts.

    twice: the ids that have a second reading; counts: of all; agreed: the agreement of each kind that can be compared.
    """

    held: Passages
    passages: Passages
    twice: frozenset[str]
    counts: Counts
    agreed: dict[str, Agreement]


def main(arguments: list[str]) -> int:
    """Print faults and what was not looked at; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    try:
        corpus = _gather(given.data)
    except (ValueError, WhenceError) as error:
        print(error, file=sys.stderr)
        return 1
    made = tables(corpus)
    if given.write:
        README.write_text(_renewed(README.read_text(encoding="utf-8"), made), encoding="utf-8")
    found = [*faults(corpus), *_stale(README.read_text(encoding="utf-8"), made)]
    missing = len(corpus.held) - len(corpus.passages)
    print("\n".join([*found, f"{len(corpus.held)} passages, {len(found)} faults, {missing} texts not at hand"]))
    return int(bool(found))


def faults(corpus: Gathered) -> list[str]:
    """Return a line for each fault."""
    frozen = json.loads(SPLITS.read_text(encoding="utf-8")) if SPLITS.exists() else NOT_FROZEN
    return [
        *unmet(corpus.counts, corpus.counts.authored),
        *faults_of(corpus.passages)[0],
        *check_splits(corpus.held, frozen),
        *_disagreements(corpus),
    ]


def tables(corpus: Gathered) -> dict[str, str]:
    """Return the tables of the README by name; that of real passages only where their texts are at hand."""
    made = {"quotas": quota_table(corpus.counts, corpus.counts.authored)}
    return made | {f"agreement, {kind}": table(agreed) for kind, agreed in corpus.agreed.items()}


def gathered(held: Passages, second: Passages, passages: Passages, again: Passages) -> Gathered:
    """Count the passages, and compare those whose two readings have their texts."""
    return Gathered(
        held=held,
        passages=passages,
        twice=frozenset(passage["id"] for passage in second),
        counts=count(held),
        agreed=dict(_agreements(passages, again)),
    )


def _gather(data: Path) -> Gathered:
    held, second = load(WHOLE), load([SECOND])
    return gathered(held, second, with_texts(held, data), with_texts(second, data))


def _agreements(passages: Passages, again: Passages) -> Iterator[tuple[str, Agreement]]:
    for kind in SHARES:
        first, second = (_of(kind, reading) for reading in (passages, again))
        if first and second:
            yield kind, agreement(first, second)


def _of(kind: str, passages: Passages) -> Passages:
    """Return the passages of a kind; questions are neither."""
    read = (passage for passage in passages if passage["genre"] != QUESTION)
    return [passage for passage in read if is_real(passage) == (kind == "real")]


def _disagreements(corpus: Gathered) -> Iterator[str]:
    """Yield what was read twice too seldom, and types on which the readings differ too much."""
    for kind, agreed in corpus.agreed.items():
        yield from (f"agreement, {kind}: {name} is below 0.5" for name in weak_types(agreed))
    for kind, share in SHARES.items():
        of_kind = {passage["id"] for passage in _of(kind, corpus.held)}
        if len(corpus.twice & of_kind) < int(share * len(of_kind)):
            owed = int(share * len(of_kind))
            yield f"{kind} passages read twice: {len(corpus.twice & of_kind)}, should be >= {owed}"


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
