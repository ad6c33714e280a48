"""Noun phrases headed by words of the conflict field, and what they say of the names beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.candidates import Line
from whence.extract.lexicons import Noun, load_nouns
from whence.extract.tagging import DET, NOUN, POSS

__all__ = ["Phrase", "find_phrases"]

_NUMERALS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "dozens",
        "hundreds",
        "thousands",
        "couple",
        "several",
        "many",
        "some",
        "few",
        "more",
        "most",
        "all",
        "both",
        "any",
        "each",
        "every",
        "another",
        "other",
        "no",
        "least",
        "at",
        "than",
        "about",
        "around",
        "up",
        "nearly",
        "almost",
        "over",
        "fewer",
        "less",
        "roughly",
        "approximately",
        "half",
        "single",
    ]
)
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "whose",
        "such",
    ]
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at tokens `[first, last)`; core: where its words begin after determiners and numbers.

    parts: the names in it, and `noun` its head noun with the token where that begins, where the lexicon has it.
    owner: the token range before its possessive mark.
    """

    first: int
    core: int
    last: int
    determiner: str
    names: tuple[tuple[int, int], ...]
    noun: Noun | None
    noun_at: int


def find_phrases(line: Line) -> Iterator[Phrase]:
    """Yield the base noun phrases of a sentence in order."""
    at, tags = 0, line.tags
    while at < len(tags):
        if tags[at] not in (NOUN, DET):
            at += 1
            continue
        last = at + 1
        while last < len(tags) and (tags[last] == NOUN or (tags[last] == DET and tags[last - 1] == DET)):
            last += 1
        yield _phrase(line, at, last)
        at = last


def _phrase(line: Line, first: int, last: int) -> Phrase:
    core = first
    while (
        core < last - 1
        and (line.tags[core] == DET or line.word(core) in _NUMERALS or line.word(core)[:1].isdigit())
        and not _in_name(line, core)
    ):
        core += 1
    determiner = (
        line.word(first) if line.word(first) in _ARTICLES else ("'s" if first and line.tags[first - 1] == POSS else "")
    )
    names = tuple(name for name in line.names if first <= name[0] < last)
    noun, noun_at = _head(line, core, last)
    return Phrase(first, core, last, determiner, names, noun, noun_at)


def _in_name(line: Line, at: int) -> bool:
    return any(first <= at < last for first, last in line.names)


def _head(line: Line, core: int, last: int) -> tuple[Noun | None, int]:
    """Return the head noun of a phrase, compounds first ("tear gas"), and where it begins."""
    nouns = load_nouns()
    if _in_name(line, last - 1):
        return None, last
    if last - core > 1 and not _in_name(line, last - 2):
        pair = nouns.get(f"{line.words[last - 2]} {line.words[last - 1]}")
        if pair is not None:
            return pair, last - 2
    word = line.words[last - 1]
    return nouns.get(word) or nouns.get(word.rpartition("-")[2] if "-" in word else ""), last - 1
