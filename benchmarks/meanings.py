"""Do the reader's vectors tell what says much the same in other words? Beside measures that know only words.

`python -m benchmarks.meanings [--data DIR] [--weights FOLDER] [--encoder FOLDER] [--limit N] [--json]`. On the pairs of
msrp (the same or not; the cut for F1 and accuracy is the best there is) and of sts_news (how alike, 0 to 5; never
trained on). --weights: others than the package's. --encoder: the folder of the encoder as it came, which needs torch.
All words are lower case; the Jaccard of shingles of 3 words is what MinHash estimates, and is exact here.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.converters.rows import read_rows
from training.sources import default_data
from whence.errors import WhenceError
from whence.extract import Meanings
from whence.extract.kit import Kit, load_kit
from whence.extract.net.pieces import Pieces
from whence.extract.net.session import Session

__all__ = ["Figures", "Pairs", "area", "best_cuts", "by_shingles", "by_tf_idf", "by_vectors", "correlation", "main"]

SHINGLE = 3  # words
BATCH = 64  # sentences that the encoder reads at once
_WORD = re.compile(r"\w+")

Numbers = NDArray[np.float64]
Likeness = Callable[["Pairs"], Numbers]  # how alike the sentences of each pair are; only the order counts
Vectors = NDArray[np.float32]
Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of sentences, how alike each is by the set's own labels, and the part of the set that it is in."""

    sentences: Sequence[tuple[str, str]]
    labels: Numbers
    parts: Sequence[str]

    @property
    def texts(self) -> list[str]:
        """Every sentence once, in order."""
        return list(dict.fromkeys(itertools.chain.from_iterable(self.sentences)))


def main(arguments: Sequence[str]) -> int:
    """Print the table; return 2 where the data folder lacks a set, 1 where the weights do not tell what words mean."""
    asked = _asked(arguments)
    try:
        same, alike = (_pairs(asked.data, name, asked.limit) for name in ("msrp", "sts_news"))
        figures = {name: figures_of(likeness, same, alike) for name, likeness in _likenesses(asked).items()}
    except FileNotFoundError as error:
        print(f"{error.filename} is not there; --data names the folder of the public sets", file=sys.stderr)
        return 2
    except WhenceError as error:
        print(error, file=sys.stderr)
        return 1
    for line in _json(figures) if asked.json else _table(figures, same, alike):
        print(line)
    return 0


def figures_of(likeness: Likeness, same: Pairs, alike: Pairs) -> Figures:
    """Return what a measure of likeness reaches on pairs that are the same or not, and on pairs more or less alike."""
    told, graded = likeness(same), likeness(alike)
    f1, accuracy = best_cuts(told, same.labels)
    return {
        "msrp F1": f1,
        "msrp accuracy": accuracy,
        "msrp AUC": area(told, same.labels),
        "sts_news Spearman": correlation(graded, alike.labels),
        "mean of its parts": _mean_of_parts(graded, alike),
    }


def best_cuts(scores: Numbers, labels: Numbers) -> tuple[float, float]:
    """Return the best F1 and the best accuracy of saying "the same" from some score on. labels: 1 or 0."""
    order = np.argsort(-scores, kind="stable")
    met = np.concatenate([[0.0], np.cumsum(labels[order])])
    said, wanted = np.arange(len(scores) + 1), labels.sum()
    ends = np.concatenate([[True], np.diff(scores[order]) != 0, [True]])  # no cut between equal scores
    f1 = 2 * met / np.maximum(said + wanted, 1)
    right = met + (len(scores) - wanted) - (said - met)
    return float(f1[ends].max()), float(right[ends].max() / max(len(scores), 1))


def area(scores: Numbers, labels: Numbers) -> float:
    """Return how often a pair that is the same scores above one that is not, a tie for a half (the area under ROC)."""
    positive = labels == 1
    ours, theirs = int(positive.sum()), int((~positive).sum())
    above = _ranks(scores)[positive].sum() - ours * (ours + 1) / 2
    return float(above / (ours * theirs)) if ours and theirs else 0.0


def correlation(one: Numbers, other: Numbers) -> float:
    """Return Spearman's correlation: of the ranks, equal values sharing theirs; 0 where all values are equal."""
    first, second = (_ranks(values) - (len(values) + 1) / 2 for values in (one, other))
    length = math.sqrt(float(first @ first) * float(second @ second))
    return float(first @ second) / length if length else 0.0


def by_shingles(pairs: Pairs) -> Numbers:
    """Return the share of the two sentences' shingles that both have."""
    found = [(_shingles(one), _shingles(other)) for one, other in pairs.sentences]
    return np.array([len(one & other) / max(len(one | other), 1) for one, other in found])


