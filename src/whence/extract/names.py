"""Capitalised names in a sentence: which words stand together as one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.evidence import Evidence, is_capital, is_known, is_loud, opens
from whence.extract.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from whence.extract.layout import Sentence
from whence.extract.lexicons import load_known, load_name_words, load_nouns, load_weak_nouns, load_words
from whence.extract.name_links import joins, parts_of
from whence.language import Token, lemma_candidates

__all__ = ["find_names"]

Range = tuple[int, int]

_CLOSED = (ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS) - {"will"}
_SPELT = frozenset(["US", "IS", "Will"])  # names that in lower case are function words
_PARTICLES_TOGETHER = 2  # "de la", "van der"
_LONGEST_FIGURE = 2  # digits of a figure inside a name: "Branch 9", "Local 41"
_SHOUTED_NAME = 5  # letters from which on a shouted word is looked up as Kabul for KABUL; shorter ones may be acronyms


def find_names(sentence: Sentence, evidence: Evidence) -> tuple[Range, ...]:
    """Return the token ranges of the names of a sentence, in order, titles included ("Gen. Abdul Raziq")."""
    found: list[Range] = []
    for run in _runs(sentence.tokens, _flags(sentence, evidence)):
        if found and joins(sentence, found[-1], run):
            found[-1] = found[-1][0], run[1]
        else:
            found.append(run)
    return tuple(part for name in found for part in parts_of(sentence, name) if _names_something(sentence, part))


def _flags(sentence: Sentence, evidence: Evidence) -> list[bool]:
    """Return which tokens are part of a name."""
    loud = is_loud(sentence)
    flags = []
    for at, token in enumerate(sentence.tokens):
        if not _may_name(token.text):
            flags.append(False)
        elif loud:
            flags.append(_stands_out(token.text, evidence))
        else:
            flags.append(not opens(sentence.tokens, at) or _opens_with_name(sentence.tokens, at, evidence))
    return flags


def _may_name(word: str) -> bool:
    """Tell a capitalised word that is no function word, no day or month, and no adjective made of a name."""
    if not is_capital(word):
        return False
    low = word.lower().replace("’", "'")
    if low in load_words("calendar") or low in load_words("letters") or _is_compound(low):
        return False
    return low not in _CLOSED or word in _SPELT


def _is_compound(low: str) -> bool:
    """Tell an adjective made of a name from a name with a hyphen: "Taliban-run", "pro-Russian" from "al-Qaeda"."""
    first, mark, rest = low.partition("-")
    return bool(mark) and (rest.rpartition("-")[2] in load_words("compounds") or first in load_words("prefixes"))


def _stands_out(word: str, evidence: Evidence) -> bool:
    """In a headline or a shouted line only what is a name elsewhere is one."""
    if word.lower() in _CLOSED and word != "US":
        return False
    proper = word.title() if word.isupper() and len(word) >= _SHOUTED_NAME else word
    return is_known(proper) or evidence.is_name_word(proper)


def _opens_with_name(tokens: Sequence[Token], at: int, evidence: Evidence) -> bool:
    word = tokens[at].text
    if is_known(word) or any(letter.isupper() for letter in word[1:]) or evidence.is_name_word(word):
        return True
    after = tokens[at + 1].text if at + 1 < len(tokens) else "."
    if after in ("of", "for") and word.lower() in load_name_words().kinds:
        return at + 2 < len(tokens) and is_capital(tokens[at + 2].text)
    if not is_capital(after) or after.lower() in _CLOSED or after.lower() in load_words("calendar"):
        return False
    words, low = load_name_words(), word.lower()
    return low in words.titles or low in words.title_modifiers or low in words.kinds or low in words.adjectives


def _runs(tokens: Sequence[Token], flags: list[bool]) -> Iterator[Range]:
    """Yield runs of capitalised words with the particles between them: Ahmed bin Yusuf, Rio de Janeiro, Branch 9."""
    at = 0
    while at < len(flags):
        last = at + 1
        if flags[at]:
            while (more := _goes_on(tokens, flags, last)) > last:
                last = more
            yield at, last
        at = last


def _goes_on(tokens: Sequence[Token], flags: list[bool], last: int) -> int:
    """Return where a name that reaches up to a token ends with its next word, or the same token where it has none."""
    step, particles = last, load_name_words().particles
    while step < len(tokens) and step - last < _PARTICLES_TOGETHER and tokens[step].text in particles:
        step += 1
    if step < len(tokens) and flags[step]:
        return step + 1
    return last + 1 if step == last < len(tokens) and _is_number_of_name(tokens, last) else last


def _is_number_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell a figure that belongs to a name from one that counts what follows: "Branch 9 said", "Kabul 12 people"."""
    figure, after = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else "."
    if not figure.isdigit() or len(figure) > _LONGEST_FIGURE:
        return False
    return not any(lemma in load_nouns() for lemma in lemma_candidates(after.lower()))


def _names_something(sentence: Sentence, name: Range) -> bool:
    """Tell a name from capitalised adjectives, common nouns and the like: "Western", "God", "the Government"."""
    texts = [token.text for token in sentence.tokens[name[0] : name[1]]]
    if " ".join(texts) in load_known():
        return True
    words, small = load_name_words(), [text.lower() for text in texts]
    return not all(word in words.adjectives or word in words.never for word in small) and not _is_plain(small)


def _is_plain(small: list[str]) -> bool:
    """Tell a noun that is only written large: "the Government", "Special Commissioners"."""
    noun, words = load_nouns().get(small[-1]), load_name_words()
    if noun is None or noun.lemma in load_weak_nouns():
        return False
    before = all(word in words.titles | words.title_modifiers | words.adjectives for word in small[:-1])
    return len(small) == 1 or (noun.kind in ("person", "population") and before)
