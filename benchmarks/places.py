"""Gold toponyms of GeoVirus, LGL and GeoWebNews to places: python -m benchmarks.places --data FOLDER.

A toponym is right where ours has the gold place's GeoNames id, or its point lies within 161 km (100 miles) of the gold
one's; "by point" leaves the id aside, so that a country at a computed point, or a district at its parent's, counts as a
miss. The weights were fitted on half of the documents of GeoVirus and LGL; rows "other half" and GeoWebNews saw none.
Published: Mordecai 3 (Halterman 2023), with all of GeoNames, of which the embedded gazetteer holds a fiftieth.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whence.resolve.embedded import open_gazetteer
from whence.resolve.gazetteer import Candidate, Gazetteer, Place
from whence.resolve.place_context import find_setting, toponyms_of
from whence.resolve.place_points import Point, distance_km
from whence.resolve.places import PlaceDecision, resolve_places

__all__ = ["Gold", "Report", "is_right", "load_set", "measure", "was_fitted_on"]

NEAR_ENOUGH = 161.0  # km, 100 miles: the measure of the field
SETS = ("lgl", "geowebnews", "geovirus")
PUBLISHED = {"lgl": "Mordecai 3: 82.7 / 79.4", "geowebnews": "Mordecai 3: 94.1 / 90.1"}
LEAST = {("lgl", "all"): 0.70, ("lgl", "in gazetteer"): 0.85, ("geowebnews", "in gazetteer"): 0.85}


@dataclass(frozen=True, slots=True)
class Gold:
    """A toponym's gold: its place in the text; the GeoNames id and the point, where the set gives them."""

    start: int
    end: int
    number: int | None
    point: Point | None


@dataclass(frozen=True, slots=True)
class Report:
    """A document of a set with its gold."""

    name: str
    text: str
    golds: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a toponym: is the gold place known to the gazetteer, and is each answer right."""

    known: bool
    ours: bool
    same_id: bool
    by_point: bool
    largest: bool
    best: bool


@dataclass
class Tally:
    """The outcomes of a row of the table."""

    outcomes: list[Outcome] = field(default_factory=list)

    def share(self, name: str) -> float:
        """Return the share of outcomes that are right, by the name of an answer."""
        right: int = sum(getattr(each, name) for each in self.outcomes)
        return right / max(1, len(self.outcomes))


def load_set(data: Path, name: str) -> list[Report]:
    """Load a set's documents with those toponyms that have a gold place."""
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [_report(json.loads(line)) for line in lines]


def measure(reports: Iterable[Report], gazetteer: Gazetteer) -> Iterator[tuple[Report, list[Outcome]]]:
    """Yield each document with the outcomes of its toponyms."""
    areas = gazetteer.load_areas()
    for report in reports:
        toponyms = toponyms_of(report.text, ((gold.start, gold.end) for gold in report.golds))
        decided = resolve_places(toponyms, gazetteer, setting=find_setting(report.text, areas, toponyms))
        yield report, [_outcome(gold, each, gazetteer) for gold, each in zip(report.golds, decided, strict=True)]


def is_right(place: Place | None, gold: Gold) -> bool:
    """Tell whether a place is the gold one, or stands near enough."""
    return place is not None and (_same(place, gold) or _near(place, gold))


def was_fitted_on(name: str, report: Report) -> bool:
    """Tell whether the weights may have learned from a document: a half of two sets, by hash."""
    return name != "geowebnews" and hashlib.sha256(f"{name}/{report.name}".encode()).digest()[0] % 2 == 0


def _report(row: dict[str, Any]) -> Report:
    items = row.get("toponyms") or row.get("entities") or []
    golds = (_gold(item) for item in sorted(items, key=lambda item: (item["start"], item["end"])))
    return Report(row["id"], row["text"], tuple(gold for gold in golds if gold.number or gold.point))


def _gold(item: dict[str, Any]) -> Gold:
    told = item.get("geonames_or_latlon", "")
    if "," in told:
        lat, lon = (float(part) for part in told.split(","))
        return Gold(item["start"], item["end"], None, (lat, lon))
    number = told or item.get("geonames") or ""
    point = (item["lat"], item["lon"]) if item.get("lat") is not None else None
    return Gold(item["start"], item["end"], int(number) if number.isdigit() else None, point)


def _outcome(gold: Gold, decision: PlaceDecision, gazetteer: Gazetteer) -> Outcome:
    known = gazetteer.get(gold.number) if gold.number else None
    if known and gold.point is None and known.lat is not None and known.lon is not None:
        gold = Gold(gold.start, gold.end, gold.number, (known.lat, known.lon))
    found = gazetteer.find_candidates(decision.toponym.name)
    return Outcome(
        known=known is not None,
        ours=is_right(decision.place, gold),
        same_id=decision.place is not None and _same(decision.place, gold),
        by_point=decision.place is not None and _near(decision.place, gold),
        largest=is_right(_largest(found), gold),
        best=any(is_right(one.place, gold) for one in found) or is_right(decision.place, gold),
    )


def _largest(found: Sequence[Candidate]) -> Place | None:
    return max((one.place for one in found), key=lambda place: (place.population, -place.id), default=None)


def _same(place: Place, gold: Gold) -> bool:
    return gold.number == place.id


def _near(place: Place, gold: Gold) -> bool:
    if place.lat is None or place.lon is None or gold.point is None:
        return False
    return distance_km((place.lat, place.lon), gold.point) <= NEAR_ENOUGH


def _rows(name: str, measured: Sequence[tuple[Report, list[Outcome]]]) -> Iterator[tuple[str, Tally]]:
    """Yield the rows of a set: all, those whose gold place the gazetteer has, the half that nothing was fitted on."""
    everything = [each for _, outcomes in measured for each in outcomes]
    yield "all", Tally(everything)
    if name != "geovirus":
        yield "in gazetteer", Tally([each for each in everything if each.known])
    if name != "geowebnews":
        other = [each for report, outcomes in measured if not was_fitted_on(name, report) for each in outcomes]
        yield "all, other half", Tally(other)
    if name == "lgl":
        yield "in gazetteer, other half", Tally([each for each in other if each.known])


HEAD = "| set | toponyms | ours | exact id | by point | largest population | oracle | published |"
COLUMNS = ("ours", "same_id", "by_point", "largest", "best")  # as the table's head has them


def main() -> int:
    """Print the table; the exit status is 1 where a share is below the least that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the sets")
    parser.add_argument("--only", choices=SETS, action="append", help="one set instead of all")
    asked = parser.parse_args()
    gazetteer = open_gazetteer()
    print(HEAD, "|" + "---|" * 8, sep="\n")
    short = []
    for name in asked.only or SETS:
        for part, tally in _rows(name, list(measure(load_set(asked.data, name), gazetteer))):
            shares = " | ".join(f"{100 * tally.share(name):.1f}" for name in COLUMNS)
            beside = PUBLISHED.get(name, "") if part == "all" else ""
            print(f"| {name}, {part} | {len(tally.outcomes)} | {shares} | {beside} |", flush=True)
            if tally.share("ours") < LEAST.get((name, part), 0):
                short.append(f"{name}, {part}: {tally.share('ours'):.3f} is less than {LEAST[name, part]}")
    print(*short, sep="\n", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
