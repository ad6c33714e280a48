"""The naming traditions as data: word lists and patterns from `data/*.toml`, and which region has which.

A list is words apart by blanks; `_` stands for a blank inside a word, `/` parts spellings of one name.
A pattern is literal text with `{list}` slots (`{men} {men2}` draws twice); ` | ` parts the full form from the
short one, ` (A)` at the end gives the name an acronym of its capitals.
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
PATTERNS = {
    "person": ("men_as", "women_as"),
    "place": ("place_as",),
    "armed-group": ("group_as",),
    "organisation": ("organisation_as",),
    "media": ("media_as",),
    "government-body": ("government_as",),
    "facility": ("facility_as",),
}
KINDS = tuple(PATTERNS)


@dataclass(frozen=True, slots=True)
class Tradition:
    """One tradition: `lists` name -> words (tuples of spellings), `patterns` by key, `respell` (old, new) pairs."""

    name: str
    lists: Mapping[str, tuple[tuple[str, ...], ...]]
    patterns: Mapping[str, tuple[str, ...]]
    respell: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]


@cache
def traditions() -> dict[str, Tradition]:
    """Every tradition by name, the shared lists and patterns of `common.toml` added to each."""
    common = _tables("common.toml")["common"]
    files = sorted(path.name for path in DATA.glob("*.toml") if path.name not in {"common.toml", "regions.toml"})
    tables = {name: table for file in files for name, table in _tables(file).items()}
    return {name: _tradition(name, table, common) for name, table in tables.items()}


def regions() -> dict[str, list[str]]:
    """The closed list of regions, each with the names of its traditions."""
    found: dict[str, list[str]] = _tables("regions.toml")["regions"]
    return {region: names or sorted(traditions()) for region, names in found.items()}


def traditions_of(where: str) -> list[Tradition]:
    """The traditions of a region, or the one tradition of that name; KeyError names the known ones."""
    known = traditions()
    names = [where] if where in known else regions().get(where)
    if names is None:
        raise KeyError(f"{where!r} is neither a region ({', '.join(regions())}) nor a tradition ({', '.join(known)})")
    return [known[name] for name in names]


@cache
def refused_names() -> dict[str, frozenset[str]]:
    """Names never generated in any tradition: `groups`, `acronyms`; real names `swap` keeps: `kept`; folded."""
    table = _tables("common.toml")["refused"]
    folded = {key: frozenset(fold(name) for name in table[key]) for key in ("groups", "kept")}
    return folded | {"acronyms": frozenset(table["acronyms"])}


@cache
def generic_words() -> dict[str, frozenset[str]]:
    """Words of names that are no name by themselves, lower case: `words` ("front", "river") and `titles` of persons."""
    lists = [each.lists[key] for each in traditions().values() for key in ("titles", "women_titles")]
    titles = {word.lower().rstrip(".") for words in lists for forms in words for form in forms for word in form.split()}
    table = {key: frozenset(words.split()) for key, words in _tables("common.toml")["generic"].items()}
    return {"words": table["words"], "titles": table["titles"] | titles}


@cache
def taken_places() -> frozenset[str]:
    """Places the patterns could make that exist, lower case (from GeoNames, CC BY 4.0)."""
    path = DATA / "taken_places.txt"
    return frozenset(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


@cache
def _tables(file: str) -> dict[str, Any]:
    return tomllib.loads((DATA / file).read_text(encoding="utf-8"))


def _tradition(name: str, table: dict[str, Any], common: dict[str, Any]) -> Tradition:
    lists = {key: _words(value) for key, value in {**common, **table}.items() if isinstance(value, str)}
    keys = {key for keys in PATTERNS.values() for key in keys}
    patterns = {key: _mixed(table.get(key, []), common.get(key, [])) for key in sorted(keys)}
    rules = tuple((old, new) for old, new in (rule.split("=") for rule in table.get("respell", "").split()))
    return Tradition(name, lists, patterns, rules, tuple(fold(known) for known in table.get("refused", [])))


def _mixed(own: list[str], shared: list[str]) -> tuple[str, ...]:
    """The tradition's own patterns and the shared ones, repeated so that either part is drawn about as often."""
    return tuple(own * max(1, len(shared) // (len(own) or 1)) + shared)


def fold(text: str) -> str:
    """Lower case without accents, for comparing names."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def _words(value: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.replace("_", " ") for form in word.split("/")) for word in value.split())
