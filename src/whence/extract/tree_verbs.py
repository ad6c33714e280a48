"""Positions around verbs, "be" and adjectives of a tree: subject, objects, clause, and each preposition by its word."""

from __future__ import annotations

from whence.extract.tree_mentions import Slot, slots_of
from whence.extract.tree_positions import Around, followed, with_case
from whence.extract.tree_subjects import agents_of, cases_of, gap_of, objects_of, stranded, subjects_of
from whence.extract.trees import Tree
from whence.extract.word_sets import word_set

__all__ = ["around_adjective", "around_copula", "around_verb"]

_CLAUSE = frozenset({"ccomp", "xcomp"})
_ADVCL = frozenset({"advcl"})
_IOBJ, _OBJ = frozenset({"iobj"}), frozenset({"obj"})
_OF_VERBS = frozenset({"of", "from", "for"})  # what marks a gerund as the content of an accusation or a ban


def around_verb(around: Around, position: str) -> list[Slot]:
    """Read a position around a verb; a passive is turned round, a phrase's last preposition governs its object."""
    tree, at = around.tree, around.at
    if position == "subject":
        return slots_of(around.headed, agents_of(tree, at) if tree.is_passive(at) else subjects_of(tree, at))
    if position == "object":
        return slots_of(around.headed, _governed(around) or _objects(around)[0])
    if position == "second":
        return slots_of(around.headed, _objects(around)[1])
    if position == "clause":
        return _clauses(around)
    return _prepositional(around, position)


def _governed(around: Around) -> list[int]:
    """Return what the last preposition of a phrase governs: "call for X", "take control of X"."""
    tree = around.tree
    last = max(around.inside)
    if last == around.at or len(around.inside) == 1:
        return []
    word = tree.words[last]
    if word.deprel == "fixed":  # "out of"
        word = tree.words[word.head]
    if word.deprel == "case":
        return [followed(tree, word.head)]
    if word.upos == "ADP" and stranded(tree, around.at) == last:
        return [tree.words[around.at].head]
    return []


def _objects(around: Around) -> tuple[list[int], list[int]]:
    """Return the objects and the second objects: of "gave X arms", arms and X; of a passive, who it is done to."""
    tree, at = around.tree, around.at
    direct = [child for child in objects_of(tree, at) if child not in around.inside]
    indirect = tree.children(at, _IOBJ)
    if not tree.is_passive(at):
        return (direct, indirect) if direct else (indirect, [])
    patient = [head for head in subjects_of(tree, at) if head not in around.inside]
    own = [child for child in tree.children(at, _OBJ) if child not in around.inside]
    return (own, patient) if own and patient else (patient or own, [])


def _clauses(around: Around) -> list[Slot]:
    """Return the clause that a verb governs: "told X to", "said that", "accused X of ...ing"."""
    tree, at = around.tree, around.at
    found = [child for child in tree.children(at, _CLAUSE) if child > at and child not in around.inside]
    if not found:
        controls = tree.words[at].lemma in word_set("object_control") or len(around.inside) > 1
        found = [
            child
            for child in tree.children(at, _ADVCL)
            if child > at and (tree.marker(child) == "to" or (controls and tree.marker(child) in _OF_VERBS))
        ]
    return [Slot(child, None, clause=True) for child in found[:1]]


def _prepositional(around: Around, word: str) -> list[Slot]:
    tree, at = around.tree, around.at
    if word == "by" and tree.is_passive(at):
        return slots_of(around.headed, agents_of(tree, at))
    heads = with_case(tree, at, word)
    for inner in sorted(around.inside - {at}):
        heads += with_case(tree, inner, word)
    alone = stranded(tree, at)
    if alone is not None and tree.lowers[alone] == word:
        heads.append(tree.words[at].head)
    if not heads and word != "of":
        heads = _at_object(around, word)
    slots = slots_of(around.headed, heads)
    slots += [
        Slot(child, None, clause=True)
        for child in tree.children(at, _ADVCL)
        if tree.marker(child) == word and word not in ("to", "after", "before", "since", "as", "in")
    ]
    return slots


def _at_object(around: Around, word: str) -> list[int]:
    """Return what a parser may have hung on the object: "hit the town with shells"; not where the noun asks for it."""
    tree, found = around.tree, []
    for object_ in (*tree.children(around.at, _OBJ), *_last_names(tree, around.at)):
        if word not in around.wanted.get(tree.lowers[object_], ()):
            found += with_case(tree, object_, word)
    return found


def _last_names(tree: Tree, at: int) -> list[int]:
    """Return the last oblique where it is a name: unlike "injury to X" it seldom has a phrase of its own."""
    last = [child for child in tree.below[at] if tree.words[child].deprel == "obl" and child > at][-1:]
    return [child for child in last if tree.words[child].upos in ("PROPN", "PRON")]


def around_copula(around: Around, position: str) -> list[Slot]:
    """Read a position around "be", whose predicate (`at`) heads its tree: "X is in Y", "X is under attack"."""
    tree, at = around.tree, around.at
    if position == "subject":
        return slots_of(around.headed, subjects_of(tree, at))
    if position == "object":
        return slots_of(around.headed, _governed(around))
    own = [at] if position in cases_of(tree, at) else []
    if tree.words[at].upos in ("ADV", "ADP"):  # "is back in X", not "is important in X"
        own += with_case(tree, at, position)
    return slots_of(around.headed, own)


def around_adjective(around: Around, position: str) -> list[Slot]:
    """Read a position around an adjective: "X is loyal to Y", "fighters loyal to Y", "stranded passengers"."""
    tree, at = around.tree, around.at
    if position == "subject":
        return slots_of(around.headed, subjects_of(tree, at) or gap_of(tree, at))
    if position == "clause":
        return _clauses(around)
    found = with_case(tree, at, position)
    word = tree.words[at]
    if not found and word.deprel == "amod" and word.head < at:
        found = [child for child in with_case(tree, word.head, position) if child > at]
    return slots_of(around.headed, found)
