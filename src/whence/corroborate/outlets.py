"""Whether two names are one outlet's, as texts shorten them: by the article, the domain, the sort, the last word."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from whence.corroborate.tables import words_under
from whence.resolve import compare_names

__all__ = ["same_outlet"]

Words = Sequence[str]

_DOMAIN = re.compile(
    r"(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)*?)(?:\.(?:com?|org|net|info|news|tv))?(?:\.[a-z]{2})?", re.IGNORECASE
)


@functools.lru_cache(maxsize=65536)
def same_outlet(one: str, other: str) -> bool:
    """Tell whether two names are one outlet's. "The Sun" is the Somewhere Sun: a text names in short what it knows.

    The order of the two does not matter.
    """
    plain, others = _plain(one), _plain(other)
    if not plain or not others:
        return one == other != ""
    mine, theirs = _folded(plain), _folded(others)
    if "".join(mine) == "".join(theirs) or _is_short_for(mine, theirs):
        return True
    return compare_names(*sorted((" ".join(plain), " ".join(others))), kind="media").verdict == "same"


def _is_short_for(one: Words, other: Words) -> bool:
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    return long[-len(short) :] == short


def _folded(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _plain(name: str) -> Words:
    """Return the words of a name without article, domain, and the words that say what sort of outlet it is."""
    address = _DOMAIN.fullmatch(name.strip())
    words = re.findall(r"\w+", address["name"] if address else name)
    words = words[1:] if _folded(words[:1]) == ("the",) else words
    kept = [word for word in words if word.casefold() not in words_under("sorts")]
    return tuple(kept or words)
