"""Words looked at by themselves: whether they fix a date, whether names are one name spelt otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from whence.language import find_dates, word_set

__all__ = ["is_metonym", "is_relative_or_vague", "spelt_otherwise"]

_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# These tell the phase of a statement (past, current) and no date.
_PHASE = word_set("former formerly retired ex ex- still once now then was were used to late current currently outgoing")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_LONG = re.compile(r"[^\W\d_]{5,}")  # shorter names differ by one letter and are two names
_STEM = 2  # letters that an adjective shares with the name of its state: Fr-ench, Fr-ance
_OWN = word_set("american americans dutch british briton britons filipino filipinos burmese")  # and these share fewer
_APART = 2  # letters: Qaddafi and Gaddafi differ by one, Mohammed and Muhamad by three


def is_relative_or_vague(words: str) -> bool:
    """Tell whether words give a time without its year, not merely a duration or a phase."""
    if _YEAR.search(words) or all(word in _PHASE for word in words.lower().split()):
        return False
    dates = find_dates(words)
    return not dates or any(date.duration is None for date in dates)


def is_metonym(name: str, used: Sequence[str]) -> bool:
    """Tell whether one of the names used for a state or its body is a single word that has nothing of its own name."""
    own = {word[:_STEM].lower() for word in name.split()}
    initials = "".join(word[0] for word in name.split())
    words = [_bare(form) for form in used]
    single = [word for word in words if word.isalpha() and not word.isupper() and word[:1].isupper()]
    strange = (word for word in single if word != initials and word.lower() not in _OWN)
    return any(word[:_STEM].lower() not in own for word in strange)


def spelt_otherwise(names: Sequence[str]) -> bool:
    """Tell whether two of the names have a word in two spellings: long, one or two letters apart, and no plural."""
    words = sorted({word.casefold() for name in names for word in _LONG.findall(_bare(name)) if word[0].isupper()})
    pairs = ((a, b) for a, b in combinations(words, 2) if abs(len(a) - len(b)) <= _APART and b != f"{a}s")
    return any(_distance(a, b) <= _APART for a, b in pairs)


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", _ARTICLE.sub("", name.strip()))


def _distance(a: str, b: str) -> int:
    """Return how many letters must be put in, left out or changed to make one of the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row, above = [i], row
        for j, other in enumerate(b, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other)))
    return row[-1]
