"""Scenarios of disputes: denials, rival figures and culprits, corrections, and what is told with reserve."""

from __future__ import annotations

import datetime
from dataclasses import replace

from benchmarks.planted.deriving import digest
from benchmarks.planted.matters import counted_event, event, relation, rival
from benchmarks.planted.originals import Telling
from benchmarks.planted.reporting import Case, any_matter, day_of, report, told_by, voice_for, voice_of
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Matter, Told, Version
from benchmarks.planted.wording import clause_key, has_words
from benchmarks.planted.world import Being

__all__ = [
    "claimed",
    "corrected",
    "denied",
    "hedged",
    "only_denied",
    "planned",
    "renewed",
    "rival_culprits",
    "rival_figures",
    "rival_holders",
]


def denied(stage: Stage) -> None:
    """One side tells it of the other, who denies it in the same document, in another, or in both."""
    case = _deniable(stage)
    matter, version = case
    speaker, accused = voice_for(stage, matter), voice_of(stage, matter.accused)
    first, second, third = stage.outlets(3)
    answer = _denial(stage, accused, matter)
    told = Telling(told=stage.says(speaker, matter, version))
    where = stage.chance.choice(("same", "other", "both"))
    parent = report(stage, first, [told, answer] if where != "other" else [told], "told and denied")
    if where != "same":
        report(stage, second, [_denial(stage, accused, matter)], "denial")
    if stage.chance.random() < 0.4:
        digest(stage, parent, third)


def only_denied(stage: Stage) -> None:
    """Only the denial is in the case, at most beside word that nobody stands by."""
    matter, version = _deniable(stage)
    first, second = stage.outlets(2)
    answer = _denial(stage, voice_of(stage, matter.accused), matter)
    rumour = Telling(told=stage.own(first, matter, version, "Uu", "unverified"), family="reportedly")
    report(stage, first, [rumour, answer] if stage.chance.random() < 0.5 else [answer], "denial")
    if stage.chance.random() < 0.4:
        report(stage, second, [_denial(stage, voice_of(stage, matter.accused), matter)], "denial")


def rival_figures(stage: Stage) -> None:
    """Two sources give figures that cannot both be right, or that can."""
    matter, version = counted_event(stage, ("FIGHTS", "KILLS", "DETAINS", "DISPLACES"))
    assert version.figure
    figure = version.figure
    if stage.chance.random() < 0.7:
        other = replace(figure, number=2 * figure.number + stage.chance.randint(2, 20), hedge=_hedge(stage))
    else:
        other = replace(figure, number=max(2, figure.number - stage.chance.randint(1, 5)), hedge="at least")
    outlets = stage.outlets(3)
    low, high = replace(version, figure=figure), replace(version, figure=other)
    speaker = voice_for(stage, matter)
    tellings = [Telling(told=stage.says(speaker, matter, low)), told_by(stage, outlets[0], (matter, high), "relief")]
    if stage.chance.random() < 0.4:
        report(stage, outlets[0], tellings, "rival figures")
    else:
        for outlet, telling in zip(outlets, tellings, strict=False):
            report(stage, outlet, [telling], "rival figures")
    if stage.chance.random() < 0.5:
        report(stage, outlets[2], [told_by(stage, outlets[2], (matter, low))], "own source")


def rival_culprits(stage: Stage) -> None:
    """Each side says that the other did it; others tell it without naming anybody."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS")))
    other = replace(version, culprit=rival(stage, matter))
    assert other.culprit
    first, second, third = stage.outlets(3)
    report(stage, first, [Telling(told=stage.says(voice_of(stage, other.culprit), matter, version))], "rival culprits")
    report(stage, second, [Telling(told=stage.says(voice_of(stage, matter.accused), matter, other))], "rival culprits")
    if stage.chance.random() < 0.5:
        nobody = replace(version, culprit=None)
        report(stage, third, [told_by(stage, third, (matter, nobody), "witness")], "no culprit named")


def rival_holders(stage: Stage) -> None:
    """Each side says that it holds a town."""
    matter, version = relation(stage, "CONTROLS")
    other = replace(version, culprit=rival(stage, matter))
    for outlet, held in zip(stage.outlets(2), (version, other), strict=True):
        assert held.culprit
        report(stage, outlet, [Telling(told=stage.says(voice_of(stage, held.culprit), matter, held))], "rival holders")


def claimed(stage: Stage) -> None:
    """Somebody says that he did it; a source without a stake says so too, or that somebody else did."""
    matter, version = event(stage, stage.chance.choice(("FIGHTS", "KILLS", "DETAINS")))
    first, second, third = stage.outlets(3)
    bare = replace(version, figure=None)
    claim = Telling(told=stage.says(voice_of(stage, matter.accused), matter, bare), form="claimed")
    report(stage, first, [claim], "claim of responsibility")
    report(stage, second, [told_by(stage, second, (matter, version), "nameless")], "own source")
    if stage.chance.random() < 0.4:
        blamed = replace(version, culprit=rival(stage, matter))
        report(stage, third, [told_by(stage, third, (matter, blamed), "nameless")], "rival culprits")


def corrected(stage: Stage) -> None:
    """A source takes its first figure back."""
    _told_anew(stage, takes_back=True)


def renewed(stage: Stage) -> None:
    """A source gives a newer figure."""
    _told_anew(stage, takes_back=False)


def _told_anew(stage: Stage, *, takes_back: bool) -> None:
    matter, version = counted_event(stage, ("FIGHTS", "DETAINS", "DISPLACES"))
    assert version.figure
    speaker = voice_for(stage, matter) if stage.chance.random() < 0.5 else stage.theatre.relief[0]
    first, second, third = stage.outlets(3)
    newer = replace(version, figure=replace(version.figure, number=version.figure.number + stage.chance.randint(2, 9)))
    old = replace(stage.says(speaker, matter, version), is_stale=True)
    parent = report(stage, first, [Telling(told=old)], "first figure")
    told = stage.says(speaker, matter, newer)
    if takes_back:
        back = replace(stage.says(speaker, matter, version, "CT-"), takes_back=True)
        again = Telling(told=told, family="corrected", back=back)
        device = "correction"
    else:
        again, device = Telling(told=told, family="as_of"), "newer figure"
    report(stage, second, [again], device, day=parent.day + datetime.timedelta(days=stage.chance.randint(2, 4)))
    if stage.chance.random() < 0.3:
        digest(stage, parent, third)


def hedged(stage: Stage) -> None:
    """Told as likely, as possible, or as word that nobody stands by."""
    case = any_matter(stage)
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
        report(stage, outlet, [telling], f"hedged: {way}")


def planned(stage: Stage) -> None:
    """Only planned or ordered: counts for nothing, unless it is then told as done."""
    matter, version = event(stage)
    bare = replace(version, figure=None)
    first, second = stage.outlets(2)
    form = stage.chance.choice(("planned", "ordered"))
    modality = "planned" if form == "planned" else "ordered"
    told = stage.says(voice_for(stage, matter), matter, bare, "Uu", modality)  # type: ignore[arg-type]
    before = (matter.day or day_of(stage, matter)) - datetime.timedelta(days=2)
    report(stage, first, [Telling(told=told, form=form)], form, day=before)
    if stage.chance.random() < 0.4:
        report(stage, second, [told_by(stage, second, (matter, version))], "own source")


def _deniable(stage: Stage) -> Case:
    """Return a matter that the accused can deny in words that the table has."""
    while True:
        matter, version = any_matter(stage)
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
