"""Words per second of read, extract and store, and peak memory, on generated reports, against pinned floors.

`python -m benchmarks.speed` prints the figures and ends with 1 where a floor is not reached.
"""

from __future__ import annotations

import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from benchmarks.generate import generate
from whence.extract import RuleReader
from whence.read import Limits, find_sources, parse
from whence.store import open_case

FLOORS = Path(__file__).with_name("floors.toml")
FEW, MANY = 500, 2000

R = TypeVar("R")
Floors = dict[str, Any]


def main() -> int:
    """Print the figures and the floors missed; return 1 where there are any."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    with TemporaryDirectory(prefix="whence-bench-") as folder:
        generate(Path(folder, "few"), FEW)
        generate(Path(folder, "many"), MANY)
        missed = [*_speed(Path(folder), floors), *_memory(Path(folder), floors)]
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _speed(folder: Path, floors: Floors) -> Iterator[str]:
    """Time the stages, one after the other on each of the many reports; yield the floors missed."""
    quarters = _read_all(folder / "many", folder / "stages.case")
    words = sum(quarter["words"] for quarter in quarters)
    print(f"{MANY:,} reports, {words:,.0f} words")
    for stage, floor in floors["words_per_second"].items():
        seconds = sum(quarter[stage] for quarter in quarters)
        print(f"{stage:<8} {words / seconds:>8,.0f} words a second (at least {floor:,}), {seconds:.1f} s")
        if words / seconds < floor:
            yield f"{stage}: {words / seconds:,.0f} words a second, at least {floor:,} are wanted"
    # against extract, whose work on a report does not depend on the others: how busy the machine is cancels out
    first, last = (quarter["store"] / quarter["extract"] for quarter in (quarters[0], quarters[-1]))
    yield from _at_most(last / first, floors["growth"]["store"], "store against extract, last quarter to first")


def _read_all(reports: Path, address: Path) -> list[Counter[str]]:
    """Return words, and seconds by stage, of each quarter of the reports in order."""
    reader, limits = RuleReader(), Limits()
    quarters: list[Counter[str]] = [Counter() for _ in range(4)]
    with open_case(str(address), create=True) as case:
        for number, source in enumerate(find_sources([reports]).sources):
            spent = quarters[number * 4 // MANY]
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
    sys.exit(main())
