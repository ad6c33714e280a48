"""The longest runs of words that two texts have in common, wherever each stands (greedy string tiling, Wise 1993)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Run", "find_runs"]

Words = Sequence[str]
MOST_PLACES = 16  # of one seed in a text: what is said more often is a refrain, whose pairs grow as squares


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` words from `one` in the one text are those from `other` in the other."""

    one: int
    other: int
    length: int

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield where each of its words stands in the one and in the other."""
        return zip(range(self.one, self.one + self.length), range(self.other, self.other + self.length), strict=True)


def find_runs(one: Words, other: Words, *, fewest: int) -> tuple[Run, ...]:
    """Return runs of `fewest` words or more, the longest chosen first, no word in two of them, in the order of `one`.

    The same runs are found, turned round, with the texts turned round. Texts that are equal are one run.
    """
    if one == other:
        return (Run(0, 0, len(one)),) if one else ()
    if list(other) < list(one):  # of two runs of one length which comes first must not depend on who is asked
        return tuple(sorted(Run(run.other, run.one, run.length) for run in find_runs(other, one, fewest=fewest)))
    free = [True] * len(one), [True] * len(other)
    chosen: list[Run] = []
    for run in sorted(_candidates(one, other, fewest), key=lambda run: (-run.length, run.one, run.other)):
        for kept in _uncovered(run, free, fewest):
            chosen.append(kept)
            free[0][kept.one : kept.one + kept.length] = [False] * kept.length
            free[1][kept.other : kept.other + kept.length] = [False] * kept.length
    return tuple(sorted(chosen))


def _candidates(one: Words, other: Words, fewest: int) -> Iterator[Run]:
    """Yield every run that could not be longer at either end, by the seeds of `fewest` words that both have.

    A refrain is not paired with all its places: its first with the first of the other, its second with the second.
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for b in range(len(other) - fewest + 1):
        places.setdefault(tuple(other[b : b + fewest]), []).append(b)
    met: Counter[tuple[str, ...]] = Counter()
    ends: dict[int, int] = {}  # of the last run on each diagonal: its later seeds are inside it
    for a in range(len(one) - fewest + 1):
        seed = tuple(one[a : a + fewest])
        found = places.get(seed, ())
        nth = met[seed]
        met[seed] += 1
        for b in found if len(found) <= MOST_PLACES else found[nth : nth + 1]:
            if ends.get(a - b, 0) <= a:
                length = _length(one, other, a, b, fewest)
                ends[a - b] = a + length - fewest + 1
                yield Run(a, b, length)


def _length(one: Words, other: Words, a: int, b: int, known: int) -> int:
    most = min(len(one) - a, len(other) - b)
    return next((at for at in range(known, most) if one[a + at] != other[b + at]), most)


def _uncovered(run: Run, free: tuple[list[bool], list[bool]], fewest: int) -> Iterator[Run]:
    """Yield the stretches of a run that no chosen run holds a word of, those with `fewest` words or more."""
    begin = 0
    for at in range(run.length + 1):
        if at == run.length or not (free[0][run.one + at] and free[1][run.other + at]):
            if at - begin >= fewest:
                yield Run(run.one + begin, run.other + begin, at - begin)
            begin = at + 1
