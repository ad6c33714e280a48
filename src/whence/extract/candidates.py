"""Mentions in the making: spans that may name or refer to an entity, before it is settled which ones are the same."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.layout import Sentence
from whence.extract.tagging import Tag
from whence.records import Form

__all__ = ["Candidate", "Line", "Range", "candidate_at", "key_of", "line_of"]

Range = tuple[int, int]  # tokens [first, last) of a sentence

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its|this|these|those|our|my|your)\s+")
_OWNED = re.compile(r"'s?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence at work. number: its place among the sentences; words: its tokens small, apostrophes straight.

    names: the token ranges of its names, in order; named: the tokens in them; tags: the part each word plays.
    """

    number: int
    sentence: Sentence
    words: tuple[str, ...]
    names: tuple[Range, ...]
    named: frozenset[int]
    tags: tuple[Tag, ...]

    def word(self, at: int) -> str:
        """Return the word at a token, small; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def between(self, left: int, right: int) -> list[str]:
        """Return the words of tokens `[left, right)`, small."""
        return list(self.words[left:right])

    def tag(self, at: int) -> Tag:
        """Return the tag at a token; empty outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def is_mark(self, at: int) -> bool:
        """Tell a token without a letter or a digit: a bullet, a sign."""
        return not any(letter.isalnum() for letter in self.words[at])

    def names_in(self, first: int, last: int) -> tuple[Range, ...]:
        """Return the names that begin in tokens `[first, last)`."""
        low, high = (bisect.bisect_left(self.names, edge, key=_first) for edge in (first, last))
        return self.names[low:high]

    def name_before(self, last: int) -> Range | None:
        """Return the name that ends at a token, or None."""
        at = bisect.bisect_left(self.names, last, key=_first) - 1
        return self.names[at] if at >= 0 and self.names[at][1] == last else None

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
    heads: nouns that a name may be taken up by ("the colonel"). determiner: the word that opens it ("the", "a", "his").
    votes: what speaks for each kind. same: the candidate that its place in the sentence says it is (apposition, title).
    modifier: the name right before the head noun ("LPF forces").
    inner: it only tells which thing a longer phrase means ("the Rangtila road").
    """

    line: int
    start: int
    end: int
    form: Form
    key: str
    text: str
    forms: list[str] = field(default_factory=list)
    head: str = ""
    heads: list[str] = field(default_factory=list)
    kind: str = ""
    plural: bool = False
    determiner: str = ""
    votes: Counter[str] = field(default_factory=Counter)
    same: Candidate | None = None
    modifier: Candidate | None = None
    inner: bool = False

    @property
    def is_bare(self) -> bool:
        """Tell whether a phrase is its head noun and nothing else: "the group"."""
        return " " not in self.key


def line_of(number: int, sentence: Sentence, names: tuple[Range, ...], tags: Sequence[Tag]) -> Line:
    """Return a sentence with its names and tags."""
    named = frozenset(at for first, last in names for at in range(first, last))
    return Line(number, sentence, words_of(sentence), names, named, tuple(tags))


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """Return the tokens of a sentence small, apostrophes straight."""
    return tuple(token.text.lower().replace("’", "'") for token in sentence.tokens)


def candidate_at(line: Line, first: int, last: int, form: Form) -> Candidate:
    """Return the candidate that tokens `[first, last)` are."""
    start, end = line.offsets(first, last)
    text = line.text(first, last)
    return Candidate(line=line.number, start=start, end=end, form=form, key=key_of(text), text=text)


def key_of(text: str) -> str:
    """Return words as they are compared: small, unaccented, straight apostrophes, no article, no possessive."""
    small = text.lower().replace("’", "'").replace("‘", "'").strip('"“”')
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", small) if not unicodedata.combining(letter))
    return _OWNED.sub("", _ARTICLE.sub("", plain))


def _first(name: Range) -> int:
    return name[0]
