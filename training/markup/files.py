"""Files of passages: passages one after another, each from its header `@ ...` to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from training.markup.check import check
from training.markup.inline import At, Fault
from training.markup.passage import Compiled, compile_passage

__all__ = ["load_passages", "read_file", "split_passages"]


WORK = "work"  # texts of public corpora while they are read: kept out of the repository, and out of the corpus


def split_passages(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (number of the first line, lines) of every passage in the text of a file.

    What stands before the first header is one too: it has no header, and its faults say so.
    """
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("@ ")]
    for start, end in pairwise([0, *starts, len(lines)]):
        if any(line.strip() for line in lines[start:end]):
            yield start + 1, lines[start:end]


def read_file(path: Path) -> list[Compiled]:
    """Compile and check every passage of a file, the uniqueness of their ids included."""
    seen: set[str] = set()
    read = []
    for first, lines in split_passages(path.read_text(encoding="utf-8")):
        done = compile_passage(lines, first)
        done.faults += check(done)
        if done.passage["id"] in seen:
            done.faults.append(Fault(At(first, 1), f"a second passage with the id {done.passage['id']}"))
        seen.add(done.passage["id"])
        read.append(done)
    return read


def load_passages(path: Path) -> list[dict[str, Any]]:
    """Return the passages of a file, or of all *.txt files under a folder, its folder `work` left out, in order.

    Raises ValueError, naming every fault.
    """
    files = sorted(_texts(path)) if path.is_dir() else [path]
    read = [(file, done) for file in files for done in read_file(file)]
    faults = [f"{file}:{fault}" for file, done in read for fault in done.faults]
    if faults:
        raise ValueError("\n".join(faults))
    return [done.passage for _, done in read]


def _texts(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*.txt") if WORK not in file.relative_to(folder).parts)
