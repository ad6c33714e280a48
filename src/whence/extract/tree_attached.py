"""Two noun phrases joined by a preposition in a tree, told by the kinds of both: "villagers in X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whence.extract.frames import Attached, FrameTable
from whence.extract.tree_candidates import Candidate, Filling
from whence.extract.tree_mentions import Headed, slots_of
from whence.extract.tree_subjects import cases_of
from whence.extract.trees import Tree

__all__ = ["find_attached"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A noun and the phrase after it. verbal: a parser hung the phrase on the verb before the noun."""

    noun: int
    phrase: int
    verbal: bool


def find_attached(headed: Headed, kinds: Mapping[str, str], table: FrameTable) -> Iterator[Candidate]:
    """Read two noun phrases joined by a preposition by the kinds of both: "villagers in X", "the bridge at Y"."""
    tree = headed.tree
    for at in sorted(headed.mentions):
        pair = _pair(tree, at)
        if pair is None or pair.noun not in headed.mentions:
            continue
        for case in cases_of(tree, at):
            place = next((child for child in tree.below[at] if tree.lowers[child] == case), at)
            for frame in table.attached.get(case, ()):
                fillings = _fillings(headed, pair, frame, kinds)
                if fillings:
                    yield Candidate(tree, frame.type, frame.why, frame.score, (place,), place, fillings)


def _pair(tree: Tree, at: int) -> _Pair | None:
    """Return the noun that a phrase may belong to: its head, or what stands right before it."""
    word = tree.words[at]
    if word.head < 0:
        return None
    if word.deprel == "nmod":
        return _Pair(word.head, at, verbal=False)
    if word.deprel == "obl":
        start = tree.subtree(at)[0]
        objects = (child for child in tree.below[word.head] if tree.words[child].deprel in ("obj", "obl"))
        noun = next((child for child in objects if child < at and tree.subtree(child)[1] == start), None)
        return None if noun is None else _Pair(noun, at, verbal=True)
    return None


def _fillings(headed: Headed, pair: _Pair, frame: Attached, kinds: Mapping[str, str]) -> tuple[Filling, ...]:
    left = headed.mentions[pair.noun]
    if (pair.verbal and frame.loose) or kinds.get(left.entity) not in frame.left:
        return ()
    right = (slot for slot in slots_of(headed, [pair.phrase]) if slot.mention and slot.mention.entity != left.entity)
    fit = next((slot for slot in right if slot.mention and kinds.get(slot.mention.entity) in frame.right), None)
    if fit is None or fit.mention is None:
        return ()
    return (
        Filling(frame.roles[0], "left", pair.noun, *headed.covers(left), left),
        Filling(frame.roles[1], "right", fit.head, *headed.covers(fit.mention), fit.mention),
    )
