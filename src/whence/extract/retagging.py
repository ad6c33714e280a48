"""Tags mended by the lexicon: nouns and adjectives of the conflict field that look like verbs."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.lexicons import load_nouns, load_words
from whence.extract.tagging import AUX, CLOSE, COMMA, DET, NOUN, POSS, PREP, STOP, VERB, Tag

__all__ = ["mend_tags"]

_POINTERS = frozenset(["this", "these", "those"])
_ENDS = frozenset([VERB, AUX, COMMA, STOP, PREP, CLOSE, POSS])


def mend_tags(words: Sequence[str], tags: list[Tag]) -> list[Tag]:
    """Return the tags of a sentence's words, with those mended that the neighbours show to be wrong."""
    mended = list(tags)
    for at, tag in enumerate(tags):
        if tag == VERB and (_is_noun(words, mended, at) or _describes(words, mended, at)):
            mended[at] = NOUN
        elif words[at] in _POINTERS and _heads_on(words, at):
            mended[at] = DET
        elif tag == NOUN and words[at] in load_words("after_nouns") and at and mended[at - 1] == NOUN:
            mended[at] = PREP
    return mended


def _heads_on(words: Sequence[str], at: int) -> bool:
    """Tell "this country" from "this is"."""
    return at + 1 < len(words) and words[at + 1] in load_nouns()


def _is_noun(words: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Tell a noun: "all guards.", "two witnesses saw", "the armed forces,", "the gas station counted"."""
    if words[at] not in load_nouns() or not at:
        return False
    before, after = tags[at - 1], tags[at + 1] if at + 1 < len(tags) else STOP
    if before == DET or _counts(words[at - 1]):
        return True
    return before == NOUN and after in _ENDS and not _is_plural(words[at - 1])


def _describes(words: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Tell a participle before what it describes: "unidentified armed men", "six covered bodies"."""
    if not words[at].endswith("ed") or at + 1 >= len(words) or words[at + 1] not in load_nouns():
        return False
    before = words[at - 1] if at else "."
    opens = not at or tags[at - 1] in (DET, PREP, STOP) or _counts(before)
    return opens or (before.endswith(("ed", "ly")) and at > 1 and tags[at - 2] in (DET, PREP, STOP))


def _counts(word: str) -> bool:
    return word[0].isdigit() or word in load_words("numerals")


def _is_plural(word: str) -> bool:
    noun = load_nouns().get(word)
    return noun is not None and noun.plural
