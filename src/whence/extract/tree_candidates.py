"""Candidate statements: what a trigger of a tree may state, and what fills its roles."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.frames import Frame
from whence.extract.tree_positions import Around
from whence.extract.trees import Tree
from whence.records import Mention

__all__ = ["Candidate", "Filling"]


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills a role: the words `[first, last)` headed by `head`; without a mention it is its words."""

    role: str
    position: str
    head: int
    first: int
    last: int
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that a sentence may make: its trigger's words, and what fills the roles.

    words: the trigger's words; the first and past the last in a row are `first` and `last`. at: the word that heads it.
    clause: the words that a verb of saying or asking governs. figure: the words of a number alone: "killed 12".
    around: the positions around the trigger, for what is no role (places); None of noun phrases that are joined.
    """

    tree: Tree
    type: str
    why: str
    score: float
    words: tuple[int, ...]
    at: int
    fillings: tuple[Filling, ...]
    frame: Frame | None = None
    around: Around | None = None
    clause: tuple[int, int] | None = None
    figure: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        """The trigger's first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Past the trigger's last word; of a phrase whose words stand before its verb, past the verb."""
        return max(self.words) + 1 if min(self.words) == self.words[0] else self.words[0] + 1

    @property
    def roles(self) -> dict[str, list[Filling]]:
        """The fillers of each role."""
        found: dict[str, list[Filling]] = {}
        for filling in self.fillings:
            found.setdefault(filling.role, []).append(filling)
        return found
