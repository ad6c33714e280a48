"""The quotas, in proportion to size, and what the counts say to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from training.quotas.counting import Counts
from whence.vocabulary import load_vocabulary

__all__ = ["table", "unmet"]

FULL = 3000  # authored passages that the targets below are for; fewer passages owe fewer in proportion
CONFLICTS = 25  # not scaled
SHARE = 0.08  # of the authored passages: the most that one conflict, or Afghanistan, may have
FIRST, FIRST_REAL, FULL_REAL = 1200, 100, 350  # real passages come in two parts: with 1,200 authored ones, with 3,000
GENRES = (
    "wire report", "feature", "opinion column", "human-rights report", "think-tank note", "communique", "UN report",
    "interview", "radio summary", "sanctions notice", "social post", "backgrounder",
)  # fmt: skip
EACH_GENRE, EACH_TYPE, EACH_KIND, QUESTIONS = 45, 60, 500, 250
TALLIES = {
    "denial, doubt, hedge, conflicting version": 900,
    "nested or unnamed source": 600,
    "negation, plan, order, condition, prediction": 500,
    "coreference over sentences": 700,
    "figure of casualties or strength": 500,
    "relative or vague date": 700,
    "near miss or nothing to find": 600,
}


@dataclass(frozen=True)
class Row:
    """One quota: what is counted, how many there are, the least and the most there should be."""

    what: str
    have: int
    least: int | None = None
    most: int | None = None

    def met(self) -> bool:
        """Tell whether the quota is met; a row without a bound is only told."""
        return (self.least is None or self.have >= self.least) and (self.most is None or self.have <= self.most)

    def bound(self) -> str:
        """Return the bound as the table shows it."""
        return f"<= {self.most:,}" if self.most is not None else f">= {self.least:,}" if self.least is not None else ""


def unmet(counts: Counts, target_passages: int) -> list[str]:
    """Return a line for each quota that is not met by a corpus of `target_passages` authored passages."""
    rows = [Row("authored passages", counts.authored, target_passages), *_rows(counts, target_passages)]
    return [f"{row.what}: {row.have:,}, should be {row.bound()}" for row in rows if not row.met()]


def table(counts: Counts, size: int) -> str:
    """Return the counts beside the quotas for `size` authored passages, as a table in Markdown."""
    rows = [*_told(counts), *_rows(counts, size)]
    lines = [f"| what | count | quota at {size:,} passages | met |", "| --- | ---: | ---: | --- |"]
    for row in rows:
        lines.append(f"| {row.what} | {row.have:,} | {row.bound()} | {_verdict(row)} |")
    return "\n".join(lines) + "\n"


def _verdict(row: Row) -> str:
    return "" if not row.bound() else "yes" if row.met() else "NO"


def _told(counts: Counts) -> Iterator[Row]:
    """Yield what has no quota: sizes, and phenomena that are only counted."""
    yield Row("authored passages", counts.authored)
    yield Row("tokens in them", counts.tokens)
    yield Row("statements in them", counts.statements)
    yield Row("tokens in real passages", counts.real_tokens)
    yield Row("statements in real passages", counts.real_statements)
    yield Row("regions", len(counts.regions))
    yield from (Row(name, have) for name, have in counts.tallies.items() if name not in TALLIES)


def _rows(counts: Counts, size: int) -> Iterator[Row]:
    """Yield the quotas of a corpus of `size` authored passages."""
    yield Row("real passages", counts.real, _real(size))
    yield Row("questions", counts.questions, _scaled(QUESTIONS, size))
    yield from (Row(name, counts.tallies.get(name, 0), _scaled(full, size)) for name, full in TALLIES.items())
    yield Row("conflicts", len(counts.conflicts), CONFLICTS)
    most = int(SHARE * counts.authored)
    largest = max(counts.conflicts, key=lambda name: (counts.conflicts[name], name), default="none")
    yield Row(f"largest conflict: {largest}", counts.conflicts.get(largest, 0), most=most)
    yield Row("region: Afghanistan", counts.regions.get("Afghanistan", 0), most=most)
    vocabulary = load_vocabulary()
    types = [name for name in vocabulary.types if name != "PASSAGE"]
    yield from _each("genre", GENRES, counts.genres, _scaled(EACH_GENRE, size))
    yield from _each("type", types, counts.types, _scaled(EACH_TYPE, size))
    yield from _each("kind", tuple(vocabulary.kinds), counts.kinds, _scaled(EACH_KIND, size))


def _each(word: str, names: tuple[str, ...] | list[str], have: Mapping[str, int], least: int) -> Iterator[Row]:
    return (Row(f"{word}: {name}", have.get(name, 0), least) for name in names)


def _scaled(full: int, size: int) -> int:
    return full * min(size, FULL) // FULL


def _real(size: int) -> int:
    """Return how many real passages belong to `size` authored ones: 100 to 1,200, 350 to 3,000, in between too."""
    if size <= FIRST:
        return FIRST_REAL * size // FIRST
    return FIRST_REAL + (FULL_REAL - FIRST_REAL) * (size - FIRST) // (FULL - FIRST)
