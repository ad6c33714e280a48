"""Whether two statements of what holds tell the same relation: the rules, in the order they are asked; its times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from whence.resolve.name_words import words_under
from whence.resolve.telling_days import Days
from whence.resolve.telling_pairs import MONTH, Pair, pair_of
from whence.resolve.tellings import TABLE, Telling
from whence.resolve.verdicts import NameMatch, Rule, decide

__all__ = ["TieTimes", "compare_relations", "tie_key", "times_of_tie"]

ENOUGH = 2  # known fillers: a relation is between two, and of one alone others of its type hold too


@dataclass(frozen=True, slots=True)
class TieTimes:
    """When a tie holds and when it was told of, all as said: nothing is filled in.

    times: the different days said, in order. valid_from, valid_to: the first and the last day of what is said to go
    on, where an end is said. first_attested, last_attested: the first and the last day of a document that tells it.
    """

    times: tuple[Days, ...]
    valid_from: date | None
    valid_to: date | None
    first_attested: date | None
    last_attested: date | None


def compare_relations(one: Telling, other: Telling) -> NameMatch:
    """Return whether two tellings of a relation tell one tie; the order of the two does not matter.

    Those with one `tie_key` are the same unless their times exclude each other, or, where the type may as well be an
    event or is the open one, day and wording do not bear it out.
    """
    return decide(pair_of(one, other), RULES)


def tie_key(telling: Telling) -> str | None:
    """Return what all tellings of a tie have in common: type, and who in which role. None where too few are known.

    Two fillers are asked for, and nobody else who is only described; of a figure, one, and what is counted. A place
    counts where fewer than two others do: who is present or in control where, but not where somebody is hosted.
    """
    least = 0 if telling.type in words_under(TABLE, "worded") else 1 if _is_figure(telling) else ENOUGH
    known = telling.named() if _number(telling.named()) >= least else telling.named_with_places()
    if _number(known) < least or (least and telling.described()):
        return None
    counted = f"|{telling.figure.of}" if _is_figure(telling) and telling.figure else ""
    roles = "|".join(f"{role}={'+'.join(sorted(names))}" for role, names in sorted(known.items()))
    return f"{telling.type}|{roles}{counted}"


def times_of_tie(tellings: Iterable[Telling]) -> TieTimes:
    """Return when a tie holds, from the tellings of it."""
    held = list(tellings)
    times = sorted({telling.days for telling in held if telling.days.first or telling.days.last}, key=_in_order)
    bounds = [days for days in times if days.interval]
    attested = [telling.published for telling in held if telling.published]
    return TieTimes(
        times=tuple(times),
        valid_from=min((days.first for days in bounds if days.first), default=None),
        valid_to=max((days.last for days in bounds if days.last), default=None),
        first_attested=min(attested, default=None),
        last_attested=max(attested, default=None),
    )


def _is_figure(telling: Telling) -> bool:
    return telling.type in words_under(TABLE, "figures")


def _number(known: Mapping[str, frozenset[str]]) -> int:
    return sum(map(len, known.values()))


def _another_relation(pair: Pair) -> float | None:
    """They tell relations of different types."""
    return 0.0 if pair.one.type != pair.other.type else None


def _other_fillers(pair: Pair) -> float | None:
    """The same role has others in it, and none in common."""
    return 0.05 if pair.parted else None


def _other_spell(pair: Pair) -> float | None:
    """Each is said to go on for a time of its own, and the one ends before the other begins."""
    return 0.1 if _are_spells(pair) and pair.one.days.meets(pair.other.days) is False else None


def _other_figure_day(pair: Pair) -> float | None:
    """They say how many there were at different times, or how many of different things."""
    if not pair.are_all("figures"):
        return None
    one, other = pair.one.figure, pair.other.figure
    return 0.1 if pair.time == "apart" or (one and other and one.of != other.of) else None


def _other_days(pair: Pair) -> float | None:
    """It may be something that happens, and both give days on which it cannot be the same."""
    return 0.1 if pair.time == "apart" and _may_happen(pair) else None


def _same_words(pair: Pair) -> float | None:
    """They tell it of the same in the same words."""
    return pair.score(0.92) if pair.same_words and _same_fillers(pair) else None


def _open_type(pair: Pair) -> float | None:
    """What is said has no type that would tell it from other things said of the same, and the words differ."""
    return 0.3 if pair.are_all("worded") else None


def _others_too(pair: Pair) -> float | None:
    """Not the same fillers are known of both, so it may be another relation of the same sort."""
    return 0.4 if not _same_fillers(pair) else None


def _figure_news(pair: Pair) -> float | None:
    """They say how many of the same there are, in the same days or in reports of the same days."""
    if not pair.are_all("figures"):
        return None
    return pair.score(0.8) if pair.near or pair.time in ("sharp", "loose") else None


def _figures_apart(pair: Pair) -> float | None:
    """They say how many of the same there are, and it is not known to be at one time."""
    return 0.4 if pair.are_all("figures") else None


def _same_relation(pair: Pair) -> float | None:
    """The same stand in the same roles of a relation that holds over a time."""
    return 0.95 if all(telling.holds == "relation" for telling in pair.both) else None


def _same_deed(pair: Pair) -> float | None:
    """The same stand in the same roles of what may be something that happens, and day or wording bears it out."""
    return pair.score(0.78) if pair.time == "sharp" or (pair.near and pair.detail) else None


def _not_enough(_: Pair) -> float | None:
    """The same stand in the same roles, but it may be something that happens more than once."""
    return 0.5


RULES: tuple[Rule[Pair], ...] = (
    ("different", _another_relation),
    ("different", _other_fillers),
    ("different", _other_spell),
    ("different", _other_figure_day),
    ("different", _other_days),
    ("same", _same_words),
    ("unsure", _open_type),
    ("unsure", _others_too),
    ("same", _figure_news),
    ("unsure", _figures_apart),
    ("same", _same_relation),
    ("same", _same_deed),
    ("unsure", _not_enough),
)


def _are_spells(pair: Pair) -> bool:
    """Tell whether both are said to go on: from a day, to a day, or for more than a month."""
    return all(
        telling.days.interval and (telling.days.length is None or telling.days.length > MONTH) for telling in pair.both
    )


def _may_happen(pair: Pair) -> bool:
    return any(telling.holds == "either" for telling in pair.both)


def _same_fillers(pair: Pair) -> bool:
    """Tell whether a key is the same: the same known fillers in the same roles, and enough of them."""
    key = tie_key(pair.one)
    return key is not None and key == tie_key(pair.other)


def _in_order(days: Days) -> tuple[date, date, bool]:
    return days.first or date.min, days.last or date.max, days.interval
