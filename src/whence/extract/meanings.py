"""What texts are like: vectors of length one, near each other where texts say much the same in other words."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from whence.extract.kit import Kit, load_kit
from whence.extract.layout import lay_out
from whence.extract.net.engine import Floats
from whence.extract.net.scan import show
from whence.extract.net.windows import Word, cut_windows, split_words
from whence.extract.trained import load_lexicon
from whence.records import Document, Span, document_id
from whence.vocabulary import load_vocabulary

__all__ = ["Meanings"]

Range = tuple[int, int]  # words of a document, the last one left out
ROUNDED = 4  # decimals kept: a last bit changes no byte, and the cosine of two vectors moves by less than 0.00001


class Meanings:
    """Tells what texts and spans are like. The dot product of two vectors, their cosine, says how alike two texts are.

    The same text always gives the same bytes, whatever other texts it is asked with.
    """

    def __init__(self, kit: Kit | None = None, hints: Mapping[str, Sequence[str]] | None = None) -> None:
        """Load what it reads with.

        kit: other weights than the package's. hints: word (lower case) to the types it may state, as its network is
        shown them; those of the package's own frames where left out.
        """
        kit = kit or load_kit()
        self._engine, self._pieces = kit.engine, kit.pieces
        self._hints = load_lexicon(load_vocabulary())[0] if hints is None else hints

    def of_texts(self, texts: Sequence[str]) -> Floats:
        """Return a vector of length one for each text, [texts, size]: the mean over its words, each read once.

        A text without words has zeros. Raises WhenceError where the weights do not tell what words mean.
        """
        found = [self._of_words(words, [(0, len(words))]) for words in map(_words_of, texts)]
        return np.concatenate([np.zeros((0, self._size), np.float32), *found])

    def of_spans(self, document: Document, spans: Sequence[Span]) -> Floats:
        """Return a vector of length one for each span, [spans, size]: the mean over its words as read where they stand.

        A word that a span shares a letter with is one of its words; a span without words, as in furniture, has zeros.
        Only windows that hold a word of a span are read. Raises WhenceError as above.
        """
        words = split_words(lay_out(document))
        starts, ends = [word.start for word in words], [word.end for word in words]
        return self._of_words(words, [(bisect_right(ends, s.start), bisect_left(starts, s.end)) for s in spans])

    @cached_property
    def _size(self) -> int:
        return int(self._read(_words_of(".")).shape[1])

    def _of_words(self, words: Sequence[Word], ranges: Sequence[Range]) -> Floats:
        """Return the mean over each range of words, [ranges, size]."""
        sums = np.zeros((len(ranges), self._size), np.float64)
        for window in cut_windows(words):
            inside = [(max(first, window.own), min(last, window.own_last)) for first, last in ranges]
            held = [(row, first, last) for row, (first, last) in enumerate(inside) if first < last]
            vectors = self._read(words[window.first : window.last]) if held else np.zeros((0, 0), np.float32)
            for row, first, last in held:
                sums[row] += vectors[first - window.first : last - window.first].sum(0, dtype=np.float64)
        return _unit(sums)

    def _read(self, words: Sequence[Word]) -> Floats:
        return self._engine.meaning(show(words, self._pieces, self._hints))


def _words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text that is all body; half a character (a lone surrogate) is read as a question mark."""
    received = text.encode(errors="replace")
    sha256 = hashlib.sha256(received).hexdigest()
    id_ = document_id(sha256, publisher=None, address=None)
    return split_words(lay_out(Document(id=id_, sha256=sha256, file="text", text=received.decode())))


def _unit(sums: NDArray[np.float64]) -> Floats:
    """Return rows of length one; of nothing, zeros."""
    length = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(np.round(sums / np.where(length, length, 1.0), ROUNDED) + 0.0, np.float32)  # no zero below zero
