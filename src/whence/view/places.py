"""The rows of the map: each place that the documents name, where it is, and what is said to happen there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from whence.records import Location, Text, record
from whence.store import Case, Filter, LocationRow
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.rows import counted, told

__all__ = ["PlaceRow", "find_places"]

ROLES = ("place", "from", "to")  # roles of the vocabulary that say where
KINDS = ("place", "facility")


@record
class PlaceRow:
    """One place. entity: its id in the case. written: the names as written, the most frequent first.

    place: its id in the gazetteer (GeoNames), missing where it is in none. where_prec: UCDP's, geo_precision: ACLED's,
    both the sharpest of its mentions. represents_area: the point only stands for an area. vagueness: the words that
    say so. mentions, documents: how many name it. statements: those that happen there.
    why: how it was told from others.
    """

    entity: Text
    written: tuple[str, ...]
    place: int | None
    name: str | None
    country: str | None
    admin1: str | None
    feature: str | None
    latitude: float | None
    longitude: float | None
    point: str | None
    where_prec: int | None
    geo_precision: int | None
    represents_area: bool
    inside: bool
    vagueness: tuple[str, ...]
    mentions: int
    documents: int
    statements: tuple[str, ...]
    score: float
    why: str

    @property
    def where(self) -> str:
        """Its coordinates, in degrees; nothing where nobody knows."""
        return "" if self.latitude is None or self.longitude is None else f"{self.latitude:.3f}, {self.longitude:.3f}"

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        other = None if self.name in (None, self.written[0]) else f"{'in ' if self.inside else ''}{self.name}"
        head = told(self.written[0], other, self.country, by=", ")
        counts = f"{counted(self.mentions, 'mention')}, {counted(len(self.statements), 'statement')}"
        return head, told(self.where or "not located", self.sharpness, by="; "), counts, self.why

    @property
    def sharpness(self) -> str:
        """How sharply it is known, in words."""
        precision = None if self.where_prec is None else f"where_prec {self.where_prec}"
        acled = None if self.geo_precision is None else f"geo_precision {self.geo_precision}"
        area = "the point stands for an area" if self.represents_area else None
        inside = "only known to lie inside" if self.inside else None
        return told(precision, acled, inside, area, " ".join(f"“{words}”" for words in self.vagueness), by=", ")

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "place": self.written[0],
            "gazetteer_name": self.name or "",
            "country": self.country or "",
            "latitude": "" if self.latitude is None else f"{self.latitude:.5f}",
            "longitude": "" if self.longitude is None else f"{self.longitude:.5f}",
            "point": self.point or "",
            "where_prec": str(self.where_prec or ""),
            "geo_precision": str(self.geo_precision or ""),
            "sharpness": self.sharpness,
            "mentions": str(self.mentions),
            "documents": str(self.documents),
            "statements": str(len(self.statements)),
            "geonames": str(self.place or ""),
            "entity": self.entity,
            "why": self.why,
        }


@dataclass(slots=True)
class _Gathered:
    locations: list[LocationRow] = field(default_factory=list)
    statements: dict[str, None] = field(default_factory=dict)


def find_places(case: Case) -> tuple[PlaceRow, ...]:
    """Return the places of the case, those with most statements first. A country is one where things happen in it."""
    gathered: dict[str, _Gathered] = {}
    for row in case.locations():
        gathered.setdefault(row.location.entity, _Gathered()).locations.append(row)
    for claim in find_ledger(case, Filter()):
        for entity in _where(claim):
            if entity in gathered:
                gathered[entity].statements[claim.statement] = None
    kinds = {id_: entity.kind for id_, entity in case.entities(gathered).items()}
    rows = (_row(id_, it) for id_, it in gathered.items() if it.statements or kinds[id_] in KINDS)
    return tuple(sorted(rows, key=_order))


def _where(claim: LedgerRow) -> Iterator[str]:
    """Yield the places that a claim's statement happens at."""
    yield from (place.entity for place in claim.places if place.entity)
    yield from (party.entity for party in claim.roles if party.role in ROLES and party.entity)


def _row(entity: str, gathered: _Gathered) -> PlaceRow:
    locations = [row.location for row in gathered.locations]
    best = min(locations, key=_sharpest)
    same = [it for it in locations if it.place == best.place]
    written = Counter(it.span.text for it in locations)
    return PlaceRow(
        entity=entity,
        written=tuple(sorted(written, key=lambda name: (-written[name], name))),
        place=best.place,
        name=best.name,
        country=best.country,
        admin1=best.admin1,
        feature=best.feature,
        latitude=best.latitude,
        longitude=best.longitude,
        point=best.point,
        where_prec=best.where_prec,
        geo_precision=best.geo_precision,
        represents_area=best.represents_area,
        inside=best.inside,
        vagueness=_vague(same),
        mentions=len(locations),
        documents=len({row.document for row in gathered.locations}),
        statements=tuple(gathered.statements),
        score=best.score,
        why=best.why,
    )


def _sharpest(it: Location) -> tuple[bool, bool, int, float, int]:
    """Return the key of the mention that tells most: located itself, sharp, sure; ties by the gazetteer's id."""
    return it.place is None, it.inside, it.where_prec or 9, -it.score, it.place or 0


def _vague(locations: Iterable[Location]) -> tuple[str, ...]:
    return tuple(sorted({it.vagueness for it in locations if it.vagueness}))


def _order(row: PlaceRow) -> tuple[int, int, str, str]:
    return -len(row.statements), -row.mentions, row.written[0].casefold(), row.entity
