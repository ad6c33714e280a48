"""Consoles in documents: the commands of ```console blocks are run, and what they print is what the document shows.

`python -m tests.house.consoles FILE...` renews the documents.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.source import ROOT

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECONDS = re.compile(r"\b\d+(\.\d+)? s\b")  # the one thing that differs from run to run
WIDTH = "110"  # columns of the terminal the documents show


@dataclass(frozen=True)
class Command:
    """One command of a document and what the document says that it prints."""

    line: str
    shown: str


def commands(document: str) -> Iterator[Command]:
    """Yield the commands of a document's consoles in order."""
    for block in BLOCK.findall(document):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = part.partition("\n")
            yield Command(line, shown)


def renewed(document: str, folder: Path) -> str:
    """Return a document with the output of its commands, run one after the other in a folder with `examples/`."""
    return BLOCK.sub(lambda block: _run_block(block.group(1), folder), document)


def workplace(folder: Path) -> Path:
    """Make a folder as a reader of the documents has it: with the examples, and `whence` to be called."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def steady(output: str) -> str:
    """Return an output without what differs from run to run."""
    return SECONDS.sub("0.0 s", output)


def _run_block(block: str, folder: Path) -> str:
    ran = "".join(f"$ {command.line}\n{run(command.line, folder)}" for command in commands(f"```console\n{block}```"))
    return f"```console\n{ran}```"


def run(line: str, folder: Path) -> str:
    """Run one command in the folder and return what it prints, errors too."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": WIDTH, "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return "\n".join(text.rstrip() for text in steady(done.stdout).splitlines()) + "\n" if done.stdout else ""


def main(paths: list[str]) -> None:
    """Renew the consoles of documents."""
    for path in map(Path, paths):
        with tempfile.TemporaryDirectory() as folder:
            document = path.read_text(encoding="utf-8")
            path.write_text(renewed(document, workplace(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
