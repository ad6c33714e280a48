"""What a whole document shows of its words: which are written small, which stand capitalised where nothing asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from whence.extract.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from whence.extract.layout import Layout, Sentence
from whence.extract.lexicons import load_common_words, load_countries, load_known, load_nouns
from whence.extract.tagging import load_grammar
from whence.language import Token, lemma_candidates

__all__ = ["Evidence", "gather_evidence", "is_capital", "is_known", "is_shouted", "is_titled", "opens"]

_OPENERS = frozenset(
    ["“", '"', "‘", "«", "(", "[", "—", "–", "-", ":", ";", "•", "*", "#", ">", "|", ".", "?", "!", "...", "…"]
)
_APOSTROPHES = frozenset(["'", "’"])
_SHOUTED = 0.7  # of a shouted line's words are in capitals; running text stays far below
# Endings that words have and names hardly ever do.
_COMMON_ENDINGS = ("ly", "ing", "tion", "tions", "sion", "ment", "ments", "ness", "ity", "ance", "ence", "ship", "ism", "ous", "ful",
                   "less", "able", "ible", "ive", "ional", "ical", "ual", "ised", "ized", "ated", "wards", "while", "ology", "fifths", "quarters")  # fmt: skip
_SHORT = 4  # letters: shorter words stand small in many headlines
SMALL_IN_TITLES = ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBORDINATORS


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of words: small (as found in lower case), capital (as written, inside running sentences)."""

    small: Counter[str]
    capital: Counter[str]
    common: Callable[[str], bool]

    def is_name_word(self, token: str) -> bool:
        """Tell whether a capitalised word that opens a sentence is part of a name rather than a word like any other."""
        word = token.lower().replace("’", "'")
        if self.capital[token] > self.small[word]:
            return True
        return not self.small[word] and not self.common(word)


def gather_evidence(layout: Layout) -> Evidence:
    """Count the words of a document. Headlines and shouted lines tell nothing of capitals."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in layout.sentences:
        plain = not is_titled(sentence) and not is_shouted(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.text[0].islower():
                small[token.text.replace("’", "'")] += 1
            elif plain and is_capital(token.text) and not opens(sentence.tokens, at):
                capital[token.text] += 1
    return Evidence(small, capital, is_common)


def opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token stands where any word would be capitalised: first, or after an opening mark."""
    if at == 0:
        return True
    before = tokens[at - 1]
    if before.text in _APOSTROPHES:
        return at == 1 or tokens[at - 2].end < before.start
    return before.text in _OPENERS


def is_capital(word: str) -> bool:
    """Tell whether a word is written as names are: Kabul, U.S., al-Qaeda, d'Or, 19FortyFive."""
    if word[0].isupper():
        return True
    head, mark, tail = word.replace("’", "'").replace("'", "-").partition("-")
    if mark and len(head) <= 3 and tail[:1].isupper():
        return True
    return word[0].isdigit() and any(letter.isupper() for letter in word) and any(letter.islower() for letter in word)


def is_titled(sentence: Sentence) -> bool:
    """Tell whether a line is written In Title Case."""
    words = [token.text for token in sentence.tokens if len(token.text) >= _SHORT and token.text[0].isalpha()]
    if len(words) < 3 or sentence.tokens[-1].text == "." or (len(words) < 4 and sentence.segment != "title"):
        return False
    return all(word[0].isupper() or word in SMALL_IN_TITLES for word in words)


def is_shouted(sentence: Sentence) -> bool:
    """Tell whether a line is written IN CAPITALS."""
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 1]
    return len(words) >= 4 and sum(word.isupper() for word in words) > _SHOUTED * len(words)


def is_common(word: str) -> bool:
    """Tell whether English writes the word small: by the lists, by its endings."""
    if word in load_common_words() or word in load_nouns():
        return True
    if word.endswith(_COMMON_ENDINGS) and len(word) > 5:
        return True
    return word in load_grammar().verbs or any(lemma in load_common_words() for lemma in lemma_candidates(word))


def is_known(form: str) -> bool:
    """Tell whether a form is a country's or another name known across the world."""
    return form in load_countries() or form in load_known()
