"""Documents made from others: reprints, agency copy, light edits, retellings, and copies that only an error betrays."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.planted.originals import Telling, anew, colour, colours, line_of, parted, tail_of, title_of
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Draft, Line, Source, Told
from benchmarks.planted.wording import choose, clause_key, others, words_of
from benchmarks.planted.world import Being

__all__ = ["carry", "copy", "digest", "paraphrase", "reprint", "retelling"]

KEPT = 3  # of four sentences of colour, a copy with light edits keeps as many
WHOLE = frozenset({"self", "claimed"})


def reprint(stage: Stage, parent: Draft, outlet: Being) -> Draft:
    """Return a reprint whole: another outlet's furniture around it, and a line that says where it stood before."""
    credit = choose(stage.chance, "furniture", "reprint").format(outlet=parent.outlet.name)
    above = stage.chance.random() < 0.3 and "Source" not in credit
    lines = _passed_on(parent.paragraphs, "reprint of the same text")
    return stage.add(
        replace(
            parent,
            device="reprint",
            outlet=outlet,
            day=_later(stage, parent, 1),
            paragraphs=lines,
            tail=(*(() if above else (credit,)), *tail_of(stage)),
            head=(credit,) if above else (),
            sources=(_source(parent, "reprint"),),
        )
    )


def carry(stage: Stage, dispatch: Draft, outlet: Being) -> Draft:
    """Return an agency's dispatch as an outlet carries it: with a credit, another title, often without its end."""
    lines = _passed_on(dispatch.paragraphs, "copy of the agency's dispatch")
    kept = lines[: max(1, len(lines) - stage.chance.randint(0, 1))]
    agency = dispatch.outlet.name
    way = stage.chance.choice(("byline", "dateline", "tail"))
    credit = choose(stage.chance, "furniture", "credit").format(outlet=agency)
    place = _lead(dispatch).matter.place or stage.theatre.capital
    return stage.add(
        replace(
            dispatch,
            device="agency copy",
            outlet=outlet,
            day=_later(stage, dispatch, 1),
            title=title_of(stage, _lead(dispatch).matter, dispatch.misspelt),
            paragraphs=kept,
            byline=agency if way == "byline" else "",
            dateline=f"{place.name.upper()} ({agency}) - " if way == "dateline" else "",
            tail=(*((credit,) if way == "tail" else ()), *tail_of(stage)),
            sources=(_source(dispatch, "reprint"),),
        )
    )


def copy(stage: Stage, parent: Draft, outlet: Being) -> Draft:
    """Return a copy with light edits that names nobody: some frames changed, some colour left out."""
    paragraphs = tuple(
        tuple(_edited(stage, line) for line in paragraph if line.told or stage.chance.randrange(4) < KEPT)
        for paragraph in _passed_on(parent.paragraphs, "copied text")
    )
    return stage.add(
        replace(
            parent,
            device="uncredited copy",
            outlet=outlet,
            day=_later(stage, parent, 2),
            title=title_of(stage, _lead(parent).matter, parent.misspelt),
            paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
            byline=_byline(stage, outlet),
            tail=tail_of(stage),
            sources=(_source(parent, "reprint", credited=False),),
        )
    )


def paraphrase(stage: Stage, parent: Draft, outlet: Being) -> Draft:
    """Return a retelling that names nobody and shares no sentence; what the parent has wrong is wrong here too."""
    day = _later(stage, parent, 3)
    told = [
        anew(stage, line, day, unlike=parent.lines)
        for line in parent.lines
        if line.told and not _is_background(parent, line)
    ]
    told = [replace(line, told=line.told and replace(line.told, why="the same rare error")) for line in told]
    wrong = next((line.words for line in parent.lines if line.family in ("detail", "distance")), ())
    lead = _lead(parent).matter
    fill = _details_again(stage, parent, wrong)
    fill += [colour(stage, lead, "placed"), *colours(stage, lead, 0 if stage.brief else 5)]
    fill = list({line.frame: line for line in fill}.values())
    return stage.add(
        replace(
            parent,
            device="error travels",
            outlet=outlet,
            day=day,
            title=title_of(stage, lead, parent.misspelt),
            paragraphs=parted(stage, [*told[:1], *fill[:2], *told[1:], *fill[2:]]),
            byline=_byline(stage, outlet),
            dateline="",
            tail=tail_of(stage),
            sources=(_source(parent, "digest", credited=False),),
        )
    )


def _details_again(stage: Stage, parent: Draft, wrong: tuple[tuple[str, str], ...]) -> list[Line]:
    """Return two sentences with details that the parent has, in other words; the first shares one that may be wrong."""
    lead = _lead(parent).matter
    kind = "detail" if lead.day else "distance"
    frames = {line.frame for line in parent.lines if line.family == kind}
    fresh = [one for one in words_of("colour", kind) if one not in frames]
    shown = {slot for frame in frames for slot in ("{km}", "{hour}", "{minutes}") if slot in frame}
    first = [one for one in fresh if any(slot in one for slot in shown)]
    drawn = [stage.chance.choice(first or fresh), stage.chance.choice(fresh)]
    line = colour(stage, lead, kind, wrong)
    return [replace(line, frame=frame) for frame in dict.fromkeys(drawn)]


