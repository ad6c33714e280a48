"""Scenarios of chains: one source in many documents, sources of their own, and what is made from other documents."""

from __future__ import annotations

import datetime
from dataclasses import replace

from benchmarks.planted.deriving import carry, copy, digest, paraphrase, reprint, retelling
from benchmarks.planted.matters import event
from benchmarks.planted.originals import Plan, Telling, original
from benchmarks.planted.reporting import Case, any_matter, report, told_by, voice_for, voice_of
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Figure, Source
from benchmarks.planted.world import Being

__all__ = [
    "absent",
    "agency",
    "backer_speaks",
    "cited",
    "communique",
    "copied",
    "digested",
    "error_travels",
    "one_side",
    "own_sources",
    "reprinted",
    "shared_source",
    "voices_of_one",
]


def shared_source(stage: Stage) -> None:
    """Several outlets quote one speaker: one origin."""
    case = any_matter(stage)
    speaker = voice_for(stage, case[0]) if stage.chance.random() < 0.5 else stage.witness()
    for outlet in stage.outlets(stage.chance.randint(2, 4)):
        report(stage, outlet, [Telling(told=stage.says(speaker, *case))], "shared source")
    if stage.chance.random() < 0.4:
        outlet = stage.outlets(1)[0]
        report(stage, outlet, [told_by(stage, outlet, case, "nameless")], "own source")


def own_sources(stage: Stage) -> None:
    """Several outlets have each a source of their own: as many origins."""
    case = any_matter(stage)
    ways = stage.chance.sample(("witness", "nameless", "own", "relief"), stage.chance.randint(2, 4))
    for outlet, way in zip(stage.outlets(len(ways)), ways, strict=True):
        report(stage, outlet, [told_by(stage, outlet, case, way)], "own source")


def agency(stage: Stage) -> None:
    """An agency's dispatch is carried with its credit; the dispatch itself may not be in the case."""
    case = any_matter(stage)
    wire = stage.chance.choice(stage.press.agencies)
    absent = stage.chance.random() < 0.5
    way = stage.chance.choice(("own", "own", "nameless", "witness"))
    dispatch = report(stage, wire, [told_by(stage, wire, case, way)], "dispatch", is_absent=absent)
    *carriers, other = stage.outlets(stage.chance.randint(3, 4))
    for outlet in carriers:
        carry(stage, dispatch, outlet)
    if stage.chance.random() < 0.5:
        report(stage, other, [told_by(stage, other, case)], "own source")


def reprinted(stage: Stage) -> None:
    """A report is reprinted whole by others."""
    case = any_matter(stage)
    first, *rest = stage.outlets(stage.chance.randint(2, 4))
    parent = report(stage, first, [told_by(stage, first, case)], "own source", is_absent=stage.chance.random() < 0.2)
    for outlet in rest:
        reprint(stage, parent, outlet)


def digested(stage: Stage) -> None:
    """A report is retold with its outlet named, and the retelling is retold again."""
    case = any_matter(stage)
    first, second, third, other = stage.outlets(4)
    parent = report(stage, first, [told_by(stage, first, case)], "own source")
    retold = digest(stage, parent, second)
    if stage.chance.random() < 0.6:
        digest(stage, retold, third, relays=True)
    if stage.chance.random() < 0.5:
        report(stage, other, [told_by(stage, other, case)], "own source")


def absent(stage: Stage) -> None:
    """Retellings of an outlet of which the case has nothing: it stands as the origin."""
    case = any_matter(stage)
    away = stage.absent()
    parent = report(stage, away, [told_by(stage, away, case)], "own source", is_absent=True)
    for outlet in stage.outlets(stage.chance.randint(2, 3)):
        digest(stage, parent, outlet)


def cited(stage: Stage) -> None:
    """A report with a matter of its own takes one sentence from another outlet, and says so."""
    case, own = any_matter(stage), any_matter(stage)
    first, second = stage.outlets(2)
    parent = report(stage, first, [told_by(stage, first, case)], "own source")
    main = told_by(stage, second, own)
    plan = Plan(outlet=second, day=parent.day + datetime.timedelta(days=1), device="cites", tellings=[main])
    draft = original(stage, plan, is_absent=True)
    taken = [line for line in retelling(stage, parent, plan.day) if line.told and line.told.matter is case[0]]
    number = parent.number if parent.number >= 0 else None
    source = Source(outlet=parent.outlet, how="cites", draft=number)
    stage.add(replace(draft, paragraphs=(*draft.paragraphs, tuple(taken)), sources=(source,)))


