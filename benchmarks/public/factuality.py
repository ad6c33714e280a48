"""The factuality set: events in single sentences, each from -3 (certainly not) to +3 (certainly).

The sentences are from FactBank and MEANTIME.
Mapping. CERTAIN from +2.5, NEGATIVE below 0, UNCERTAIN between (FactBank's probable is 2, possible 1, uncommitted 0).
Ours, of the statement whose trigger covers the event's word (the shortest, where several do): CT+ and actual is
certain; CT-, PR- and PS- and actual are negative; all else is uncertain. Of several claims the one of the innermost
source counts, then the first: the set's values are of whoever the text quotes.
Measures. "coverage": the share of the events that a trigger covers, which is small, as our types are of conflicts; on
those, accuracy, macro F1, and the accuracy of always saying certain, without which the first means nothing. "macro F1
of all": what no trigger covers counts as missed.
Published. Others give the correlation and mean error of a number for each word, on larger test parts; no such figure
is of the same measure, so none stands here.
Not comparable. Nine of ten events are certain; the rest are a few dozen, and few of those are covered: read the macro
figures with the numbers of uncertain and negative events in mind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.public.measures import Place, accuracy, macro_f1, overlap, ratio
from benchmarks.public.seen import Seen, place, read_text
from benchmarks.public.sets import Benchmark, Figures, Row, Rows
from training.converters.rows import read_rows
from training.converters.tokens import join_tokens
from whence.extract import Reader
from whence.records import Claim

CERTAIN, UNCERTAIN, NEGATIVE, MISSED = "certain", "uncertain", "negative", "missed"
LEAST_CERTAIN = 2.5  # between FactBank's probable (2) and certain (3)


def rows(data: Path) -> Iterator[Row]:
    """Yield the sentences."""
    return read_rows(data, "factuality.factbank_meantime")


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the share of events covered by a trigger, and how well their factuality was told."""
    pairs: list[tuple[str, str]] = []
    for row in rows:
        text, places = join_tokens(row["tokens"])
        seen = read_text(text, reader)
        pairs += [(class_of(value), told_of(seen, places[token])) for token, value in row["factuality"]]
    covered = [(gold, told) for gold, told in pairs if told != MISSED]
    return {
        "coverage": ratio(len(covered), len(pairs)),
        "coverage of not certain": _coverage([pair for pair in pairs if pair[0] != CERTAIN]),
        "accuracy": accuracy(covered),
        "accuracy of always certain": accuracy([(gold, CERTAIN) for gold, _ in covered]),
        "macro F1": macro_f1(covered),
        "macro F1 of all": macro_f1(pairs),
    }


def class_of(value: float) -> str:
    """Return the class of a value from -3 to 3."""
    return CERTAIN if value >= LEAST_CERTAIN else NEGATIVE if value < 0 else UNCERTAIN


def told_of(seen: Seen, word: Place) -> str:
    """Return the class that the reader's claims give to the event at a word; MISSED where no trigger covers it."""
    over = [each for each in seen.statements if each.trigger and overlap(place(each.trigger), word)]
    for statement in sorted(over, key=lambda each: len(each.trigger.text) if each.trigger else 0):
        claims = [claim for claim in seen.reading.claims if claim.statement == statement.id]
        if claims:
            return _told(max(claims, key=lambda claim: len(claim.chain)))
    return MISSED


def _told(claim: Claim) -> str:
    if claim.modality != "actual":
        return UNCERTAIN
    if claim.factuality.endswith("-"):
        return NEGATIVE
    return CERTAIN if claim.factuality == "CT+" else UNCERTAIN


def _coverage(pairs: Sequence[tuple[str, str]]) -> float:
    return ratio(sum(told != MISSED for _, told in pairs), len(pairs))


BENCHMARK = Benchmark(
    name="factuality",
    rows=rows,
    score=score,
    differs="no published figure of this measure; nine of ten events are certain, so hold accuracy against that",
)
