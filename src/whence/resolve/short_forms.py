"""Whether letters can be the short form of a name: its initials in order, in another tongue's, or most of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from whence.resolve.group_parts import Group, parse_group
from whence.resolve.name_words import words_under
from whence.resolve.state_names import find_state

__all__ = ["fits", "is_short_form", "may_be_short_for"]

SHORT = re.compile(r"[A-Z][A-Za-z]{0,7}(?:[-/][A-Za-z0-9]{1,7}){0,2}")
CAPITALS = re.compile(r"[A-Z]{3,8}")
PARTS = re.compile(r"[\s/\-\u2013'\u2019.,]+")
MOST = 3  # letters that one word gives a short form at most, where it is not in capitals itself: UNAMA, Interpol


def is_short_form(name: str) -> bool:
    """Tell whether a name looks like letters that stand for another: TTP, JuA, T.T.P., IS-K."""
    plain = name.replace(".", "")
    return bool(SHORT.fullmatch(plain)) and sum(letter.isupper() for letter in plain) > 1


def fits(short: str, name: str) -> bool:
    """Tell whether letters are those that a name's words begin with: in their order, or in that of another tongue."""
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    words = _words(name)
    big = [word.casefold()[0] for word in words if not _is_small(word)]
    if len(letters) < 2 or not big:
        return False
    return _spells("".join(letters), words) or (len(letters) > 2 and sorted(letters) == sorted(big))


def may_be_short_for(short: str, name: str, *, at_end: bool) -> bool:
    """Tell whether capitals in brackets behind a name that does not fit are its short form, from another tongue mostly.

    at_end: a sentence ends behind them, as it does behind the agency that a text is from.
    """
    group, letters = parse_group(name)[0], parse_group(short)[0]
    if not CAPITALS.fullmatch(short) or short in words_under("introductions", "no_names") or find_state(short):
        return False
    if group.known and letters.known:
        return bool(set(group.known) & set(letters.known))
    if _most_fit(short, name):
        return len(group.tokens) > 1 and any(token.sort != "proper" for token in group.tokens)
    return _is_group(name, group) and not (at_end or letters.known)


def _words(name: str) -> list[str]:
    return [word for word in PARTS.split(name.strip()) if word and word.casefold() != "the"]


def _is_small(word: str) -> bool:
    return word.casefold() in words_under("groups", "small") or len(word) == 1


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Tell whether the beginnings of all words, small ones where need be, make up the letters in order."""
    reached = {0}
    for word in words:
        reached = {
            at + size for at in reached for size in _given(word) if letters.startswith(word[:size].casefold(), at)
        }
    return len(letters) in reached


def _given(word: str) -> Iterator[int]:
    """Yield how many letters a word may give."""
    if _is_small(word):
        yield 0
    yield from range(1, min(len(word), len(word) if word.isupper() else MOST) + 1)


def _is_group(name: str, group: Group) -> bool:
    """Tell whether a name is made of words by which groups are called, as a person's is not, behind a title or without.

    A word for a sort of group does, or two others; a country's name may be a person's: Jordan, Chad.
    """
    sorts = [token.sort for token in group.tokens]
    titled = _words(name)[0].casefold() in words_under("persons", "titles")
    return not titled and len(sorts) > 1 and ("sort" in sorts or sorts.count("word") > 1)


def _most_fit(short: str, name: str) -> bool:
    initials = Counter(word[0].casefold() for word in _words(name) if not _is_small(word))
    return 2 * (Counter(short.casefold()) & initials).total() >= len(short)
