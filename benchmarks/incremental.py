"""What adding 100 documents costs in cases of 1,000, 10,000 and 100,000: python -m benchmarks.incremental.

Planted readings (benchmarks.planted) are put straight into one case that grows from size to size. At each size a
process of its own adds 100 documents of a war that the case does not know yet, some rounds of it: places, acceptance,
identity, events and ties. The best round's processor time and the process's peak memory count, and the last size is
held against the first. Filling to 100,000 takes most of an hour; --sizes 1000 10000 takes some minutes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.peak import own_peak
from benchmarks.planted import PlantedDocument, plant, plant_many
from whence.resolve import open_gazetteer, resolve_document, settle
from whence.store import Case, open_case

__all__ = ["Cost", "add", "fill", "main", "missed", "table"]

FLOORS = Path(__file__).with_name("floors.toml")
SIZES = (1_000, 10_000, 100_000)
ADDED = 100
ROUNDS = 3
AT_ONCE = 300  # documents after which a case that is filled is settled: whenever it is done, the outcome is the same
SEED = 1


@dataclass(frozen=True, slots=True)
class Cost:
    """What adding documents to a case of a size cost: seconds of the processor, and the peak memory in MiB."""

    size: int
    seconds: float
    peak: float


def main(arguments: Sequence[str] = ()) -> int:
    """Print what adding costs at each size, and what it grows by; return 1 where that is more than may be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.incremental", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="documents in the case, growing")
    parser.add_argument("--case", help="where the case is made, else in a temporary folder")
    parser.add_argument("--add", type=int, metavar="SEED", help="only add documents to the case, and print the cost")
    asked = parser.parse_args(arguments)
    if asked.add is not None:
        print(*add(asked.case, asked.add))
        return 0
    with TemporaryDirectory(prefix="whence-bench-") as folder:
        costs = list(_measure(asked.case or str(Path(folder, "growing.case")), sorted(asked.sizes)))
    print(*table(costs), sep="\n")
    over = missed(costs, tomllib.loads(FLOORS.read_text(encoding="utf-8"))["incremental"])
    print(*(f"MISSED: {line}" for line in over), sep="\n")
    return 1 if over else 0


def add(address: str, seed: int) -> tuple[float, float]:
    """Add documents to a case one by one, each settled at once; return seconds of the processor, and peak MiB."""
    documents = plant(seed, documents=ADDED).documents
    gazetteer = open_gazetteer()
    with open_case(address) as case:
        settle(case)
        started = time.process_time()
        for planted in documents:
            settled = resolve_document(planted.document, planted.reading, gazetteer)
            case.accept(planted.document, planted.reading, settled, key=planted.document.id)
            settle(case)
        return time.process_time() - started, own_peak()


def fill(case: Case, documents: Iterator[PlantedDocument], count: int) -> None:
    """Put so many documents into a case."""
    gazetteer = open_gazetteer()
    for number, planted in enumerate(islice(documents, count), start=1):
        settled = resolve_document(planted.document, planted.reading, gazetteer)
        case.accept(planted.document, planted.reading, settled, key=planted.document.id)
        if number % AT_ONCE == 0:
            settle(case)
    settle(case)


def _measure(address: str, sizes: Sequence[int]) -> Iterator[Cost]:
    documents = (planted for part in plant_many(SEED, max(sizes), brief=True) for planted in part.documents)
    held = 0
    for size in sizes:
        with open_case(address, create=True) as case:
            fill(case, documents, size - held)
        held = size
        rounds = [_added(address, size + number) for number in range(ROUNDS)]
        cost = Cost(size, min(seconds for seconds, _ in rounds), min(peak for _, peak in rounds))
        print(f"{size:>9,} documents: {cost.seconds:.2f} s, {cost.peak:.0f} MiB", flush=True)
        yield cost


def _added(address: str, seed: int) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.incremental", "--case", address, "--add", str(seed)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak = map(float, ran.stdout.split())
    return seconds, peak


def table(costs: Sequence[Cost]) -> Iterator[str]:
    """Yield the lines of the table: each size beside the first."""
    first = costs[0]
    yield f"| documents in the case | adding {ADDED}: seconds | to the first | peak MiB | to the first |"
    yield "|---|---|---|---|---|"
    for cost in costs:
        times, more = cost.seconds / first.seconds, cost.peak / first.peak
        yield f"| {cost.size:,} | {cost.seconds:.2f} | {times:.2f} | {cost.peak:.0f} | {more:.2f} |"


def missed(costs: Sequence[Cost], most: dict[str, float]) -> list[str]:
    """Return what grew more from the first size to the last than it may."""
    first, last = costs[0], costs[-1]
    grown = {"seconds": last.seconds / first.seconds, "memory": last.peak / first.peak}
    return [
        f"{name}: {grown[name]:.2f} times, at most {most[name]} are wanted" for name in most if grown[name] > most[name]
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
