"""How much of the attributions of PolNeAR is found: python benchmarks/attributions.py POLNEAR.jsonl.gz

Each line of the file is a JSON object with `text` and `attributions`, each of which has `source`, `cue` and `content`
as lists of [start, end). Prints precision, recall and F1 of the tokens given to a source, as a cue and as content; the
same for whole spans; and words read a second.
"""

from __future__ import annotations

import argparse
import bisect
import gzip
import hashlib
import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whence.extract.attribution import find_attributions
from whence.extract.layout import lay_out
from whence.records import Attribution, Document, document_id

PARTS = ("source", "cue", "content")
TOKEN = re.compile(r"\w+|[^\w\s]")

Offsets = tuple[int, int]
Spans = dict[str, set[Offsets]]


@dataclass
class Count:
    """How many were found rightly, found, and to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, found: set[Any], gold: set[Any]) -> None:
        """Count one document."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        total = precision + recall
        return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / total if total else 0.0:.3f}"


@dataclass
class Score:
    """The counts of tokens and of spans by part, and what the reading took."""

    tokens: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    spans: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    words: int = 0
    seconds: float = 0.0


def main() -> None:
    """Score the file named on the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="PolNeAR as JSON lines, gzipped or not")
    score = score_file(parser.parse_args().file)
    for part in PARTS:
        print(f"{part:8} tokens {score.tokens[part]}   spans {score.spans[part]}")
    print(f"{score.words / max(score.seconds, 1e-9):,.0f} words/s")


def score_file(path: Path) -> Score:
    """Read every document of a file and count what was found of its attributions."""
    score = Score()
    for row in _rows(path):
        text: str = row["text"]
        start = time.perf_counter()
        found = _read(text)
        score.seconds += time.perf_counter() - start
        score.words += len(text.split())
        _add(score, text, _spans_of(found), _gold_of(row["attributions"]))
    return score


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _read(text: str) -> tuple[Attribution, ...]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    named = document_id(digest, publisher=None, address=None)
    document = Document(id=named, sha256=digest, file="polnear", text=text)
    return find_attributions(document, lay_out(document))


def _spans_of(found: Sequence[Attribution]) -> Spans:
    spans: Spans = {part: set() for part in PARTS}
    for attribution in found:
        for part, given in zip(PARTS, ((attribution.source,), (attribution.cue,), attribution.content), strict=True):
            spans[part] |= {(span.start, span.end) for span in given if span}
    return spans


def _gold_of(rows: Sequence[dict[str, list[list[int]]]]) -> Spans:
    kept = [row for row in rows if row.get("content")]
    return {part: {(start, end) for row in kept for start, end in row.get(part, [])} for part in PARTS}


def _add(score: Score, text: str, found: Spans, gold: Spans) -> None:
    tokens = [match.span() for match in TOKEN.finditer(text)]
    for part in PARTS:
        score.spans[part].add(found[part], gold[part])
        score.tokens[part].add(_covered(tokens, found[part]), _covered(tokens, gold[part]))


def _covered(tokens: Sequence[Offsets], spans: set[Offsets]) -> set[int]:
    """Return which tokens share text with the spans."""
    covered: set[int] = set()
    for start, end in spans:
        at = bisect.bisect_right(tokens, start, key=lambda token: token[1])
        while at < len(tokens) and tokens[at][0] < end:
            covered.add(at)
            at += 1
    return covered


if __name__ == "__main__":
    main()
