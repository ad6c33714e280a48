"""Times given their words: the share of expressions whose value is the one that a careful reader wrote.

`python -m benchmarks.times [--data DIR] [--split test] [--errors N] [--floors]`
Sets. TimeBank and AQUAINT: each TIMEX3 of type DATE, TIME or DURATION, its words and the document's day given; the
documents that training refuses also by themselves. The corpus: the times of the statements of a split (dev; the test
part is for a last figure), the words given; expressions that stand in several statements count in each.
Mapping of TIMEX3. As in training.converters.timex, and where its values and our conventions differ, ours are meant: a
week is its seven days, a weekend two, a quarter its three months, half a year six; a time of day is its day; a decade
that lasts is ten years, half a year or hour 0.5. What neither can say (PRESENT_REF, PXY) has no value. TIMEX3 leaves
"since", "until" and "about" out of its spans: our open and approximate dates count by the date alone, and the day about
so many weeks ago as its week.
Measures. "equal": of the expressions with a gold value the share told exactly so. "invented": of those without one
the share that is told a value. It ends with 1 where a floor in floors.toml is not reached.
Not comparable. HeidelTime's 77.6 and UWTime's 82.7 are F1 of values on 20 other articles, spans found by them.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from training.converters import timex
from training.converters.rows import Row, read_rows
from training.holdings import AUTHORED, CORPUS, REAL, load, with_texts
from training.sources import default_data, is_allowed
from training.splits import assign
from whence.extract.decode.values import Values
from whence.language import find_dates
from whence.records import Span

__all__ = ["Asked", "asked_of_passage", "asked_of_row", "kind_of", "main", "measured", "value_of"]

FLOORS = Path(__file__).with_name("floors.toml")
KINDS = ("DATE", "TIME", "DURATION")
DAY = len("1998-01-08")  # what a time of creation has behind its day is no use here
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART = re.compile(r"(\d{4})-([QH])([1-4])")
CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T.+")
MONTHS = {"Q": 3, "H": 6}
LONG_WEEK = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
LENGTH = re.compile(r"P(?:T?[\d.]+[YMWDHS])+")
HALF = re.compile(r"(?<=\d)(?:Y6M|H30M)$")
AGE = re.compile(r"\d{2,3}X{1,2}")
LONG = re.compile(r"P(\d+)(DE|E|CE|C|Q)")  # TIMEX3's own units: decades, centuries, quarters
UNITS = {"DE": (10, "Y"), "E": (10, "Y"), "CE": (100, "Y"), "C": (100, "Y"), "Q": (3, "M")}
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Asked:
    """An expression of time with the value it has (gold) and the one that is told for it."""

    words: str
    published: str | None
    gold: str | None
    told: str | None


def main(arguments: Sequence[str]) -> int:
    """Print the figures of every set, errors and missed floors; return 1 where a floor is missed."""
    options = _options(arguments)
    figures: dict[str, float] = {}
    for name, asked in _sets(options.data, options.split):
        held = list(asked)
        found = measured(held)
        figures |= {f"{name} {measure}": figure for measure, figure in found.items()}
        print(f"{name:<22} {len(held):>5}  ", "  ".join(f"{measure} {at:.3f}" for measure, at in found.items()))
        _print_kinds(held)
        for line in _errors(held, options.errors):
            print(f"    {line}")
    missed = list(_missed(figures)) if options.floors else []
    print(*(f"MISSED: {line}" for line in missed), sep="\n", end="\n" if missed else "")
    return 1 if missed else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.times", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--errors", type=int, default=0, help="how many of the commonest errors of a set to print")
    parser.add_argument("--floors", action="store_true", help="end with 1 where floors.toml is not reached")
    return parser.parse_args(arguments)


def _sets(data: Path, split: str) -> Iterator[tuple[str, Iterable[Asked]]]:
    """Yield the sets by name: those of TIMEX3 where the data folder is there."""
    if data.is_dir():
        rows = [(name, row) for name in ("timebank", "aquaint") for row in read_rows(data, name)]
        kept = [row for name, row in rows if not is_allowed(name, row, data)]
        yield "timex", (asked for _, row in rows for asked in asked_of_row(row))
        yield "timex never trained on", (asked for row in kept for asked in asked_of_row(row))
    passages = with_texts(load([AUTHORED, REAL]), data)
    splits = assign(passages, json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))["groups"])
    chosen = (passage for passage in passages if splits[passage["id"]] == split)
    yield f"corpus {split}", (asked for passage in chosen for asked in asked_of_passage(passage))


def asked_of_row(row: Row) -> Iterator[Asked]:
    """Yield the expressions of a TimeBank document, with what is told for each given its span."""
    text, published = row["text"], row["dct"][:DAY]
    values = Values(text, published)
    for item in row["timex"]:
        if item["type"] in KINDS:
            span = Span.of(text, item["start"], item["end"])
            gold = value_of(item["type"], item["value"])
            told = _duration(span.text) if item["type"] == "DURATION" else values.time(span).edtf
            yield Asked(span.text, published, gold, plain(told, gold))


def _duration(words: str) -> str | None:
    return next((each.duration for each in find_dates(words, known=True) if each.duration), None)


def plain(told: str | None, gold: str | None) -> str | None:
    """Return what is told without the words that TIMEX3 leaves out of its spans: since, until, about."""
    if told is None:
        return None
    day = told.removeprefix("../").removesuffix("/..").rstrip("~")
    week = gold is not None and LONG_WEEK.fullmatch(gold) is not None
    return gold if gold and week and told.endswith("~") and gold[:DAY] <= day <= gold[-DAY:] else day


def asked_of_passage(passage: Row) -> Iterator[Asked]:
    """Yield the times of the statements of a passage, with what is told for each given its words."""
    text, published = passage["text"], passage["meta"].get("published")
    values = Values(text, published)
    for statement in passage["statements"]:
        words = statement.get("time_text")
        if words:
            start = text.index(words)
            told = values.time(Span.of(text, start, start + len(words)), counted=bool(statement.get("quantity"))).edtf
            yield Asked(words, published, statement["time"], told)


def value_of(kind: str, value: str | None) -> str | None:
    """Return a TIMEX3 value as we write it (see the module's mapping); None for what neither side can say."""
    if not value:
        return None
    if kind == "DURATION":
        return _length(value)
    if match := WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := PART.fullmatch(value):
        last = int(match[3]) * MONTHS[match[2]]
        return f"{match[1]}-{last - MONTHS[match[2]] + 1:02}/{match[1]}-{last:02}" if last <= 12 else None
    if AGE.fullmatch(value):
        return value
    match = CLOCK.fullmatch(value)
    return timex.edtf("DATE", match[1] if match else value)


def _length(value: str) -> str | None:
    if match := LONG.fullmatch(value):
        times, unit = UNITS[match[2]]
        return f"P{int(match[1]) * times}{unit}"
    value = HALF.sub(lambda match: f".5{match[0][0]}", value)
    return value if LENGTH.fullmatch(value) else None


def _week(year: int, week: int, *, weekend: bool) -> str | None:
    try:
        return f"{date.fromisocalendar(year, week, 6 if weekend else 1)}/{date.fromisocalendar(year, week, 7)}"
    except ValueError:  # a week that the year has not
        return None


def measured(asked: Iterable[Asked]) -> dict[str, float]:
    """Return the shares "equal" and "not invented" (1 where there is nothing to ask)."""
    held = list(asked)
    sure = [each.told == each.gold for each in held if each.gold]
    vague = [each.told is None for each in held if not each.gold]
    return {"equal": _share(sure), "not invented": _share(vague)}


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 1.0


def kind_of(asked: Asked) -> str:
    """Return what kind of value an expression has (a day, a month, ...), and whether its year is written."""
    gold = asked.gold
    if gold is None:
        return "no value"
    if gold.startswith("P"):
        return "length of time"
    shapes = {4: "decade or century" if "X" in gold else "year", 7: "month or season", 10: "day"}
    shape = "stretch" if "/" in gold else shapes.get(len(gold), "other")
    return f"{shape}, {'written out' if YEAR.search(asked.words) else 'counted'}"


def _print_kinds(asked: Sequence[Asked]) -> None:
    kinds = Counter(map(kind_of, asked))
    right = Counter(kind_of(each) for each in asked if each.told == each.gold)
    for kind, number in kinds.most_common():
        print(f"    {kind:<32} {right[kind]:>5} of {number:>5}  {right[kind] / number:.2f}")


def _errors(asked: Iterable[Asked], number: int) -> Iterator[str]:
    """Yield the commonest wrong values: how often, the words, and an example."""
    wrong = [each for each in asked if each.told != each.gold]
    counted = Counter(each.words.lower() for each in wrong)
    for words, times in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:number]:
        example = next(each for each in wrong if each.words.lower() == words)
        yield f"{times:>3} {words!r}, published {example.published}: {example.gold}, told {example.told}"


def _missed(figures: Mapping[str, float]) -> Iterator[str]:
    for name, floor in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["times"].items():
        if name in figures and figures[name] < floor:
            yield f"{name} is {figures[name]:.3f}, the floor is {floor}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
