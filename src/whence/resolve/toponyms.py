"""Whether two names of places can be one place's: the rules, in the order they are asked."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from whence.resolve.letters import Word, words_of
from whence.resolve.likeness import APART, distance, joined
from whence.resolve.name_words import rows_of, words_under
from whence.resolve.spelling import folded
from whence.resolve.syllables import is_of_syllables, is_pinyin, syllables
from whence.resolve.verdicts import NameMatch, Rule, decide

__all__ = ["PlaceName", "compare_toponyms", "parse_toponym"]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's name. sides: north, upper, new; core: its own words, written as one; known: rows of other names."""

    sides: frozenset[str]
    core: Word
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of places taken apart, and how far their own words are apart."""

    one: PlaceName
    other: PlaceName
    cost: float


def compare_toponyms(one: str, other: str) -> NameMatch:
    """Return whether two names of places can be one place's."""
    first, second = parse_toponym(one), parse_toponym(other)
    return decide(Pair(first, second, _cost(first, second)), RULES)


@functools.lru_cache(maxsize=65536)
def parse_toponym(name: str) -> PlaceName:
    """Return a place's name taken apart."""
    words = words_of(name)
    kept = [word for word in words if word.plain not in words_under("toponyms", "small")] or list(words)
    own = [word for word in kept if word.plain not in words_under("toponyms", "sorts")] or kept
    table = rows_of("toponyms", "sides")
    core = [word for word in own if word.plain not in table] or own
    sides = frozenset(table[word.plain][0] for word in own if word.plain in table and word not in core)
    whole = joined(core) if core else Word("")
    return PlaceName(sides, whole, _names().get(whole.form, ()))


def _nothing_named(pair: Pair) -> float | None:
    """One of the two has no word in it that could be compared."""
    return None if pair.one.core.plain and pair.other.core.plain else 0.5


def _told_apart(pair: Pair) -> float | None:
    """They are known as two places, near as their names are."""
    known = [rows_of("toponyms", "apart").get(each.core.plain) for each in (pair.one, pair.other)]
    return 0.05 if all(known) and pair.one.core != pair.other.core else None


def _other_side(pair: Pair) -> float | None:
    """They are two parts of what bears the name: north and south, upper and lower."""
    return 0.05 if pair.one.sides and pair.other.sides and pair.one.sides != pair.other.sides else None


def _part(pair: Pair) -> float | None:
    """The one names a part of the other, or another place that is called after it."""
    return 0.4 if pair.cost < APART and pair.one.sides != pair.other.sides else None


def _same_place_name(pair: Pair) -> float | None:
    """It is the same name, in one spelling or another."""
    return max(0.75, 1 - 0.2 * pair.cost) if pair.cost < APART else None


def _known_name(pair: Pair) -> float | None:
    """They are two names of one place."""
    return 0.9 if set(pair.one.known) & set(pair.other.known) else None


def _apart(_: Pair) -> float | None:
    """They are no spellings of one name."""
    return 0.1


RULES: tuple[Rule[Pair], ...] = (
    ("unsure", _nothing_named),
    ("different", _told_apart),
    ("different", _other_side),
    ("unsure", _part),
    ("same", _same_place_name),
    ("same", _known_name),
    ("different", _apart),
)


def _cost(one: PlaceName, other: PlaceName) -> float:
    if _is_eastern(one.core, other.core) and syllables(one.core.plain) == syllables(other.core.plain):
        return 0.1
    return distance(one.core, other.core)


def _is_eastern(one: Word, other: Word) -> bool:
    """Tell whether two names may be spellings of Chinese or Korean syllables; two in pinyin are two."""
    written = "eastern" in (one.script, other.script) or not is_pinyin((one, other))
    return written and is_of_syllables(one) and is_of_syllables(other)


@functools.cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return {folded(form): firsts for form, firsts in rows_of("toponyms", "names").items()}
