"""CAMEO actors: who acts (source), on whom (target), or on both sides (related), in sentences of conflict news.

Mapping. The fillers of the first role of our statements are sources, those of the second targets; the peers of types
like MEETS are related. Only types with a PLOVER class count: they are what CAMEO codes.
Measures. F1 of the spans of each role, exact, and overlapping (a place of the role shares text with one to find). The
set marks one event a sentence, so that what else a sentence tells counts as wrong.
Rows. The file is training data, and no test file is here: only the tenth of its sentences that a hash of the id
chooses (sets.is_held_out) is read. Where training does not leave that tenth out, these are training figures.
Published. None that we know for these roles with spans.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.public.measures import Count, Place
from benchmarks.public.seen import Seen, place, plover_of, read_text, sides
from benchmarks.public.sets import Benchmark, Figures, Row, Rows, is_held_out
from training.converters.rows import read_rows
from training.converters.tokens import join_sentences
from whence.extract import Reader
from whence.records import Filler

ROLES = {"S": "source", "T": "target", "R": "related"}


def rows(data: Path) -> Iterator[Row]:
    """Yield the held-out sentences."""
    return (row for row in read_rows(data, "cameo_ner.train") if is_held_out(row["id"]))


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the F1 of the spans of each role, exact and overlapping."""
    exact, near = ({role: Count() for role in ROLES.values()} for _ in range(2))
    for row in rows:
        laid = join_sentences([row["tokens"]])
        found = actors(read_text(laid.text, reader))
        for label, role in ROLES.items():
            marked = (each for each in row["entities"] if each["type"] == label)
            gold = {laid.span(0, each["start"], each["end"]) for each in marked}
            exact[role].add(found[role], gold)
            near[role].add_overlap(found[role], gold)
    named = (("exact", exact), ("overlap", near))
    return {f"{role} {how} F1": counts[role].f1 for how, counts in named for role in ROLES.values()}


def actors(seen: Seen) -> dict[str, set[Place]]:
    """Return where the actors of statements with a PLOVER class stand, by role."""
    found: dict[str, set[Place]] = {role: set() for role in ROLES.values()}
    for statement in filter(plover_of, seen.statements):
        first, second = sides(statement)
        if first is second:
            found["related"] |= _places(first)
        else:
            found["source"] |= _places(first)
            found["target"] |= _places(second)
    return found


def _places(fillers: Iterable[Filler]) -> set[Place]:
    return {place(filler.span) for filler in fillers if filler.span}


BENCHMARK = Benchmark(
    name="cameo",
    rows=rows,
    score=score,
    differs="no published figures; the held-out tenth of a training file: training has to leave it out",
)
