"""Entities that nothing is said of and that the network is not sure of: left out of a reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.extract.decode.entities import Cast
from whence.extract.net.scan import Scan
from whence.records import Reading

__all__ = ["find_weak", "without_idle"]

# Less likely spans are kept too, since what fills a role is worth finding; what fills none must be this likely. Both
# bounds were chosen together on the dev part: statements gained 0.015 of F1, entities kept theirs.
_SURE = 0.55


def find_weak(scan: Scan, cast: Cast) -> frozenset[str]:
    """Return the entities none of whose mentions is sure."""
    best: dict[str, float] = {}
    for number, entity in cast.by_span.items():
        best[entity] = max(best.get(entity, 0.0), scan.spans[number].score)
    return frozenset(entity for entity, score in best.items() if score < _SURE)


def without_idle(reading: Reading, weak: frozenset[str]) -> Reading:
    """Return a reading without those of the weak entities that no statement, attribution or claim speaks of."""
    idle = weak - frozenset(_spoken_of(reading))
    return replace(
        reading,
        entities=tuple(entity for entity in reading.entities if entity.id not in idle),
        mentions=tuple(mention for mention in reading.mentions if mention.entity not in idle),
    )


def _spoken_of(reading: Reading) -> Iterator[str]:
    for statement in reading.statements:
        yield from (filler.entity for filler in statement.fillers if filler.entity)
        yield from (place.entity for place in statement.places)
    yield from (attribution.entity for attribution in reading.attributions if attribution.entity)
    yield from (link.entity for claim in reading.claims for link in claim.chain if link.entity)
