"""What a reader reads with: its network, its pieces, its judge and its limits; those of the package are loaded here."""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from whence.extract.decode.judging import Judge
from whence.extract.net.engine import Engine
from whence.extract.net.pieces import Pieces
from whence.extract.net.scan import Limits
from whence.extract.net.session import Session
from whence.records import content_id

__all__ = ["Kit", "load_kit"]

_MADE_OF = ("see.onnx", "relate.onnx", "vocab.txt", "judge.json")  # what a reading hangs on


@dataclass(frozen=True, slots=True)
class Kit:
    """A network ready to read with. id: made from the bytes of its weights; empty where they are nobody's yet."""

    engine: Engine
    pieces: Pieces
    judge: Judge = field(default_factory=Judge)
    limits: Limits = field(default_factory=Limits)
    id: str = ""


@functools.cache
def load_kit() -> Kit:
    """Load the weights of the package, once in a process."""
    folder = Path(str(files("whence.extract"))) / "weights"
    return Kit(Session(folder), Pieces(folder / "vocab.txt"), judge_of(folder), id=id_of(folder))


def judge_of(folder: Path) -> Judge:
    """Return the judge that belongs to weights; the plain one where none was fitted."""
    file = folder / "judge.json"
    return Judge(**json.loads(file.read_text("utf-8"))) if file.exists() else Judge()


def id_of(folder: Path) -> str:
    """Return the id that the record of weights gives them, else one made from their bytes."""
    record = folder / "record.json"
    known = json.loads(record.read_text("utf-8")).get("id") if record.exists() else None
    return str(known) if known else content_id("weights", *_hashes(folder))


def _hashes(folder: Path) -> list[str]:
    return [hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in _MADE_OF if (folder / name).exists()]
