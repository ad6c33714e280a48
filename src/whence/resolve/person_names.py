"""Whether two names of persons can be one person's: the rules, in the order they are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.letters import Word
from whence.resolve.likeness import APART, distance, is_short_for
from whence.resolve.person_parts import Person, parse_person
from whence.resolve.person_traditions import is_burmese, is_spanish, is_surely_spanish, is_vietnamese, spanish_parts
from whence.resolve.syllables import is_pinyin, is_syllabic, readings
from whence.resolve.verdicts import NameMatch, Rule, decide
from whence.resolve.word_pairs import Matching, match_words

__all__ = ["compare_persons"]

A_SYLLABLE = 0.25  # in a syllable any vowel more is another name: Long, Luong
OLD_SPELLING = re.compile(r"\w-\w|['\u2019\u02bb]")  # Wade-Giles writes hyphens and apostrophes; pinyin does not


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of persons, as written and taken apart, and what in them answers to each other."""

    raw: tuple[str, str]
    one: Person
    other: Person
    match: Matching

    @property
    def both(self) -> tuple[Person, Person]:
        """The two names."""
        return self.one, self.other

    def left(self) -> tuple[list[Word], list[Word]]:
        """Return the words of each that nothing in the other answers to, initials among them."""
        one = [self.one.words[place] for place in self.match.left_one]
        return one, [self.other.words[place] for place in self.match.left_other]

    def score(self, best: float = 1.0) -> float:
        """Return a score for names whose words answer to each other, lower for each way they are spelled apart."""
        return max(0.7, best - 0.2 * self.match.cost)


def compare_persons(one: str, other: str) -> NameMatch:
    """Return whether two names of persons can be one person's."""
    first, second = parse_person(one), parse_person(other)
    return decide(Pair((one, other), first, second, match_words(first.words, second.words)), RULES)


def _nothing_named(pair: Pair) -> float | None:
    """One of the two has no word in it that could be compared."""
    return 0.5 if not all(person.full for person in pair.both) else None


def _other_suffix(pair: Pair) -> float | None:
    """They are told apart as father and son, junior and senior, second and third."""
    return 0.05 if pair.one.suffix and pair.other.suffix and pair.one.suffix != pair.other.suffix else None


def _one_word(pair: Pair) -> float | None:
    """One of the names is a single word, which the other has: others may be called so too."""
    if min(len(person.full) for person in pair.both) > 1 or not _some_answer(pair):
        return None
    return 0.55 if all(len(person.full) == 1 for person in pair.both) else 0.5


def _one_other_word(pair: Pair) -> float | None:
    """One of the names is a single word, which the other does not have."""
    return 0.1 if min(len(person.full) for person in pair.both) <= 1 else None


def _eastern_same(pair: Pair) -> float | None:
    """Family name and given name have the same syllables, in one spelling of Chinese or Korean or in another."""
    if not _is_eastern(pair) or not _shared_readings(pair) or _two_in_pinyin(pair):
        return None
    return 0.95 if pair.one.words == pair.other.words else 0.88


def _eastern_spelled(pair: Pair) -> float | None:
    """Their syllables are the same in an old spelling, and two different ones in pinyin."""
    return 0.5 if _is_eastern(pair) and _shared_readings(pair) else None


def _eastern_apart(pair: Pair) -> float | None:
    """Family name or given name has other syllables: in Chinese and Korean names one letter makes another name."""
    return 0.08 if _is_eastern(pair) else None


def _whole_same(pair: Pair) -> float | None:
    """They have the same syllables in the same order, as a name that is used whole must."""
    return pair.score() if _is_whole(pair) and _in_order(pair) else None


def _whole_part(pair: Pair) -> float | None:
    """One has syllables of the other, in a tradition where a name may be shortened so."""
    if not _is_whole(pair) or any(is_burmese(person.words) for person in pair.both):
        return None
    return 0.5 if not all(pair.left()) and pair.match.cost == 0 else None


def _whole_apart(pair: Pair) -> float | None:
    """Their syllables differ, in a tradition where names are used whole and each syllable tells them apart."""
    return 0.08 if _is_whole(pair) else None


def _pet_name(pair: Pair) -> float | None:
    """All is the same but a given name, and one of the two may be short for the other or be it in another language."""
    one, other = pair.left()
    return 0.5 if len(one) == len(other) == 1 and is_short_for(one[0], other[0]) else None


def _all_same(pair: Pair) -> float | None:
    """Every word of the one is in the other, in the same or another spelling."""
    if any(pair.left()):
        return None
    return None if pair.match.joins and not _same_whole(pair) else pair.score()


def _only_suffix(pair: Pair) -> float | None:
    """The names are the same, but only one of them says which of father and son is meant."""
    return 0.5 if pair.one.suffix != pair.other.suffix and not all(pair.left()) else None


def _first_family_name_left(pair: Pair) -> float | None:
    """Of a Spanish name's two family names the one tells only the second: most are called by the first."""
    one, other = pair.left()
    if bool(one) == bool(other) or _end_left(pair):
        return None
    longer = (pair.one if one else pair.other).full
    return 0.5 if is_surely_spanish(longer) and spanish_parts(longer)[1][0] in (one or other) else None


