"""Dependency trees: the words of one sentence with their heads and relations (Universal Dependencies, version 2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.extract.word_sets import word_set
from whence.language import word_set as words_of

__all__ = ["CLAUSES", "NOMINAL", "SUBJECTS", "Tree", "Word", "is_light"]

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
CLAUSES = frozenset({"acl", "advcl", "xcomp", "ccomp", "amod"})  # where a verb may stand without a subject of its own
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "X"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"})
_FINITE = frozenset({"nsubj", "nsubj:outer", "csubj", "aux", "cop"})
_OBJECT = frozenset({"obj", "ccomp"})
_MARK = frozenset({"mark"})
_OWN_CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "conj", "csubj"})
_EDGE = frozenset({"case", "cc", "mark", "punct", "advmod"})
# After a passive these go on with an act of its subject: "was wounded and fled", not "was fled".
_INTRANSITIVE = words_of(
    """flee escape die go come return fall leave retreat arrive resign surrender travel walk vow collapse disappear
    manage refuse agree say remain stay live start begin become succumb"""
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of the document's text. head: the number of its head in the tree, -1 for the root."""

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence. lowers: the words in lower case with plain apostrophes; below: the children of each word."""

    words: tuple[Word, ...]
    lowers: tuple[str, ...] = field(init=False, repr=False, compare=False)
    below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the words."""
        below: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head >= 0:
                below[word.head].append(at)
        object.__setattr__(self, "lowers", tuple(word.text.lower().replace("’", "'") for word in self.words))
        object.__setattr__(self, "below", tuple(map(tuple, below)))

    def children(self, at: int, relations: frozenset[str]) -> list[int]:
        """Return the children of a word by these relations, in the order of the text."""
        words = self.words
        return [child for child in self.below[at] if words[child].deprel in relations]

    def marker(self, at: int) -> str:
        """Return the word that marks a clause ("to", "that", "of"), "" where none does."""
        return next((self.lowers[child] for child in self.children(at, _MARK)), "")

    def subtree(self, at: int) -> tuple[int, int]:
        """Return the range of words from the first to past the last below a word, itself included."""
        first = last = at
        seen, waiting = {at}, [at]
        while waiting:
            for child in self.below[waiting.pop()]:
                if child not in seen:  # a parser's tree may have a loop
                    seen.add(child)
                    waiting.append(child)
                    first, last = min(first, child), max(last, child)
        return first, last + 1

    def phrase(self, at: int) -> tuple[int, int]:
        """Return the subtree's range without the prepositions, joints and stops at its edges."""
        first, last = self.subtree(at)
        while first < at and self.words[first].deprel in _EDGE:
            first += 1
        while last - 1 > at and self.words[last - 1].deprel == "punct":
            last -= 1
        return first, last

    def conjuncts(self, at: int) -> list[int]:
        """Return a word and those joined to it: "A, B and C" by its "A"."""
        return [at, *(child for child in self.below[at] if self.words[child].deprel == "conj")]

    def climbs_to(self, at: int, top: int, steps: int) -> bool:
        """Tell whether `top` is reached from a word in so many steps up, without leaving a clause on the way."""
        for _ in range(steps):
            if at == top:
                return True
            if at < 0 or (self.words[at].upos == "VERB" and self.words[at].deprel in _OWN_CLAUSE):
                return False
            at = self.words[at].head
        return at == top

    def is_passive(self, at: int, depth: int = 0) -> bool:
        """Tell whether a verb is passive: by its subject, auxiliary or agent, or as a bare participle."""
        relations = {self.words[child].deprel for child in self.below[at]}
        if relations & _PASSIVE:
            return True
        word, form = self.words[at], self.lowers[at]
        if relations & _FINITE or form.endswith("ing") or word.upos not in ("VERB", "ADJ"):
            return False
        if word.deprel == "conj":
            joined = not relations & _OBJECT and word.lemma not in _INTRANSITIVE and _is_alike(self, at)
            return joined and depth < len(self.words) and self.is_passive(word.head, depth + 1)
        return word.deprel in CLAUSES and not relations & _OBJECT and self._is_bare(at)

    def _is_bare(self, at: int) -> bool:
        word = self.words[at]
        past = word.lemma.lower() != self.lowers[at] and not self.lowers[at].endswith("s")
        return self.marker(at) != "to" and (past or word.deprel == "acl")


def _is_alike(tree: Tree, at: int) -> bool:
    """Tell whether a joined verb can share the auxiliary of the first: "was held and beaten", not "and beats"."""
    return tree.lowers[at] != tree.words[at].lemma and not tree.lowers[at].endswith("s")


def is_light(tree: Tree, at: int) -> bool:
    """Tell whether a verb lends its subject to an act that its object names; "there is" does too."""
    word = tree.words[at]
    return word.lemma in word_set("light") or (
        word.lemma == "be" and any(tree.words[child].deprel == "expl" for child in tree.below[at])
    )
