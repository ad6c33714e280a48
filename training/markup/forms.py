"""The form of a mention: named, nominal or pronoun."""

from __future__ import annotations

import re

from whence.language import split_sentences
from whence.language.word_sets import word_set

__all__ = ["form_of"]

PRONOUNS = word_set(
    """
    i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its
    itself we us our ours ourselves they them their theirs themselves who whom whose which that this these
    those one ones both each another others all some none neither either here there everyone someone nobody
    everybody somebody anyone many few most several
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


def form_of(text: str, start: int, end: int) -> str:
    """Return the form of `text[start:end]`: a capital that no beginning of a sentence explains makes a name."""
    words = [(match.group(), start + match.start()) for match in WORD.finditer(text[start:end])]
    if len(words) == 1 and words[0][0].lower() in PRONOUNS:
        return "pronoun"
    if not words:
        return "named"
    openings = {a + _opening(text[a:b]) for a, b in split_sentences(text)}
    return "named" if any(_is_name(word, at in openings, text) for word, at in words) else "nominal"


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
