"""Which words of two texts are the same words: fingerprints that an index can hold, and the comparison of two."""

from __future__ import annotations

import itertools
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from whence.corroborate.runs import Run, find_runs
from whence.corroborate.wording import Wording, wording_of
from whence.records import Document, Score, Span, Text, record

__all__ = ["Reuse", "ReuseVerdict", "Shared", "compare", "compare_wordings", "find_sharing", "signature"]

ReuseVerdict = Literal["whole", "part", "quotation", "none"]
Hashes = NDArray[np.uint64]

# Fingerprints are hashes of shingles (Broder 1997, "On the resemblance and containment of documents"), thinned by
# winnowing (Schleimer, Wilkerson and Aiken 2003): the least hash of each window stays. Bands of MinHash would find only
# texts that are alike as wholes; of these, one is the same wherever SHINGLE + WINDOW - 1 = 16 words are. They are kept
# in cases: with other numbers, every signature must be made anew.
SHINGLE = 5  # words
WINDOW = 12  # shingles; about two fingerprints to 13 words
_ODD = 0x9E3779B97F4A7C15

# What finds others in an index: so many rows are looked at for one text, those of its rarest fingerprints first, so
# that a phrase that all use costs nothing. Two fingerprints, or one that few have, make a pair worth comparing.
MOST_ROWS, FEW_HOLDERS = 4000, 20

# Set on news texts of one happening by several hands: four words in a row and gaps of six are what light edits leave;
# eight words together are seldom chance, but set phrases reach twelve, and offices with their holders more.
RUN, GAP, TOGETHER = 4, 6, 8
WHOLE, TOLD, PART, PASSAGES = 0.6, 0.5, 14, 30  # shares of the shorter; told words in one stretch, in several


@record
class Shared:
    """The same words, in the one text and in the other; case, marks and blanks may differ."""

    one: Span
    other: Span


@record
class Reuse:
    """How much of two texts is the same words.

    share: of the shorter's words, those that stand in the other. of_one, of_other: the same of each. runs: where they
    stand, in the order of `one`. reason: the sentence of the rule that decided.
    """

    verdict: ReuseVerdict
    share: Score
    of_one: Score
    of_other: Score
    runs: tuple[Shared, ...]
    reason: Text


def signature(document: Document) -> tuple[int, ...]:
    """Return the fingerprints of a document in ascending order, each from 0 to 2**63 - 1: the keys of an index.

    Furniture, by-lines, case, marks and blanks do not count. The same words give the same numbers on every machine.
    """
    hashes = _shingles(wording_of(document).words)
    if len(hashes) > WINDOW:
        windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
        hashes = windows.min(axis=1)
    elif len(hashes):
        hashes = hashes.min(keepdims=True)
    return tuple(int(each) for each in np.unique(hashes))


def find_sharing(keys: Iterable[int], holders: Mapping[int, Collection[str]]) -> tuple[str, ...]:
    """Return the documents worth comparing with one, those that share most fingerprints first.

    keys: its signature. holders: the documents that an index has under each; more than 4,000 rows are not looked at.
    """
    found: Counter[str] = Counter()
    rare: set[str] = set()
    rows = 0
    for key in sorted((key for key in set(keys) if key in holders), key=lambda key: (len(holders[key]), key)):
        rows += len(holders[key])
        if rows > MOST_ROWS and found:
            break
        found.update(holders[key])
        rare.update(holders[key] if len(holders[key]) <= FEW_HOLDERS else ())
    worth = (document for document, count in found.items() if count > 1 or document in rare)
    return tuple(sorted(worth, key=lambda document: (-found[document], document)))


def compare(one: Document, other: Document) -> Reuse:
    """Return what two documents share word for word, with the places in both. Turned round, it is the same reuse."""
    return compare_wordings(wording_of(one), wording_of(other))


