"""A case planted from a seed: documents, their readings, and the key; in one piece, or theatre by theatre."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.planted.key import (
    Answer,
    Contradiction,
    Entry,
    PlantedDerivation,
    answers_of,
    contradictions_of,
    versions_of,
)
from benchmarks.planted.matters import relation, relation_of
from benchmarks.planted.page import write
from benchmarks.planted.reading import Read, make_records
from benchmarks.planted.scenarios import SCENARIOS
from benchmarks.planted.stage import Stage
from benchmarks.planted.telling import Draft, Matter, Version
from benchmarks.planted.world import Being, Names, Press, make_press, make_theatre
from whence.records import Document, Reading

__all__ = ["Key", "PlantedCase", "PlantedDocument", "plant", "plant_many"]

THEATRE = 300  # documents of one war
OUTLETS = 40
RELATIONS = 33  # of which documents speak by the way


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedDocument:
    """A document with its planted reading. device: how it came about, for the table and for looking at faults."""

    document: Document
    reading: Reading
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What is right. answers: of matters; versions: of each version of a matter.

    stakes: by claim, of the innermost source that it names. entities: the ids in their documents of each that is one.
    """

    answers: tuple[Answer, ...]
    versions: tuple[Answer, ...]
    derivations: tuple[PlantedDerivation, ...]
    contradictions: tuple[Contradiction, ...]
    stakes: Mapping[str, bool]
    entities: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedCase:
    """An invented case and its key."""

    seed: int
    documents: tuple[PlantedDocument, ...]
    key: Key

    def devices(self) -> dict[str, int]:
        """Return how many documents came about in which way, by name."""
        return dict(sorted(Counter(planted.device for planted in self.documents).items()))


def plant(seed: int, documents: int = 300) -> PlantedCase:
    """Return the case of a seed, with so many documents; the same each time, byte for byte."""
    parts = list(plant_many(seed, documents, brief=False))
    entities: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for who, ids in part.key.entities.items():
            entities[who] = (*entities.get(who, ()), *ids)
    key = Key(
        answers=tuple(answer for part in parts for answer in part.key.answers),
        versions=tuple(answer for part in parts for answer in part.key.versions),
        derivations=tuple(derivation for part in parts for derivation in part.key.derivations),
        contradictions=tuple(pair for part in parts for pair in part.key.contradictions),
        stakes={claim: stake for part in parts for claim, stake in part.key.stakes.items()},
        entities=entities,
    )
    return PlantedCase(seed=seed, documents=tuple(one for part in parts for one in part.documents), key=key)


def plant_many(seed: int, documents: int = 100_000, *, brief: bool = True) -> Iterator[PlantedCase]:
    """Yield a large case theatre by theatre: each part has up to 300 documents and the whole key of its matters.

    The outlets are the same throughout; no matter is told in two parts. brief: documents are kept short.
    """
    names = Names()
    press = make_press(random.Random(f"press {seed}"), names, OUTLETS)
    for theatre, first in enumerate(range(0, documents, THEATRE)):
        numbers = range(first, min(documents, first + THEATRE))
        stage = _staged(seed, theatre, names, press)
        stage.numbers, stage.brief = _shuffled(stage.chance, numbers), brief
        yield _planted(seed, _played(stage))


def _staged(seed: int, number: int, names: Names, press: Press) -> Stage:
    chance = random.Random(f"theatre {seed} {number}")
    return Stage(chance=chance, theatre=make_theatre(chance, names, number), press=press)


def _shuffled(chance: random.Random, numbers: range) -> list[int]:
    """Return the numbers in an order by chance: a file's name shall not tell which came first."""
    return chance.sample(numbers, len(numbers))


def _played(stage: Stage) -> list[Draft]:
    """Return the drafts of a theatre by their numbers; scenarios are dealt as from a pack until there are enough."""
    stage.relations = [(*made, _speakers(stage)) for made in _relations(stage)]
    every = [play for play, weight in SCENARIOS.values() for _ in range(weight)]
    deck: list[Callable[[Stage], None]] = []
    while not stage.is_full():
        deck = deck or stage.chance.sample(every, len(every))
        deck.pop()(stage)
    return sorted(stage.drafts, key=lambda draft: draft.number)


def _relations(stage: Stage) -> Iterator[tuple[Matter, Version]]:
    """Yield the relations of which documents speak by the way: who is whose enemy and who backs whom among them."""
    theatre, place = stage.theatre, stage.theatre.capital
    for group in theatre.groups:
        yield relation_of(stage, "OPPOSES", (("opponent", group), ("target", theatre.state)), place)
    yield relation_of(stage, "SUPPORTS", (("supporter", theatre.backer), ("beneficiary", theatre.groups[0])), place)
    yield from (relation(stage) for _ in range(RELATIONS))


def _speakers(stage: Stage) -> tuple[Being, ...]:
    """Return two or three who keep speaking of a relation."""
    theatre = stage.theatre
    bodies = (theatre.army, theatre.ministry, *theatre.relief, *theatre.relief, *theatre.groups[:3])
    drawn = stage.chance.sample(bodies, stage.chance.randint(1, 2))
    voices = tuple(theatre.spokesmen.get(body.key, body) for body in drawn)
    return (*voices, stage.witness()) if stage.chance.random() < 0.5 else voices


def _planted(seed: int, drafts: list[Draft]) -> PlantedCase:
    read = {draft.number: make_records(write(draft)) for draft in drafts}
    documents = tuple(
        PlantedDocument(document=one.document, reading=one.reading, device=draft.device)
        for draft, one in zip(drafts, read.values(), strict=True)
    )
    return PlantedCase(seed=seed, documents=documents, key=_key(drafts, read))


def _key(drafts: list[Draft], read: Mapping[int, Read]) -> Key:
    entries = [entry for draft in drafts for entry in _entries(draft, read[draft.number])]
    return Key(
        answers=tuple(answers_of(entries)),
        versions=tuple(versions_of(entries)),
        derivations=tuple(pair for draft in drafts for pair in _derivations(draft, read)),
        contradictions=tuple(contradictions_of(entries)),
        stakes={entry.held.claim: entry.told.stake for entry in entries},
        entities=_entities(read),
    )


def _entries(draft: Draft, read: Read) -> Iterator[Entry]:
    for held in read.held:
        yield Entry(document=read.document.id, outlet=draft.outlet.key, held=held)


def _derivations(draft: Draft, read: Mapping[int, Read]) -> Iterator[PlantedDerivation]:
    for source in draft.sources:
        parent = read.get(source.draft) if source.draft is not None else None
        yield PlantedDerivation(
            document=read[draft.number].document.id,
            outlet=source.outlet.name,
            source=parent.document.id if parent else None,
            how=source.how,
            credited=source.credited,
            is_direct=source.is_direct,
        )


def _entities(read: Mapping[int, Read]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in read.values():
        for who, id_ in one.entities:
            found.setdefault(who, []).append(id_)
    return {who: tuple(ids) for who, ids in sorted(found.items())}
