"""A text that is kept apart, as the hashes it is found by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from training.leaks.shingles import hashed, shingles, words_of
from whence.language import find_numbers

__all__ = ["RUN", "SHINGLE", "Section", "figures_of", "names_of", "section_of"]

RUN = 8  # words in a row that no two texts share by chance, but for names and set phrases
SHINGLE = 5
LEAST_FIGURE = 10  # smaller ones are in every report
_NAME = re.compile(r"[^\W\d_]{4,}")
_YEARS = range(1900, 2100)


@dataclass(frozen=True, kw_only=True)
class Section:
    """The hashes of one or more texts.

    runs: of every 8 words in a row. shingles: of 5 words, those that `sampling` divides. names and figures: of single
    words that are always written with a capital, and of numbers; empty where paraphrases are not looked for.
    """

    name: str
    runs: frozenset[int]
    shingles: frozenset[int]
    sampling: int = 1
    names: frozenset[int] = frozenset()
    figures: frozenset[int] = frozenset()


def section_of(name: str, texts: Iterable[str], *, sampling: int = 1, named: bool = True) -> Section:
    """Return the section of texts. sampling: keep one shingle of so many. named: look for paraphrases too."""
    held = list(texts)
    words = [words_of(text) for text in held]
    return Section(
        name=name,
        runs=frozenset(run for its in words for run in shingles(its, RUN)),
        shingles=frozenset(part for its in words for part in shingles(its, SHINGLE) if part % sampling == 0),
        sampling=sampling,
        names=frozenset(hashed(word) for text in held for word in names_of(text)) if named else frozenset(),
        figures=frozenset(hashed(word) for text in held for word in figures_of(text)) if named else frozenset(),
    )


def names_of(text: str) -> frozenset[str]:
    """Return the words of four letters or more that the text writes with a capital and never without, small."""
    words = _NAME.findall(text)
    lower = {word for word in words if word.islower()}
    return frozenset(word.casefold() for word in words if word[0].isupper() and word.casefold() not in lower)


def figures_of(text: str) -> frozenset[str]:
    """Return the figures of a text that tell something: ten and more, no years."""
    values = {number.best if number.best is not None else number.low for number in find_numbers(text)}
    return frozenset(
        str(value) for value in values if value is not None and value >= LEAST_FIGURE and value not in _YEARS
    )
