"""What a document alone settles: where its places are, and which of its names it says are one's."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from whence.records import Document, Entity, Introduction, Location, Mention, Reading, Resolution, Span
from whence.resolve.gazetteer import Gazetteer
from whence.resolve.gists import gists_of
from whence.resolve.introductions import find_introductions
from whence.resolve.place_context import Toponym, find_setting, toponyms_of
from whence.resolve.places import PlaceDecision, resolve_places
from whence.store import name_node, place_node, sort_of
from whence.vocabulary import Vocabulary, load_vocabulary

__all__ = ["resolve_document"]

KINDS: dict[str, Literal["state", "place", "facility"]] = {  # of entities whose names a gazetteer may know
    "state": "state", "place": "place", "facility": "facility",
}  # fmt: skip
SURE = 0.5  # how likely a place must be among those of its name for entities of two documents to be one by it
Decided = tuple[Mention, PlaceDecision]


def resolve_document(
    document: Document, reading: Reading, gazetteer: Gazetteer, vocabulary: Vocabulary | None = None
) -> Resolution:
    """Return where the places of a document are, and what entities of its reading are known by beyond their names.

    A function of these alone: no other document of the case is looked at. vocabulary: the case's, else Whence's own.
    """
    kinds = {entity.id: entity for entity in reading.entities if entity.kind in KINDS}
    mentions = [mention for mention in reading.mentions if mention.form == "named" and mention.entity in kinds]
    toponyms = _toponyms(document.text, mentions, kinds)
    setting = find_setting(document.text, gazetteer.load_areas(), toponyms)
    decisions = resolve_places(toponyms, gazetteer, setting=setting)
    decided = list(zip(mentions, decisions, strict=True))
    locations = tuple(_location(mention, decision) for mention, decision in decided)
    return Resolution(
        document=document.id,
        nodes=tuple(sorted(_nodes(kinds, decided))),
        locations=locations,
        introductions=tuple(_introductions(document.text, reading)),
        gists=tuple(gists_of(document, reading, locations, gazetteer, vocabulary or load_vocabulary())),
    )


def _toponyms(text: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> list[Toponym]:
    plain = toponyms_of(text, ((mention.span.start, mention.span.end) for mention in mentions))
    rows = zip(plain, mentions, strict=True)
    return [dataclasses.replace(toponym, kind=KINDS[entities[mention.entity].kind]) for toponym, mention in rows]


def _nodes(entities: Mapping[str, Entity], decided: Sequence[Decided]) -> Iterator[tuple[str, str]]:
    """Yield the entities that are a country, or a place of the gazetteer, with the node that says so.

    A country is one entity, as an actor and as a place. A state that is called by another place (a capital) is not
    that place.
    """
    told: dict[str, list[PlaceDecision]] = defaultdict(list)
    for mention, decision in decided:
        if decision.place and not decision.inside and decision.score >= SURE:
            told[mention.entity].append(decision)
    for entity, decisions in told.items():
        places = {decision.place.id: decision.place for decision in decisions if decision.place}
        counts = Counter(decision.place.id for decision in decisions if decision.place)
        place = places[min(counts, key=lambda number: (-counts[number], number))]
        if place.is_country:
            node = name_node(place.name, "state")
            yield from [(entity, node)] if node else ()
        elif entities[entity].kind != "state":
            yield entity, place_node(place.id)


def _introductions(text: str, reading: Reading) -> Iterator[Introduction]:
    """Yield which names the text says are one's: names of persons, of places and of all others apart."""
    kinds = {entity.id: entity.kind for entity in reading.entities}
    spans: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for mention in reading.mentions:
        kind = kinds.get(mention.entity)
        if mention.form == "named" and kind is not None:
            spans[sort_of(kind)][mention.span.start, mention.span.end] = kind
    for found in spans.values():
        for said in find_introductions(text, tuple(found)):
            one, other = (name_node(text[slice(*at)], found[at]) for at in (said.one, said.other))
            if one and other and one != other:
                yield Introduction(one=one, other=other, span=Span.of(text, *said.evidence), why=said.reason)


def _location(mention: Mention, it: PlaceDecision) -> Location:
    place = it.place
    return Location(
        entity=mention.entity,
        span=mention.span,
        place=place.id if place else None,
        inside=it.inside,
        name=place.name if place else None,
        country=place.country or None if place else None,
        admin1=place.admin1 or None if place else None,
        feature=place.feature_code if place else None,
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        point=place.point if place else None,
        where_prec=it.where_prec,
        geo_precision=it.geo_precision,
        vagueness=it.vagueness,
        represents_area=it.represents_area,
        score=it.score,
        why=it.reason,
    )
