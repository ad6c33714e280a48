"""PLOVER GSR: sentences from the CAMEO and PLOVER manuals, each with one event class, its source and its target.

Mapping. The `plover` column of our vocabulary, from statement type to class. This draft of PLOVER (0.5b1) has older
names: CLASSES turns them into those of the column. REJECT, CONCEDE and INVESTIGATE have no type of ours.
Measures. "class": the class of the first statement (by its trigger) that has one, accuracy and macro F1 over the
classes of the set; "class found": any statement has it; "source and target": a statement of that class has the source
among its first role's fillers and the target among its second's (peers on either side), where the words given stand
in the text; half-given rows ask for the half they have.
Published. No figures of a system on this set are known to us.
Not comparable. The sentences are examples from manuals, one event told by each; CAMEO coders use dictionaries made
from the same manuals.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.public.measures import accuracy, macro_f1, ratio
from benchmarks.public.seen import Seen, find_places, plover_classes, plover_of, read_text, sides
from benchmarks.public.sets import Benchmark, Figures, Row, Rows
from training.converters.rows import read_rows
from whence.extract import Reader
from whence.records import Filler, Statement

CLASSES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}
NONE = "none"


def rows(data: Path) -> Iterator[Row]:
    """Yield the sentences."""
    return read_rows(data, "plover_gsr")


def score(rows: Rows, reader: Reader) -> Figures:
    """Return how often the class was told first, at all, and with its source and target."""
    pairs: list[tuple[str, str]] = []
    found = whole = 0
    for row in rows:
        seen = read_text(row["text"], reader, published=row.get("date"))
        label: str = row["event"]
        wanted = CLASSES.get(label, label)
        told = list(plover_classes(seen.statements))
        pairs.append((wanted, told[0] if told else NONE))
        found += wanted in told
        whole += any(wanted in plover_of(each) and _has_both(row, seen, each) for each in seen.statements)
    return {
        "class accuracy": accuracy(pairs),
        "class macro F1": macro_f1(pairs),
        "class found": ratio(found, len(pairs)),
        "class, source and target": ratio(whole, len(pairs)),
    }


def _has_both(row: Row, seen: Seen, statement: Statement) -> bool:
    """Tell whether a statement has a source and a target of the row; where one word list serves for both, two peers."""
    first, second = sides(statement)
    source, target = _actors(row, "source"), _actors(row, "target")
    if not target and len(source) > 1:
        return all(_has(row["text"], [actor], seen, [*first, *second]) for actor in source)
    return _has(row["text"], source, seen, first) and _has(row["text"], target, seen, second)


def _actors(row: Row, side: str) -> list[Row]:
    """Return the actors of a side; none where the set has a stray word instead of a list, as it has once."""
    actors = row.get(side)
    return actors if isinstance(actors, list) else []


def _has(text: str, actors: list[Row], seen: Seen, fillers: list[Filler]) -> bool:
    """Tell whether a filler is one of the actors; so it is where the set names none."""
    words = [actor["actorText"] for actor in actors if actor.get("actorText")]
    places = [place for each in words for place in find_places(text, each)]
    return not words or any(seen.touches(filler, places) for filler in fillers)


BENCHMARK = Benchmark(
    name="plover",
    rows=rows,
    score=score,
    differs="no published figures; examples from the manuals that coders' dictionaries are made from",
)
