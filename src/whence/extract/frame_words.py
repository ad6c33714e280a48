"""What the frame table says of single words: the types a word may state, the prepositions a noun asks for."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from whence.extract.frames import FrameTable
from whence.extract.word_sets import word_set
from whence.language import noun_forms, verb_forms
from whence.language import word_set as words_of

__all__ = ["lexicon_types", "nouns_prepositions"]

# Words of a phrase that do not carry its meaning.
_SMALL = words_of(
    """~ a an the of to in on at for with by from into up out off over down away back under upon against about as
    between through around across forward together his her its their one's it"""
)
# Verbs that mean little without what follows, beside those that lend their subject to an act.
_THIN = words_of("take put set come go get bring keep fall be have let turn pull lay show leave place stand")
_OWN_POSITIONS = frozenset({"owner", "modifier", "doer", "self", "apposition", "clause", "subject", "object", "second"})


def lexicon_types(table: FrameTable) -> Mapping[str, tuple[str, ...]]:
    """Return each word form that carries an entry of the table, in lower case, with the types it may state, sorted."""
    found: dict[str, set[str]] = {}
    for word, type_ in _carriers(table):
        found.setdefault(word.lower(), set()).add(type_)
    return MappingProxyType({word: tuple(sorted(types)) for word, types in sorted(found.items())})


def _carriers(table: FrameTable) -> Iterator[tuple[str, str]]:
    for word, rows in table.verbs.items():
        for rest, frame in rows:
            for carrier in _of_verb(word, rest):
                yield carrier, frame.type
    for word, rows in table.nouns.items():
        for rest, frame in rows:
            yield _of_noun(word, rest), frame.type
    for word, rows in table.adjectives.items():
        for _, frame in rows:
            yield word, frame.type


def _of_verb(word: str, rest: tuple[str, ...]) -> tuple[str, ...]:
    """Return the word that carries a verb's phrase: "attack" of "carry out ~ attack", "gun" of "gun down"."""
    content = [part for part in rest if part not in _SMALL]
    thin = word in _thin_forms()
    return noun_forms(content[-1]) if content and thin else (word,)


@functools.cache
def _thin_forms() -> frozenset[str]:
    return frozenset(form for lemma in _THIN | word_set("light") for form in verb_forms(lemma))


def _of_noun(word: str, rest: tuple[str, ...]) -> str:
    """Return the head of a noun's phrase: "chief" of "chief of staff", "minister" of "prime minister"."""
    words = (word, *rest)
    joint = next((at for at, part in enumerate(words) if part in _SMALL and at), len(words))
    return words[joint - 1]


def nouns_prepositions(table: FrameTable) -> Mapping[str, frozenset[str]]:
    """Return the prepositions that the frames of each noun ask for."""
    return MappingProxyType(
        {
            word: frozenset(position for _, frame in rows for position in frame.roles) - _OWN_POSITIONS
            for word, rows in table.nouns.items()
        }
    )
