"""How a matter comes to be told: one scenario a device, each of which adds the drafts of one matter."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import replace

from benchmarks.planted.deriving import carry, copy, digest, paraphrase, reprint, retelling
from benchmarks.planted.matters import event, relation, rival
from benchmarks.planted.originals import Plan, Telling, original
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Draft, Figure, Matter, Source, Told, Version
from benchmarks.planted.wording import clause_key, has_words
from benchmarks.planted.world import Being

__all__ = ["SCENARIOS", "voice_for", "voice_of"]

Case = tuple[Matter, Version]


def voice_of(stage: Stage, body: Being) -> Being:
    """Return who speaks for a body: itself, or its spokesman."""
    return stage.spokesman(body) if body.key in stage.theatre.spokesmen and stage.chance.random() < 0.7 else body


def voice_for(stage: Stage, matter: Matter) -> Being:
    """Return a speaker of the other side: of the state, where a group or its backer is accused; else of a group."""
    if matter.accused.side != stage.theatre.state.side:
        return voice_of(stage, stage.chance.choice((stage.theatre.army, stage.theatre.ministry)))
    return voice_of(stage, stage.chance.choice(stage.theatre.groups))


def _day(stage: Stage, matter: Matter) -> datetime.date:
    start = matter.day or stage.theatre.first_day + datetime.timedelta(days=stage.chance.randrange(200))
    return start + datetime.timedelta(days=stage.chance.randint(1, 3))


def _matter(stage: Stage) -> Case:
    return relation(stage) if stage.chance.random() < 0.25 else event(stage)


def _told_by(stage: Stage, outlet: Being, case: Case, way: str = "") -> Telling:
    """Return a telling by a source without a stake: a witness, a relief body, somebody nameless, or the outlet."""
    way = way or stage.chance.choice(("witness", "nameless", "own", "own", "relief"))
    if way == "own":
        return Telling(told=stage.own(outlet, *case), family="own")
    speakers = {
        "witness": stage.witness,
        "relief": lambda: stage.chance.choice(stage.theatre.relief),
        "nameless": lambda: stage.nameless(case[0].place),
    }
    return Telling(told=stage.says(speakers[way](), *case))


def _report(stage: Stage, outlet: Being, tellings: list[Telling], device: str, **more: object) -> Draft:
    matter = tellings[0].told.matter
    plan = Plan(outlet=outlet, day=_day(stage, matter), device=device, tellings=tellings)
    absent = bool(more.pop("is_absent", False))
    return original(stage, replace(plan, **more), is_absent=absent)  # type: ignore[arg-type]


def shared_source(stage: Stage) -> None:
    """Several outlets quote one speaker: one origin."""
    case = _matter(stage)
    speaker = voice_for(stage, case[0]) if stage.chance.random() < 0.5 else stage.witness()
    for outlet in stage.outlets(stage.chance.randint(2, 4)):
        _report(stage, outlet, [Telling(told=stage.says(speaker, *case))], "shared source")
    if stage.chance.random() < 0.4:
        outlet = stage.outlets(1)[0]
        _report(stage, outlet, [_told_by(stage, outlet, case, "nameless")], "own source")


def own_sources(stage: Stage) -> None:
    """Several outlets have each a source of their own: as many origins."""
    case = _matter(stage)
    ways = stage.chance.sample(("witness", "nameless", "own", "relief"), stage.chance.randint(2, 4))
    for outlet, way in zip(stage.outlets(len(ways)), ways, strict=True):
        _report(stage, outlet, [_told_by(stage, outlet, case, way)], "own source")


def agency(stage: Stage) -> None:
    """An agency's dispatch is carried with its credit; the dispatch itself may not be in the case."""
    case = _matter(stage)
    wire = stage.chance.choice(stage.press.agencies)
    absent = stage.chance.random() < 0.5
    way = stage.chance.choice(("own", "own", "nameless", "witness"))
    dispatch = _report(stage, wire, [_told_by(stage, wire, case, way)], "dispatch", is_absent=absent)
    *carriers, other = stage.outlets(stage.chance.randint(3, 4))
    for outlet in carriers:
        carry(stage, dispatch, outlet)
    if stage.chance.random() < 0.5:
        _report(stage, other, [_told_by(stage, other, case)], "own source")


def reprinted(stage: Stage) -> None:
    """A report is reprinted whole by others."""
    case = _matter(stage)
    first, *rest = stage.outlets(stage.chance.randint(2, 4))
    parent = _report(stage, first, [_told_by(stage, first, case)], "own source", is_absent=stage.chance.random() < 0.2)
    for outlet in rest:
        reprint(stage, parent, outlet)