def copied(stage: Stage) -> None:
    """A report is copied with light edits, and nobody is named."""
    case = any_matter(stage)
    first, second, other = stage.outlets(3)
    parent = report(stage, first, [told_by(stage, first, case)], "own source")
    copy(stage, parent, second)
    if stage.chance.random() < 0.5:
        report(stage, other, [told_by(stage, other, case)], "own source")


def error_travels(stage: Stage) -> None:
    """A misspelt name, a wrong detail or a wrong figure goes from a report into another that names nobody."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS", "TAKES_CONTROL")))
    first, second, *rest = stage.outlets(4)
    kind = stage.chance.choice(("name", "detail", "figure"))
    wrong = replace(version, figure=_slipped(stage, version.figure)) if kind == "figure" else version
    way = stage.chance.choice(("own", "nameless"))
    assert matter.place
    parent = report(
        stage,
        first,
        [told_by(stage, first, (matter, wrong), way)],
        "own source",
        misspelt=((matter.place.name, _misspelt(matter.place.name)),) if kind == "name" else (),
        details=_wrong(stage) if kind != "name" else (),
        background=False,
    )
    paraphrase(stage, parent, second)
    for outlet in rest[: stage.chance.randint(1, 2)]:
        report(stage, outlet, [told_by(stage, outlet, (matter, version))], "own source")


def _slipped(stage: Stage, figure: Figure | None) -> Figure | None:
    return figure and replace(figure, number=figure.number + stage.chance.choice((10, 11, 20, 31)))


def _misspelt(name: str) -> str:
    """Return a name with two letters near its end in the wrong order, or one of them left out."""
    wrong = name[:-3] + name[-2] + name[-3] + name[-1]
    return wrong if wrong != name else name[:-3] + name[-2:]


def _wrong(stage: Stage) -> tuple[tuple[str, str], ...]:
    """Return details as no other document has them."""
    hour = f"{stage.chance.randrange(1, 12)}:{stage.chance.randrange(60):02} at night"
    km, minutes = stage.chance.randrange(201, 400), stage.chance.randrange(101, 180)
    return (("km", str(km)), ("minutes", str(minutes)), ("hour", hour))


def communique(stage: Stage) -> None:
    """A group tells of its own doings in its own name, and an outlet retells that."""
    group = stage.chance.choice(stage.theatre.groups)
    matter, version = _done_by(stage, group)
    told = stage.own(group, matter, version)
    issued = report(
        stage, group, [Telling(told=told, family="declared")], "communique", kind="communique", background=False
    )
    if stage.chance.random() < 0.6:
        digest(stage, issued, stage.outlets(1)[0])


def _done_by(stage: Stage, group: Being) -> Case:
    """Return a new happening that a group brings about, to the army's cost or a town's."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "TAKES_CONTROL")))
    others = tuple(
        (role, stage.theatre.army if being.kind == "armed-group" else being) for role, being in matter.roles[1:]
    )
    made = replace(matter, roles=((matter.roles[0][0], group), *others))
    return made, replace(version, culprit=group)


def backer_speaks(stage: Stage) -> None:
    """The state that backs a group tells of what the group did: it has a stake, as a tie of the case shows."""
    case = _done_by(stage, stage.theatre.groups[0])
    first, second = stage.outlets(2)
    report(stage, first, [Telling(told=stage.says(stage.spokesman(stage.theatre.backer), *case))], "backer speaks")
    if stage.chance.random() < 0.6:
        report(stage, second, [told_by(stage, second, case)], "own source")


def one_side(stage: Stage) -> None:
    """Two bodies of one side, and nobody else: two origins that have the same stake."""
    case = _done_by(stage, stage.chance.choice(stage.theatre.groups))
    for outlet, body in zip(stage.outlets(2), (stage.theatre.army, stage.theatre.ministry), strict=True):
        report(stage, outlet, [Telling(told=stage.says(voice_of(stage, body), *case))], "one side")


def voices_of_one(stage: Stage) -> None:
    """A body and its spokesman: the same word twice, one origin."""
    case = event(stage)
    body = stage.theatre.army if case[0].accused.kind == "armed-group" else stage.chance.choice(stage.theatre.groups)
    for outlet, speaker in zip(stage.outlets(2), (body, stage.spokesman(body)), strict=True):
        report(stage, outlet, [Telling(told=stage.says(speaker, *case))], "body and spokesman")
