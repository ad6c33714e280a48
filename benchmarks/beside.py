"""The whole of extract beside a spaCy pipeline: the same texts, the same cores, in turns, each in fresh processes.

Two kinds of seconds are told: of the clock, and of the processor (busy), which other work on the machine blurs less.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import peer
from benchmarks.generate import generate
from whence.read import Limits, find_sources, parse
from whence.records import Document, document_id

__all__ = ["Plan", "Side", "Taken", "compare", "take", "texts_of"]

ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS")}
LENGTHS = (1_000, 10_000, 100_000)
ROOT = Path(__file__).parents[1]
FEWEST, MOST = 10_000, 10  # words read of each length, so that no figure is of a blink, and texts that make them up


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How much is read. reports: for the rate. rounds: how often, the best counts. lengths: in words."""

    reports: int = 300
    rounds: int = 3
    lengths: tuple[int, ...] = LENGTHS


@dataclass(frozen=True)
class Side:
    """What reads: a reader by MODULE:NAME, or spaCy by the folder of its pipeline."""

    name: str
    kind: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What reading took: start-up, seconds by batch, processor seconds by batch (busy), the peak MiB of a process."""

    start: float
    start_busy: float
    seconds: tuple[float, ...]
    busy: tuple[float, ...]
    peak: float


def compare(folder: Path, reader: str, plan: Plan) -> Iterator[str]:
    """Yield the lines of the table; folder: an empty one to work in."""
    sides = [Side("extract", "reader", reader)]
    if peer.is_installed():
        peer.make(folder / "peer")
        sides.append(Side("spaCy", "spacy", str(folder / "peer")))
    generate(folder / "reports", plan.reports)
    documents = [parse(each, each.path.read_bytes(), Limits()) for each in find_sources([folder / "reports"]).sources]
    yield f"the whole of extract ({reader}): {plan.reports:,} reports, {_words(documents):,} words, cores {_cores(2)}"
    yield f"load of the machine at the start: {os.getloadavg()[0]:.1f} (of {os.cpu_count()} cores)"
    yield peer.NOTE.format(seed=peer.SEED) if len(sides) > 1 else peer.MISSING
    yield f"{'':<42}" + "".join(f"{side.name:>12}" for side in sides) + (f"{'ratio':>9}" if len(sides) > 1 else "")
    yield from _rates(folder, sides, documents, plan.rounds)
    yield from _by_length(folder, sides, texts_of(documents, plan.lengths))


def texts_of(documents: Sequence[Document], lengths: Sequence[int]) -> dict[int, list[str]]:
    """Return texts of each length in words, made of the documents one after the other, again from the first at need."""
    words = [word for document in documents for word in document.text.split(" ")]
    found = {}
    for length in lengths:
        count = max(1, min(MOST, FEWEST // length))
        enough = words * (count * length // len(words) + 1)
        found[length] = [" ".join(enough[at * length : (at + 1) * length]) for at in range(count)]
    return found


def take(folder: Path, side: Side, batches: Sequence[Sequence[Document]], processes: int = 1) -> Taken:
    """Read the batches in processes that share each batch; the seconds are those of the slowest."""
    with ExitStack() as stack:
        running = []
        for number, core in enumerate(_cores(processes)):
            file = folder / f"share{number}.pickle"
            _write(file, side, [batch[number::processes] for batch in batches])
            running.append(stack.enter_context(_started(side, file, core)))
        ready = [_told(each) for each in running]  # all have started before one goes on
        began = time.perf_counter()
        for each in running:
            each.stdin.write("go\n")  # type: ignore[union-attr]
            each.stdin.flush()  # type: ignore[union-attr]
        done = [_told(each) for each in running]
        wall = time.perf_counter() - began
    taken = Taken(
        start=max(each["start"] for each in ready),
        start_busy=max(each["start_busy"] for each in ready),
        seconds=tuple(max(each) for each in zip(*(one["seconds"] for one in done), strict=True)),
        busy=tuple(sum(each) for each in zip(*(one["busy"] for one in done), strict=True)),
        peak=max(each["peak"] for each in done),
    )
    return replace(taken, seconds=(wall,)) if len(batches) == 1 else taken


def _rates(folder: Path, sides: Sequence[Side], documents: Sequence[Document], rounds: int) -> Iterator[str]:
    words = _words(documents)
    for processes in (1, 2):
        taken: list[list[Taken]] = [[] for _ in sides]
        for _ in range(rounds):  # in turns, so that what else the machine does falls on both
            for side, held in zip(sides, taken, strict=True):
                held.append(take(folder, side, [documents], processes))
        many = "one process" if processes == 1 else "two processes"
        yield _row(f"words/s, {many}", [words / min(t.seconds[0] for t in held) for held in taken])
        if processes == 1:
            yield _row("words/s of processor time", [words / min(t.busy[0] for t in held) for held in taken])
            yield _row("start-up: import to first reading, s", [min(t.start for t in held) for held in taken], 2)
            yield _row("start-up, processor time, s", [min(t.start_busy for t in held) for held in taken], 2)
        yield _row(f"peak memory a process, {many}, MiB", [max(t.peak for t in held) for held in taken])


def _by_length(folder: Path, sides: Sequence[Side], texts: dict[int, list[str]]) -> Iterator[str]:
    batches = [[_document(text) for text in each] for each in texts.values()]
    taken = [take(folder, side, batches) for side in sides]
    for number, (length, each) in enumerate(texts.items()):
        yield _row(f"a text of {length:,} words, s", [one.seconds[number] / len(each) for one in taken], 3)
        yield _row("  of processor time", [one.busy[number] / len(each) for one in taken], 3)
    first, last = min(texts), max(texts)
    growth = [(one.busy[-1] / len(texts[last]) / last) / (one.busy[0] / len(texts[first]) / first) for one in taken]
    yield _row(f"time a word, {last:,} words to {first:,}", growth, 2)
    yield _row("peak memory with the longest, MiB", [one.peak for one in taken])


def _document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    named = document_id(digest, publisher=None, address=None)
    return Document(id=named, sha256=digest, file="long", text=text, language="en", published="2024-03-13")


def _row(name: str, figures: Sequence[float], places: int = 0) -> str:
    ratio = f"{figures[0] / figures[1]:>9.2f}" if len(figures) > 1 else ""
    return f"{name:<42}" + "".join(f"{figure:>12,.{places}f}" for figure in figures) + ratio


def _words(documents: Sequence[Document]) -> int:
    return sum(len(document.text.split()) for document in documents)


def _cores(processes: int) -> list[int]:
    """Return a core for each process, the same one twice where there is only one."""
    known = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))
    return [known[number % len(known)] for number in range(processes)]


def _write(file: Path, side: Side, batches: Sequence[Sequence[Document]]) -> None:
    shown: list[list[Any]] = [[d if side.kind == "reader" else d.text for d in batch] for batch in batches]
    with file.open("wb") as held:
        pickle.dump(shown[0][0], held)
        pickle.dump(shown, held)


def _started(side: Side, file: Path, core: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.probe", side.kind, side.what, str(file), str(core)]
    environment = {**os.environ, **ONE_THREAD}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment, cwd=ROOT)


def _told(process: subprocess.Popen[str]) -> dict[str, Any]:
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        raise RuntimeError(f"{process.args!r} ended before it was done")
    told: dict[str, Any] = json.loads(line)
    return told
