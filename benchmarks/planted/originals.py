"""Originals: documents with sources of their own, from their tellings to the draft with its layout."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Draft, Line, Matter, Told, Version
from benchmarks.planted.wording import choose, clause_key, day_words, expand, has_words, others, words_of
from benchmarks.planted.world import Being

__all__ = ["Plan", "Telling", "anew", "colour", "colours", "line_of", "original", "parted", "tail_of", "title_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a draft tells in one sentence: the telling, the family of its frame, the form of its clause."""

    told: Told
    family: str = "said"
    form: str = "tell"
    back: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An original in outline. misspelt and details: where this document gets them wrong."""

    outlet: Being
    day: datetime.date
    device: str
    tellings: Sequence[Telling]
    kind: str | None = None
    misspelt: tuple[tuple[str, str], ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    background: bool = True


def original(stage: Stage, plan: Plan, *, is_absent: bool = False) -> Draft:
    """Return the draft of a document with sources of its own, kept unless the case is not to have it."""
    lines = list(_lines(stage, plan))
    lead = plan.tellings[0].told.matter
    count = stage.chance.randint(0, 1) if stage.brief else stage.chance.randint(1, 2)
    drawn = stage.chance.sample(stage.relations, count) if plan.background else []
    background = [_background(stage, plan, *one) for one in drawn]
    paragraphs = _laid_out(stage, lines, background, plan)
    person = stage.chance.choice(stage.press.reporters[plan.outlet.key]).name if _signs(stage, plan) else ""
    draft = Draft(
        number=-1,
        device=plan.device,
        outlet=plan.outlet,
        teller=plan.outlet,
        day=plan.day,
        title=title_of(stage, lead, plan.misspelt),
        paragraphs=paragraphs,
        byline=person,
        tail=tail_of(stage),
        kind=plan.kind,
        misspelt=plan.misspelt,
    )
    return draft if is_absent else stage.add(draft)


def _lines(stage: Stage, plan: Plan) -> Iterator[Line]:
    """Yield the sentences of the tellings; a plain one is often said again further down, in other words."""
    again: list[Line] = []
    for telling in plan.tellings:
        line = line_of(stage, telling, plan.day)
        yield line
        if telling.form == "tell" and telling.family in ("own", "said") and stage.chance.random() < 0.6:
            again.append(replace(anew(stage, line, plan.day), when=""))
    yield from again


def line_of(stage: Stage, telling: Telling, day: datetime.date) -> Line:
    """Return the sentence of a telling, its words drawn by chance."""
    told, form = telling.told, telling.form
    type_ = told.matter.type
    whole = form in ("self", "claimed")  # the form has its own frame
    frame = choose(stage.chance, type_, form) if whole else choose(stage.chance, "frames", telling.family)
    key = clause_key(form, told)
    return Line(
        frame=frame,
        clause="" if whole else choose(stage.chance, type_, key),
        told=told,
        back=telling.back,
        when=day_words(told.matter.day, day),
        words=(("now", f"{day:%A}"),),
        digits=stage.chance.random() < 0.4,
        family=form if whole else telling.family,
        form=form,
    )


def anew(stage: Stage, line: Line, day: datetime.date, *, unlike: Sequence[Line] = ()) -> Line:
    """Return a telling's sentence in words that neither it has nor, where there are enough, those others have."""
    assert line.told
    kind = line.told.matter.type
    frames, clauses = ({one.frame for one in (line, *unlike)}, {one.clause for one in (line, *unlike)})
    if not line.clause:
        return replace(line, frame=others(stage.chance, kind, line.form, than=frames))
    again = line_of(stage, Telling(told=line.told, family=line.family, form=line.form, back=line.back), day)
    clause = others(stage.chance, kind, clause_key(line.form, line.told), than=clauses)
    frame = others(stage.chance, "frames", line.family, than=frames)
    return replace(again, frame=frame, clause=clause, digits=not line.digits)


def colours(stage: Stage, matter: Matter, count: int) -> list[Line]:
    """Return so many sentences of colour, no two from one template."""
    drawn = stage.chance.sample(words_of("colour", "plain"), count)
    return [replace(colour(stage, matter, "plain"), frame=expand(stage.chance, template)) for template in drawn]


def colour(stage: Stage, matter: Matter, kind: str, details: tuple[tuple[str, str], ...] = ()) -> Line:
    """Return a sentence that states nothing. details: where the document has them otherwise."""
    return Line(
        frame=choose(stage.chance, "colour", kind),
        words=tuple({**dict(matter.details), **dict(details)}.items()),
        place=matter.place or stage.theatre.capital,
        capital=stage.theatre.capital,
        family=kind,
    )


def title_of(stage: Stage, matter: Matter, misspelt: tuple[tuple[str, str], ...] = ()) -> str:
    """Return a title that states nothing."""
    title = choose(stage.chance, "titles", "any").format(place=(matter.place or stage.theatre.capital).name)
    for right, wrong in misspelt:
        title = title.replace(right, wrong)
    return title


def tail_of(stage: Stage) -> tuple[str, ...]:
    """Return what stands below the text on the page, often nothing."""
    return (choose(stage.chance, "furniture", "tail"),) if stage.chance.random() < 0.4 else ()


def _signs(stage: Stage, plan: Plan) -> bool:
    return plan.outlet.key in stage.press.reporters and stage.chance.random() < 0.7


def _background(stage: Stage, plan: Plan, matter: Matter, version: Version, speakers: tuple[Being, ...]) -> Line:
    """Return a sentence about a relation, from one of those who keep speaking of it; the accused only denies."""
    speaker = stage.chance.choice(speakers)
    if speaker.voice == matter.accused.voice and has_words(matter.type, "self"):
        told = stage.says(speaker, matter, Version(culprit=matter.accused), "CT-")
        return line_of(stage, Telling(told=told, form="self"), plan.day)
    return line_of(stage, Telling(told=stage.says(speaker, matter, version)), plan.day)


def _laid_out(stage: Stage, lines: list[Line], background: list[Line], plan: Plan) -> tuple[tuple[Line, ...], ...]:
    lead = plan.tellings[0].told.matter
    size = (1, 1) if stage.brief else (5, 9)
    fill = colours(stage, lead, stage.chance.randint(*size))
    fill += [colour(stage, lead, "placed")] if stage.chance.random() < 0.5 else []
    kind = "detail" if lead.day else "distance"
    details = [colour(stage, lead, kind, plan.details) for _ in range(1 if stage.brief else 2)]
    body = _once([*lines[1:], *background, *details, *fill])
    head, rest = body[: len(lines) - 1], body[len(lines) - 1 :]
    stage.chance.shuffle(rest)
    every = [*lines[:1], *rest[:1], *head, *rest[1:]]
    return parted(stage, every)


def parted(stage: Stage, lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines in paragraphs of two or three."""
    step = stage.chance.choice((2, 3))
    return tuple(tuple(lines[at : at + step]) for at in range(0, len(lines), step))


def _once(lines: list[Line]) -> list[Line]:
    """Return the lines without a colour that is told twice."""
    return list({line.frame if line.told is None else str(at): line for at, line in enumerate(lines)}.values())
