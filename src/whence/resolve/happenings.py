"""Whether two statements of what happened tell the same happening: the rules, in the order they are asked."""

from __future__ import annotations

from whence.resolve.name_words import words_under
from whence.resolve.telling_pairs import ALIKE, MONTH, Pair, days_told, news_days, pair_of, same_family
from whence.resolve.tellings import TABLE, Telling
from whence.resolve.verdicts import NameMatch, Rule, decide

__all__ = ["compare_happenings", "sufferers"]

LITTLE = 0.15  # share of words in common: below it, two attacks of a day with their own tolls are as likely as one


def compare_happenings(one: Telling, other: Telling) -> NameMatch:
    """Return whether two tellings of events tell one happening; the order of the two does not matter.

    A wrong merge makes false corroboration, so what is not borne out stays unsure. Who did it, and how many died, is
    what rival versions quarrel about: neither parts two tellings that agree on day and place. What is the same shares
    a key of `telling_keys`. A telling beside itself is the same by some rule only if it says
    enough to be told from others.
    """
    return decide(pair_of(one, other), RULES)


def _another_act(pair: Pair) -> float | None:
    """They tell acts of different types."""
    return 0.0 if not same_family(pair) else None


def _other_days(pair: Pair) -> float | None:
    """They cannot have happened on the same day."""
    return 0.02 if pair.time == "apart" else None


def _one_death(pair: Pair) -> float | None:
    """A person is killed once, and both tell of the same."""
    return pair.score(0.9) if _in_common(pair, "deadly") else None


def _other_place(pair: Pair) -> float | None:
    """They happened in places of which neither lies in the other."""
    return 0.03 if pair.place == "apart" else None


def _other_fillers(pair: Pair) -> float | None:
    """The same role has others in it, and none in common."""
    return 0.05 if pair.parted else None


def _one_trigger(pair: Pair) -> float | None:
    """The same words of one document state both."""
    return 0.97 if pair.one_spot else None


def _far_reports(pair: Pair) -> float | None:
    """One of them says no day, and what it tells was news more than a year away from the other."""
    return 0.1 if pair.time == "unknown" and pair.far else None


def _turned_round(pair: Pair) -> float | None:
    """They tell of the same two fighting on one day in one place, each with the other as the attacker."""
    return pair.score(0.78) if pair.turned and pair.time == pair.place == "sharp" else None


def _turned_elsewhere(pair: Pair) -> float | None:
    """Each has the other side as the attacker, and day or place does not show that it is one fight."""
    return 0.4 if pair.turned else None


def _same_words(pair: Pair) -> float | None:
    """They tell it in the same words of the same, in the same days or in reports of the same days."""
    return pair.score(0.92) if pair.same_words and pair.same_act and pair.near and not pair.other_figure else None


def _day_place_and_who(pair: Pair) -> float | None:
    """Day, place and one of those in it are the same, and the act, much of the wording, a figure or another of them."""
    if not pair.shared or (pair.time, pair.place) != ("sharp", "sharp"):
        return None
    rivals = pair.other_figure and pair.alike < LITTLE
    borne_out = pair.shared > 1 or pair.same_figure or pair.alike >= ALIKE or (pair.same_act and not rivals)
    return pair.score(0.88) if borne_out else None


def _day_place_and_detail(pair: Pair) -> float | None:
    """Day and place are the same, and the act with a figure or most of the wording."""
    sharp = pair.time == pair.place == "sharp"
    return pair.score(0.82) if sharp and pair.day_detail and pair.same_act else None


def _day_and_both(pair: Pair) -> float | None:
    """The day is the same and so are two of those in it, with a figure or much of the wording."""
    return pair.score(0.82) if _two_in_a_day(pair) and pair.day_detail else None


def _day_and_both_once(pair: Pair) -> float | None:
    """The day is the same and so are two of those in it, who hardly do such a thing twice in a day."""
    return pair.score(0.82) if _two_in_a_day(pair) and pair.are_all("once") else None


def _month_place_and_who(pair: Pair) -> float | None:
    """Place, who and a rare figure or much of the wording are the same, and the days given may be."""
    return pair.score(0.78) if _in_a_month(pair) and pair.detail and _some_in_place(pair) else None