def digested(stage: Stage) -> None:
    """A report is retold with its outlet named, and the retelling is retold again."""
    case = _matter(stage)
    first, second, third, other = stage.outlets(4)
    parent = _report(stage, first, [_told_by(stage, first, case)], "own source")
    retold = digest(stage, parent, second)
    if stage.chance.random() < 0.6:
        digest(stage, retold, third, relays=True)
    if stage.chance.random() < 0.5:
        _report(stage, other, [_told_by(stage, other, case)], "own source")


def absent(stage: Stage) -> None:
    """Retellings of an outlet of which the case has nothing: it stands as the origin."""
    case = _matter(stage)
    away = stage.absent()
    parent = _report(stage, away, [_told_by(stage, away, case)], "own source", is_absent=True)
    for outlet in stage.outlets(stage.chance.randint(2, 3)):
        digest(stage, parent, outlet)


def cited(stage: Stage) -> None:
    """A report with a matter of its own takes one sentence from another outlet, and says so."""
    case, own = _matter(stage), _matter(stage)
    first, second = stage.outlets(2)
    parent = _report(stage, first, [_told_by(stage, first, case)], "own source")
    main = _told_by(stage, second, own)
    plan = Plan(outlet=second, day=parent.day + datetime.timedelta(days=1), device="cites", tellings=[main])
    draft = original(stage, plan, is_absent=True)
    taken = [line for line in retelling(stage, parent, plan.day) if line.told and line.told.matter is case[0]]
    number = parent.number if parent.number >= 0 else None
    source = Source(outlet=parent.outlet, how="cites", draft=number)
    stage.add(replace(draft, paragraphs=(*draft.paragraphs, tuple(taken)), sources=(source,)))


def copied(stage: Stage) -> None:
    """A report is copied with light edits, and nobody is named."""
    case = _matter(stage)
    first, second, other = stage.outlets(3)
    parent = _report(stage, first, [_told_by(stage, first, case)], "own source")
    copy(stage, parent, second)
    if stage.chance.random() < 0.5:
        _report(stage, other, [_told_by(stage, other, case)], "own source")


def error_travels(stage: Stage) -> None:
    """A misspelt name, a wrong detail or a wrong figure goes from a report into another that names nobody."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS", "TAKES_CONTROL")))
    first, second, *rest = stage.outlets(4)
    kind = stage.chance.choice(("name", "detail", "figure"))
    wrong = replace(version, figure=_slipped(stage, version.figure)) if kind == "figure" else version
    way = stage.chance.choice(("own", "nameless"))
    assert matter.place
    parent = _report(
        stage,
        first,
        [_told_by(stage, first, (matter, wrong), way)],
        "own source",
        misspelt=((matter.place.name, _misspelt(matter.place.name)),) if kind == "name" else (),
        details=_wrong(stage) if kind != "name" else (),
        background=False,
    )
    paraphrase(stage, parent, second)
    for outlet in rest[: stage.chance.randint(1, 2)]:
        _report(stage, outlet, [_told_by(stage, outlet, (matter, version))], "own source")


def denied(stage: Stage) -> None:
    """One side tells it of the other, who denies it in the same document, in another, or in both."""
    case = _deniable(stage)
    matter, version = case
    speaker, accused = voice_for(stage, matter), voice_of(stage, matter.accused)
    first, second, third = stage.outlets(3)
    answer = _denial(stage, accused, matter)
    told = Telling(told=stage.says(speaker, matter, version))
    where = stage.chance.choice(("same", "other", "both"))
    parent = _report(stage, first, [told, answer] if where != "other" else [told], "told and denied")
    if where != "same":
        _report(stage, second, [_denial(stage, accused, matter)], "denial")
    if stage.chance.random() < 0.4:
        digest(stage, parent, third)


def only_denied(stage: Stage) -> None:
    """Only the denial is in the case, at most beside word that nobody stands by."""
    matter, version = _deniable(stage)
    first, second = stage.outlets(2)
    answer = _denial(stage, voice_of(stage, matter.accused), matter)
    rumour = Telling(told=stage.own(first, matter, version, "Uu", "unverified"), family="reportedly")
    _report(stage, first, [rumour, answer] if stage.chance.random() < 0.5 else [answer], "denial")
    if stage.chance.random() < 0.4:
        _report(stage, second, [_denial(stage, voice_of(stage, matter.accused), matter)], "denial")


def rival_figures(stage: Stage) -> None:
    """Two sources give figures that cannot both be right, or that can."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS", "DISPLACES")))
    figure = version.figure or Figure(of="deaths", number=8, unit="people")
    if version.figure is None and matter.type != "FIGHTS":
        return  # somebody with a name has no figure
    if stage.chance.random() < 0.7:
        other = replace(figure, number=2 * figure.number + stage.chance.randint(2, 20), hedge=_hedge(stage))
    else:
        other = replace(figure, number=max(2, figure.number - stage.chance.randint(1, 5)), hedge="at least")
    outlets = stage.outlets(3)
    low, high = replace(version, figure=figure), replace(version, figure=other)
    speaker = voice_for(stage, matter)
    tellings = [Telling(told=stage.says(speaker, matter, low)), _told_by(stage, outlets[0], (matter, high), "relief")]
    if stage.chance.random() < 0.4:
        _report(stage, outlets[0], tellings, "rival figures")
    else:
        for outlet, telling in zip(outlets, tellings, strict=False):
            _report(stage, outlet, [telling], "rival figures")
    if stage.chance.random() < 0.5:
        _report(stage, outlets[2], [_told_by(stage, outlets[2], (matter, low))], "own source")


