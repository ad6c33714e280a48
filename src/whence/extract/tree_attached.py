"""Two noun phrases joined by a preposition in a tree, told by the kinds of both: "villagers in X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whence.extract.frames import Attached, FrameTable
from whence.extract.tree_candidates import Candidate, Filling
from whence.extract.tree_mentions import Headed, Slot, slots_of
from whence.extract.tree_subjects import cases_of
from whence.extract.trees import Tree

__all__ = ["find_attached"]


def find_attached(headed: Headed, kinds: Mapping[str, str], table: FrameTable) -> Iterator[Candidate]:
    """Read two noun phrases joined by a preposition by the kinds of both: "villagers in X", "the bridge at Y"."""
    tree = headed.tree
    for at in sorted(headed.mentions):
        noun, loose_only = _noun_before(tree, at)
        left = headed.mentions.get(noun) if noun is not None else None
        if noun is None or left is None:
            continue
        for case in cases_of(tree, at):
            for frame in table.attached.get(case, ()):
                if not (loose_only and frame.loose):
                    yield from _joined(headed, noun, at, case, frame, kinds)


def _noun_before(tree: Tree, at: int) -> tuple[int | None, bool]:
    """Return the noun that a phrase may belong to, and whether a parser hung it on the verb instead."""
    word = tree.words[at]
    if word.head < 0:
        return None, False
    if word.deprel == "nmod":
        return word.head, False
    if word.deprel == "obl":
        start = tree.subtree(at)[0]
        objects = (child for child in tree.below[word.head] if tree.words[child].deprel in ("obj", "obl"))
        return next((child for child in objects if child < at and tree.subtree(child)[1] == start), None), True
    return None, False


def _joined(
    headed: Headed, noun: int, at: int, case: str, frame: Attached, kinds: Mapping[str, str]
) -> Iterator[Candidate]:
    left = headed.mentions[noun]
    if kinds.get(left.entity) not in frame.left:
        return
    tree = headed.tree
    right = [
        slot
        for slot in slots_of(headed, [at])
        if slot.mention and slot.mention.entity != left.entity and kinds.get(slot.mention.entity) in frame.right
    ]
    place = next((child for child in tree.below[at] if tree.lowers[child] == case), at)
    if right:
        fillings = [
            Filling(role, side, slot.head, *headed.covers(slot.mention), slot.mention)
            for role, side, slot in zip(frame.roles, ("left", "right"), (Slot(noun, left), right[0]), strict=True)
            if slot.mention
        ]
        yield Candidate(tree, frame.type, frame.why, frame.score, (place,), place, tuple(fillings))
