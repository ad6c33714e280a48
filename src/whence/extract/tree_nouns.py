"""Positions around a noun of a tree: owner, modifier, who it speaks of, who does what it names, prepositions."""

from __future__ import annotations

from collections.abc import Callable

from whence.extract.tree_mentions import Slot, mention_at, slots_of
from whence.extract.tree_positions import Around, followed, with_case
from whence.extract.tree_subjects import cases_of, doers_of, objects_of, subjects_of
from whence.extract.trees import Tree, is_light
from whence.extract.word_sets import word_set

__all__ = ["around_noun", "around_participle"]

_ADNOMINAL = frozenset({"acl", "ccomp", "advcl", "xcomp"})
_IOBJ, _COP = frozenset({"iobj"}), frozenset({"cop"})
_OWNER = frozenset({"nmod:poss"})
_APPOS = frozenset({"appos"})
_MODIFIER = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked", "nmod", "obl:unmarked"})
_CARRIED = frozenset({"compound", "nmod:desc", "flat", "amod"})  # how a title stands before its name
_GOVERNED = frozenset({"obj", "nsubj:pass", "obl", "nsubj", "conj", "xcomp"})


def around_noun(around: Around, position: str) -> list[Slot]:
    """Read a position around a noun."""
    reader = _NOUN.get(position)
    return reader(around) if reader else _nominal_prepositional(around, position)


def _owner(around: Around) -> list[Slot]:
    tree, carrier = around.tree, _carrier(around.tree, around.at)
    found = tree.children(around.at, _OWNER)
    found += tree.children(carrier, _OWNER) if not found and carrier is not None else []
    return slots_of(around.headed, [followed(tree, child) for child in found])


def _carrier(tree: Tree, at: int) -> int | None:
    """Return the name that a title stands before: X in "the minister X"."""
    word = tree.words[at]
    named = word.head > at and tree.words[word.head].upos == "PROPN" and word.deprel in _CARRIED
    return word.head if named else None


def _modifiers(around: Around) -> list[Slot]:
    """Return what stands before a noun without a preposition: "army chief"; also where it hangs on the name after."""
    tree, at = around.tree, around.at
    carrier = _carrier(tree, at)
    found = [child for child in tree.children(at, _MODIFIER) if child < at]
    if carrier is not None:
        found += [child for child in tree.children(carrier, _MODIFIER | _OWNER) if child < at]
    bare = [child for child in found if not cases_of(tree, child) and child not in around.inside]
    return [slot for slot in slots_of(around.headed, bare) if slot.mention is not None]


def _self(around: Around) -> list[Slot]:
    """Return the entity that a noun speaks of: a predicate's subject, the name after a title, or its own mention."""
    tree, at, headed = around.tree, around.at, around.headed
    predicated = _predicated(tree, at)
    if predicated:
        return slots_of(headed, predicated)
    carrier = _carrier(tree, at)
    named = carrier if carrier is not None else _named_after(around)
    if named is not None and (mention := mention_at(headed, named)):
        return [Slot(named, mention)]
    own = headed.mentions.get(at)
    return [Slot(at, own)] if own else []


def _named_after(around: Around) -> int | None:
    """Return the name that hangs right after a title."""
    tree, at = around.tree, around.at
    return next(
        (
            child
            for child in tree.below[at]
            if child > at
            and tree.words[child].deprel in ("flat", "appos", "nmod:desc")
            and tree.words[child].upos == "PROPN"
            and tree.lowers[tree.subtree(child)[0] - 1] not in (",", "(", "-", "—", ":")
        ),
        None,
    )