def rival_culprits(stage: Stage) -> None:
    """Each side says that the other did it; others tell it without naming anybody."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS")))
    other = replace(version, culprit=rival(stage, matter))
    assert other.culprit
    first, second, third = stage.outlets(3)
    _report(stage, first, [Telling(told=stage.says(voice_of(stage, other.culprit), matter, version))], "rival culprits")
    _report(stage, second, [Telling(told=stage.says(voice_of(stage, matter.accused), matter, other))], "rival culprits")
    if stage.chance.random() < 0.5:
        nobody = replace(version, culprit=None)
        _report(stage, third, [_told_by(stage, third, (matter, nobody), "witness")], "no culprit named")


def rival_holders(stage: Stage) -> None:
    """Each side says that it holds a town."""
    matter, version = relation(stage, "CONTROLS")
    other = replace(version, culprit=rival(stage, matter))
    for outlet, held in zip(stage.outlets(2), (version, other), strict=True):
        assert held.culprit
        _report(stage, outlet, [Telling(told=stage.says(voice_of(stage, held.culprit), matter, held))], "rival holders")


def claimed(stage: Stage) -> None:
    """Somebody says that he did it; a source without a stake says so too, or that somebody else did."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS")))
    first, second, third = stage.outlets(3)
    bare = replace(version, figure=None)
    claim = Telling(told=stage.says(voice_of(stage, matter.accused), matter, bare), form="claimed")
    _report(stage, first, [claim], "claim of responsibility")
    _report(stage, second, [_told_by(stage, second, (matter, version), "nameless")], "own source")
    if stage.chance.random() < 0.4:
        blamed = replace(version, culprit=rival(stage, matter))
        _report(stage, third, [_told_by(stage, third, (matter, blamed), "nameless")], "rival culprits")


