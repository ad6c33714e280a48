"""Who reports a matter, and on whose word: speakers with and without a stake, and the report itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.planted.matters import event, relation
from benchmarks.planted.originals import Plan, Telling, original
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Draft, Matter, Version
from benchmarks.planted.world import Being

__all__ = ["Case", "any_matter", "day_of", "report", "told_by", "voice_for", "voice_of"]

Case = tuple[Matter, Version]


def voice_of(stage: Stage, body: Being) -> Being:
    """Return who speaks for a body: itself, or its spokesman."""
    return stage.spokesman(body) if body.key in stage.theatre.spokesmen and stage.chance.random() < 0.7 else body


def voice_for(stage: Stage, matter: Matter) -> Being:
    """Return a speaker of the other side: of the state, where a group or its backer is accused; else of a group."""
    if matter.accused.side != stage.theatre.state.side:
        return voice_of(stage, stage.chance.choice((stage.theatre.army, stage.theatre.ministry)))
    return voice_of(stage, stage.chance.choice(stage.theatre.groups))


def day_of(stage: Stage, matter: Matter) -> datetime.date:
    """Return a day on which one may first report it."""
    start = matter.day or stage.theatre.first_day + datetime.timedelta(days=stage.chance.randrange(200))
    return start + datetime.timedelta(days=stage.chance.randint(1, 3))


def any_matter(stage: Stage) -> Case:
    """Return a happening, or one time in four a relation."""
    return relation(stage) if stage.chance.random() < 0.25 else event(stage)


def told_by(stage: Stage, outlet: Being, case: Case, way: str = "") -> Telling:
    """Return a telling by a source without a stake: a witness, a relief body, somebody nameless, or the outlet."""
    way = way or stage.chance.choice(("witness", "nameless", "own", "own", "relief"))
    if way == "own":
        return Telling(told=stage.own(outlet, *case), family="own")
    speakers: dict[str, Callable[[], Being]] = {
        "witness": stage.witness,
        "relief": lambda: stage.chance.choice(stage.theatre.relief),
        "nameless": lambda: stage.nameless(case[0].place),
    }
    return Telling(told=stage.says(speakers[way](), *case))


def report(stage: Stage, outlet: Being, tellings: list[Telling], device: str, **more: Any) -> Draft:  # noqa: ANN401
    """Return the draft of a report, kept unless `is_absent`. more: fields of the plan that are not the usual ones."""
    matter = tellings[0].told.matter
    plan = Plan(outlet=outlet, day=day_of(stage, matter), device=device, tellings=tellings)
    absent: bool = more.pop("is_absent", False)
    return original(stage, replace(plan, **more), is_absent=absent)