def _predicated(tree: Tree, at: int) -> list[int]:
    """Return of whom a noun is said: "X is the head", "X was named head", "named X as head", "served as head"."""
    word = tree.words[at]
    while word.deprel == "conj" and word.head >= 0 and not tree.children(at, _COP) and tree.children(word.head, _COP):
        at, word = word.head, tree.words[word.head]
    if tree.children(at, _COP):  # not "is in contact with"
        return [] if cases_of(tree, at) else subjects_of(tree, at)
    verb = word.head
    if verb < 0:
        return []
    lemma = tree.words[verb].lemma
    if lemma in word_set("being") and word.deprel in ("xcomp", "obj"):
        return subjects_of(tree, verb)
    as_ = "as" in cases_of(tree, at) and word.deprel in ("obl", "xcomp", "advcl", "nmod")
    if not as_ and not (lemma in word_set("appointing") and word.deprel in ("xcomp", "obj")):
        return []
    if tree.words[verb].upos != "VERB" or tree.is_passive(verb):
        return subjects_of(tree, verb) if tree.words[verb].upos == "VERB" else []
    objects = [child for child in objects_of(tree, verb) if child != at] or tree.children(verb, _IOBJ)
    return objects or (subjects_of(tree, verb) if as_ else [])


def _apposed(around: Around) -> list[Slot]:
    tree, at = around.tree, around.at
    word = tree.words[at]
    beside = [word.head] if word.deprel == "appos" else []
    if word.deprel == "conj" and word.head >= 0 and tree.words[word.head].deprel == "appos":
        beside = [tree.words[word.head].head]
    found = beside + tree.children(at, _APPOS)
    return [Slot(head, mention) for head in found if (mention := mention_at(around.headed, head))]


def _doers(around: Around) -> list[Slot]:
    return slots_of(around.headed, doers_of(around.tree, around.at))


def _adnominal(around: Around) -> list[Slot]:
    tree, at = around.tree, around.at
    found = [
        child
        for child in tree.children(at, _ADNOMINAL)
        if child > at and (tree.marker(child) in ("to", "that", "of") or tree.words[child].deprel in ("ccomp", "xcomp"))
    ]
    return [Slot(child, None, clause=True) for child in found[:1]]


_NOUN: dict[str, Callable[[Around], list[Slot]]] = {
    "owner": _owner,
    "modifier": _modifiers,
    "self": _self,
    "apposition": _apposed,
    "doer": _doers,
    "clause": _adnominal,
    "subject": _doers,
}


def _nominal_prepositional(around: Around, word: str) -> list[Slot]:
    tree, heads = around.tree, []
    for at in sorted(around.inside | {around.at}):
        heads += with_case(tree, at, word)
    if not heads:
        heads = _at_verb(around, word)
    return slots_of(around.headed, [head for head in heads if head not in around.inside])


def _at_verb(around: Around, word: str) -> list[int]:
    """Return what a parser may have hung on the verb: "carried out an attack on X", "clashes broke out between"."""
    tree, at = around.tree, around.at
    noun = tree.words[at]
    verbs = [child for child in tree.below[at] if noun.deprel != "root" and tree.words[child].deprel == "acl"]
    verbs += [noun.head] if noun.deprel in _GOVERNED and noun.head >= 0 else []
    found: list[int] = []
    for verb in verbs:
        if tree.words[verb].upos not in ("VERB", "AUX"):
            continue
        light = is_light(tree, verb)
        end = tree.subtree(at)[1]
        for child in with_case(tree, verb, word):
            near = tree.subtree(child)[0] == end if child > at else False
            if child > at and (near or light) and not (word == "by" and not light):
                found.append(child)
    return found


def around_participle(around: Around, position: str) -> list[Slot]:
    """Read a position around a verb inside a noun phrase: "the closing of X by Y", "deposed president X"."""
    tree, at = around.tree, around.at
    if tree.words[at].deprel == "amod":
        return slots_of(around.headed, _described(tree, at, position))
    if position == "object":
        return around_noun(around, "of")
    if position == "subject":
        return around_noun(around, "by") or around_noun(around, "owner") or around_noun(around, "doer")
    return around_noun(around, position) if position not in ("of", "by", "owner", "self") else []


def _described(tree: Tree, at: int, position: str) -> list[int]:
    """Return of a participle before its noun the noun, and who did it where a hyphen joins him: "Y-backed X"."""
    if position == "object":
        return [tree.words[at].head]
    if position != "subject":
        return []
    own = [at] if "-" in tree.lowers[at] else []  # "Y-backed" as one word
    return own + [child for child in tree.below[at] if child < at - 1 and tree.lowers[at - 1] == "-"]
