"""The mentions of a tree: which mention a word heads, and what fills a position that a word stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from whence.extract.tree_subjects import antecedent, cases_of, is_nominal
from whence.extract.trees import Tree
from whence.extract.word_sets import word_set
from whence.records import Mention

__all__ = ["Headed", "Slot", "head_mentions", "mention_at", "owner_of", "slots_of"]

_OWNER = frozenset({"nmod:poss"})
_PART = frozenset({"nmod", "obl"})
_NAMED = frozenset({"flat", "appos", "nmod:desc"})
_MODIFIER = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked", "nmod:npmod"})
_ALIKE = frozenset({"conj", "cc"})


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands in a position: the word that heads it, its mention, and whether it is a clause."""

    head: int
    mention: Mention | None = None
    clause: bool = False


@dataclass(frozen=True, slots=True)
class Headed:
    """A tree with the mention that each word heads."""

    tree: Tree
    mentions: dict[int, Mention]

    def covers(self, mention: Mention) -> tuple[int, int]:
        """Return the words `[first, last)` that a mention covers."""
        return _range(self.tree, mention)


def head_mentions(tree: Tree, mentions: Iterable[Mention]) -> Headed:
    """Give each word the mention it heads: the largest one, but rather one that holds no joined phrase."""
    ranked: dict[int, tuple[tuple[bool, bool, int, int], Mention]] = {}
    for mention in mentions:
        first, last = _range(tree, mention)
        heads = [at for at in range(first, last) if not first <= tree.words[at].head < last]
        for number, head in enumerate(sorted(heads, key=lambda at: not is_nominal(tree, at))):
            rank = (number == 0, not _joins(tree, head, first, last), last - first, -mention.span.start)
            if head not in ranked or rank > ranked[head][0]:
                ranked[head] = rank, mention
    return Headed(tree, {head: mention for head, (_, mention) in ranked.items()})


def _range(tree: Tree, mention: Mention) -> tuple[int, int]:
    words, span = tree.words, mention.span
    return bisect_right(words, span.start, key=_end), bisect_left(words, span.end, key=_start)


_end, _start = attrgetter("end"), attrgetter("start")


def _joins(tree: Tree, head: int, first: int, last: int) -> bool:
    return any(tree.words[child].deprel == "conj" and first <= child < last for child in tree.below[head])


def slots_of(headed: Headed, heads: Iterable[int]) -> list[Slot]:
    """Return what stands at these words and at the noun phrases joined to them, each with its mention."""
    tree, found = headed.tree, []
    for head in heads:
        found.append(Slot(head, mention_at(headed, head)))
        cases = cases_of(tree, head)
        covered = headed.covers(headed.mentions[head]) if head in headed.mentions else (0, 0)
        for child in tree.below[head]:
            if (
                tree.words[child].deprel == "conj"
                and is_nominal(tree, child)
                and not covered[0] <= child < covered[1]
                and (not (own := cases_of(tree, child)) or own == cases)
            ):
                found.append(Slot(child, mention_at(headed, child)))
    return found


def mention_at(headed: Headed, at: int) -> Mention | None:
    """Return the mention that a word stands for: "who" for its noun, "many" for whom it counts, a title its name."""
    tree = headed.tree
    noun = antecedent(tree, at)
    if noun is not None and noun in headed.mentions:
        return headed.mentions[noun]
    if at in headed.mentions:
        return headed.mentions[at]
    if tree.lowers[at] in word_set("quantifiers") or tree.words[at].upos == "NUM":
        for child in tree.children(at, _PART):
            if child in headed.mentions and "of" in cases_of(tree, child):
                return headed.mentions[child]
    return next((headed.mentions[child] for child in tree.children(at, _NAMED) if child in headed.mentions), None)


def owner_of(headed: Headed, at: int) -> Mention | None:
    """Return whose a noun phrase is: "its gunboats"; where no mention stands there, also what modifies it."""
    relations = _OWNER if at in headed.mentions else _OWNER | _MODIFIER
    found = headed.tree.children(at, relations)
    return next((mention for child in found if (mention := mention_at(headed, child))), None)
