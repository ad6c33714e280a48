"""Windows of a document as the network reads them: words, their pieces, their shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.extract.layout import Layout

__all__ = ["SHAPES", "Window", "Word", "cut_windows", "shape_of", "split_words"]

LONGEST = 150  # words in a window: what was read in training; longer windows read worse, shorter ones lose context
_JOINED = re.compile(r"(?<=[^\W_])[-\u2010\u2011/](?=[^\W_])")
SHAPES = 18


@dataclass(frozen=True, slots=True)
class Word:
    """One word, figure or mark as the network reads it; hyphenated words are read in their parts."""

    start: int
    end: int
    text: str
    sentence: int
    opens: bool  # the first word of its sentence


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` of a document, of which `[own, own_last)` are decided here; the rest is context."""

    first: int
    last: int
    own: int
    own_last: int


def split_words(layout: Layout) -> tuple[Word, ...]:
    """Return the words of a document's sentences in order; "Taliban-backed" is three words."""
    return tuple(_words(layout))


def _words(layout: Layout) -> Iterator[Word]:
    for number, sentence in enumerate(layout.sentences):
        opens = True
        for token in sentence.tokens:
            for start, end in _parts(token.text):
                yield Word(token.start + start, token.start + end, token.text[start:end], number, opens)
                opens = False


def _parts(text: str) -> Iterator[tuple[int, int]]:
    here = 0
    for joint in _JOINED.finditer(text) if "://" not in text else ():
        yield here, joint.start()
        yield joint.start(), joint.end()
        here = joint.end()
    yield here, len(text)


def cut_windows(words: Sequence[Word], longest: int = LONGEST) -> Iterator[Window]:
    """Yield windows of whole sentences; each after the first opens with the sentence before it as context.

    A sentence longer than a window is cut between words.
    """
    pieces = list(_sentence_ranges(words, longest))
    at = 0
    while at < len(pieces):
        first = own = pieces[at][0]
        if at and pieces[at - 1][1] - pieces[at - 1][0] + pieces[at][1] - own <= longest:
            first = pieces[at - 1][0]
        ahead = at + 1
        while ahead < len(pieces) and pieces[ahead][1] - first <= longest:
            ahead += 1
        last = pieces[ahead - 1][1]
        yield Window(first, last, own, last)
        at = ahead


def _sentence_ranges(words: Sequence[Word], longest: int) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].sentence != words[at - 1].sentence or at - start >= longest:
            yield start, at
            start = at


def shape_of(word: Word) -> int:
    """Return the shape of a word, 0 to SHAPES - 1: its case and digits, and whether it opens its sentence.

    The encoder is uncased: this is how it learns of capitals.
    """
    return 2 * _case_of(word.text) + word.opens


def _case_of(text: str) -> int:
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return 5 if text.isdigit() else 6 if any(letter.isdigit() for letter in text) else 7
    if any(letter.isdigit() for letter in text):
        return 8
    upper = [letter.isupper() for letter in letters]
    if all(upper):
        return 2 if len(upper) > 1 else 3
    if not any(upper):
        return 0
    return 1 if upper[0] and not any(upper[1:]) else 4
