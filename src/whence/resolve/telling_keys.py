"""Keys under which an index holds a telling: two that compare as the same share one, so that few are compared."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator

from whence.resolve.happenings import sufferers
from whence.resolve.relations import tie_key
from whence.resolve.telling_days import Days
from whence.resolve.telling_pairs import DAY, FULL, MONTH, days_told, news_days
from whence.resolve.tellings import Telling, family_of

__all__ = ["telling_keys"]

WEEK = 7
SHOWN = 16  # letters of a digest of words


def telling_keys(telling: Telling) -> frozenset[str]:
    """Return the keys of a telling. Whatever `compare_tellings` calls the same has one in common.

    Each holds what a rule asks for beside the type: the day and place, the day and two of those in it, the month or
    week with place and one of those in it, the week with two of them or with one and a figure, the person killed or
    held, the words as a whole, the trigger. So a key brings together what is told of a few days, however many documents
    there are; but a relation has one key, which all tellings of it have: one of each spell of it stands for the rest.
    """
    if telling.holds != "event":
        key = tie_key(telling)
        return frozenset({key} if key else ())
    family, told = family_of(telling.type), set(_of_event(telling))
    return frozenset(f"{family}|{key}" for key in told)


def _of_event(telling: Telling) -> Iterator[str]:
    names = sorted({name for known in telling.named().values() for name in known})
    pairs = ["+".join(pair) for pair in itertools.combinations(names, 2)]
    places = sorted({key for place in telling.places for key in place.index_keys()})
    there = [f"{name}@{place}" for name in names for place in places]
    if telling.spot:
        yield f"{telling.document}:{telling.spot[0]}-{telling.spot[1]}"
    yield from (f"killed:{name}" for name in sufferers(telling, "deadly"))
    if telling.days.length and (days_told(telling).length or 0) <= DAY:
        yield from _crossed(_days(days_told(telling)), [*places, *pairs])
    if telling.days.length and (days_told(telling).length or 0) <= MONTH:
        yield from _crossed(_months(days_told(telling)), there)
    weeks = list(_weeks(news_days(telling)))
    yield from _crossed(weeks, [*there, *pairs])
    yield from _crossed(weeks, sorted(sufferers(telling, "seldom")))
    if telling.figure and telling.figure.is_rare:
        yield from _crossed(weeks, [f"{name}#{telling.figure.key}" for name in names])
    if len(telling.words) >= FULL:
        yield from _crossed(weeks, [_digest(telling.words)])


def _crossed(times: Iterable[str], others: list[str]) -> Iterator[str]:
    yield from ("|".join(both) for both in itertools.product(times, others))


def _days(days: Days) -> Iterator[str]:
    yield from (day.isoformat() for day in days.each())


def _months(days: Days) -> Iterator[str]:
    yield from dict.fromkeys(day.isoformat()[:7] for day in days.each())


def _weeks(days: Days | None) -> Iterator[str]:
    """Yield the weeks of the news and the next: any two days within a week of each other then share one."""
    if days is None:
        yield "w?"
        return
    numbers = {day.toordinal() // WEEK for day in days.each()}
    yield from (f"w{number}" for number in sorted(numbers | {number + 1 for number in numbers}))


def _digest(words: frozenset[str]) -> str:
    return "words:" + hashlib.sha256("\n".join(sorted(words)).encode()).hexdigest()[:SHOWN]
