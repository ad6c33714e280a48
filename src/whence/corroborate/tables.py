"""The tables of this room, read once: how texts credit outlets."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from whence.records import How

__all__ = ["Cue", "Line", "cues", "listed", "signing_lines", "table_text", "words_under"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which a text gives something to an outlet. where: the outlet's name stands behind them or in front."""

    where: str
    pattern: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """Words around an outlet's name that give it the whole text (`reprint`), or a part in it (`cites`)."""

    pattern: str
    how: How
    reason: str


@functools.cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the table's order."""
    return tuple(Cue(row["where"], " ".join(row["pattern"].split()), row["reason"]) for row in _load()["cue"])


@functools.cache
def signing_lines() -> tuple[Line, ...]:
    """Return the lines in the table's order; OUTLET in a pattern stands for the outlet's name."""
    return tuple(Line(row["pattern"], row["how"], row["reason"]) for row in _load()["line"])


@functools.cache
def listed(heading: str) -> tuple[str, ...]:
    """Return the names that stand under a heading, parted by |."""
    return tuple(name.strip() for name in _load()[heading].split("|"))


def table_text(heading: str) -> str:
    """Return what stands under a heading, as it is."""
    return str(_load()[heading])


@functools.cache
def words_under(heading: str) -> frozenset[str]:
    """Return the words under a heading, parted by blanks."""
    return frozenset(_load()[heading].split())


@functools.cache
def _load() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("credits.toml").read_text("utf-8"))
