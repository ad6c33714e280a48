"""Capitalised names in a sentence: which words stand together as one name."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.evidence import Evidence, is_capital, is_known, is_shouted, is_titled, opens
from whence.extract.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from whence.extract.layout import Sentence
from whence.extract.lexicons import load_known, load_name_words, load_nouns, load_weak_nouns, load_words
from whence.extract.name_links import joins, parts_of

__all__ = ["find_names"]

Range = tuple[int, int]

_CLOSED = (ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS) - {"will"}
_SPELT = frozenset(["US", "IS", "IT"])  # short names that in lower case are function words
_PARTICLES_TOGETHER = 2  # "de la", "van der"


def find_names(sentence: Sentence, evidence: Evidence) -> tuple[Range, ...]:
    """Return the token ranges of the names of a sentence, in order, titles included ("Gen. Abdul Raziq")."""
    found: list[Range] = []
    for run in _runs(sentence, [_is_named(sentence, at, evidence) for at in range(len(sentence.tokens))]):
        if found and joins(sentence, found[-1], run):
            found[-1] = found[-1][0], run[1]
        else:
            found.append(run)
    return tuple(part for name in found for part in parts_of(sentence, name) if _names_something(sentence, part))


def _is_named(sentence: Sentence, at: int, evidence: Evidence) -> bool:
    """Tell whether a token is part of a name."""
    word = sentence.tokens[at].text
    low = word.lower().replace("’", "'")
    if not is_capital(word) or low in load_words("calendar") or low in load_words("letters") or _is_compound(low):
        return False
    if low in _CLOSED and not (word.isupper() and len(word) > 1 and (low not in _CLOSED or word in _SPELT)):
        return word == "Will"
    if is_shouted(sentence) or is_titled(sentence):
        return _stands_out(word, low, evidence)
    return not opens(sentence.tokens, at) or _opens_with_name(sentence, at, evidence)


def _is_compound(low: str) -> bool:
    """Tell an adjective made of a name from a name with a hyphen: "Taliban-run", "pro-Russian" from "al-Qaeda"."""
    first, mark, rest = low.partition("-")
    return bool(mark) and (rest.rpartition("-")[2] in load_words("compounds") or first in load_words("prefixes"))


def _stands_out(word: str, low: str, evidence: Evidence) -> bool:
    """In a headline or a shouted line only what is a name elsewhere is one."""
    proper = word.title() if word.isupper() and len(word) > 4 else word
    return is_known(proper) or evidence.capital[proper] > 0 or (not evidence.common(low) and not evidence.small[low])


def _opens_with_name(sentence: Sentence, at: int, evidence: Evidence) -> bool:
    word = sentence.tokens[at].text
    if (
        is_known(word)
        or (len(word) > 1 and any(letter.isupper() for letter in word[1:]))
        or evidence.is_name_word(word)
    ):
        return True
    after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else "."
    if not is_capital(after) or after.lower() in _CLOSED or after.lower() in load_words("calendar"):
        return False
    words, low = load_name_words(), word.lower()
    return low in words.titles or low in words.title_modifiers or low in words.kinds or low in words.adjectives


def _runs(sentence: Sentence, flags: list[bool]) -> Iterator[Range]:
    """Yield runs of capitalised words with the particles between them: Osama bin Laden, Rio de Janeiro, Branch 9."""
    at = 0
    while at < len(flags):
        last = at + 1
        if flags[at]:
            while (more := _goes_on(sentence, flags, last)) > last:
                last = more
            yield at, last
        at = last


def _goes_on(sentence: Sentence, flags: list[bool], last: int) -> int:
    """Return where a name that reaches up to a token ends with its next word, or the same token where it has none."""
    tokens, particles = sentence.tokens, load_name_words().particles
    step = last
    while step < len(tokens) and step - last < _PARTICLES_TOGETHER and tokens[step].text in particles:
        step += 1
    if step < len(tokens) and flags[step]:
        return step + 1
    short_figure = step == last and step < len(tokens) and tokens[step].text.isdigit() and len(tokens[step].text) < 3
    return step + 1 if short_figure and not _counts(sentence, step) else last


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell a figure that counts what follows from one that belongs to a name: "Kabul 12 people", "Branch 9 said"."""
    after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else "."
    return after.isalpha() and after.islower() and after.endswith("s") and after not in ("was", "is", "has", "says")


def _names_something(sentence: Sentence, name: Range) -> bool:
    """Tell a name from capitalised adjectives and the like: "Western", "God", "Sunni Islamist"."""
    words = load_name_words()
    texts = [token.text for token in sentence.tokens[name[0] : name[1]]]
    if " ".join(texts) in load_known():
        return True
    small = [text.lower() for text in texts]
    return not all(word in words.adjectives or word in words.never for word in small) and not _is_plain(small)


def _is_plain(small: list[str]) -> bool:
    """Tell a noun that is only written large: "the Government", "Special Representatives"."""
    noun, words = load_nouns().get(small[-1]), load_name_words()
    if noun is None or noun.lemma in load_weak_nouns():
        return False
    return len(small) == 1 or (
        noun.kind in ("person", "population")
        and all(
            word in words.titles or word in words.title_modifiers or word in words.adjectives for word in small[:-1]
        )
    )
