"""Characters to words."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from training.reader.example import Range
from whence.extract.net.windows import Word

__all__ = ["Placing"]


class Placing:
    """The words of a window by the characters they cover."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.starts, self.ends = [word.start for word in words], [word.end for word in words]

    def __call__(self, start: int, end: int) -> Range | None:
        """Return the words that characters touch, if all of those are in the window."""
        if start < self.starts[0] or end > self.ends[-1] or end <= start:
            return None
        first, last = bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end) - 1
        return (first, last) if first <= last else None
