"""What a statement is compared by across documents, kept beside it; and as it is compared in the case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from whence.records import PASSAGE, Document, Gist, Location, Reading, Site
from whence.resolve.gazetteer import Gazetteer
from whence.resolve.telling_days import Days, days_of
from whence.resolve.telling_making import Known, Someone, telling_of
from whence.resolve.telling_places import Where, where_of
from whence.resolve.tellings import Figure, Holds, RoleFiller, Telling
from whence.store import OWN, Loaded
from whence.vocabulary import Vocabulary, recast_roles

__all__ = ["gists_of", "telling_in_case"]


def gists_of(
    document: Document, reading: Reading, locations: Sequence[Location], gazetteer: Gazetteer, vocabulary: Vocabulary
) -> Iterator[Gist]:
    """Yield the gists of the statements of a reading, but of passages: those are compared by their meaning.

    Who the entities are across documents is not known yet: they stand by their ids in the reading.
    """
    people = {entity.id: Someone(entity.id, entity.kind) for entity in reading.entities}
    known = Known(document.id, document.published, people, _places(locations, gazetteer))
    for statement in reading.statements:
        if statement.type != PASSAGE:
            yield _gist(telling_of(statement, known, vocabulary))


def telling_in_case(loaded: Loaded, vocabulary: Vocabulary) -> Telling:
    """Return a statement with its entities as they are known in the case, and as people have corrected it."""
    gist, judged = loaded.gist, json.loads(loaded.judged or "{}")
    days = days_of(judged["time"]) if "time" in judged else Days(_date(gist.first), _date(gist.last), gist.interval)
    type_ = judged.get("type", gist.type)
    roles = _recast(gist.type, type_, vocabulary)
    return Telling(
        id=gist.statement,
        document=loaded.document,
        type=type_,
        holds=gist.holds if type_ == gist.type else _holds(type_, vocabulary),
        fillers=tuple(_filler(filler, roles, loaded.identities) for filler in gist.fillers),
        days=days,
        published=_date(gist.published),
        places=tuple(Where(site.name, site.id, site.within, site.sharp) for site in gist.sites),
        figure=Figure(*gist.counted) if gist.counted else None,
        act=gist.act,
        spot=gist.spot,
        words=frozenset(gist.words),
        to_come=gist.to_come,
    )


def _gist(it: Telling) -> Gist:
    figure = it.figure
    return Gist(
        statement=it.id,
        type=it.type,
        holds=it.holds,
        fillers=tuple((filler.role, filler.identity, filler.kind) for filler in it.fillers),
        first=_day(it.days.first),
        last=_day(it.days.last),
        interval=it.days.interval,
        published=_day(it.published),
        sites=tuple(Site(name=at.name, id=at.id, within=at.within, sharp=at.sharp) for at in it.places),
        counted=(figure.of, _float(figure.low), _float(figure.best), _float(figure.high)) if figure else None,
        act=it.act,
        spot=it.spot,
        words=tuple(sorted(it.words)),
        to_come=it.to_come,
    )


def _holds(type_: str, vocabulary: Vocabulary) -> Holds:
    return "either" if type_ == PASSAGE or type_ not in vocabulary.types else vocabulary.types[type_].holds


def _recast(old: str, new: str, vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return what the roles of a type are called in the one that a person has given the statement."""
    if old == new or not {old, new} <= vocabulary.types.keys():
        return {}
    return recast_roles(vocabulary.types[old], vocabulary.types[new])


def _filler(told: tuple[str, str, str], roles: Mapping[str, str], identities: Mapping[str, str]) -> RoleFiller:
    role, entity, kind = told
    identity = identities.get(entity, f"{OWN}:{entity}")
    return RoleFiller(roles.get(role, role), identity, kind, named=not identity.startswith(f"{OWN}:"))


def _places(locations: Sequence[Location], gazetteer: Gazetteer) -> dict[str, Where]:
    """Return where the places of a document are, by entity: the sharpest that is said of each."""
    found: dict[str, Where] = {}
    for it in sorted(locations, key=lambda it: (it.place is None, it.inside, it.where_prec or 9, it.span.start)):
        found.setdefault(it.entity, _where(it, gazetteer))
    return found


def _where(it: Location, gazetteer: Gazetteer) -> Where:
    place = gazetteer.get(it.place) if it.place is not None else None
    if place is None:
        return Where(it.span.text, sharp=1)
    where = where_of(place, it.span.text)
    return Where(where.name, within=where.chain, sharp=1) if it.inside else where


def _float(number: float | None) -> float | None:
    return None if number is None else float(number)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