def by_tf_idf(pairs: Pairs) -> Numbers:
    """Return the cosine of the words' counts, rare words weighing more: by the sentences of all these pairs."""
    counts = {text: Counter(_words(text)) for text in pairs.texts}
    held = Counter(itertools.chain.from_iterable(counts.values()))
    weight = {word: math.log((1 + len(counts)) / (1 + often)) + 1 for word, often in held.items()}
    rows = {text: {word: n * weight[word] for word, n in words.items()} for text, words in counts.items()}
    length = {text: math.hypot(*row.values()) or 1.0 for text, row in rows.items()}

    def cosine(one: str, other: str) -> float:
        shared = sum(value * rows[other].get(word, 0.0) for word, value in rows[one].items())
        return shared / (length[one] * length[other])

    return np.array([cosine(*pair) for pair in pairs.sentences])


def by_vectors(vectors_of: Callable[[Sequence[str]], Vectors]) -> Likeness:
    """Return the measure that is the cosine of vectors of length one."""

    def likeness(pairs: Pairs) -> Numbers:
        texts = pairs.texts
        row, vectors = {text: number for number, text in enumerate(texts)}, vectors_of(texts).astype(np.float64)
        return np.array([vectors[row[one]] @ vectors[row[other]] for one, other in pairs.sentences])

    return likeness


def _ranks(values: Numbers) -> Numbers:
    _, place, often = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(often) - (often - 1) / 2)[place], np.float64)


def _mean_of_parts(scores: Numbers, pairs: Pairs) -> float:
    """Return the mean correlation in the parts of a set, weighed by their rows: as the task itself counts."""
    parts = np.array(pairs.parts)
    within = [parts == part for part in dict.fromkeys(pairs.parts)]
    weighed = [correlation(scores[here], pairs.labels[here]) * here.sum() for here in within]
    return float(sum(weighed) / max(len(parts), 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def _likenesses(asked: argparse.Namespace) -> Mapping[str, Likeness]:
    found: dict[str, Likeness] = {
        "the constant answer": lambda pairs: np.zeros(len(pairs.sentences)),
        "Jaccard of 3-shingles": by_shingles,
        "TF-IDF cosine": by_tf_idf,
        "the reader's meanings": by_vectors(Meanings(_kit(asked.weights)).of_texts),
    }
    return found | ({"the encoder as it came": by_vectors(_encoder(asked.encoder))} if asked.encoder else {})


def _kit(folder: Path | None) -> Kit:
    return Kit(Session(folder), Pieces(folder / "vocab.txt")) if folder else load_kit()


def _encoder(folder: Path) -> Callable[[Sequence[str]], Vectors]:
    """Return what gives the encoder's vectors of sentences; torch is asked for only here."""
    torch: Any = resolve_name("torch")
    teacher: Any = resolve_name("training.reader.meaning:Teacher")(
        resolve_name("training.reader.encoder:load_encoder")(folder)
    )
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()

    def vectors_of(texts: Sequence[str]) -> Vectors:
        pieces = [torch.tensor(tokenizer.encode(text).ids) for text in texts]
        batches = [teacher.vectors(pieces[at : at + BATCH]) for at in range(0, len(pieces), BATCH)]
        vectors: Vectors = torch.nn.functional.normalize(torch.cat(batches), dim=-1).numpy()
        return vectors

    return vectors_of


def _pairs(data: Path, name: str, limit: int | None) -> Pairs:
    rows = list(itertools.islice(read_rows(data, name), limit))
    labels = [float(row["score"] if "score" in row else row["label"]) for row in rows]
    return Pairs([(row["a"], row["b"]) for row in rows], np.array(labels), [row.get("set", name) for row in rows])


def _table(figures: Mapping[str, Figures], same: Pairs, alike: Pairs) -> Iterator[str]:
    yield f"msrp: {len(same.sentences):,} pairs; sts_news: {len(alike.sentences):,} pairs"
    columns = next(iter(figures.values()))
    yield f"{'':<24}" + "".join(f"{name:>19}" for name in columns)
    for name, row in figures.items():
        yield f"{name:<24}" + "".join(f"{row[column]:>19.3f}" for column in columns)


def _json(figures: Mapping[str, Figures]) -> Iterator[str]:
    for name, row in figures.items():
        yield json.dumps({"measure": name, **{column: round(figure, 4) for column, figure in row.items()}})


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meanings", description=__doc__)
    parser.add_argument("--data", type=Path, default=default_data(), help="the folder of the public sets")
    parser.add_argument("--weights", type=Path, help="a folder with see.onnx, relate.onnx and vocab.txt; else our own")
    parser.add_argument("--encoder", type=Path, help="the folder of the encoder as it came; needs torch")
    parser.add_argument("--limit", type=int, help="read only the first pairs of each set")
    parser.add_argument("--json", action="store_true", help="print an object a measure, one a line")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
