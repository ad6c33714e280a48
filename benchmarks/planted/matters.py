"""Matters by chance: happenings and relations of a theatre, and the version of each that most tell."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Figure, Matter, Version
from benchmarks.planted.world import Being, parts
from whence.records import Counted

__all__ = ["counted_event", "event", "figure", "relation", "relation_of", "rival"]

TRIES = 1000  # draws until one is new; a theatre has room for some 300 relations
DAYS = 200  # over which the happenings of a theatre are spread
EVENTS = ("FIGHTS",) * 6 + ("KILLS",) * 3 + ("DETAINS",) * 3 + ("DISPLACES",) * 2 + (
    "TAKES_CONTROL", "TAKES_CONTROL", "MEETS", "MEETS", "TRANSFERS", "WITHDRAWS",
)  # fmt: skip
RELATIONS = (
    ("HOSTS",) * 3 + ("SUPPORTS",) * 3 + ("CONTROLS",) * 3 + ("ALLIED_WITH",) + ("PRESENT_IN",) * 4 + ("COUNTS",)
)
SIDES = ("north", "south", "east", "west")
ROADS = ("river", "old mill", "mountain", "harbour", "border")

Roles = tuple[tuple[str, Being], ...]


def event(stage: Stage, kind: str = "") -> tuple[Matter, Version]:
    """Return a new happening and the version of it that most tell."""
    kind = kind or stage.chance.choice(EVENTS)
    place = _town(stage, kind)
    roles, counted = _cast(stage, kind, place)
    day = stage.theatre.first_day + datetime.timedelta(days=stage.chance.randrange(DAYS))
    stage.made += 1
    matter = Matter(
        id=f"{stage.theatre.number}-{stage.made} {kind} {place.name}",
        type=kind,
        roles=roles,
        place=place,
        day=day,
        details=_details(stage, place),
    )
    return matter, Version(culprit=roles[0][1], figure=counted)


def counted_event(stage: Stage, kinds: Sequence[str]) -> tuple[Matter, Version]:
    """Return a new happening of one of these types, with a figure."""
    drawn = (event(stage, stage.chance.choice(kinds)) for _ in range(TRIES))
    return next((matter, version) for matter, version in drawn if version.figure)


def relation(stage: Stage, kind: str = "") -> tuple[Matter, Version]:
    """Return a new relation and the version of it that most tell."""
    drawn = (_drawn(stage, kind or stage.chance.choice(RELATIONS)) for _ in range(TRIES))
    kind, roles, place = next(one for one in drawn if _mark(*one) not in stage.used)
    return relation_of(stage, kind, roles, place)


def relation_of(stage: Stage, kind: str, roles: Roles, place: Being) -> tuple[Matter, Version]:
    """Return the relation of these fillers. place: where it holds, of those types that say so."""
    stage.used.add(_mark(kind, roles, place))
    stage.made += 1
    counted = figure(stage, "strength", "fighters", (400, 9000)) if kind == "COUNTS" else None
    matter = Matter(
        id=f"{stage.theatre.number}-{stage.made} {kind} {place.name}",
        type=kind,
        roles=roles,
        place=place,
        means=stage.chance.choice(parts("means")) if kind == "SUPPORTS" else "",
        details=_details(stage, place),
    )
    return matter, Version(culprit=roles[0][1], figure=counted)


def _drawn(stage: Stage, kind: str) -> tuple[str, Roles, Being]:
    return kind, _held(stage, kind), stage.chance.choice(stage.theatre.towns)


def _mark(kind: str, roles: Roles, place: Being) -> tuple[str, ...]:
    """Return what makes a relation another one than those there are: a town has one holder."""
    if kind == "CONTROLS":
        return kind, place.key
    keys = sorted(being.key for _, being in roles)
    return (kind, *keys, place.key) if kind == "PRESENT_IN" else (kind, *keys)


def figure(stage: Stage, of: Counted, unit: str, between: tuple[int, int] = (3, 28), hedge: str = "is") -> Figure:
    """Return a figure by chance; large ones are round."""
    number = stage.chance.randrange(*between)
    return Figure(of=of, number=number if number < 100 else round(number, -2), unit=unit, hedge=hedge)


def rival(stage: Stage, matter: Matter) -> Being:
    """Return whom else one may accuse: the army for a group, a group for all others."""
    return stage.theatre.army if matter.accused.kind == "armed-group" else stage.chance.choice(stage.theatre.groups)


def _town(stage: Stage, kind: str) -> Being:
    fresh = [town for town in stage.theatre.towns if (kind, town.key) not in stage.used]
    town = stage.chance.choice(fresh or stage.theatre.towns)  # else the same happens there once more, another day
    stage.used.add((kind, town.key))
    return town


def _cast(stage: Stage, kind: str, place: Being) -> tuple[Roles, Figure | None]:
    group, army = stage.chance.choice(stage.theatre.groups), stage.theatre.army
    actor = stage.chance.choice((group, group, army))
    if kind == "FIGHTS":
        return (("attacker", actor), ("target", _target(stage, place, actor))), _losses(stage)
    if kind in ("KILLS", "DETAINS"):
        first, second = ("killer", "victim") if kind == "KILLS" else ("captor", "detainee")
        return _with_people(stage, (first, second), actor)
    if kind == "DISPLACES":
        families = _crowd(stage, "families")
        return (("agent", actor), ("displaced", families)), figure(stage, "displaced", "families", (20, 400))
    if kind == "TAKES_CONTROL":
        loser = army if actor is group else group
        return (("taker", actor), ("loser", loser)), None
    if kind == "MEETS":
        rest = [one for one in stage.theatre.groups if one.key != group.key]
        other = stage.chance.choice([stage.theatre.backer, *rest])
        return (("participant", stage.theatre.state if other.kind == "state" else group), ("participant", other)), None
    if kind == "TRANSFERS":
        rifles = replace(_crowd(stage, "rifles"), kind="item")
        return (
            (("giver", stage.theatre.backer), ("recipient", stage.theatre.groups[0]), ("item", rifles)),
            figure(stage, "munitions", "rifles", (40, 600)),
        )
    return (("actor", actor),), None


def _held(stage: Stage, kind: str) -> Roles:
    theatre = stage.theatre
    one, other = stage.chance.sample(theatre.groups, 2)
    if kind in ("HOSTS", "SUPPORTS"):  # the backer is the first group's alone
        first, second = ("host", "guest") if kind == "HOSTS" else ("supporter", "beneficiary")
        backs = one.key == theatre.groups[0].key
        return (first, theatre.backer if backs else stage.chance.choice(theatre.neighbours)), (second, one)
    if kind == "CONTROLS":
        return (("holder", stage.chance.choice((one, one, theatre.army))),)
    if kind == "ALLIED_WITH":
        return ("party", one), ("party", other)
    return (("actor", one),) if kind == "PRESENT_IN" else (("counted", one),)


def _target(stage: Stage, place: Being, actor: Being) -> Being:
    if actor.kind == "armed-group" and stage.chance.random() < 0.25:
        return stage.theatre.army
    name = f"{place.name} {stage.chance.choice(parts('facilities'))}"
    return Being(key=f"facility:{name}", name=name, kind="facility", article=True)


def _losses(stage: Stage) -> Figure | None:
    of = stage.chance.choice(("deaths", "deaths", "deaths", "wounded", None))
    return figure(stage, of, "people") if of else None  # type: ignore[arg-type]  # mypy widens the words to str


def _with_people(stage: Stage, roles: tuple[str, str], actor: Being) -> tuple[Roles, Figure | None]:
    if stage.chance.random() < 0.4:
        fresh = [one for one in stage.theatre.notables if (roles[0], one.key) not in stage.used]
        victim = stage.chance.choice(fresh or stage.theatre.notables)
        stage.used.add((roles[0], victim.key))
        return ((roles[0], actor), (roles[1], victim)), None
    unit = stage.chance.choice(parts("crowds"))
    counted = figure(stage, "deaths" if roles[0] == "killer" else "persons", unit)
    return ((roles[0], actor), (roles[1], _crowd(stage, unit))), counted


def _crowd(stage: Stage, unit: str) -> Being:
    stage.made += 1
    return Being(key=f"crowd:{stage.theatre.number}-{stage.made}", name=unit, kind="population", counted=True)


def _details(stage: Stage, place: Being) -> tuple[tuple[str, str], ...]:
    """Return what may be told beside it: where the town lies, the same each time; when it began and ended."""
    town = random.Random(place.name)
    hour = f"{stage.chance.randrange(1, 12)}:{stage.chance.randrange(60):02} {stage.chance.choice(('am', 'pm'))}"
    return (
        ("km", str(town.randrange(11, 180))),
        ("side", town.choice(SIDES)),
        ("road", town.choice(ROADS)),
        ("hour", hour),
        ("minutes", str(stage.chance.randrange(14, 95))),
    )
