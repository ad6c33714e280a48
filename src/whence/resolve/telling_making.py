"""A statement made into what is compared: with who its fillers are, where its places lie, when its document is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from whence.records import PASSAGE, Filler, Quantity, Statement
from whence.resolve.name_words import words_under
from whence.resolve.telling_days import days_of
from whence.resolve.telling_pairs import DAY
from whence.resolve.telling_places import Where
from whence.resolve.telling_words import act_of, content_words
from whence.resolve.tellings import TABLE, Figure, RoleFiller, Telling
from whence.vocabulary import Vocabulary

__all__ = ["Known", "Someone", "telling_of"]


@dataclass(frozen=True, slots=True)
class Someone:
    """Who an entity of a reading is in the case.

    identity: equal across documents for one entity. named: false for one that its document only describes. akin: the
    identities that it may be too, or is part of.
    """

    identity: str
    kind: str
    named: bool = True
    akin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document beside its reading.

    published: EDTF. people: by the reading's entity id, who it is; what is not there is passed over. places: by entity
    id, where it is (`where_of`).
    """

    document: str
    published: str | None = None
    people: Mapping[str, Someone] = field(default_factory=dict)
    places: Mapping[str, Where] = field(default_factory=dict)


def telling_of(statement: Statement, known: Known, vocabulary: Vocabulary) -> Telling:
    """Return a statement as it is compared. A publication date that does not give the day says nothing of when."""
    type_, trigger = vocabulary.types.get(statement.type), statement.trigger
    return Telling(
        id=statement.id,
        document=known.document,
        type=statement.type,
        holds="either" if statement.type == PASSAGE or type_ is None else type_.holds,
        fillers=tuple(_fillers(statement, known)),
        days=days_of(statement.time.edtf if statement.time else None),
        published=_day(known.published),
        places=tuple(dict.fromkeys(_places(statement, known))),
        figure=_figure(statement.quantity),
        act=act_of(trigger.text) if trigger else "",
        spot=(trigger.start, trigger.end) if trigger else None,
        words=content_words(" ".join(span.text for span in statement.evidence)),
        to_come=statement.phase == "future",
    )


def _fillers(statement: Statement, known: Known) -> Iterator[RoleFiller]:
    for filler in statement.fillers:
        if who := known.people.get(filler.entity or ""):
            yield RoleFiller(filler.role, who.identity, who.kind, who.named, who.akin)


def _places(statement: Statement, known: Known) -> Iterator[Where]:
    """Yield where it happens: the places said to be that, and fillers of roles that are sites."""
    sites = words_under(TABLE, "sites")
    told = [place.entity for place in statement.places]
    told += [filler.entity or "" for filler in statement.fillers if filler.role in sites and _is_place(filler, known)]
    yield from (known.places[entity] for entity in told if entity in known.places)


def _is_place(filler: Filler, known: Known) -> bool:
    who = known.people.get(filler.entity or "")
    return who is None or who.kind in ("place", "facility")


def _day(edtf: str | None) -> date | None:
    days = days_of(edtf)
    return days.last if days.length and days.length <= DAY else None


def _figure(quantity: Quantity | None) -> Figure | None:
    return Figure(quantity.of, quantity.low, quantity.best, quantity.high) if quantity else None
