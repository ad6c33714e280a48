"""What the lists of actors that people keep call things, and which of our kinds that is: one table, read once."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

__all__ = [
    "fields_of_columns",
    "kind_of_classes",
    "kind_of_schema",
    "kind_of_word",
    "left_out_class",
    "names_no_actor",
    "schemes_of",
]

BLANK = re.compile(r"[\s_-]+")
OPEN = "open"  # in the table: more than one kind may be meant


@functools.lru_cache(maxsize=4096)
def kind_of_word(word: str, kinds: tuple[str, ...]) -> str | None:
    """Return the kind that a word of a table means; empty where it leaves the kind open, None where it is not known.

    kinds: those of the vocabulary, which are known as they stand.
    """
    plain = _plain(word)
    own = {_plain(kind): kind for kind in kinds}
    if plain in own:
        return own[plain]
    return "" if plain in _table("open")["words"] else _kinds_by_word().get(plain)


def kind_of_schema(schema: str, topics: Collection[str] | None) -> str | None:
    """Return the kind of a schema of FollowTheMoney; empty where it is open, None where the schema is of no actor.

    topics: the entity's own; None where its form does not tell them.
    """
    kind = next((kind for kind, schemata in _table("schemata").items() if schema in schemata), None)
    if schema != "Organization":
        return "" if kind == OPEN else kind
    said = OPEN if topics is None else next((told for topic, told in _topics() if _stands(topic, topics)), kind)
    return "" if said == OPEN else said


def kind_of_classes(classes: Iterable[str]) -> str | None:
    """Return the kind that the classes of an item of Wikidata say, None where none of them does."""
    given = set(classes)
    return next((kind for kind, ids in _table("classes").items() if given & ids.keys()), None)


def left_out_class(classes: Iterable[str]) -> str | None:
    """Return what an item of Wikidata is that is no actor; None where no class of its own says so."""
    return next((_table("no_actor_classes")[one] for one in classes if one in _table("no_actor_classes")), None)


def names_no_actor(word: str) -> bool:
    """Tell whether a word for a kind is one of what stands in lists beside actors: ships, addresses."""
    return _plain(word) in _table("no_actors")["words"]


def fields_of_columns() -> Mapping[str, tuple[str, ...]]:
    """Return the names of columns for each field of an actor and each scheme of ids (`id:lei`), the best first."""
    schemes = {f"id:{scheme}": names for scheme, names in _table("schemes").items()}
    return {field: tuple(names) for field, names in {**_table("columns"), **schemes}.items()}


def schemes_of(form: str) -> Mapping[str, str]:
    """Return the scheme of ids that each property holds. form: ftm or wikidata."""
    return _table(f"{form}_ids")


def _plain(word: str) -> str:
    return BLANK.sub(" ", word).strip().lower()


def _stands(topic: str, topics: Collection[str]) -> bool:
    return any(one.startswith(topic) if topic.endswith(".") else one == topic for one in topics)


@functools.cache
def _kinds_by_word() -> Mapping[str, str]:
    return {_plain(word): kind for kind, words in _table("kinds").items() for word in words}


@functools.cache
def _topics() -> tuple[tuple[str, str], ...]:
    rows = (line.split() for line in _table("topics")["rows"].split("\n") if line)
    return tuple((topic, told) for topic, told in rows)


@functools.cache
def _table(heading: str) -> Mapping[str, Any]:
    """Return what stands under a heading, without the sentence that says why."""
    table: dict[str, Any] = _load()[heading]
    return MappingProxyType({key: value for key, value in table.items() if key != "why"})


@functools.cache
def _load() -> dict[str, Any]:
    return tomllib.loads(files("whence.resolve").joinpath("data/watch_lists.toml").read_text("utf-8"))
