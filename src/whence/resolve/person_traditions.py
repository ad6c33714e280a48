"""Which naming tradition a person's name is of, where that changes what its words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.resolve.letters import Word
from whence.resolve.name_words import words_under

__all__ = ["is_burmese", "is_spanish", "is_surely_spanish", "is_vietnamese", "spanish_parts"]

SPANISH_SON = re.compile(r"[a-z]{3,}ez")
SLAVIC = re.compile(r"(?:[oe]va?|vich|vna|enko|chuk|sk[iy]+|skaya)$")


def is_burmese(words: Sequence[Word]) -> bool:
    """Tell whether a name is made of Burmese syllables."""
    return bool(words) and all(word.plain in words_under("persons", "burmese") for word in words)


def is_vietnamese(words: Sequence[Word]) -> bool:
    """Tell whether a name has a family name of Viet Nam first and syllables after it."""
    return bool(words) and words[0].plain in words_under("persons", "vietnamese") and all(
        len(word.plain) <= 6 for word in words
    )  # fmt: skip


def is_surely_spanish(words: Sequence[Word]) -> bool:
    """Tell whether a Spanish name has a given name or family name that other languages do not use."""
    if not is_spanish(words):
        return False
    given, families = spanish_parts(words)
    return given[0].plain in words_under("persons", "spanish") - words_under("persons", "spanish_shared") or any(
        map(_is_spanish_family, families)
    )


def is_spanish(words: Sequence[Word]) -> bool:
    """Tell whether a given name or the last family name is Spanish, and no name says otherwise."""
    given = words and words[0].plain in words_under("persons", "spanish")
    known = given or (words and _is_spanish_family(words[-1]))
    return bool(known) and not any(SLAVIC.search(word.plain) for word in words)


def spanish_parts(words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the given names, one at least, and the family names of a Spanish name, one at least."""
    known = words_under("persons", "spanish")
    given = next((at for at, word in enumerate(words) if at and word.plain not in known), len(words) - 1)
    return words[:given], words[given:]


def _is_spanish_family(word: Word) -> bool:
    return word.plain in words_under("persons", "spanish_families") or bool(SPANISH_SON.fullmatch(word.plain))