def _middle_left(pair: Pair) -> float | None:
    """First and last name are the same; the one has names between that the other leaves out."""
    one, other = pair.left()
    if (one and other) or pair.match.joins or _end_left(pair):
        return None
    return pair.score(0.92)


def _initial_fits(pair: Pair) -> float | None:
    """Their full words are the same, and an initial of the one begins a word of the other."""
    one, other = pair.left()
    if pair.match.joins or len(pair.match.pairs) < 2 or not _initials_fit(one, other) or _end_left(pair):
        return None
    return pair.score(0.9)


def _second_family_name(pair: Pair) -> float | None:
    """Given name and first family name are the same; in Spanish the second one and further given names are left out."""
    return 0.82 if not pair.match.joins and _spanish_core(pair) else None


def _end_missing(pair: Pair) -> float | None:
    """The one has all words of the other, but a first or last name more: it may be another of that name."""
    return 0.5 if not all(pair.left()) else None


def _initial_may_fit(pair: Pair) -> float | None:
    """What words they have in full are the same, and initials of the one begin words of the other."""
    return 0.5 if pair.match.pairs and _initials_fit(*pair.left()) else None


def _apart(pair: Pair) -> float | None:
    """Each has a word that is no spelling of a word of the other."""
    return min(0.3, 0.08 * (1 + len(pair.match.pairs)))


RULES: tuple[Rule[Pair], ...] = (
    ("unsure", _nothing_named),
    ("different", _other_suffix),
    ("same", _eastern_same),
    ("unsure", _eastern_spelled),
    ("different", _eastern_apart),
    ("unsure", _one_word),
    ("different", _one_other_word),
    ("same", _whole_same),
    ("unsure", _whole_part),
    ("different", _whole_apart),
    ("unsure", _pet_name),
    ("unsure", _only_suffix),
    ("same", _all_same),
    ("unsure", _first_family_name_left),
    ("same", _middle_left),
    ("same", _initial_fits),
    ("same", _second_family_name),
    ("unsure", _end_missing),
    ("unsure", _initial_may_fit),
    ("different", _apart),
)


def _some_answer(pair: Pair) -> bool:
    """Tell whether a full word answers to one of the other, and no initial speaks against it."""
    return bool(pair.match.pairs) and all(
        any(word.plain[0] == initial.plain for word in left)
        for person, left in zip(pair.both, pair.left()[::-1], strict=True)
        for initial in person.words
        if initial.initial and len(person.full) == 1
    )


def _is_eastern(pair: Pair) -> bool:
    return all(is_syllabic(person.words) and not is_burmese(person.words) for person in pair.both) and not any(
        is_vietnamese(person.words) and len(person.words) > 2 and "-" not in raw
        for person, raw in zip(pair.both, pair.raw, strict=True)
    )


def _shared_readings(pair: Pair) -> bool:
    return bool(set(readings(pair.one.words)) & set(readings(pair.other.words)))


def _two_in_pinyin(pair: Pair) -> bool:
    """Tell whether both are spelled in pinyin and differ by more than where words part."""
    letters = [sorted("".join(word.plain for word in person.words)) for person in pair.both]
    old = any(OLD_SPELLING.search(raw) for raw in pair.raw)
    return letters[0] != letters[1] and not old and all(is_pinyin(person.words) for person in pair.both)


def _is_whole(pair: Pair) -> bool:
    words = [person.words for person in pair.both]
    return all(map(is_burmese, words)) or all(map(is_vietnamese, words))


def _in_order(pair: Pair) -> bool:
    one, other = pair.one.words, pair.other.words
    return len(one) == len(other) and all(_is_syllable(a, b) for a, b in zip(one, other, strict=True))


def _is_syllable(one: Word, other: Word) -> bool:
    """Tell whether two syllables are spellings of one: an h, oo for u, ai for ei; never another consonant."""
    return distance(one, other) <= A_SYLLABLE


def _same_whole(pair: Pair) -> bool:
    """Tell whether the two are the same written as one word: only such names share a key when words are joined."""
    return pair.one.skeleton == pair.other.skeleton


def _end_left(pair: Pair) -> bool:
    """Tell whether a first or last word is among those left over; an initial at an end counts too."""
    ends = (
        (pair.match.left_one, len(pair.one.words) - 1),
        (pair.match.left_other, len(pair.other.words) - 1),
    )
    return any(place in (0, last) for left, last in ends for place in left)


def _initials_fit(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Tell whether initials are all that speaks against it, and each begins a word left over on the other side."""
    return _fit(one, other) and _fit(other, one) and any(word.initial for word in (*one, *other))


def _fit(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Tell whether each word has an initial, or each initial a word, on the other side, where it has any left."""
    if not others:
        return all(not word.initial for word in some)
    return all(
        any(word.plain[0] == fit.plain[0] and (word.initial or fit.initial) for fit in others)
        for word in some
        if word.initial or len(some) <= len(others)
    )


def _spanish_core(pair: Pair) -> bool:
    """Tell whether given names and family names are the same as far as both have them, in Spanish names."""
    if not any(is_spanish(person.full) for person in pair.both) or min(len(person.full) for person in pair.both) < 2:
        return False
    one, other = (spanish_parts(person.full) for person in pair.both)
    return all(distance(a, b) < APART for part in zip(one, other, strict=True) for a, b in zip(*part, strict=False))
