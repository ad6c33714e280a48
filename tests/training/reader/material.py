"""A passage of the corpus with every layer, its windows, and small stand-ins for what cuts words and runs networks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.markup import load_passages
from training.reader.example import Example
from training.reader.examples import examples_of
from whence.extract.net.pieces import Encoded
from whence.extract.net.windows import Word, shape_of

__all__ = ["RAID", "LetterPieces", "raid", "whole", "words_at"]

RAID = """\
@ t1-001 | Sahel and West Africa | invented: Dallol war | wire report | 2013-01-10
{1@ [A The army]} {1! said} on Thursday that {1 [F fighters] of [L the Dallol Front] <1 attacked> [T Tilla] \
on Tuesday, killing [C at least 12 civilians]}.
{2@ [L The Front]} {2! denied} {2 [L it] had men there}.
--
A government-body Dallolan army
F population fighters of the Dallol Front
L armed-group Dallol Front
T place Tilla
C population civilians of Tilla
1* FIGHTS F T+C t=2013-01-08"on Tuesday" q=deaths"at least 12" | A CT+ "said" ! | L CT- "denied" !
"""


class LetterPieces:
    """Cuts a word into one piece, numbered by its first letter: as many pieces as there are words."""

    def __init__(self, *, stop_after: int | None = None) -> None:
        self.left = stop_after

    def encode(self, words: Sequence[Word]) -> Encoded:
        """Return the pieces; KeyboardInterrupt once `stop_after` windows were cut."""
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise KeyboardInterrupt
        ids = [3 + ord(word.text[0].lower()) % 29 for word in words]
        return Encoded([1, *ids, 2], [0, *map(shape_of, words), 0], list(range(1, len(words) + 1)))


def raid(folder: Path) -> dict[str, Any]:
    """Return the passage in gold shape."""
    file = folder / "t1.txt"
    file.write_text(RAID, encoding="utf-8")
    (passage,) = load_passages(file)
    return passage


def whole(passage: dict[str, Any]) -> Example:
    """Return a passage as one window."""
    (example,) = examples_of(passage, 200)
    return example


def words_at(example: Example, first: int, last: int) -> str:
    """Return the words of a range, with blanks between."""
    return " ".join(word.text for word in example.words[first : last + 1])
