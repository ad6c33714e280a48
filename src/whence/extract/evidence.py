"""What a document shows of its words: which are written small, which stand capitalised where nothing asks for it."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass

from whence.extract.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from whence.extract.layout import Layout, Sentence
from whence.extract.lexicons import load_common_words, load_countries, load_known, load_nouns
from whence.extract.tagging import load_grammar
from whence.language import Token, lemma_candidates

__all__ = ["Evidence", "gather_evidence", "is_capital", "is_common", "is_known", "is_loud", "opens"]

_OPENERS = frozenset(
    ["“", '"', "‘", "«", "(", "[", "—", "–", "-", ":", ";", "•", "*", "#", ">", "|", ".", "?", "!", "...", "…"]
)
_APOSTROPHES = frozenset(["'", "’"])
_SMALL_IN_TITLES = ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBORDINATORS
_SHOUTED = 0.7  # of a shouted line's words are in capitals; running text stays far below
_SHORT = 4  # letters: shorter words stand small in many headlines
_FEWEST = 4  # longer words, from which on a line shows how it is written; three where the layout calls it a title
_PREFIX = 3  # letters before a hyphen or apostrophe: al-Qaeda, d'Or
# Endings that words have and names hardly ever do; found on the 500 training passages k1 to k5.
_COMMON_ENDINGS = (
    *("ly", "ing", "tion", "tions", "sion", "ment", "ments", "ness", "ity", "ance", "ence", "ship", "ism", "ology"),
    *("ous", "ful", "less", "able", "ible", "ive", "ional", "ical", "ual", "ised", "ized", "ated", "wards", "while"),
)
_LEAST_COMMON = 6  # letters: shorter words that end so are often names


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of words: small (as found in lower case), capital (as written, inside running sentences)."""

    small: Counter[str]
    capital: Counter[str]

    def is_name_word(self, token: str) -> bool:
        """Tell whether a capitalised word that opens a sentence is part of a name rather than a word like any other."""
        word = token.lower().replace("’", "'")
        if self.capital[token] > self.small[word]:
            return True
        return not self.small[word] and not is_common(word)


def gather_evidence(layout: Layout) -> Evidence:
    """Count the words of a document. Headlines and shouted lines tell nothing of capitals."""
    evidence = Evidence(Counter(), Counter())
    for sentence in layout.sentences:
        plain = not is_loud(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.text[0].islower():
                evidence.small[token.text.replace("’", "'")] += 1
            elif plain and is_capital(token.text) and not opens(sentence.tokens, at):
                evidence.capital[token.text] += 1
    return evidence


def opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token stands where any word would be capitalised: first, or after an opening mark."""
    if at == 0:
        return True
    before = tokens[at - 1]
    if before.text in _APOSTROPHES:
        return at == 1 or tokens[at - 2].end < before.start
    return before.text in _OPENERS


def is_capital(word: str) -> bool:
    """Tell whether a word is written as names are: Kabul, U.S., al-Qaeda, d'Or, 24Heures."""
    if word[0].isupper():
        return True
    head, mark, tail = word.replace("’", "-").replace("'", "-").partition("-")
    if mark and len(head) <= _PREFIX and tail[:1].isupper():
        return True
    return word[0].isdigit() and any(letter.isupper() for letter in word) and any(letter.islower() for letter in word)


def is_loud(sentence: Sentence) -> bool:
    """Tell whether a line is written In Title Case or IN CAPITALS, so that its capitals tell nothing."""
    return _is_titled(sentence) or _is_shouted(sentence)


def _is_titled(sentence: Sentence) -> bool:
    words = [token.text for token in sentence.tokens if len(token.text) >= _SHORT and token.text[0].isalpha()]
    if len(words) < _FEWEST - (sentence.segment == "title") or sentence.tokens[-1].text == ".":
        return False
    return all(word[0].isupper() or word in _SMALL_IN_TITLES for word in words)


def _is_shouted(sentence: Sentence) -> bool:
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 1]
    return len(words) >= _FEWEST and sum(word.isupper() for word in words) > _SHOUTED * len(words)


@functools.lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Tell whether English writes a word small: by the lists, by its endings."""
    if word in load_common_words() or word in load_nouns() or word in load_grammar().verbs:
        return True
    if word.endswith(_COMMON_ENDINGS) and len(word) >= _LEAST_COMMON:
        return True
    return any(lemma in load_common_words() for lemma in lemma_candidates(word))


def is_known(form: str) -> bool:
    """Tell whether a form is a country's or another name known across the world."""
    return form in load_countries() or form in load_known()
