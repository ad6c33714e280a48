"""What stands in each position around a trigger of a tree: read off its relations, each position when it is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from whence.extract.tree_mentions import Headed, Slot, mention_at, slots_of
from whence.extract.tree_subjects import (
    agents_of,
    antecedent,
    cases_of,
    doers_of,
    gap_of,
    objects_of,
    stranded,
    subjects_of,
)
from whence.extract.trees import Tree, is_light
from whence.extract.word_sets import word_set

__all__ = ["Around", "around_adjective", "around_copula", "around_noun", "around_participle", "around_verb"]

Wanted = Mapping[str, frozenset[str]]  # a noun to the prepositions that its own frames ask for
_OBLIQUE = frozenset({"obl", "obl:agent", "nmod"})
_NMOD = frozenset({"nmod", "obl", "obl:agent"})
_CLAUSE = frozenset({"ccomp", "xcomp"})
_ADVCL = frozenset({"advcl"})
_ADNOMINAL = frozenset({"acl", "ccomp", "advcl", "xcomp"})
_IOBJ, _OBJ, _XCOMP, _COP = (frozenset({name}) for name in ("iobj", "obj", "xcomp", "cop"))
_OWNER = frozenset({"nmod:poss"})
_APPOS = frozenset({"appos"})
_MODIFIER = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked", "nmod", "obl:unmarked"})
_CARRIED = frozenset({"compound", "nmod:desc", "flat", "amod"})  # how a title stands before its name
_OF_VERBS = frozenset({"of", "from", "for"})
_GOVERNED = frozenset({"obj", "nsubj:pass", "obl", "nsubj", "conj", "xcomp"})


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
                slot for slot in self.read(self, position) if slot.head not in self.inside or position == "self"
            ]
        return found

    @property
    def tree(self) -> Tree:
        """The sentence."""
        return self.headed.tree


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
        return [_followed(tree, word.head)]
    if word.upos == "ADP" and stranded(tree, around.at) == last:
        return [tree.words[around.at].head]
    return []


def _followed(tree: Tree, at: int) -> int:
    found = antecedent(tree, at)
    return at if found is None else found


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
    heads = _with_case(tree, at, word)
    for inner in sorted(around.inside - {at}):
        heads += _with_case(tree, inner, word)
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


def _with_case(tree: Tree, at: int, word: str) -> list[int]:
    return [
        _followed(tree, child)
        for child in tree.below[at]
        if tree.words[child].deprel in _OBLIQUE and word in cases_of(tree, child)
    ]


def _at_object(around: Around, word: str) -> list[int]:
    """Return what a parser may have hung on the object: "hit the town with shells"; not where the noun asks for it."""
    tree, found = around.tree, []
    for object_ in (*tree.children(around.at, _OBJ), *_last_obliques(tree, around.at)):
        if word not in around.wanted.get(tree.lowers[object_], ()):
            found += _with_case(tree, object_, word)
    return found


def _last_obliques(tree: Tree, at: int) -> list[int]:
    return [child for child in tree.below[at] if tree.words[child].deprel == "obl" and child > at][-1:]


def around_copula(around: Around, position: str) -> list[Slot]:
    """Read a position around "be", whose predicate (`at`) heads its tree: "X is in Y", "X is under attack"."""
    tree, at = around.tree, around.at
    if position == "subject":
        return slots_of(around.headed, subjects_of(tree, at))
    if position == "object":
        return slots_of(around.headed, _governed(around))
    own = [at] if position in cases_of(tree, at) else []
    if tree.words[at].upos in ("ADV", "ADP"):  # "is back in X", not "is important in X"
        own += _with_case(tree, at, position)
    return slots_of(around.headed, own)


def around_noun(around: Around, position: str) -> list[Slot]:
    """Read a position around a noun."""
    reader = _NOUN.get(position)
    return reader(around) if reader else _nominal_prepositional(around, position)


def _owner(around: Around) -> list[Slot]:
    tree, carrier = around.tree, _carrier(around.tree, around.at)
    found = tree.children(around.at, _OWNER)
    found += tree.children(carrier, _OWNER) if not found and carrier is not None else []
    return slots_of(around.headed, [_followed(tree, child) for child in found])


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
    if tree.children(at, _COP):
        return subjects_of(tree, at)
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
        heads += _with_case(tree, at, word)
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
        for child in _with_case(tree, verb, word):
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
    return [child for child in tree.below[at] if child < at and tree.lowers[at - 1] == "-" and child < at - 1]


def around_adjective(around: Around, position: str) -> list[Slot]:
    """Read a position around an adjective: "X is loyal to Y", "fighters loyal to Y", "stranded passengers"."""
    tree, at = around.tree, around.at
    if position == "subject":
        return slots_of(around.headed, subjects_of(tree, at) or gap_of(tree, at))
    if position == "clause":
        return _clauses(around)
    found = _with_case(tree, at, position)
    word = tree.words[at]
    if not found and word.deprel == "amod" and word.head < at:
        found = [child for child in _with_case(tree, word.head, position) if child > at]
    return slots_of(around.headed, found)
