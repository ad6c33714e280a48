"""One process that reads texts, with a reader or with spaCy: its start-up, seconds by batch, and peak memory.

`python -m benchmarks.probe reader MODULE:NAME FILE CORE` (or `spacy FOLDER FILE CORE`). FILE holds the pickled texts,
or documents for a reader: first one, then batches. Prints a JSON object when it is ready, waits for a line, reads the
batches, and prints another. Nothing heavy is imported above: imports count as start-up.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

KIBIBYTES = 1024  # in a MiB; /proc counts them
NO_LIMIT = 10**9  # characters of a text for spaCy, whose own limit guards the memory of small machines

ReadAll = Callable[[Sequence[Any]], object]


def main(kind: str, what: str, file: str, core: str) -> None:
    """Read the first text, wait, and read the batches."""
    with suppress(AttributeError):  # Linux alone can hold a process to a core
        os.sched_setaffinity(0, {int(core)})
    with Path(file).open("rb") as held:
        started = time.perf_counter(), time.process_time()
        first = pickle.load(held)  # noqa: S301 - written by the process that started this one
        read_all = _spacy(what) if kind == "spacy" else _reader(what)
        read_all([first])
        start, busy = time.perf_counter() - started[0], time.process_time() - started[1]
        batches = pickle.load(held)  # noqa: S301
    _tell(start=start, start_busy=busy)
    sys.stdin.readline()
    spent = [_timed(read_all, batch) for batch in batches]
    _tell(seconds=[each[0] for each in spent], busy=[each[1] for each in spent], peak=_peak())


def _reader(what: str) -> ReadAll:
    reader = resolve_name(what)()

    def read_all(documents: Sequence[Any]) -> None:
        for document in documents:
            reader.read(document)

    return read_all


def _spacy(folder: str) -> ReadAll:
    nlp = resolve_name("spacy").load(folder)
    nlp.max_length = NO_LIMIT

    def read_all(texts: Sequence[Any]) -> None:
        for _ in nlp.pipe(texts):
            pass

    return read_all


def _timed(read_all: ReadAll, batch: Sequence[Any]) -> tuple[float, float]:
    started = time.perf_counter(), time.process_time()
    read_all(batch)
    return time.perf_counter() - started[0], time.process_time() - started[1]


def _peak() -> float:
    """Return this process's peak in MiB. `ru_maxrss` would count what its parent held when it started this one."""
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii")) if status.exists() else None
    return int(peak.group(1)) / KIBIBYTES if peak else float("nan")


def _tell(**figures: object) -> None:
    print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
