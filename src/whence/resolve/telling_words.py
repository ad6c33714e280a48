"""What of the wording of a statement is compared: the stems of its words of content."""

from __future__ import annotations

import functools
import re

from whence.language import lemma_candidates, word_set

__all__ = ["act_of", "content_words", "likeness_of_words", "stem"]

WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['\u2019-][^\W_]+)*")
POSSESSIVE = re.compile(r"['\u2019]s$")
INFLECTED = ("s", "ed", "ing")
SHORTEST = 3  # letters of a stem: what is left of shorter words is no stem
SMALL = word_set(
    """
    the a an this that these those and or but nor if as than of in on at to for from with by about into over after
    before during under between against through near since until while when where who whom whose which what how why
    it its he his him she her hers they their them theirs we our us i my me you your be am is are was were been being
    have has had having do does did will would shall should can could may might must not no there here then so also
    only just more most very some any all both each other another such up out off down again
    """
)


def content_words(text: str) -> frozenset[str]:
    """Return the stems of a text's words, small words left out; figures stay as they are written."""
    words = (POSSESSIVE.sub("", word) for word in WORD.findall(text))
    return frozenset(stem(word) for word in words if word.casefold() not in SMALL and (len(word) > 1 or word.isdigit()))


def act_of(trigger: str) -> str:
    """Return the stem of the last word of a trigger that is not small: "opened fire" and "fire" are one act.

    On ECB+'s training topics the last word is nearer to the event than the first one or all of them.
    """
    words = WORD.findall(trigger)
    kept = [word for word in words if word.casefold() not in SMALL] or words
    return stem(kept[-1]) if kept else ""


def likeness_of_words(one: frozenset[str], other: frozenset[str]) -> float:
    """Return what share of all words of two wordings both have: 0 to 1, 0 where one has none."""
    return len(one & other) / (len(one | other) or 1)


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common: attack, attacks, attacked and attacking give the same.

    It is no word that could be shown: "made" and "making" give "mak".
    """
    form = word.casefold()
    lemma = _lemma(_lemma(form))
    short = lemma.removesuffix("e") if len(lemma) > SHORTEST else lemma
    doubled = len(short) > SHORTEST and short[-1] == short[-2]
    return short[:-1] if doubled else short


def _lemma(form: str) -> str:
    """Return the shortest of the lemmas that a regular form may have, or the lemma of an irregular one."""
    lemmas = lemma_candidates(form)
    if len(lemmas) > 1 and not form.endswith(INFLECTED):
        return lemmas[1]
    return min(
        (lemma for lemma in lemmas if len(lemma) >= SHORTEST), key=lambda lemma: (len(lemma), lemma), default=form
    )