def corrected(stage: Stage) -> None:
    """A source takes its first figure back, or gives a newer one."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "DETAINS", "DISPLACES")))
    if version.figure is None:
        return
    speaker = voice_for(stage, matter) if stage.chance.random() < 0.5 else stage.theatre.relief[0]
    first, second, third = stage.outlets(3)
    newer = replace(version, figure=replace(version.figure, number=version.figure.number + stage.chance.randint(2, 9)))
    old = replace(stage.says(speaker, matter, version), is_stale=True)
    parent = _report(stage, first, [Telling(told=old)], "first figure")
    told = stage.says(speaker, matter, newer)
    if stage.chance.random() < 0.6:
        back = replace(stage.says(speaker, matter, version, "CT-"), takes_back=True)
        again = Telling(told=told, family="corrected", back=back)
        device = "correction"
    else:
        again, device = Telling(told=told, family="as_of"), "newer figure"
    _report(stage, second, [again], device, day=parent.day + datetime.timedelta(days=stage.chance.randint(2, 4)))
    if stage.chance.random() < 0.3:
        digest(stage, parent, third)


def hedged(stage: Stage) -> None:
    """Told as likely, as possible, or as word that nobody stands by."""
    case = _matter(stage)
    matter, version = case
    for outlet in stage.outlets(stage.chance.randint(1, 3)):
        way = stage.chance.choice(("probable", "possible", "possible", "reportedly"))
        if way == "reportedly":
            telling = Telling(told=stage.own(outlet, matter, version, "Uu", "unverified"), family=way)
        else:
            speaker = stage.nameless() if stage.chance.random() < 0.5 else voice_for(stage, matter)
            telling = Telling(
                told=stage.says(speaker, matter, version, "PR+" if way == "probable" else "PS+"), family=way
            )
        _report(stage, outlet, [telling], f"hedged: {way}")


def planned(stage: Stage) -> None:
    """Only planned or ordered: counts for nothing, unless it is then told as done."""
    matter, version = event(stage)
    bare = replace(version, figure=None)
    first, second = stage.outlets(2)
    form = stage.chance.choice(("planned", "ordered"))
    modality = "planned" if form == "planned" else "ordered"
    told = stage.says(voice_for(stage, matter), matter, bare, "Uu", modality)  # type: ignore[arg-type]
    before = (matter.day or _day(stage, matter)) - datetime.timedelta(days=2)
    _report(stage, first, [Telling(told=told, form=form)], form, day=before)
    if stage.chance.random() < 0.4:
        _report(stage, second, [_told_by(stage, second, (matter, version))], "own source")


def communique(stage: Stage) -> None:
    """A group tells of its own doings in its own name, and an outlet retells that."""
    group = stage.chance.choice(stage.theatre.groups)
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "TAKES_CONTROL")))
    matter = replace(matter, roles=((matter.roles[0][0], group), *matter.roles[1:]))
    if any(being.key == group.key for _, being in matter.roles[1:]):
        return
    told = stage.own(group, matter, replace(version, culprit=group))
    issued = _report(
        stage, group, [Telling(told=told, family="own")], "communique", kind="communique", background=False
    )
    if stage.chance.random() < 0.6:
        digest(stage, issued, stage.outlets(1)[0])


def one_side(stage: Stage) -> None:
    """Two bodies of one side, and nobody else: two origins that have the same stake."""
    case = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS")))
    if case[0].accused.kind != "armed-group":
        return
    for outlet, body in zip(stage.outlets(2), (stage.theatre.army, stage.theatre.ministry), strict=True):
        _report(stage, outlet, [Telling(told=stage.says(voice_of(stage, body), *case))], "one side")


def voices_of_one(stage: Stage) -> None:
    """A body and its spokesman: the same word twice, one origin."""
    case = event(stage)
    body = stage.theatre.army if case[0].accused.kind == "armed-group" else stage.chance.choice(stage.theatre.groups)
    for outlet, speaker in zip(stage.outlets(2), (body, stage.spokesman(body)), strict=True):
        _report(stage, outlet, [Telling(told=stage.says(speaker, *case))], "body and spokesman")


def _deniable(stage: Stage) -> Case:
    """Return a matter that the accused can deny in words that the table has."""
    while True:
        matter, version = _matter(stage)
        if has_words(matter.type, "self") and matter.accused.key in stage.theatre.spokesmen:
            return matter, version


def _denial(stage: Stage, accused: Being, matter: Matter) -> Telling:
    told: Told = stage.says(accused, matter, Version(culprit=matter.accused), "CT-")
    by_name = (
        has_words(matter.type, clause_key("tell", told)) and accused.body is not None and stage.chance.random() < 0.4
    )
    return Telling(told=told, family="denied") if by_name else Telling(told=told, form="self")


def _hedge(stage: Stage) -> str:
    return stage.chance.choice(("is", "at least", "more than"))


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


SCENARIOS: Mapping[str, tuple[Callable[[Stage], None], int]] = {
    "shared source": (shared_source, 4),
    "own sources": (own_sources, 4),
    "agency": (agency, 4),
    "reprint": (reprinted, 3),
    "digest": (digested, 4),
    "absent outlet": (absent, 3),
    "cites": (cited, 3),
    "copy": (copied, 6),
    "error": (error_travels, 6),
    "denial": (denied, 6),
    "only denied": (only_denied, 2),
    "rival figures": (rival_figures, 7),
    "rival culprits": (rival_culprits, 4),
    "rival holders": (rival_holders, 2),
    "claimed": (claimed, 3),
    "correction": (corrected, 5),
    "hedged": (hedged, 3),
    "planned": (planned, 3),
    "communique": (communique, 3),
    "one side": (one_side, 2),
    "body and spokesman": (voices_of_one, 2),
}
