"""The gazetteer: places by id and by name, read-only, the embedded one behind those that a user has loaded."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from whence.errors import ReadError
from whence.resolve.place_names import REGIONS, NameForm, name_forms

__all__ = ["Candidate", "Gazetteer", "Place"]

COLUMNS = "id, place.name, class, code, lat, lon, country, admin1, admin2, population, point"
BY_KEY = f"SELECT {COLUMNS}, name.name, sort FROM name JOIN place ON id = place WHERE key = ? ORDER BY id"  # noqa: S608
BY_ID = f"SELECT {COLUMNS} FROM place WHERE id = ?"  # noqa: S608
DIVISION = f"SELECT {COLUMNS} FROM place WHERE class = 'A' AND country = ? AND admin1 = ? AND code = ?"  # noqa: S608
# A country's name last, so that it stays where a division has the same ("Luxembourg").
AREAS = """
    SELECT key, country FROM name JOIN place ON id = place WHERE class = 'A' AND sort != 'code'
    AND (code IN ('PCLI', 'ADM1') OR code LIKE 'PCL%') ORDER BY code = 'ADM1' DESC, population, id
"""
ORDERS = {"first": "ADM1", "second": "ADM2"}
FORMAT = 1  # of the tables; a file of another one is made anew


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the gazetteer. point: whose the coordinates are: its own, computed from members, or its parent's.

    feature_class and feature_code are GeoNames' (A/PCLI a country, A/ADM1, A/ADM2, P/PPL, S/MIL ...); country is the
    ISO code, admin1 and admin2 GeoNames' codes inside it. lat and lon are degrees, None where nobody knows.
    """

    id: int
    name: str
    feature_class: str
    feature_code: str
    lat: float | None
    lon: float | None
    country: str
    admin1: str
    admin2: str
    population: int
    point: Literal["own", "computed", "parent", "none"]

    @property
    def is_country(self) -> bool:
        """Tell a country or territory from all else."""
        return self.feature_class == "A" and self.feature_code.startswith(("PCL", "TERR"))

    @property
    def is_area(self) -> bool:
        """Tell whether the point can only stand for an area."""
        return self.feature_class in ("A", "L")

    def lies_in(self, whole: Place) -> bool:
        """Tell whether this is a part of a country or a division."""
        if self.id == whole.id or whole.feature_class != "A" or self.country != whole.country:
            return False
        if whole.is_country:
            return True
        inside = bool(whole.admin1) and self.admin1 == whole.admin1
        return inside and (not whole.admin2 or self.admin2 == whole.admin2)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, the form of the name that led to it, and what the name is to the place.

    sort: "name", "other" name, "stem" of a division's name, "demonym", or "code".
    """

    place: Place
    form: NameForm
    name: str
    sort: str


class Gazetteer:
    """Gazetteer files as one: what an earlier file holds hides the same id in a later one."""

    def __init__(self, *paths: Path) -> None:
        """Open gazetteer files for reading; a ReadError names the one that is none."""
        self._files = tuple(_open(path) for path in paths)
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._areas: dict[str, str] = {}

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()

    def find_candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the places that a name as written may mean, by id; the first form of the name that is known counts."""
        if name not in self._known:
            self._known[name] = next(filter(None, (self._named(form, name) for form in name_forms(name))), ())
        return self._known[name]

    def get(self, number: int) -> Place | None:
        """Return the place with a GeoNames id, None where no file has it."""
        return next((Place(*row) for file in self._files for row in file.execute(BY_ID, (number,))), None)

    def get_division(self, country: str, admin1: str = "") -> Place | None:
        """Return a first-order division by its codes, or the country where none is given."""
        asked = (country, admin1, "ADM1" if admin1 else "PCLI")
        return next((Place(*row) for file in self._files for row in file.execute(DIVISION, asked)), None)

    def load_areas(self) -> dict[str, str]:
        """Load what countries and first-order divisions are called, demonyms too: by key, the country's ISO code."""
        if not self._areas:
            rows = (file.execute(AREAS) for file in reversed(self._files))
            self._areas = {key: country for found in rows for key, country in found}
        return self._areas

    def _named(self, form: NameForm, written: str) -> tuple[Candidate, ...]:
        found: dict[int, Candidate] = {}
        for number, file in enumerate(self._files):
            for *row, name, sort in file.execute(BY_KEY, (form.key,)):
                place = (
                    self.get(row[0]) if number else None
                )  # as an earlier file has it, which may know more names here
                found.setdefault(row[0], Candidate(place or Place(*row), form, name, sort))
        return () if form.key in REGIONS else tuple(_fitting(form, written, found.values()))


def _fitting(form: NameForm, written: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Leave out what the way of writing rules out: codes in small letters, towns for a province or a people."""
    some = [one for one in found if one.sort != "code" or written.replace(".", "").isupper()]
    if form.sort in ("first", "second"):
        areas = [one for one in some if one.place.feature_class == "A"]
        return [one for one in areas if one.place.feature_code == ORDERS[form.sort]] or areas
    if form.sort == "people":
        return [one for one in some if one.place.is_country or one.place.feature_code == "ADM1"]
    if form.sort == "settlement":
        return [one for one in some if one.place.feature_class == "P"]
    return some


def _open(path: Path) -> sqlite3.Connection:
    """Open a file that nobody writes to, and see that it is a gazetteer of this format."""
    if not path.is_file():
        raise ReadError(str(path), "there is no such gazetteer", "load one with `whence gazetteer FILE`")
    file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        with closing(file.execute("PRAGMA user_version")) as rows:
            version = rows.fetchone()[0]
    except sqlite3.DatabaseError:
        version = None
    if version != FORMAT:
        file.close()
        raise ReadError(str(path), "is no gazetteer that this version reads", "load the dump again")
    return file
