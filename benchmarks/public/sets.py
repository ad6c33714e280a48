"""What a set is: its rows, how a reader is scored on them, and the figures that others published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.converters.held_out import is_held_out
from whence.extract import Reader

__all__ = ["Benchmark", "Figures", "Published", "Row", "Rows", "Score", "is_held_out"]

Row = dict[str, Any]
Rows = Iterable[Row]
Figures = Mapping[str, float]
Score = Callable[[Rows, Reader], Figures]


@dataclass(frozen=True, kw_only=True)
class Published:
    """A figure to hold ours against, and whose it is: a system's on this or another set, or the least we want."""

    figure: float
    whose: str


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """A set: rows(data folder) gives its rows, score(rows, reader) the figures, from 0 to 1, by name.

    published: by the name of our figure. differs: in one line, why the two are not the same measure.
    """

    name: str
    rows: Callable[[Path], Rows]
    score: Score
    published: Mapping[str, Published] = field(default_factory=dict)
    differs: str = ""
