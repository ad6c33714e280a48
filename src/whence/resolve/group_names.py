"""Whether two names of groups, organs or outlets can be one's: the rules, in the order they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.group_parts import Group, Token, comes_and_goes, forms_of, parse_group, without_rule
from whence.resolve.likeness import APART, distance, joined
from whence.resolve.verdicts import NameMatch, Rule, decide
from whence.resolve.word_pairs import pair_nearest

__all__ = ["compare_groups"]

VAGUE = frozenset(("group", "network", "faction"))
RANKS = ("same", "unsure", "different")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of groups taken apart; left: the tokens of each that nothing in the other answers to."""

    one: Group
    other: Group
    cost: float
    left: tuple[tuple[Token, ...], tuple[Token, ...]]

    @property
    def both(self) -> tuple[Group, Group]:
        """The two names."""
        return self.one, self.other

    def extra(self) -> tuple[Token, ...]:
        """Return the tokens left over where only one name has any."""
        return () if all(self.left) else self.left[0] or self.left[1]

    def shorter(self) -> Group:
        """Return the name that has nothing left over, where only one has."""
        return self.other if self.left[0] else self.one


def compare_groups(one: str, other: str) -> NameMatch:
    """Return whether two names can be one group's; of a name and its acronym in brackets, the one that says more."""
    found = [decide(_paired(a, b), RULES) for a in parse_group(one) for b in parse_group(other)]
    return min(found, key=lambda match: (RANKS.index(match.verdict), -match.score, match.reason))


def _nothing_named(pair: Pair) -> float | None:
    """One of the two has no word in it that could be compared."""
    return 0.5 if any(all(comes_and_goes(token) for token in group.tokens) for group in pair.both) else None


def _same_words(pair: Pair) -> float | None:
    """Their words are the same, in any order, spelling or translation."""
    return max(0.75, 1 - 0.2 * pair.cost) if not any(pair.left) else None


def _known_same(pair: Pair) -> float | None:
    """Both are names by which one and the same is known."""
    return 0.9 if set(pair.one.known) & set(pair.other.known) else None


def _known_in_words(pair: Pair) -> float | None:
    """The one is known by a name that has the words of the other, in some spelling or translation."""
    for known, other in (pair.both, pair.both[::-1]):
        forms = [form for first in known.known for form in forms_of(first)]
        if any(not any(_paired(form, other).left) for form in forms if len(form.tokens) > 1):
            return 0.85
    return None


def _known_apart(pair: Pair) -> float | None:
    """They are known names of two that are told apart."""
    return 0.05 if pair.one.known and pair.other.known else None


def _other_number(pair: Pair) -> float | None:
    """They bear two numbers."""
    numbers = [[token.read for token in left if token.sort == "number"] for left in pair.left]
    return 0.03 if all(numbers) else None


def _other_acronym(pair: Pair) -> float | None:
    """They are two acronyms."""
    return 0.1 if pair.one.acronym and pair.other.acronym else None


def _known_acronym(pair: Pair) -> float | None:
    """The acronym fits the name, but it is known for another, too."""
    return 0.5 if _spelled_out(pair) and (pair.one.known or pair.other.known) else None


def _acronym(pair: Pair) -> float | None:
    """The one is made of the first letters of the other."""
    return 0.85 if _spelled_out(pair) else None


def _site(pair: Pair) -> float | None:
    """The one is an outlet's or organisation's name, the other the address of its site."""
    spelled = pair.one.whole.plain.replace("-", "") == pair.other.whole.plain.replace("-", "")
    return 0.85 if pair.one.site != pair.other.site and spelled and pair.one.whole.plain else None


def _written_as_one(pair: Pair) -> float | None:
    """Written as one word, they are spellings of one."""
    cost = distance(joined(pair.one.words), joined(pair.other.words))
    return 0.85 if cost < APART and len(pair.one.tokens) != len(pair.other.tokens) else None


def _said_or_not(pair: Pair) -> float | None:
    """The one only adds what sort of group it is, in a word that comes and goes."""
    extra = pair.extra()
    named = not all(comes_and_goes(token) for token in pair.shorter().tokens)
    return 0.85 if extra and named and all(comes_and_goes(token) for token in extra) else None


def _rule(pair: Pair) -> float | None:
    """The one is the government of the other: an organ of it, which often but not always speaks for it."""
    one, other = map(without_rule, pair.both)
    if (one is pair.one) == (other is pair.other):
        return None
    return 0.5 if decide(_paired(one, other), RULES).verdict == "same" else None


def _vague_sort(pair: Pair) -> float | None:
    """They differ only in words for what sort of group it is, and one of them is vague."""
    one, other = pair.left
    only_sorts = all(token.sort == "sort" for token in (*one, *other))
    return 0.5 if one and other and only_sorts and any(token.read in VAGUE for token in (*one, *other)) else None


def _sort_missing(pair: Pair) -> float | None:
    """The one adds what sort of group it is: a name alone may be that of another sort."""
    extra = pair.extra()
    return 0.5 if extra and all(token.sort == "sort" for token in extra) else None


def _no_name_of_its_own(pair: Pair) -> float | None:
    """The one has all words of the other and more, and the other has only words that many are called by."""
    return 0.45 if pair.extra() and not _is_own(pair.shorter()) else None


def _branch(pair: Pair) -> float | None:
    """The one adds a place, side, people or name to the other: a branch, a part, or another of that name."""
    return 0.2 if pair.extra() else None


def _apart(_: Pair) -> float | None:
    """Each has a word that the other has not, in no spelling or translation that is known."""
    return 0.1


RULES: tuple[Rule[Pair], ...] = (
    ("same", _site),
    ("unsure", _nothing_named),
    ("same", _known_same),
    ("same", _known_in_words),
    ("different", _known_apart),
    ("same", _same_words),
    ("different", _other_number),
    ("different", _other_acronym),
    ("unsure", _known_acronym),
    ("same", _acronym),
    ("same", _written_as_one),
    ("same", _said_or_not),
    ("unsure", _rule),
    ("unsure", _vague_sort),
    ("unsure", _sort_missing),
    ("unsure", _no_name_of_its_own),
    ("different", _branch),
    ("different", _apart),
)


def _paired(one: Group, other: Group) -> Pair:
    pairs, cost = pair_nearest(one.tokens, other.tokens, _apart_by)
    found = set(pairs.values())
    left = (
        tuple(token for place, token in enumerate(one.tokens) if place not in pairs),
        tuple(token for place, token in enumerate(other.tokens) if place not in found),
    )
    return Pair(one, other, cost, left)


def _apart_by(one: Token, other: Token) -> float:
    """Return how far two tokens are apart; words of the tables are their one form or nothing."""
    if one.sort == other.sort != "proper":
        return 0.0 if one.read == other.read else APART
    return distance(one.word, other.word) if one.sort == other.sort else APART


def _is_own(group: Group) -> bool:
    """Tell whether a name has a word that is not only what many are called by."""
    return bool(group.known) or any(token.sort in ("proper", "country") for token in group.tokens)


def _spelled_out(pair: Pair) -> bool:
    return any(
        short.acronym and len(full.tokens) > 1 and _fits(short.acronym, full.initials)
        for short, full in (pair.both, pair.both[::-1])
    )


def _fits(acronym: str, initials: Sequence[str] | frozenset[str]) -> bool:
    """Tell whether an acronym is one of the initials; one with a number has it and a letter of them."""
    letters, number = acronym.rstrip("0123456789"), acronym[len(acronym.rstrip("0123456789")) :]
    if not number:
        return acronym in initials
    return any(number in each and letters in each and len(letters) == 1 for each in initials)