def digest(stage: Stage, parent: Draft, outlet: Being, *, relays: bool = False) -> Draft:
    """Return a digest that names the outlet throughout. relays: it names the outlet that its outlet names as well."""
    day = _later(stage, parent, 2)
    lines = list(retelling(stage, parent, day, relays=relays))
    lines += [replace(line, when="") for line in itertools.islice(retelling(stage, parent, day, relays=relays), 1)]
    lead = _lead(parent).matter
    fill = [_leaning(stage, parent), *colours(stage, lead, 0 if stage.brief else 5)]
    fill = [*fill, *(_leaning(stage, parent) for _ in range(2)), colour(stage, lead, "placed")]
    once = list({line.frame: line for line in fill}.values())
    return stage.add(
        Draft(
            number=-1,
            device="digest of a digest" if relays else "digest",
            outlet=outlet,
            teller=parent.teller,
            day=day,
            title=title_of(stage, lead),
            paragraphs=parted(stage, [*lines[:1], once[0], *lines[1:], *once[1:]]),
            byline=_byline(stage, outlet),
            tail=tail_of(stage),
            sources=(_source(parent, "digest"), *_behind(parent, relays=relays)),
        )
    )


def _leaning(stage: Stage, parent: Draft) -> Line:
    return replace(colour(stage, _lead(parent).matter, "leaning"), via=parent.outlet)


def _behind(parent: Draft, *, relays: bool) -> tuple[Source, ...]:
    """Return the outlet behind the one retold, where it is named as well."""
    return tuple(replace(source, how="cites", is_direct=False) for source in parent.sources[:1]) if relays else ()


def retelling(stage: Stage, parent: Draft, day: datetime.date, *, relays: bool = False) -> Iterator[Line]:
    """Yield sentences that tell what a document tells as its outlet's, each statement once."""
    seen: set[str] = set()
    for line in parent.lines:
        told = line.told
        if told is None or not _can_be_retold(told) or (mark := f"{told.matter.id} {told.factuality}") in seen:
            continue
        seen.add(mark)
        yield _retold(stage, parent, told, day, relays=relays)


def _can_be_retold(told: Told) -> bool:
    """Tell whether it is plain: hedges, plans and denials by nobody in particular are not passed on."""
    return told.modality == "actual" and (
        told.factuality == "CT+" or (told.factuality == "CT-" and told.root is not None)
    )


def _retold(stage: Stage, parent: Draft, told: Told, day: datetime.date, *, relays: bool) -> Line:
    why = f"retold from {parent.outlet.name}"
    named = told.chain[-1] if told.chain and told.root else None
    if relays and told.chain and told.chain[0].kind == "media":
        return _framed(stage, told.through((parent.outlet, told.chain[0]), why), "relayed", day)
    if told.factuality == "CT-" and named:
        return _framed(stage, told.through((parent.outlet, named), why), "quoted_denied", day)
    # of a report that the case has not, nobody could tell the source that its retelling leaves out
    if named and named.kind != "media" and (parent.number < 0 or stage.chance.random() < 0.5):
        return _framed(stage, told.through((parent.outlet, named), why), "quoted", day)
    return _framed(stage, told.through((parent.outlet,), why), "retold", day)


def _framed(stage: Stage, told: Told, family: str, day: datetime.date) -> Line:
    return line_of(stage, Telling(told=told, family=family), day)


def _passed_on(paragraphs: Sequence[Sequence[Line]], why: str) -> tuple[tuple[Line, ...], ...]:
    return tuple(
        tuple(replace(line, told=line.told and replace(line.told, why=why)) for line in paragraph)
        for paragraph in paragraphs
    )


def _edited(stage: Stage, line: Line) -> Line:
    """Return a sentence as a light hand leaves it: one in three has another frame or another clause."""
    if line.told is None or line.family in WHOLE or stage.chance.random() < 0.67:
        return line
    if stage.chance.random() < 0.5:
        return replace(line, frame=others(stage.chance, "frames", line.family, than=(line.frame,)))
    key = clause_key(line.form, line.told)
    return replace(line, clause=others(stage.chance, line.told.matter.type, key, than=(line.clause,)))


def _is_background(parent: Draft, line: Line) -> bool:
    return line.told is not None and line.told.matter.id != _lead(parent).matter.id


def _lead(parent: Draft) -> Told:
    return next(line.told for line in parent.lines if line.told)


def _later(stage: Stage, parent: Draft, days: int) -> datetime.date:
    return parent.day + datetime.timedelta(days=stage.chance.randint(0, days))


def _source(parent: Draft, how: str, *, credited: bool = True) -> Source:
    number = parent.number if parent.number >= 0 else None
    return Source(outlet=parent.outlet, how=how, draft=number, credited=credited)  # type: ignore[arg-type]


def _byline(stage: Stage, outlet: Being) -> str:
    return stage.chance.choice(stage.press.reporters[outlet.key]).name if stage.chance.random() < 0.6 else ""
