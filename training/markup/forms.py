"""The form of a mention: named, nominal or pronoun."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from whence.language import split_sentences
from whence.language.word_sets import word_set

__all__ = ["form_of", "is_personal"]

PERSONAL = word_set(
    """
    i me my myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us
    our ours ourselves they them their theirs themselves who whom whose which
    """
)
PRONOUNS = PERSONAL | word_set(
    """
    that this these those one ones both each another others all some none neither either here there everyone someone
    nobody everybody somebody anyone many few most several
    """
)
SMALL = word_set(
    """
    a an the this that these those some any every each no all both several many most few other another one two
    three four five six seven eight nine ten dozens hundreds thousands at about more less his her its their
    our my your
    """
)
WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def form_of(text: str, start: int, end: int, others: Sequence[tuple[int, int]] = ()) -> str:
    """Return the form of `text[start:end]`: a capital that no beginning of a sentence explains makes a name.

    others: the ranges of other entities' mentions; a name inside one of them is not this one's.
    """
    inner = [span for span in others if start <= span[0] and span[1] <= end and span != (start, end)]
    words = [(match.group(), start + match.start()) for match in WORD.finditer(text[start:end])]
    if len(words) == 1 and _is_one_of(words[0][0], PRONOUNS):
        return "pronoun"
    if not words:
        return "named"
    openings = _openings(text)
    return "named" if any(_is_name(word, at in openings, text) for word, at in _own(words, inner)) else "nominal"


def is_personal(words: str) -> bool:
    """Tell whether words are a personal, possessive or relative pronoun."""
    return _is_one_of(words, PERSONAL)


def _is_one_of(word: str, pronouns: frozenset[str]) -> bool:
    """Tell whether a word is one of these; in capitals it is a name (WHO, US), but for "I"."""
    return word.lower() in pronouns and (len(word) == 1 or not word.isupper())


@functools.lru_cache(maxsize=8)  # one passage asks for every mention it has
def _openings(text: str) -> frozenset[int]:
    return frozenset(start + _opening(text[start:end]) for start, end in split_sentences(text))


def _own(words: list[tuple[str, int]], inner: list[tuple[int, int]]) -> list[tuple[str, int]]:
    return [(word, at) for word, at in words if not any(start <= at < end for start, end in inner)]


def _opening(sentence: str) -> int:
    first = WORD.search(sentence)
    return first.start() if first else 0


def _is_name(word: str, opens: bool, text: str) -> bool:
    if word[0].islower() or word.lower() in SMALL:
        return not word[0].isalpha() or word[0].lower() == word[0].upper()  # scripts without case
    return not opens or (not re.search(rf"\b{re.escape(word.lower())}\b", text) and not _is_common(word))


def _is_common(word: str) -> bool:
    """Tell whether a word that opens a sentence is more likely a common noun: a plural, as names seldom are."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os", "ans"))
