"""Mentions in the making: spans that may name or refer to an entity, before it is settled which ones are the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from whence.extract.layout import Sentence
from whence.extract.tagging import Tag
from whence.records import Form

__all__ = ["Candidate", "Line", "key_of"]

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its|this|these|those|our|my|your)\s+")
_OWNED = re.compile(r"'s?$")


@dataclass(slots=True)
class Line:
    """A sentence at work. number: its place among the sentences; words: its tokens small, apostrophes straight;
    names: the token ranges of its names; tags: the part each word plays.
    """

    number: int
    sentence: Sentence
    words: list[str]
    names: tuple[tuple[int, int], ...]
    tags: list[Tag]

    def word(self, at: int) -> str:
        """Return the word at a token, small; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_mark(self, at: int) -> bool:
        """Tell a token without a letter or a digit: a bullet, a sign."""
        return not any(letter.isalnum() for letter in self.words[at])

    def is_named(self, at: int) -> bool:
        """Tell whether a token stands in a name."""
        return any(first <= at < last for first, last in self.names)

    def text(self, first: int, last: int) -> str:
        """Return the words of tokens `[first, last)` as they stand in the text, blanks evened."""
        tokens = self.sentence.tokens
        parts = [tokens[first].text]
        for before, token in zip(tokens[first : last - 1], tokens[first + 1 : last], strict=True):
            parts.append(" " + token.text if token.start > before.end else token.text)
        return "".join(parts)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return where the tokens `[first, last)` stand in the text."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end


@dataclass(slots=True, kw_only=True, eq=False)
class Candidate:
    """A span that may be a mention.

    key: its words as they are compared, small and without article. forms: what else stands there for the same thing
    ("union leader Nabila Chaouki" for the name alone). head: the lemma of a phrase's head noun, empty for names.
    determiner: the word that opens it ("the", "a", "his"). heads: nouns that a name may be taken up by ("the colonel"). votes: what speaks for each kind.
    inner: it only tells which thing a longer phrase means ("the Rangtila road"). same: the candidate that its place in the sentence says it is (apposition, title).
    """

    line: int
    start: int
    end: int
    form: Form
    key: str
    text: str
    forms: list[str] = field(default_factory=list)
    head: str = ""
    kind: str = ""
    plural: bool = False
    determiner: str = ""
    votes: Counter[str] = field(default_factory=Counter)
    same: Candidate | None = None
    heads: list[str] = field(default_factory=list)
    inner: bool = False

    @property
    def is_bare(self) -> bool:
        """Tell whether a phrase is its head noun and nothing else: "the group"."""
        return " " not in self.key


def key_of(text: str) -> str:
    """Return words as they are compared: small, unaccented, straight apostrophes, no article, no possessive."""
    small = text.lower().replace("’", "'").replace("‘", "'").strip('"“”')
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", small) if not unicodedata.combining(letter))
    return _OWNED.sub("", _ARTICLE.sub("", plain))
