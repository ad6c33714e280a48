"""Sentences of a text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.language.paragraphs import find_paragraphs
from whence.language.word_sets import word_set

__all__ = ["split_sentences"]

# A full stop after these never ends a sentence: a name or a figure follows.
_NEVER = word_set(
    """
    mr mrs ms mx dr prof gen col lt maj sgt capt cpl cmdr cdr adm brig sen rep gov rev fr hon pres sec amb insp supt
    pvt st ste mt ft no nos art vol p pp fig approx ca cf eg e.g ie i.e viz al vs jan feb mar apr jun jul aug sept sep
    oct nov dec dept gov messrs mlle mme sr sra
    """
)
# These may end one: whether they do is told by the next word.
_MAYBE = word_set(
    """
    inc ltd co corp jr sr etc u.s u.n u.k e.u d.c a.m p.m ph.d m.d b.c a.d bros est
    """
)
# Words that open a sentence rather than go on with a name after "U.S." or "p.m.".
_OPENERS = word_set(
    """
    a according after although an and as asked at before but by dr earlier for from he her his how however i if in
    it its last later many meanwhile most mr mrs ms my no not on one our several she since some that the their then
    there these they this those to two we what when while who why you
    """
)
_END = re.compile(
    r"""
    (?: (?<![.!?…])[.!?…]++ (?:\[\d{1,3}\])* [”"’'»)\]]*                          # Latin and Cyrillic marks
        (?: [\x20\u00a0\u202f]» (?=\s|$) )?                                        # the French way to close
        (?: \s+ | (?=[“"«‘][^\W\d_]) | $ )
      | [؟۔।] [”"’'»)\]]* \s*                                                     # Arabic, Urdu, Indic
      | [。！？]+ [”’」』）]* \s*                                                   # Chinese, Japanese
    )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(?:[^\W\d_]{1,2}\.)*[^\W\d_]+$|\d+$")
_FIRST_WORD = re.compile(r"[“\"‘'«(\[—–-]*\s*([^\W\d_]+)")
_WORD_REACH = 24  # characters looked back for the word before a stop: longer than any short form


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of the sentences of `text[start:end]`, blanks at their ends left out.

    A newline ends a sentence unless the lines are hard-wrapped; closing marks belong to the sentence they close.
    """
    ranges: list[tuple[int, int]] = []
    for begin, finish in find_paragraphs(text, start, end):
        ranges += _sentences_of(text, begin, finish)
    return tuple(ranges)


def _sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    for stop in _END.finditer(text, start, end):
        if stop.end() >= end or not _ends_here(text, stop, end):
            continue
        yield here, stop.start() + len(stop.group().rstrip())
        here = stop.end()
    if here < end:
        yield here, end


def _ends_here(text: str, stop: re.Match[str], end: int) -> bool:
    """Tell whether a sentence ends at this mark: by what follows, then by the word before."""
    if stop.group()[0] in "؟۔।。！？":
        return True
    following = text[stop.end()]
    if following.islower() or following in ",;:)":
        return False
    if stop.group().rstrip() != ".":
        return True
    return not _is_short_form(text, stop, end)


def _is_short_form(text: str, stop: re.Match[str], end: int) -> bool:
    before = _LAST_WORD.search(text, max(0, stop.start() - _WORD_REACH), stop.start())
    if before is None:
        return False
    word = before.group().casefold()
    after = _FIRST_WORD.match(text, stop.end(), end)
    opens = after is not None and after.group(1).casefold() in _OPENERS
    if word in _NEVER:
        return not (word == "no" and opens)
    if word in _MAYBE:
        return not opens and after is not None
    initial = len(word) == 1 and word.isalpha() and before.group().isupper()
    return initial and not opens and word != "i"