def _month_and_place_once(pair: Pair) -> float | None:
    """Place and who are the same, the days given may be, and such a thing hardly happens twice in a month."""
    return pair.score(0.76) if _in_a_month(pair) and pair.are_all("once") and _some_in_place(pair) else None


def _news_place_and_who(pair: Pair) -> float | None:
    """Place, who and a rare figure or much of the wording are the same in reports of the same days."""
    return pair.score(0.76) if _one_news(pair) and pair.detail and _some_in_place(pair) else None


def _one_sufferer(pair: Pair) -> float | None:
    """A person hardly suffers it twice in a week, and both tell of the same in the same days or reports of them."""
    news = pair.near and news_days(pair.one) is not None
    return pair.score(0.8) if news and _in_common(pair, "seldom") else None


def _who_and_figure(pair: Pair) -> float | None:
    """One of those in it is the same, and a figure neither small nor round, in the same days or reports of them."""
    return pair.score(0.74) if pair.rare_figure and pair.shared and (_in_a_month(pair) or _one_news(pair)) else None


def _news_and_both(pair: Pair) -> float | None:
    """Two of those in it, the act and a rare figure or much of the wording are the same in reports of the same days."""
    both = pair.shared > 1 and pair.same_act and pair.detail
    return pair.score(0.72) if _one_news(pair) and both and not pair.other_figure else None


def _news_and_both_once(pair: Pair) -> float | None:
    """Two of those in it and the act are the same in reports of the same days, and such a thing is rare."""
    both = pair.shared > 1 and pair.same_act
    return pair.score(0.72) if _one_news(pair) and both and pair.are_all("once") else None


def _not_enough(pair: Pair) -> float | None:
    """Nothing parts them, but what they share is not enough to tell one happening from two alike."""
    agreed = min(pair.shared, 2) + (pair.time == "sharp") + (pair.place == "sharp") + pair.same_figure + pair.same_act
    return min(0.1 + 0.08 * agreed + 0.2 * pair.alike, 0.65)


RULES: tuple[Rule[Pair], ...] = (
    ("different", _another_act),
    ("different", _other_days),
    ("same", _one_death),
    ("different", _other_place),
    ("different", _other_fillers),
    ("same", _one_trigger),
    ("different", _far_reports),
    ("same", _turned_round),
    ("unsure", _turned_elsewhere),
    ("same", _same_words),
    ("same", _day_place_and_who),
    ("same", _day_place_and_detail),
    ("same", _day_and_both),
    ("same", _day_and_both_once),
    ("same", _month_place_and_who),
    ("same", _month_and_place_once),
    ("same", _news_place_and_who),
    ("same", _one_sufferer),
    ("same", _who_and_figure),
    ("same", _news_and_both),
    ("same", _news_and_both_once),
    ("unsure", _not_enough),
)


def sufferers(telling: Telling, heading: str) -> frozenset[str]:
    """Return the persons known beyond the document to whom it happens, where the type is one of the heading's."""
    if telling.type not in words_under(TABLE, heading):
        return frozenset()
    named = telling.named()
    persons = frozenset(filler.identity for filler in telling.fillers if filler.kind == "person" and filler.named)
    return persons & {name for role in words_under(TABLE, "patients") for name in named.get(role, ())}


def _in_common(pair: Pair, heading: str) -> bool:
    """Tell whether one person suffers it in both, and nobody else does in either: of a list, some may be wrong."""
    one, other = (sufferers(telling, heading) for telling in pair.both)
    return bool(one) and one == other


def _two_in_a_day(pair: Pair) -> bool:
    return pair.time == "sharp" and pair.shared > 1


def _in_a_month(pair: Pair) -> bool:
    given = [days_told(telling).length or MONTH + 1 for telling in pair.both]
    return pair.time in ("sharp", "loose") and max(given) <= MONTH and not pair.other_figure


def _one_news(pair: Pair) -> bool:
    """Tell whether the days are not known of both, but the news was of one week."""
    return pair.time == "unknown" and pair.near and not pair.other_figure


def _some_in_place(pair: Pair) -> bool:
    return bool(pair.shared) and pair.place == "sharp"
