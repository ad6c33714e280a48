"""The positions around a trigger of a tree: each is read off the relations when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from whence.extract.tree_mentions import Headed, Slot
from whence.extract.tree_subjects import antecedent, cases_of
from whence.extract.trees import Tree

__all__ = ["Around", "followed", "with_case"]

Wanted = Mapping[str, frozenset[str]]  # a noun to the prepositions that its own frames ask for
_PHRASE = frozenset({"obl", "obl:agent", "nmod"})


@dataclass(slots=True)
class Around:
    """The positions around a trigger. at: its head word; inside: the words that belong to the trigger."""

    headed: Headed
    at: int
    inside: frozenset[int]
    read: Callable[[Around, str], list[Slot]]
    wanted: Wanted
    known: dict[str, list[Slot]] = field(default_factory=dict)

    def __getitem__(self, position: str) -> list[Slot]:
        """Return what stands in a position."""
        found = self.known.get(position)
        if found is None:
            found = self.known[position] = [
                slot for slot in self.read(self, position) if slot.head not in self.inside or slot.mention
            ]
        return found

    @property
    def tree(self) -> Tree:
        """The sentence."""
        return self.headed.tree


def with_case(tree: Tree, at: int, word: str) -> list[int]:
    """Return what hangs on a word by this preposition."""
    return [
        followed(tree, child)
        for child in tree.below[at]
        if tree.words[child].deprel in _PHRASE and word in cases_of(tree, child)
    ]


def followed(tree: Tree, at: int) -> int:
    """Return the word itself, or the noun that it stands for as a relative pronoun."""
    found = antecedent(tree, at)
    return at if found is None else found
