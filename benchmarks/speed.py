"""Words per second of read, extract and store, and peak memory, on generated reports, against pinned floors.

`python -m benchmarks.speed` prints the figures and ends with 1 where a floor is not reached. Then it reads again with
the whole of extract beside a spaCy pipeline; that comparison has no floor. `--only` keeps to one of the two.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from benchmarks.beside import LENGTHS, Plan, compare
from benchmarks.generate import generate
from benchmarks.public.__main__ import READERS
from whence.extract import Reader
from whence.read import Limits, find_sources, parse
from whence.store import open_case

FLOORS = Path(__file__).with_name("floors.toml")
REPORTS = 400  # timed, one after the other
FEW, MANY, BRIEF = 250, 1500, 1  # reports for the peaks, and sentences after their first: what is kept for each shows

R = TypeVar("R")
Floors = dict[str, Any]


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures and the floors missed; return 1 where there are any."""
    asked = _asked(arguments)
    named = READERS.get(asked.reader, asked.reader)
    missed = _floors(resolve_name(named)()) if asked.only != "beside" else []
    if asked.only != "floors":
        with TemporaryDirectory(prefix="whence-bench-") as folder:
            plan = Plan(reports=asked.reports, rounds=asked.rounds, lengths=tuple(sorted(asked.lengths)))
            for line in compare(Path(folder), named, plan):
                print(line, flush=True)
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--reader", default="trained", help=f"{', '.join(READERS)}, or MODULE:NAME of what makes one")
    parser.add_argument("--only", choices=("floors", "beside"), help="the floors, or extract beside spaCy")
    parser.add_argument("--reports", type=int, default=Plan.reports, help="reports that both read")
    parser.add_argument("--rounds", type=int, default=Plan.rounds, help="turns of each, of which the best counts")
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS, help="words of the texts timed by length")
    return parser.parse_args(arguments)


def _floors(reader: Reader) -> list[str]:
    """Print the figures that have a floor; return the floors missed."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    with TemporaryDirectory(prefix="whence-bench-") as folder:
        generate(Path(folder, "timed"), REPORTS)
        generate(Path(folder, "few"), FEW, sentences=BRIEF)
        generate(Path(folder, "many"), MANY, sentences=BRIEF)
        return [*_speed(Path(folder), reader, floors), *_memory(Path(folder), floors)]


def _speed(folder: Path, reader: Reader, floors: Floors) -> Iterator[str]:
    """Time the stages, one after the other on each report; yield the floors missed."""
    quarters = _read_all(folder / "timed", folder / "stages.case", reader)
    words = sum(quarter["words"] for quarter in quarters)
    print(f"{REPORTS:,} reports, {words:,.0f} words")
    for stage, floor in floors["words_per_second"].items():
        seconds = sum(quarter[stage] for quarter in quarters)
        print(f"{stage:<8} {words / seconds:>8,.0f} words a second (at least {floor:,}), {seconds:.1f} s")
        if words / seconds < floor:
            yield f"{stage}: {words / seconds:,.0f} words a second, at least {floor:,} are wanted"
    # against extract, whose work on a report does not depend on the others: how busy the machine is cancels out
    first, last = (quarter["store"] / quarter["extract"] for quarter in (quarters[0], quarters[-1]))
    yield from _at_most(last / first, floors["growth"]["store"], "store against extract, last quarter to first")


def _read_all(reports: Path, address: Path, reader: Reader) -> list[Counter[str]]:
    """Return words, and seconds by stage, of each quarter of the reports in order."""
    limits = Limits()
    quarters: list[Counter[str]] = [Counter() for _ in range(4)]
    with open_case(str(address), create=True) as case:
        for number, source in enumerate(find_sources([reports]).sources):
            spent = quarters[number * 4 // REPORTS]
            data = source.path.read_bytes()
            document = _timed(spent, "read", lambda: parse(source, data, limits))  # noqa: B023 - called at once
            reading = _timed(spent, "extract", lambda: reader.read(document))  # noqa: B023 - called at once
            _timed(spent, "store", lambda: case.accept(document, reading, key=document.sha256))  # noqa: B023
            spent["words"] += len(document.text.split())
    return quarters


def _timed(spent: Counter[str], stage: str, work: Callable[[], R]) -> R:
    started = time.perf_counter()
    result = work()
    spent[stage] += time.perf_counter() - started  # type: ignore[assignment]
    return result


def _memory(folder: Path, floors: Floors) -> Iterator[str]:
    """Read few and many reports through the pipeline; yield the floors where peak memory grows with their number."""
    few, many = _peaks(folder, "few"), _peaks(folder, "many")
    for process, small, large in zip(("that writes the case", "that reads"), few, many, strict=True):
        print(f"peak memory of the process {process}: {small:.0f} MiB at {FEW:,} reports, {large:.0f} MiB at {MANY:,}")
        yield from _at_most(large / small, floors["growth"]["memory"], f"peak memory of the process {process}")


def _peaks(folder: Path, name: str) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.peak", str(folder / f"{name}.case"), str(folder / name)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [float(line) for line in done.stdout.split()]


def _at_most(growth: float, limit: float, what: str) -> Iterator[str]:
    print(f"  growth {growth:.2f} (at most {limit}): {what}")
    if growth > limit:
        yield f"{what} grows by {growth:.2f}, at most {limit} is allowed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
