"""Two tellings beside each other: how far they agree in act, time, place, who, how many and wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from whence.resolve.name_words import words_under
from whence.resolve.telling_days import Days, gap
from whence.resolve.telling_places import Where
from whence.resolve.telling_words import likeness_of_words
from whence.resolve.tellings import TABLE, RoleFiller, Telling, family_of, role_read_as

__all__ = ["ALIKE", "DAY", "FAR", "FULL", "MONTH", "NEAR", "Pair", "days_told", "news_days", "pair_of", "same_family"]

DAY = 3  # days that "on Tuesday", "at the weekend", "on the night to" may mean: who knows these knows the day
MONTH = 35  # days that a month, or a week or two and what is about it, may mean
NEAR = 7  # days within which the news of a happening is told: later reports look back, and mostly give its day
FAR = 365  # days: two reports so far apart that say no day do not tell one piece of news
ALIKE = 0.3  # share of the words in common; on ECB+'s training topics nine of ten pairs of one act that reach it, with
# two of who in common, tell one happening
FULL = 6  # words: two sentences of fewer may be the same by chance
DESCRIBED = frozenset({"population", "item"})
Agreement = Literal["sharp", "loose", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings and what they have in common.

    time: "sharp" where both give the day and it may be one; "loose" where both give days that meet. place: "sharp"
    where they name one settlement or district; "loose" where one may lie in the other. near: the news of both came
    within NEAR days, or neither says when; known where a day or publication of each is. far: more than FAR days.
    shared: how many known fillers stand in one role of both. parted: a role of both has known fillers, none in common.
    turned: whom one has as the attacker is the target of the other, both ways. alike: share of words in common, 0 for
    two of one document, which may stand in one sentence.
    """

    one: Telling
    other: Telling
    time: Agreement
    place: Agreement
    near: bool
    far: bool
    shared: int
    parted: bool
    turned: bool
    alike: float

    @property
    def both(self) -> tuple[Telling, Telling]:
        """The two tellings."""
        return self.one, self.other

    @property
    def one_spot(self) -> bool:
        """Whether the same words of one document state both: its dead and its wounded, say."""
        one, other = self.both
        return one.document == other.document and one.spot is not None and one.spot == other.spot

    @property
    def same_figure(self) -> bool:
        """Whether both give the same figure."""
        one, other = self.one.figure, self.other.figure
        return bool(one and other and one.is_the_same_as(other))

    @property
    def other_figure(self) -> bool:
        """Whether both count the same thing and come to figures that cannot both be right."""
        one, other = self.one.figure, self.other.figure
        return bool(one and other and one.is_apart_from(other))

    @property
    def same_act(self) -> bool:
        """Whether both tell it by the same word."""
        return bool(self.one.act) and self.one.act == self.other.act

    @property
    def same_words(self) -> bool:
        """Whether two documents have the same words, of the same fillers and places."""
        one, other = self.both
        told = (one.words, one.named(), one.places) == (other.words, other.named(), other.places)
        return told and len(one.words) >= FULL and one.document != other.document

    @property
    def rare_figure(self) -> bool:
        """Whether both give the same figure, one that another happening hardly has by chance."""
        return self.same_figure and self.one.figure is not None and self.one.figure.is_rare

    @property
    def day_detail(self) -> bool:
        """Whether they share what two happenings of one day seldom share: a figure, or much of the wording."""
        return self.same_figure or (self.alike >= ALIKE and not self.other_figure)

    @property
    def detail(self) -> bool:
        """Whether they share what two happenings of one month seldom share: a rare figure, or much of the wording."""
        return self.rare_figure or (self.alike >= ALIKE and not self.other_figure)

    def are_all(self, heading: str) -> bool:
        """Tell whether the types of both are listed under a heading of the table."""
        return all(telling.type in words_under(TABLE, heading) for telling in self.both)

    def score(self, base: float) -> float:
        """Return a score for a pair that a rule takes to be the same: a little more for each further agreement."""
        more = min(self.shared, 3) + self.same_act + 2 * self.same_figure + (self.alike >= ALIKE)
        return min(0.99, base + 0.01 * more)


def pair_of(one: Telling, other: Telling) -> Pair:
    """Return two tellings with what they have in common; the order of the two changes nothing that is compared."""
    names, others = one.named(), other.named()
    turned = _is_turned(names, others)
    apart = _days_apart(one, other)
    return Pair(
        one=one,
        other=other,
        time=_time(one, other),
        place=_place(one.places, other.places),
        near=apart is not None and apart <= NEAR,
        far=apart is not None and apart > FAR,
        shared=len({name for role in names.keys() & others.keys() for name in names[role] & others[role]}),
        parted=not turned and any(_parts(role, one, other) for role in names.keys() & others.keys()),
        turned=turned,
        alike=likeness_of_words(one.words, other.words) if one.document != other.document else 0.0,
    )


def days_told(telling: Telling) -> Days:
    """Return when it may have happened: no later than the day after its document is dated, as clocks differ."""
    if telling.to_come or telling.published is None:
        return telling.days
    return telling.days.until(telling.published + timedelta(days=1))


def news_days(telling: Telling) -> Days | None:
    """Return when it was news: on its days, if they are known to the month, else when it was published; else None."""
    told = days_told(telling)
    if telling.days.length and (told.length or 0) <= MONTH:
        return told
    return Days(telling.published, telling.published) if telling.published else None


def _time(one: Telling, other: Telling) -> Agreement:
    """Compare the days told: only two that both give are an agreement, a bound by publication alone is none."""
    first, second = days_told(one), days_told(other)
    if not first.meets(second):
        return "apart"
    if not one.days.length or not other.days.length:
        return "unknown"
    return "sharp" if max(first.length or 0, second.length or 0) <= DAY else "loose"


def _place(some: Iterable[Where], others: Iterable[Where]) -> Agreement:
    pairs = [(one, other) for one in some for other in others]
    if not pairs:
        return "unknown"
    if any(one.is_sharply(other) for one, other in pairs):
        return "sharp"
    if all(one.is_apart_from(other) for one, other in pairs):
        return "apart"
    nested = any(one.chain and other.chain and not one.is_apart_from(other) for one, other in pairs)
    return "loose" if nested else "unknown"


def _days_apart(one: Telling, other: Telling) -> int | None:
    """Return how far apart the news of both was; 0 where neither says anything of when, None where only one does."""
    first, second = news_days(one), news_days(other)
    if first is None or second is None:
        return 0 if first is second else None
    return gap(first, second)


def _is_turned(names: Mapping[str, frozenset[str]], others: Mapping[str, frozenset[str]]) -> bool:
    nobody: frozenset[str] = frozenset()
    return all(
        one.get("attacker", nobody) & other.get("target", nobody) for one, other in ((names, others), (others, names))
    )


def _parts(role: str, one: Telling, other: Telling) -> bool:
    """Tell whether both name fillers of a role, none of them in common or akin to one of the other's.

    Peoples and things are mostly described, each time in other words: they part nothing.
    """
    if role in words_under(TABLE, "disputed"):
        return False
    known, others = _of_role(role, one), _of_role(role, other)
    if any(filler.kind in DESCRIBED for filler in (*known, *others)):
        return False
    return not any(
        a.identity == b.identity or a.identity in b.akin or b.identity in a.akin for a in known for b in others
    )


def _of_role(role: str, telling: Telling) -> list[RoleFiller]:
    return [filler for filler in telling.fillers if filler.named and role_read_as(filler.role) == role]


def same_family(pair: Pair) -> bool:
    """Tell whether one happening can be told as what both are."""
    return family_of(pair.one.type) == family_of(pair.other.type)