def compare_wordings(one: Wording, other: Wording) -> Reuse:
    """Return what two texts share word for word, of the words that are given."""
    return _reuse(_compared(one, other))


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two texts, the runs kept of what they share, and how many words these have.

    said: direct speech in both. told: neither that nor capitals in both. longest: the most told in one passage.
    """

    one: Wording
    other: Wording
    runs: tuple[Run, ...]
    words: int
    said: int
    told: int
    longest: int

    @property
    def shorter(self) -> int:
        return min(len(self.one.words), len(self.other.words))


def _compared(one: Wording, other: Wording) -> _Compared:
    stretches = _stretches(find_runs(one.words, other.words, fewest=RUN))
    whole = len(one.words) if one.words == other.words else TOGETHER
    kept = [runs for runs in stretches if sum(run.length for run in runs) >= min(whole, TOGETHER)]
    told = [sum(_told(run, one, other) for run in runs) for runs in kept]
    runs = tuple(sorted(run for runs in kept for run in runs))
    said = sum(bool(one.quotation[a] and other.quotation[b]) for run in runs for a, b in run.places())
    words = sum(run.length for run in runs)
    return _Compared(one, other, runs, words=words, said=said, told=sum(told), longest=max(told, default=0))


def _stretches(runs: Sequence[Run]) -> list[list[Run]]:
    """Return runs that lie within GAP words of each other in both texts, together: a passage with light edits."""
    home = list(range(len(runs)))
    for at, run in enumerate(runs):
        for later in range(at + 1, len(runs)):
            if runs[later].one - run.one - run.length > GAP:
                break
            if 0 <= runs[later].other - run.other - run.length <= GAP:
                old, new = home[later], home[at]
                home = [new if each == old else each for each in home]
    return [[run for run, each in zip(runs, home, strict=True) if each == first] for first in dict.fromkeys(home)]


def _told(run: Run, one: Wording, other: Wording) -> int:
    """Return how many words of a run are neither direct speech in both texts nor capitals in both."""
    return sum(
        not (one.quotation[a] and other.quotation[b]) and not (one.capital[a] and other.capital[b])
        for a, b in run.places()
    )


def _reuse(found: _Compared) -> Reuse:
    verdict, reason = next((verdict, rule.__doc__ or "") for verdict, rule in RULES if rule(found))
    one, other = (round(found.words / (len(text.words) or 1), 3) for text in (found.one, found.other))
    runs = tuple(each for run in found.runs for each in _shared(run, found.one, found.other))
    return Reuse(verdict=verdict, share=max(one, other), of_one=one, of_other=other, runs=runs, reason=reason)


def _shared(run: Run, one: Wording, other: Wording) -> list[Shared]:
    """Return a run's places, parted where furniture stands between its words in either text."""
    ends = [0, *(at for at in range(1, run.length) if _parts(run, at, one, other)), run.length]
    places = [
        (one.spans(run.one + a, run.one + b), other.spans(run.other + a, run.other + b))
        for a, b in itertools.pairwise(ends)
    ]
    return [Shared(one=mine, other=theirs) for (mine,), (theirs,) in places]


def _parts(run: Run, at: int, one: Wording, other: Wording) -> bool:
    mine, theirs = run.one + at, run.other + at
    return one.parts[mine] != one.parts[mine - 1] or other.parts[theirs] != other.parts[theirs - 1]


def _nothing(found: _Compared) -> bool:
    """They share no eight words together."""
    return not found.runs


def _same(found: _Compared) -> bool:
    """They are the same words from beginning to end."""
    return found.words == len(found.one.words) == len(found.other.words)


def _whole(found: _Compared) -> bool:
    """Most of the shorter stands word for word in the other."""
    return found.words >= WHOLE * found.shorter and found.told >= min(PART, TOLD * found.shorter)


def _part(found: _Compared) -> bool:
    """Sentences of the one stand word for word in the other."""
    return found.longest >= PART or found.told >= PASSAGES


def _quotation(found: _Compared) -> bool:
    """What they share stands in quotation marks in both: they quote the same words."""
    return found.said >= TOGETHER


def _phrases(_: _Compared) -> bool:
    """They share a phrase or two, as texts on one matter do."""
    return True


RULES: tuple[tuple[ReuseVerdict, Callable[[_Compared], bool]], ...] = (
    ("none", _nothing),
    ("whole", _same),
    ("whole", _whole),
    ("part", _part),
    ("quotation", _quotation),
    ("none", _phrases),
)


def _shingles(words: Sequence[str]) -> Hashes:
    """Return a hash a shingle; a text shorter than a shingle is one."""
    known: dict[str, int] = {word: zlib.crc32(word.encode(errors="replace")) + 1 for word in set(words)}
    each = np.fromiter((known[word] for word in words), np.uint64, len(words))
    size = min(SHINGLE, len(words))
    hashes = np.zeros(len(words) - size + 1 if size else 0, np.uint64)
    for at in range(size):
        hashes = hashes * np.uint64(_ODD) + each[at : at + len(hashes)]
    return _mixed(hashes)


def _mixed(hashes: Hashes) -> Hashes:
    """Return hashes whose order says nothing of the words (the finisher of splitmix64), of 63 bits, as SQL has them."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (hashes ^ (hashes >> np.uint64(31))) >> np.uint64(1)
