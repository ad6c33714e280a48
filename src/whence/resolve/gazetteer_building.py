"""Writing gazetteer files: the tables, filled in one go, and moved to their place when whole."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path

from whence.errors import ReadError
from whence.resolve.gazetteer import FORMAT, Place
from whence.resolve.place_names import name_key, stem_key

__all__ = ["Entry", "Name", "names_of", "write_gazetteer"]

TABLES = """
    CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, class TEXT, code TEXT, lat REAL, lon REAL, country TEXT,
        admin1 TEXT, admin2 TEXT, population INTEGER, point TEXT);
    CREATE TABLE name (key TEXT, place INTEGER, name TEXT, sort TEXT, PRIMARY KEY (key, place)) WITHOUT ROWID;
    CREATE TEMP TABLE heard (key TEXT, place INTEGER, name TEXT, sort TEXT);
"""
# The names go in by key, so that the tree grows at its end; of two equal keys of a place the first said stays.
SETTLE = """
    INSERT OR IGNORE INTO name SELECT key, place, name, sort FROM heard
        WHERE key != '' AND place IN (SELECT id FROM place) ORDER BY key, place, rowid;
    CREATE INDEX division ON place (country, admin1, code) WHERE class = 'A';
"""
FAST = (
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"  # a broken file is thrown away
)
PLACE = "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
HEARD = "INSERT INTO heard VALUES (?, ?, ?, ?)"

Name = tuple[str, str]  # the name as written, and its sort: name, other, stem, demonym, code


@dataclass(frozen=True, slots=True)
class Entry:
    """A place and what it is called."""

    place: Place
    names: tuple[Name, ...]


def write_gazetteer(entries: Iterable[Entry], target: Path, *, more: Iterable[tuple[int, str]] = ()) -> None:
    """Write entries into a gazetteer file; it stands there whole or not at all. The same entries give the same bytes.

    more: further names by the id of their place; those of a place that is not among the entries are passed over.
    Raises ReadError where the folder cannot be written to.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        right = "name a folder to write to in WHENCE_GAZETTEERS"
        raise ReadError(str(target.parent), error.strerror or "cannot be written", right) from None
    os.close(handle)
    try:
        with closing(sqlite3.connect(unfinished)) as file:
            _fill(file, entries, more)
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(target)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def names_of(place: Place, others: Iterable[str]) -> tuple[Name, ...]:
    """Return a place's names: its own, others that look like names, and a division's without its sort."""
    names = [(place.name, "name"), *((name, "other") for name in others if _is_name(name))]
    if place.feature_class == "A":
        names += [(name, "stem") for name, _ in tuple(names) if stem_key(name) != name_key(name)]
    return tuple(names)


def _is_name(name: str) -> bool:
    """Tell a name from what else stands among GeoNames' names: addresses, codes of airports, spelled-out sounds."""
    return not name.startswith("http") and not (name.isascii() and (name[:1].islower() or _is_code(name)))


def _is_code(name: str) -> bool:
    return len(name) <= 3 and name.isupper()


def _fill(file: sqlite3.Connection, entries: Iterable[Entry], more: Iterable[tuple[int, str]]) -> None:
    file.executescript(f"{FAST} PRAGMA user_version = {FORMAT}; {TABLES}")
    for entry in entries:
        file.execute(PLACE, astuple(entry.place))
        file.executemany(HEARD, _rows(entry))
    file.executemany(HEARD, ((name_key(name), place, name, "other") for place, name in more if _is_name(name)))
    file.commit()
    file.executescript(SETTLE)


def _rows(entry: Entry) -> Iterator[tuple[str, int, str, str]]:
    for name, sort in entry.names:
        yield stem_key(name) if sort == "stem" else name_key(name), entry.place.id, name, sort
