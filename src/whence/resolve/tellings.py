"""A statement as it is compared with those of other documents: who, when, where, how many, in which words."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from whence.records import Counted
from whence.resolve.name_words import rows_of, words_under
from whence.resolve.telling_days import NO_DAYS, Days
from whence.resolve.telling_places import Where

__all__ = ["TABLE", "Figure", "Holds", "RoleFiller", "Telling", "family_of", "role_read_as"]

Holds = Literal["event", "relation", "either"]
TABLE = "happenings"
PLACES = frozenset({"place"})
SMALL_FIGURE = 10  # below it two happenings often come to one figure by chance, as with tens, hundreds, thousands
ROUND = 10


@dataclass(frozen=True, slots=True)
class RoleFiller:
    """Who fills a role. identity: equal across documents where two fillers are one entity.

    named: it is known beyond its document; else only described there, and its identity is the document's own.
    akin: identities of what it may be too (names left unsure) or is part of (a ministry's state): no match, but they
    keep two tellings from being parted.
    """

    role: str
    identity: str
    kind: str = ""
    named: bool = True
    akin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted, and how many: at least `low`, about `best`, at most `high` (see `records.Quantity`)."""

    of: Counted
    low: float | None = None
    best: float | None = None
    high: float | None = None

    def is_the_same_as(self, other: Figure) -> bool:
        """Tell whether both count the same thing to the same figure; one alone is no figure: "a man" is everywhere."""
        told = self.low, self.best, self.high
        return self.of == other.of and told == (other.low, other.best, other.high) and max(self.numbers, default=0) > 1

    def is_apart_from(self, other: Figure) -> bool:
        """Tell whether both count the same thing, and no number is meant by both."""
        if self.of != other.of or not self.numbers or not other.numbers:
            return False
        return self._most < other._least or other._most < self._least

    @property
    def is_rare(self) -> bool:
        """Whether another happening hardly comes to the same figure by chance: neither small nor round."""
        return all(number >= SMALL_FIGURE and number % ROUND for number in self.numbers) and bool(self.numbers)

    @property
    def key(self) -> str:
        """What an index knows the figure by: two that are the same have one."""
        return f"{self.of}:" + "/".join("" if end is None else f"{end:g}" for end in (self.low, self.best, self.high))

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers said, in no order that means anything."""
        return tuple(number for number in (self.low, self.best, self.high) if number is not None)

    @property
    def _least(self) -> float:
        ends = self.numbers if self.low is not None or self.best is not None else (float("-inf"),)
        return min(ends)

    @property
    def _most(self) -> float:
        ends = self.numbers if self.high is not None or self.low is None else (float("inf"),)
        return max(ends)


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement of one document, with what it is compared by.

    holds: an event, a relation, or `either` where the type may be both. days: when it happened or holds, as far as the
    text fixes it. published: the document's day, which bounds what can have happened and is never the day it happened.
    act: the stem of the trigger (`act_of`). spot: where the trigger stands in the document. words: those of the
    evidence (`content_words`). to_come: it is told as future.
    """

    id: str
    document: str
    type: str
    holds: Holds = "event"
    fillers: tuple[RoleFiller, ...] = ()
    days: Days = NO_DAYS
    published: date | None = None
    places: tuple[Where, ...] = ()
    figure: Figure | None = None
    act: str = ""
    spot: tuple[int, int] | None = None
    words: frozenset[str] = frozenset()
    to_come: bool = False

    def named(self) -> Mapping[str, frozenset[str]]:
        """Return the identities known beyond the document by role; places and free roles left out."""
        return _named(self.fillers)

    def named_with_places(self) -> Mapping[str, frozenset[str]]:
        """Return the same with places among them."""
        return _named(self.fillers, places=True)

    def described(self) -> frozenset[str]:
        """Return the roles but free ones in which somebody is told of and nobody is known beyond the document."""
        free, known = words_under(TABLE, "free"), self.named_with_places()
        return frozenset(role_read_as(filler.role) for filler in self.fillers if filler.role not in free) - known.keys()


@functools.lru_cache(maxsize=65536)
def _named(fillers: tuple[RoleFiller, ...], *, places: bool = False) -> Mapping[str, frozenset[str]]:
    free = words_under(TABLE, "free")
    found: dict[str, frozenset[str]] = {}
    for filler in fillers:
        if filler.named and (places or filler.kind not in PLACES) and filler.role not in free:
            role = role_read_as(filler.role)
            found[role] = found.get(role, frozenset()) | {filler.identity}
    return MappingProxyType(found)


@functools.cache
def family_of(type_: str) -> str:
    """Return the family of types that may tell one happening, or the type itself."""
    return next(iter(rows_of(TABLE, "families").get(type_, ())), type_)


@functools.cache
def role_read_as(role: str) -> str:
    """Return the role that says the same in other types of its family."""
    return next(iter(rows_of(TABLE, "roles").get(role, ())), role)
