"""How far two words of names are apart: by the table of names, by their letters, or across scripts."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import product

from whence.resolve.letters import BREATHED, Word, arabic_pattern, is_consonant, words_of
from whence.resolve.name_words import rows_of
from whence.resolve.spelling import difference, folded, limit, skeleton

__all__ = ["APART", "distance", "is_short_for", "joined", "rows", "skeletons"]

APART = 2.0  # of two words that are no spellings of one
VOWEL = "a"  # any, in what an index keeps
ACROSS = 0.2  # Arabic letters that can be read as the Latin ones: short vowels are not seen


@functools.lru_cache(maxsize=262144)
def distance(one: Word, other: Word) -> float:
    """Return how far apart two words are: 0 the same, up to 0.55 for spellings of one, APART for two names."""
    if one.plain == other.plain:
        return 0.0
    known = rows(one), rows(other)
    if all(known):
        return 0.0 if set(known[0]) & set(known[1]) else APART
    if one.script == other.script == "arabic":
        return APART
    if "arabic" in (one.script, other.script):
        return _across(*((one, other) if one.script == "arabic" else (other, one)))
    apart = difference(one.form, other.form)
    return apart if apart <= limit(one.form, other.form) else APART


@functools.lru_cache(maxsize=65536)
def rows(word: Word) -> tuple[str, ...]:
    """Return the names, each by its first spelling, that a word is in the table of given names."""
    return _spellings().get(word.plain if word.script == "arabic" else word.form, ())


@functools.lru_cache(maxsize=65536)
def skeletons(word: Word) -> tuple[str, ...]:
    """Return what an index keeps of a word: two words within a spelling of one another have one in common.

    It is the classes of its consonants, with an a where it begins, or ends, with none: no spelling changes that.
    """
    forms = _arabic_ends(word) if word.script == "arabic" else _ends(word.form)
    return tuple(sorted({*forms, *(end for row in rows(word) for end in _ends(folded(row)))}))


def _ends(form: str) -> tuple[str]:
    begins, ends = ("" if skeleton(sound) != "-" else VOWEL for sound in (form[:1], form[-1:]))
    return (f"{begins}{skeleton(form)}{ends}",)


def _arabic_ends(word: Word) -> Iterator[str]:
    """Yield what a word in Arabic letters may have been taken from: which vowels stand at its ends is not sure."""
    heard = word.plain[:-1] if word.plain[-1:] in BREATHED else word.plain
    begins = ("",) if is_consonant(heard[:1]) else ("", VOWEL)
    ends = ("",) if is_consonant(heard[-1:]) and heard == word.plain else ("", VOWEL)
    yield from (f"{begin}{skeleton(word.form)}{end}" for begin, end in product(begins, ends))


def joined(words: Sequence[Word]) -> Word:
    """Return words written as one."""
    return Word("".join(word.plain for word in words), words[0].script)


def is_short_for(one: Word, other: Word) -> bool:
    """Tell whether one word is a pet name of the other, or a name that some languages make of it."""
    table = _pet_names()
    return any(
        set(table.get(short.form, ())) & {long.form, *(folded(row) for row in rows(long))}
        for short, long in ((one, other), (other, one))
    )


def _across(arabic: Word, latin: Word) -> float:
    if skeleton(arabic.form) != skeleton(latin.form):
        return APART
    return ACROSS if arabic_pattern(arabic.plain).fullmatch(latin.form) else APART


@functools.cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Return the table of given names by folded form."""
    found: dict[str, tuple[str, ...]] = {}
    for form, firsts in rows_of("persons", "given").items():
        key = words_of(form)[0].plain
        key = folded(key) if form.isascii() else key
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), *firsts)))
    return found


@functools.cache
def _pet_names() -> dict[str, tuple[str, ...]]:
    """Return the long forms of pet names, folded; a row lists the short one first."""
    found: dict[str, tuple[str, ...]] = {}
    for long, shorts in rows_of("persons", "short").items():
        for short in shorts:
            if short != long:
                found[folded(short)] = (*found.get(folded(short), ()), folded(long))
    return found
