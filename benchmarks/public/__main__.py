"""One table of every set asked for: the figure, ours, the published one, whose that is."""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from pkgutil import resolve_name

from benchmarks.public import cameo, case2021, factuality, muc4, petr, plover, polnear, re3d, timebank, trees
from benchmarks.public.sets import Benchmark, Figures
from training.sources import default_data
from whence.extract import Reader
from whence.records import Document, Reading

MODULES = (polnear, re3d, muc4, case2021, plover, petr, cameo, timebank, factuality, trees)
SETS: Mapping[str, Benchmark] = {module.BENCHMARK.name: module.BENCHMARK for module in MODULES}
READERS = {"trained": "whence.extract:TrainedReader"}  # by name; any other is given as MODULE:NAME of what makes it
FLOORS = Path(__file__).parents[1] / "floors.toml"


@dataclass(frozen=True)
class Scored:
    """The figures of a reader on a set, the number of rows they are of, and the seconds they took."""

    benchmark: Benchmark
    figures: Figures
    rows: int
    seconds: float


class Unsure:
    """A reader whose tentative statements count as any other."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.name, self.version, self.languages = reader, reader.name, reader.version, reader.languages

    def read(self, document: Document) -> Reading:
        """Return the reading with no statement tentative."""
        reading = self.reader.read(document)
        return replace(reading, statements=tuple(replace(each, tentative=False) for each in reading.statements))

    def __getattr__(self, name: str) -> object:
        """Return the reader's own: its network, for the set that asks for trees."""
        return getattr(self.reader, name)


def main(arguments: Sequence[str]) -> int:
    """Score and print; return 2 where the data folder lacks a set, 1 where a floor asked for is missed."""
    asked = _asked(arguments)
    reader: Reader = resolve_name(READERS.get(asked.reader, asked.reader))()
    reader = Unsure(reader) if asked.tentative else reader
    try:
        scored = [run(SETS[name], asked.data, reader, asked.limit) for name in asked.sets or SETS]
    except FileNotFoundError as error:
        print(f"{error.filename} is not there; --data names the folder of the public sets", file=sys.stderr)
        return 2
    print("\n".join(_json(scored) if asked.json else table(scored)))
    below = list(missed(scored, load_floors())) if asked.floors else []
    for line in below:
        print(f"MISSED: {line}", file=sys.stderr)
    return 1 if below else 0


def run(benchmark: Benchmark, data: Path, reader: Reader, limit: int | None = None) -> Scored:
    """Return a reader's figures on the first rows of a set, or on all."""
    rows = list(itertools.islice(benchmark.rows(data), limit))
    start = time.perf_counter()
    figures = benchmark.score(rows, reader)
    return Scored(benchmark, figures, len(rows), time.perf_counter() - start)


def table(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield the lines of the table; under each set what makes the published figures another measure."""
    yield f"{'set':<11} {'figure':<40} {'ours':>6} {'published':>10}  whose"
    for each in scored:
        yield f"{each.benchmark.name:<11} {each.rows} rows, {each.seconds:.1f} s"
        for name, figure in each.figures.items():
            known = each.benchmark.published.get(name)
            beside = f" {known.figure:>10.3f}  {known.whose}" if known else ""
            yield f"{'':<11} {name:<40} {figure:>6.3f}{beside}"
        yield f"{'':<11} ({each.benchmark.differs})"


def load_floors(file: Path = FLOORS) -> Mapping[str, Figures]:
    """Return the least figures of each set, by set and figure."""
    floors: Mapping[str, Figures] = tomllib.loads(file.read_text(encoding="utf-8"))["public"]
    return floors


def missed(scored: Sequence[Scored], floors: Mapping[str, Figures]) -> Iterator[str]:
    """Yield the figures below their floor; a figure that is not there counts as 0."""
    for each in scored:
        for name, floor in floors.get(each.benchmark.name, {}).items():
            figure = each.figures.get(name, 0.0)
            if figure < floor:
                yield f"{each.benchmark.name}, {name}: {figure:.3f}, at least {floor:.3f} is wanted"


def _json(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield an object a set; the seconds are left out, so that equal figures give equal lines."""
    for each in scored:
        known = {name: {"figure": p.figure, "whose": p.whose} for name, p in each.benchmark.published.items()}
        figures = {name: round(figure, 4) for name, figure in each.figures.items()}
        yield json.dumps({"set": each.benchmark.name, "rows": each.rows, "figures": figures, "published": known})


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.public", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", choices=[*SETS, []], help=f"of {', '.join(SETS)}; else all")
    parser.add_argument("--data", type=Path, default=default_data(), help="the folder of the public sets")
    parser.add_argument("--reader", default="trained", help=f"{', '.join(READERS)}, or MODULE:NAME of what makes one")
    parser.add_argument("--limit", type=int, help="read only the first rows of each set")
    parser.add_argument("--tentative", action="store_true", help="count tentative statements as any other")
    parser.add_argument("--floors", action="store_true", help="end with 1 where a figure is below its floor")
    parser.add_argument("--json", action="store_true", help="print an object a set, one a line")
    asked = parser.parse_args(arguments)
    if asked.floors and asked.limit is not None:
        parser.error("--floors are of whole sets: leave out --limit")
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
