"""re3d: mentions and relations in reports on Syria and Iraq, marked by a crowd.

Mapping of mentions. Its organisations, persons, locations, nationalities, weapons, platforms and vehicles are ours;
its times, sums, quantities, document names and addresses are no entities and left out. Ours are all forms, pronouns
too, as re3d marks them where a relation needs them.
Mapping of relations. See RELATIONS; a co-location is also met by the place of a statement with its filler. A relation
is met where one statement of a type it maps to has each end (or another mention of its entity) as a filler or place.
Apart and HasAttrOf (an attribute, often a sum) have no type. IsSynonymOf is coreference: met where one entity has a
mention at both ends. The lenient figure asks for the pair in any statement, whatever its type, the mapped relations
over.
Left out. What the crowd was not sure of (confidence below 0.5); what we find at such a place counts neither way.
Published. None that we know for the whole set. The corpus may be trained on: for a trained reader only the figures of
the held-out tenth of the documents mean anything, and only where training leaves those out (sets.is_held_out).
Not comparable. Relations are between mentions of one sentence; ours hold between entities of the document. The crowd
marked few of all relations of a text, so there is no precision of relations, only of mentions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.public.measures import Count, Place, overlap, ratio
from benchmarks.public.seen import Seen, place, read_text
from benchmarks.public.sets import Benchmark, Figures, Row, Rows, is_held_out
from training.converters.re3d import KINDS, LEAST, SAME
from training.converters.rows import read_rows
from whence.extract import Reader
from whence.records import Statement

RELATIONS: dict[str, frozenset[str]] = {
    "BelongsTo": frozenset({"MEMBER_OF", "PART_OF", "HOLDS_OFFICE", "ORIGIN"}),
    "InChargeOf": frozenset({"LEADS", "HOLDS_OFFICE", "CONTROLS"}),
    "AlliesOf": frozenset({"ALLIED_WITH", "SUPPORTS", "AIDS"}),
    "FightingAgainst": frozenset({"FIGHTS", "KILLS", "OPPOSES", "DETAINS", "TAKES_CONTROL"}),
    "CommWith": frozenset({"MEETS", "AGREES", "DEMANDS", "PROMISES", "MEDIATES", "THREATENS"}),
    "Likes": frozenset({"SUPPORTS", "RECOGNISES"}),
    "Dislikes": frozenset({"OPPOSES", "ACCUSES", "SANCTIONS"}),
    "CoLocated": frozenset({"LOCATED_IN", "PRESENT_IN", "CONTROLS"}),
}
WITH_PLACE = "CoLocated"


def rows(data: Path) -> Iterator[Row]:
    """Yield the documents."""
    return read_rows(data, "re3d")


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the F1 of mentions, and the share of relations met, of all rows and of the held-out ones."""
    every, held = _Tally(), _Tally()
    for row in rows:
        seen = read_text(row["text"], reader)
        for tally in (every, held) if is_held_out(row["id"]) else (every,):
            tally.add(row, seen)
    return every.figures() | {f"held-out {name}": figure for name, figure in held.figures().items()}


class _Tally:
    """What was found in the documents so far."""

    def __init__(self) -> None:
        self.exact, self.overlapping = Count(), Count()
        self.relations: Counter[str] = Counter()

    def add(self, row: Row, seen: Seen) -> None:
        """Count one document."""
        sure, unsure = gold_mentions(row["entities"])
        found = {place(mention.span) for mention in seen.reading.mentions}
        self.exact.add(found - (unsure - sure), sure)
        kept = {each for each in found if _meets(each, sure) or not _meets(each, unsure)}
        self.overlapping.add_overlap(kept, sure)
        for relation in row["relations"]:
            if relation["conf"] >= LEAST:
                self.relations.update(_met(relation, seen))

    def figures(self) -> dict[str, float]:
        """Return the figures by name."""
        seen = self.relations
        return {
            "mentions exact F1": self.exact.f1,
            "mentions overlap F1": self.overlapping.f1,
            "relations met (type and pair)": ratio(seen["typed"], seen["relations"]),
            "pairs in any statement": ratio(seen["paired"], seen["relations"]),
            "synonyms in one entity": ratio(seen["same"], seen["synonyms"]),
        }


def gold_mentions(entities: Iterable[Row]) -> tuple[set[Place], set[Place]]:
    """Return the places of the mentions that the crowd was sure of, and of those it was not."""
    places: tuple[set[Place], set[Place]] = (set(), set())
    for each in entities:
        if each["type"] in KINDS:
            places[each["conf"] < LEAST].add((each["start"], each["end"]))
    return places


def _meets(one: Place, others: Iterable[Place]) -> bool:
    return any(overlap(one, other) for other in others)


def _met(relation: Row, seen: Seen) -> Iterator[str]:
    """Yield what a relation counts as."""
    ends: list[Place] = [(start, end) for start, end in (relation["src"], relation["tgt"])]
    if relation["type"] == SAME:
        yield "synonyms"
        if any(all(_meets(end, seen.mentions_of(entity)) for end in ends) for entity in seen.entities):
            yield "same"
    elif wanted := RELATIONS.get(relation["type"]):
        yield "relations"
        pairing = [each for each in seen.statements if _pairs(seen, each, ends)]
        if pairing:
            yield "paired"
        placed = relation["type"] == WITH_PLACE and any(each.places for each in pairing)
        if placed or any(each.type in wanted for each in pairing):
            yield "typed"


def _pairs(seen: Seen, statement: Statement, ends: Sequence[Place]) -> bool:
    """Tell whether each end is a filler or a place of the statement, and not the same one."""
    spots = [seen.places_of(filler) for filler in statement.fillers]
    spots += [[place(where.span), *seen.mentions_of(where.entity)] for where in statement.places]
    at = [{number for number, spot in enumerate(spots) if _meets(end, spot)} for end in ends]
    return all(at) and len(at[0] | at[1]) > 1


BENCHMARK = Benchmark(
    name="re3d",
    rows=rows,
    score=score,
    differs="no published figures; relations: recall only; may be trained on, then only held-out counts",
)
