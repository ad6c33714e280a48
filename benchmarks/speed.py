"""Words per second of read, extract and store, and peak memory, on generated reports, against pinned floors.

`python -m benchmarks.speed` prints the figures and ends with 1 where a floor is not reached.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks.generate import generate

from whence.extract import RuleReader
from whence.read import Limits, find_sources, parse
from whence.store import open_case

FLOORS = Path(__file__).with_name("floors.toml")
FEW, MANY = 500, 2000
MEBIBYTE = 1024  # ru_maxrss counts kibibytes

R = TypeVar("R")


def main() -> int:
    """Print the figures and the floors missed; return 1 where there are any."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    with TemporaryDirectory(prefix="whence-bench-") as folder:
        missed = [*_speed(Path(folder), floors["words_per_second"]), *_memory(Path(folder), floors["memory"]["growth"])]
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _speed(folder: Path, floors: dict[str, int]) -> Iterator[str]:
    """Time the stages one after the other on each of the many reports; yield the floors missed."""
    reports = folder / "many"
    generate(reports, MANY)
    seconds: Counter[str] = Counter()
    words = _read_all(reports, folder / "stages.case", seconds)
    print(f"{MANY:,} reports, {words:,} words")
    for stage, floor in floors.items():
        rate = words / seconds[stage]
        print(f"{stage:<8} {rate:>10,.0f} words a second  ({seconds[stage]:.1f} s; floor {floor:,})")
        if rate < floor:
            yield f"{stage} reads {rate:,.0f} words a second, the floor is {floor:,}"


def _read_all(reports: Path, address: Path, seconds: Counter[str]) -> int:
    reader, limits, words = RuleReader(), Limits(), 0
    with open_case(str(address), create=True) as case:
        for source in find_sources([reports]).sources:
            data = source.path.read_bytes()
            document = _timed(seconds, "read", lambda: parse(source, data, limits))  # noqa: B023 - called at once
            reading = _timed(seconds, "extract", lambda: reader.read(document))  # noqa: B023 - called at once
            _timed(seconds, "store", lambda: case.accept(document, reading, key=document.sha256))  # noqa: B023
            words += len(document.text.split())
    return words


def _timed(seconds: Counter[str], stage: str, work: Callable[[], R]) -> R:
    started = time.perf_counter()
    result = work()
    seconds[stage] += time.perf_counter() - started  # type: ignore[assignment]
    return result


def _memory(folder: Path, growth: float) -> Iterator[str]:
    """Run `whence read` on few and on many reports; yield the floor where its peak memory grows with their number."""
    generate(folder / "few", FEW)
    few, many = (_peak(folder / name, folder / f"{name}.case") for name in ("few", "many"))
    print(f"whence read, peak memory: {few:.0f} MiB for {FEW:,} reports, {many:.0f} MiB for {MANY:,}")
    print(f"growth {many / few:.2f} (at most {growth})")
    if many / few > growth:
        yield f"peak memory grows by {many / few:.2f} from {FEW:,} to {MANY:,} reports, at most {growth} is allowed"


def _peak(reports: Path, case: Path) -> float:
    """Return the peak memory, in MiB, of the largest of the processes that `whence read` runs."""
    command = [str(Path(sys.executable).with_name("whence")), "read", str(case), str(reports), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"whence read ended with {process.returncode}")
    return used.ru_maxrss / MEBIBYTE


if __name__ == "__main__":
    sys.exit(main())
