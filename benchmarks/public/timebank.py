"""TimeBank: expressions of time in news, and what they mean.

Mapping. TIMEX3 DATE, TIME, DURATION and SET are all times; a TIMEX3 value is turned into EDTF where the calendar says
the same in both (converters.timex), a duration stands as it is ("P4Y"). Vague values (PRESENT_REF, P1W of no year)
have none.
Measures. "expressions": what `find_dates` finds in the text, the part that every reader so far builds on: F1 of
spans, exact and overlapping; of their values precision and F1, over gold expressions that have a value here and those
found with one (at a gold one without, they count neither way). "statement times": the times that the reader's
statements carry, of which precision means most, as a reader dates what it states and not each expression.
Rows. Only the documents that hold sentences of the factuality set, which training refuses: the rest may be trained
on.
Published. HeidelTime in TempEval-3 (UzZaman and others 2013): strict 81.3, relaxed 90.3, value 77.6.
Not comparable. TempEval-3 tested on 20 other articles; TimeBank was its training data. HeidelTime's value figure
counts every TIMEX3 value; ours only those that EDTF can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.public.measures import Count, Place, overlap
from benchmarks.public.seen import read_text
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows
from training.converters.rows import read_rows
from training.converters.timex import edtf
from training.sources import is_allowed
from whence.extract import Reader
from whence.language import DateExpression, find_dates, resolve_date
from whence.records import Reading

DAY = len("1998-01-08")  # what a time of creation has behind its day, EDTF and reader have no use for
DURATION = re.compile(r"P(?:T?\d+[YMWDHS])+")

Values = Mapping[Place, str | None]


def rows(data: Path) -> Iterator[Row]:
    """Yield the documents that training refuses."""
    return (row for row in read_rows(data, "timebank") if not is_allowed("timebank", row, data))


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the F1 of spans and of values of all expressions, and the precision of the times of statements."""
    exact, near, values, stated, dated = (Count() for _ in range(5))
    for row in rows:
        text, published = row["text"], row["dct"][:DAY]
        gold = {(item["start"], item["end"]): value_of(item["type"], item["value"]) for item in row["timex"]}
        found = {(each.start, each.end): _value(each, published) for each in find_dates(text)}
        exact.add(found, gold)
        near.add_overlap(found, gold)
        _add_values(values, found, gold)
        told = _times(read_text(text, reader, published=published).reading)
        stated.add_overlap(told, gold)
        _add_values(dated, told, gold)
    return {
        "expressions exact F1": exact.f1,
        "expressions overlap F1": near.f1,
        "value F1": values.f1,
        "values precision": values.precision,
        "statement times precision": stated.precision,
        "statement times recall": stated.recall,
        "statement values precision": dated.precision,
    }


def value_of(kind: str, value: str) -> str | None:
    """Return a TIMEX3 value as EDTF, a duration as it stands; None for what neither can say."""
    return value if kind == "DURATION" and DURATION.fullmatch(value) else edtf(kind, value)


def _value(found: DateExpression, published: str) -> str | None:
    return found.duration or resolve_date(found, published)


def _times(reading: Reading) -> dict[Place, str | None]:
    times = (statement.time for statement in reading.statements if statement.time and not statement.tentative)
    return {(time.span.start, time.span.end): time.edtf for time in times if time.span}


def _add_values(count: Count, found: Values, gold: Values) -> None:
    """Count the values of expressions that meet one with a value: those whose gold has none count neither way."""
    sure = {place: value for place, value in gold.items() if value}
    vague = [place for place, value in gold.items() if not value]
    judged = {p: v for p, v in found.items() if v and (_meets(p, sure) or not _meets(p, vague))}
    right = sum(value in _meets(place, sure).values() for place, value in judged.items())
    met = sum(value in _meets(place, judged).values() for place, value in sure.items())
    count.add_met(found=len(judged), right=right, gold=len(sure), met=met)


def _meets(place: Place, others: Values | list[Place]) -> dict[Place, str | None]:
    values = others if isinstance(others, Mapping) else dict.fromkeys(others)
    return {other: value for other, value in values.items() if overlap(place, other)}


BENCHMARK = Benchmark(
    name="timebank",
    rows=rows,
    score=score,
    published={
        "expressions exact F1": Published(figure=0.813, whose="HeidelTime, TempEval-3 test"),
        "expressions overlap F1": Published(figure=0.903, whose="HeidelTime, TempEval-3 test"),
        "value F1": Published(figure=0.776, whose="HeidelTime, TempEval-3 test"),
    },
    differs="TempEval-3: 20 other articles, all values; here TimeBank, values that EDTF can say",
)
