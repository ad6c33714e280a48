"""The tables of names known across the world, read once from their files."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any

__all__ = ["Country", "Known", "load_countries", "load_known", "read_table"]


@dataclass(frozen=True, slots=True)
class Country:
    """How a text can speak of a country: its first name, and what the form is (name, adjective, people, capital)."""

    name: str
    sense: str


@dataclass(frozen=True, slots=True)
class Known:
    """A name known across the world: the form an entity is called by, and its kind."""

    name: str
    kind: str


@functools.cache
def load_countries() -> MappingProxyType[str, Country]:
    """Load the forms of the countries' names, as written."""
    table: dict[str, Country] = {}
    for line in read_table("countries.toml")["countries"].strip().splitlines():
        names, adjectives, capitals = (_forms(part) for part in line.split("|"))
        for form in names:
            table.setdefault(form, Country(names[0], "name"))
        for form in adjectives:
            table.setdefault(form, Country(names[0], "adjective"))
            if form[-2:] not in ("sh", "se", "ch", "ss"):
                table.setdefault(form + "s", Country(names[0], "people"))
        for form in capitals:
            table.setdefault(form, Country(names[0], "capital"))
    return MappingProxyType(table)


@functools.cache
def load_known() -> MappingProxyType[str, Known]:
    """Load the names known across the world by form, as written, with straight and curly apostrophes."""
    table: dict[str, Known] = {}
    for kind, entry in read_table("known.toml").items():
        for line in entry["names"].strip().splitlines():
            forms = _forms(line)
            table |= {form: Known(forms[0], kind) for form in forms}
    return MappingProxyType(table)


def _forms(part: str) -> list[str]:
    """Split "a; b, c"."""
    return [form.strip() for chunk in part.split(";") for form in chunk.split(",") if form.strip()]


def read_table(name: str) -> dict[str, Any]:
    """Read one of the tables of the lexicon."""
    return tomllib.loads(files("whence.extract.lexicon").joinpath(name).read_text("utf-8"))
