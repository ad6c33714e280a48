"""What a statement is compared by across documents, made of its own document; and as it is compared in the case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from whence.records import PASSAGE, Counted, Document, Entity, Gist, Location, Quantity, Reading, Site, Statement
from whence.resolve.gazetteer import Gazetteer, Place
from whence.resolve.telling_days import Days, days_of
from whence.resolve.telling_places import Where, where_of
from whence.resolve.telling_words import act_of, content_words
from whence.resolve.tellings import Figure, RoleFiller, Telling
from whence.store import Loaded
from whence.vocabulary import Vocabulary

__all__ = ["gists_of", "telling_of"]

OWN = "own:"  # how the identity of what is known in one document only begins
PLACE_ROLES = ("place", "from", "to")


def gists_of(
    document: Document, reading: Reading, locations: Sequence[Location], gazetteer: Gazetteer, vocabulary: Vocabulary
) -> Iterator[Gist]:
    """Yield the gists of the statements of a reading, but of passages: those are compared by their meaning."""
    entities = {entity.id: entity for entity in reading.entities}
    sites = _sites(locations, gazetteer)
    published = _day(days_of(document.published).last)
    for statement in reading.statements:
        if statement.type == PASSAGE:
            continue
        days = days_of(statement.time.edtf if statement.time else None)
        trigger = statement.trigger
        yield Gist(
            statement=statement.id,
            type=statement.type,
            holds=vocabulary.types[statement.type].holds,
            fillers=tuple(
                (filler.role, filler.entity, entities[filler.entity].kind)
                for filler in statement.fillers
                if filler.entity in entities
            ),
            first=_day(days.first),
            last=_day(days.last),
            interval=days.interval,
            published=published,
            sites=tuple(_sites_of(statement, entities, sites)),
            counted=_counted(statement.quantity),
            act=act_of(trigger.text) if trigger else "",
            spot=(trigger.start, trigger.end) if trigger else None,
            words=tuple(sorted(content_words(" ".join(span.text for span in statement.evidence)))),
            to_come=statement.phase == "future",
        )


def telling_of(loaded: Loaded) -> Telling:
    """Return a gist with its entities as they are known in the case, as a telling that can be compared."""
    gist, judged = loaded.gist, json.loads(loaded.judged or "{}")
    days = days_of(judged["time"]) if "time" in judged else Days(_date(gist.first), _date(gist.last), gist.interval)
    return Telling(
        id=gist.statement,
        document=loaded.document,
        type=judged.get("type", gist.type),
        holds=gist.holds,
        fillers=tuple(_filler(filler, loaded.identities) for filler in gist.fillers),
        days=days,
        published=_date(gist.published),
        places=tuple(Where(site.name, site.id, site.within, site.sharp) for site in gist.sites),
        figure=Figure(*gist.counted) if gist.counted else None,
        act=gist.act,
        spot=gist.spot,
        words=frozenset(gist.words),
        to_come=gist.to_come,
    )


def _filler(told: tuple[str, str, str], identities: Mapping[str, str]) -> RoleFiller:
    role, entity, kind = told
    identity = identities.get(entity, OWN + entity)
    return RoleFiller(role, identity, kind, named=not identity.startswith(OWN))


def _sites(locations: Sequence[Location], gazetteer: Gazetteer) -> dict[str, Site]:
    """Return where the places of a document are, by entity: the sharpest that is said of each."""
    found: dict[str, Site] = {}
    for it in sorted(locations, key=lambda it: (it.place is None, it.inside, it.where_prec or 9, it.span.start)):
        place = gazetteer.get(it.place) if it.place is not None else None
        found.setdefault(it.entity, _site(it, place))
    return found


def _site(it: Location, place: Place | None) -> Site:
    if place is None:
        return Site(name=it.span.text)
    where = where_of(place, it.span.text)
    if it.inside:
        return Site(name=where.name, within=where.chain)
    return Site(name=where.name, id=where.id, within=where.within, sharp=where.sharp)


def _sites_of(statement: Statement, entities: Mapping[str, Entity], sites: Mapping[str, Site]) -> Iterator[Site]:
    """Yield where a statement happens: its places, and what fills a role that says where."""
    told = [place.entity for place in statement.places]
    told += [filler.entity for filler in statement.fillers if filler.role in PLACE_ROLES and filler.entity]
    for entity in dict.fromkeys(told):
        if entity in entities:
            yield sites.get(entity) or Site(name=entities[entity].name)


def _counted(it: Quantity | None) -> tuple[Counted, float | None, float | None, float | None] | None:
    return None if it is None else (it.of, _float(it.low), _float(it.best), _float(it.high))


def _float(number: float | None) -> float | None:
    return None if number is None else float(number)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
