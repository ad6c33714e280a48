"""The words: frames and clauses drawn from the table, figures and days spelled out, templates taken apart."""

from __future__ import annotations

import datetime
import functools
import random
import re
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal

from benchmarks.planted.telling import Figure, Told

__all__ = [
    "Piece",
    "choose",
    "clause_key",
    "day_words",
    "expand",
    "figure_words",
    "has_words",
    "others",
    "pieces",
    "words_of",
]

TABLE = Path(__file__).with_name("wording.toml")
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WEEK = 7
PIECE = re.compile(r"\{(?P<slot>\w+)\}|<(?P<trigger>[^>]+)>|\[(?P<cue>[^]]+)\]|(?P<open>\(\()|(?P<close>\)\))")

CHOICE = re.compile("«([^»]+)»")

Kind = Literal["text", "slot", "trigger", "cue", "open", "close"]
Piece = tuple[Kind, str]


@functools.cache
def words_of(table: str, key: str) -> tuple[str, ...]:
    """Return the templates of a table of the words, none where it has no such key."""
    found = _table().get(table, {}).get(key, ())
    return (found,) if isinstance(found, str) else tuple(found)


@functools.cache
def _table() -> dict[str, dict[str, list[str] | str]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def has_words(table: str, key: str) -> bool:
    """Tell whether there is a template."""
    return bool(words_of(table, key))


def choose(chance: random.Random, table: str, key: str) -> str:
    """Return a template, drawn by chance. Raises IndexError where there is none."""
    return expand(chance, chance.choice(words_of(table, key)))


def expand(chance: random.Random, template: str) -> str:
    """Return a template with each choice in it made."""
    return CHOICE.sub(lambda match: chance.choice(match[1].split("|")), template)


def others(chance: random.Random, table: str, key: str, *, than: Collection[str]) -> str:
    """Return another template than these, if there is another."""
    every = words_of(table, key)
    rest = [one for one in every if one not in than]
    return expand(chance, chance.choice(rest or every))


def clause_key(form: str, told: Told) -> str:
    """Return the key of the clauses that tell it in a form: "tell_deaths", "open", "tell_many"."""
    if form != "tell":
        return form
    form = "tell" if told.version.culprit else "open"
    if told.version.figure:
        return f"{form}_{told.version.figure.of}"
    return f"{form}_many" if any(being.counted for _, being in told.matter.roles) else form


@functools.lru_cache(maxsize=4096)
def pieces(template: str) -> Sequence[Piece]:
    """Return a template taken apart."""
    found: list[Piece] = []
    end = 0
    for match in PIECE.finditer(template):
        if match.start() > end:
            found.append(("text", template[end : match.start()]))
        kind = match.lastgroup or "text"
        found.append((kind, match[kind]))  # type: ignore[arg-type]  # the groups are named as the kinds
        end = match.end()
    return (*found, ("text", template[end:])) if end < len(template) else tuple(found)


def figure_words(figure: Figure, *, digits: bool) -> str:
    """Return a figure as a report writes it: "at least 30", "nine"."""
    spelled = figure.number < len(SMALL) and not digits
    number = SMALL[figure.number] if spelled else f"{figure.number:,}"
    return number if figure.hedge == "is" else f"{figure.hedge} {number}"


def day_words(day: datetime.date | None, published: datetime.date) -> str:
    """Return a day as a report of another day names it, with a blank before it."""
    if day is None:
        return ""
    near = 0 <= (published - day).days < WEEK
    return f" on {day:%A}" if near else f" on {day.day} {day:%B}"
