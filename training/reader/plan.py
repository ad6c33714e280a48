"""The plan of a run: what is learned in which order, how often and how fast, from one TOML file."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["PLAN", "Fitting", "Phase", "Plan", "Run", "load_plan", "loss_weights"]

PLAN = Path(__file__).with_name("plan.toml")


@functools.cache
def loss_weights() -> Mapping[str, float]:
    """Return the weight of each loss."""
    return load_plan(PLAN).weights


@dataclass(frozen=True, slots=True)
class Plan:
    """One stretch of learning: parts of the corpora and how many passes over each; rates of the encoder and the heads.

    words: in a batch. warm: the share of steps in which the rates rise. average: how much of the averaged weights is
    kept at a step. unhinted: the share of words whose hints of the lexicon are hidden. weights: of the losses.
    """

    passes: Mapping[str, float]
    encoder_rate: float = 8e-5
    head_rate: float = 6e-4
    words: int = 1400
    warm: float = 0.06
    seed: int = 1
    decay: float = 0.01
    average: float = 0.998
    unhinted: float = 0.1
    weights: Mapping[str, float] = field(default_factory=loss_weights)


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of learning with its name; lexicon: whether the frame lexicon is shown."""

    name: str
    lexicon: bool
    plan: Plan


@dataclass(frozen=True, slots=True)
class Fitting:
    """How the judge is fitted: penalties, and the least score while it is.

    boost: how much a frame's word for a filler raises its odds. precision: wanted from the operating point on.
    framed: every which passage of the train part is read for how often frames are right.
    """

    ridge: float
    type_ridge: float
    candidates: float
    boost: float
    precision: float
    framed: int = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run. longest: words of a window of a public corpus and of ours; renamed: seeds of new names."""

    seed: int
    longest: Mapping[str, int]
    renamed: tuple[int, ...]
    weights: Mapping[str, float]
    phases: tuple[Phase, ...]
    fitting: Fitting

    def public(self) -> list[str]:
        """Return the public corpora that some phase learns from, sorted."""
        return sorted({name for phase in self.phases for name in phase.plan.passes} - {"own", *self.renamings()})

    def renamings(self) -> list[str]:
        """Return the names of the parts with new names."""
        return [f"renamed-{seed}" for seed in self.renamed]


def load_plan(file: Path = PLAN) -> Run:
    """Return the plan of a TOML file; TypeError or KeyError where it has a setting too many or too few."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Run(
        seed=table["seed"],
        longest=table["longest"],
        renamed=tuple(table["renamed"]),
        weights=table["weights"],
        phases=tuple(_phase(row, table) for row in table["phases"]),
        fitting=Fitting(**table["judge"]),
    )


def _phase(row: Mapping[str, Any], table: Mapping[str, Any]) -> Phase:
    learning = {key: value for key, value in row.items() if key not in ("name", "lexicon")}
    return Phase(row["name"], row["lexicon"], Plan(**{"weights": table["weights"], **learning}))
