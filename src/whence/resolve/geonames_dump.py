"""A GeoNames dump (allCountries, or one country's) becomes a gazetteer file beside the embedded one."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from whence.errors import GazetteerError
from whence.resolve.embedded import gazetteer_folder
from whence.resolve.gazetteer import Place
from whence.resolve.gazetteer_building import Entry, names_of, write_gazetteer

__all__ = ["load_dump", "read_dump"]

COLUMNS = 19
LIKE = "a GeoNames dump has 19 between tabs: id, name, ascii name, other names, latitude, longitude, class, code, ..."
ALTERNATES = 4  # the least columns of a line of alternateNames: its own id, the place's id, language, name
NO_NAMES = frozenset({"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon"})  # as languages


def load_dump(file: Path, *, folder: Path | None = None, alternates: Path | None = None) -> Path:
    """Load a dump into a gazetteer file named after it, and return that file. Loading again replaces it.

    file: the dump, .txt or .zip. alternates: GeoNames' alternateNames, .txt or .zip, for more names than the dump has.
    Raises GazetteerError, with the line, where a file is not what GeoNames publishes, and writes nothing then.
    """
    target = (folder or gazetteer_folder()) / f"{file.stem}.sqlite"
    write_gazetteer(read_dump(file), target, more=_read_alternates(alternates) if alternates else ())
    return target


def read_dump(file: Path) -> Iterator[Entry]:
    """Yield the places of a dump with their names, line by line. Raises GazetteerError, also where there is none."""
    found = False
    with _open(file) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                found = True
                yield _entry(f"{file}, line {number}", line.rstrip("\r\n").split("\t"))
    if not found:
        raise GazetteerError(str(file), "has no place in it", LIKE)


def _entry(where: str, row: list[str]) -> Entry:
    if len(row) != COLUMNS:
        raise GazetteerError(where, f"has {len(row)} columns", LIKE)
    try:
        place = _place(row)
    except ValueError:
        right = "columns 1, 5, 6 and 15 of a GeoNames dump are the id, latitude, longitude and population"
        raise GazetteerError(
            where, f"has no numbers in {row[0]!r}, {row[4]!r}, {row[5]!r}, {row[14]!r}", right
        ) from None
    if not (-90 <= float(row[4]) <= 90 and -180 <= float(row[5]) <= 180):
        raise GazetteerError(
            where, f"stands at {row[4]}, {row[5]}, not on the globe", "latitude comes first, in degrees"
        )
    return Entry(place, names_of(place, [row[2], *row[3].split(",")]))


def _place(row: list[str]) -> Place:
    return Place(
        id=int(row[0]),
        name=row[1],
        feature_class=row[6],
        feature_code=row[7],
        lat=float(row[4]),
        lon=float(row[5]),
        country=row[8],
        admin1="" if row[10] == "00" else row[10],  # "00" says that the division is not known
        admin2=row[11],
        population=int(row[14] or 0),
        point="own",
    )


def _read_alternates(file: Path) -> Iterator[tuple[int, str]]:
    """Yield ids and names of alternateNames, without links and codes."""
    with _open(file) as lines:
        for number, line in enumerate(lines, 1):
            row = line.rstrip("\r\n").split("\t")
            if len(row) < ALTERNATES or not row[1].isdigit():
                right = "a line of alternateNames is an id, the place's id, a language, a name, between tabs"
                raise GazetteerError(f"{file}, line {number}", f"has {len(row)} columns", right)
            if row[2] not in NO_NAMES:
                yield int(row[1]), row[3]


@contextmanager
def _open(file: Path) -> Iterator[TextIO]:
    """Open a text file, or the one of its name in an archive. Raises GazetteerError, also while it is read."""
    try:
        with _open_plain(file) as lines:
            yield lines
    except UnicodeDecodeError:
        raise GazetteerError(str(file), "is no text in UTF-8", LIKE) from None
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise GazetteerError(str(file), f"is damaged ({error})", "a whole file: fetch it again") from None


@contextmanager
def _open_plain(file: Path) -> Iterator[TextIO]:
    if not file.is_file():
        raise GazetteerError(str(file), "is not there", "give the path of a GeoNames dump, such as AF.zip")
    if not zipfile.is_zipfile(file):
        with file.open(encoding="utf-8", newline="\n") as lines:
            yield lines
        return
    with zipfile.ZipFile(file) as archive:
        name = f"{file.stem}.txt"
        if name not in archive.namelist():
            raise GazetteerError(
                str(file), f"holds no {name}", f"it holds {', '.join(archive.namelist()) or 'nothing'}"
            )
        with archive.open(name) as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as lines:
            yield lines
