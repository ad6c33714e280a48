"""PETRARCH's unit tests: sentences with the (source, event code, target) that a coder has to give.

Mapping. The first two digits of a CAMEO code to the PLOVER class that took its place (CODES), ours by the
vocabulary's column. A code that is not CAMEO's (the tests invent some) and 09 (investigate, which PLOVER dropped) ask
for the pair of actors alone. Actors have codes, not words (ARN for an invented country): a filler fits where a word
of it begins with the code's first letter and has its other two in order; what has no country (---GOV) fits any
filler.
Measures. "events": the share of which a statement of the class has source and target; "pairs": of any class;
"records": all events of a sentence told, or none where none is to be told. Records that test a coder's errors are
left out.
Published. UniversalPetrarch: 68% of its own validation records right.
Not comparable. The validation records are not these very ones, and come with dictionaries that hold their verbs and
actors; a third of these sentences tests whether a coder obeys its dictionaries (synonym sets, dates of office, marks),
not whether it reads. We give no codes: a right class may be a wrong code, which is more lenient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.public.measures import ratio
from benchmarks.public.seen import Seen, plover_of, read_text, sides
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows
from training.converters.rows import read_rows
from whence.extract import Reader
from whence.records import Filler, Statement

CODES = {
    "AGREE": ("03",),
    "REQUEST": ("02", "10"),
    "CONSULT": ("04",),
    "SUPPORT": ("05",),
    "COOPERATE": ("06",),
    "AID": ("07",),
    "CONCEDE": ("08",),
    "ACCUSE": ("11",),
    "REJECT": ("12",),
    "THREATEN": ("13",),
    "PROTEST": ("14",),
    "MOBILIZE": ("15",),
    "SANCTION": ("16",),
    "COERCE": ("17",),
    "ASSAULT": ("18", "19", "20"),
}
CLASSES = {code: name for name, codes in CODES.items() for code in codes}
RETREATS = "087"  # de-escalates militarily: PLOVER's RETREAT
COUNTRY = 3  # letters of a code that name the country


def rows(data: Path) -> Iterator[Row]:
    """Yield the sentences, those that test a coder's errors left out."""
    for row in read_rows(data, "petr_unit"):
        if not any("error" in event for event in row["events"]):
            yield row


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the shares of events, of pairs of actors, and of whole records that were told."""
    told = pairs = events = right = count = 0
    for row in rows:
        seen = read_text(row["text"], reader)
        wanted = [event for event in row["events"] if "eventcode" in event]
        met = [_is_told(event, seen) for event in wanted]
        told += sum(met)
        pairs += sum(any(_has_both(event, seen, each) for each in seen.statements) for event in wanted)
        events += len(wanted)
        right += all(met) if wanted else not any(map(plover_of, seen.statements))
        count += 1
    return {"events": ratio(told, events), "pairs": ratio(pairs, events), "records": ratio(right, count)}


def class_of(code: str) -> str | None:
    """Return the PLOVER class of a CAMEO code; None for a code that is not CAMEO's, or whose class PLOVER dropped."""
    return "RETREAT" if code.startswith(RETREATS) else CLASSES.get(code[:2])


def is_named(code: str, words: str) -> bool:
    """Tell whether words may name the actor of a code."""
    letters = code[:COUNTRY].lower()
    if not letters.isalpha():
        return True
    inside = ".*".join(letters)
    return any(re.match(inside, word) for word in re.findall(r"\w+", words.lower().replace("_", " ")))


def _is_told(event: Row, seen: Seen) -> bool:
    wanted = class_of(event["eventcode"])
    told = (each for each in seen.statements if wanted is None or wanted in plover_of(each))
    return any(_has_both(event, seen, each) for each in told)


def _has_both(event: Row, seen: Seen, statement: Statement) -> bool:
    first, second = sides(statement)
    return _has(event.get("sourcecode", ""), seen, first) and _has(event.get("targetcode", ""), seen, second)


def _has(code: str, seen: Seen, fillers: Sequence[Filler]) -> bool:
    """Tell whether a filler may be the actor of a code; so it is where the code is missing."""
    return not code or any(is_named(code, words) for filler in fillers for words in _words(seen, filler))


def _words(seen: Seen, filler: Filler) -> Iterator[str]:
    if filler.span:
        yield filler.span.text
    if entity := seen.entities.get(filler.entity or ""):
        yield from (entity.name, *entity.names)


BENCHMARK = Benchmark(
    name="petr",
    rows=rows,
    score=score,
    published={"records": Published(figure=0.68, whose="UniversalPetrarch, its own validation records")},
    differs="UniversalPetrarch has dictionaries of these verbs and invented countries, and is held to exact codes",
)
