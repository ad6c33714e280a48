"""Whose act a verb of a tree tells, and what stands for a relative pronoun: heads of noun phrases, by their number."""

from __future__ import annotations

from whence.extract.trees import NOMINAL, SUBJECTS, Tree, is_light
from whence.extract.word_sets import word_set

__all__ = [
    "agents_of",
    "antecedent",
    "cases_of",
    "doers_of",
    "gap_of",
    "is_nominal",
    "objects_of",
    "stranded",
    "subjects_of",
]

_DEPTH = 8  # clauses stepped over while looking for a shared subject
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "whoever"})
_OBLIQUE = frozenset({"obl", "obl:agent"})
_CASE = frozenset({"case"})
_FIXED = frozenset({"fixed"})
_OBJ, _IOBJ = frozenset({"obj"}), frozenset({"iobj"})
_ADDRESSED = frozenset({"on", "upon", "to", "for", "with"})  # "called on X to", "appealed to X to"
_BOUND = frozenset({"to", "of", "from", "for", "into", "with"})  # what marks a clause that a verb asks for
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "swear", "use", "take", "need"})
_OWNER = frozenset({"nmod:poss"})
_ELSEWHERE = frozenset({"where", "when", "why", "how", "whose", "which", "whom", "that", "who", "what"})


def subjects_of(tree: Tree, at: int, depth: int = 0) -> list[int]:
    """Return the surface subject of a verb or predicate: its own, a shared one, or who controls an infinitive."""
    own = tree.children(at, SUBJECTS)
    if own:
        return [_meant(tree, own[-1])]
    word = tree.words[at]
    if depth > _DEPTH or word.head < 0:
        return []
    base = word.deprel
    if base in ("conj", "parataxis:conj"):
        return subjects_of(tree, word.head, depth + 1)
    if base == "acl:relcl":
        return [word.head]
    if base == "acl":
        return _of_adnominal(tree, at, depth)
    if base == "amod":
        return [word.head]
    if base in ("xcomp", "advcl", "ccomp"):
        return _controllers(tree, at, depth)
    return []


def _of_adnominal(tree: Tree, at: int, depth: int) -> list[int]:
    """Return whose act an adnominal clause tells: "men seizing", "his plan to seize", "made a plan to seize"."""
    noun = tree.words[at].head
    if not tree.marker(at):
        return [noun]
    owners = [_meant(tree, child) for child in tree.children(noun, _OWNER)]
    return owners or doers_of(tree, noun, depth + 1) or [noun]


def _controllers(tree: Tree, at: int, depth: int) -> list[int]:
    matrix, word = tree.words[at].head, tree.words[at]
    if word.deprel == "ccomp" and not (tree.marker(at) == "to" or tree.lowers[at].endswith("ing")):
        return []
    passive, lemma, marker = tree.is_passive(matrix), tree.words[matrix].lemma, tree.marker(at)
    if word.deprel == "advcl" and passive and not marker and tree.lowers[at].endswith("ing") and _set_off(tree, at):
        return agents_of(tree, matrix)
    if not passive and _controls(lemma, word.deprel, marker):
        patients = _patients(tree, matrix, at)
        if patients:
            return patients
    return subjects_of(tree, matrix, depth + 1)


def _controls(lemma: str, relation: str, marker: str) -> bool:
    """Tell whether a verb's object, where it has one, does what a clause says."""
    if lemma in _SUBJECT_CONTROL:
        return False
    return relation == "xcomp" or (lemma in word_set("object_control") and (relation == "ccomp" or marker in _BOUND))


def _set_off(tree: Tree, at: int) -> bool:
    first, _ = tree.subtree(at)
    return tree.lowers[first] == "," or (first > 0 and tree.lowers[first - 1] == ",")


def _patients(tree: Tree, verb: int, before: int) -> list[int]:
    """Return who is told, forced or asked: an object, or whom a preposition names ("called on X to leave")."""
    found = tree.children(verb, _IOBJ) or tree.children(verb, _OBJ)
    if not found:
        found = [at for at in tree.children(verb, _OBLIQUE) if at < before and _ADDRESSED & set(cases_of(tree, at))]
    return [_meant(tree, at) for at in found[:1]] or gap_of(tree, verb)


def agents_of(tree: Tree, at: int) -> list[int]:
    """Return who does what a passive tells; of two that are joined, the last may name him for both."""
    for verb in (at, tree.words[at].head if tree.words[at].deprel == "conj" else at, *tree.conjuncts(at)[1:]):
        for child in tree.children(verb, _OBLIQUE):
            if "by" in cases_of(tree, child) and (verb == at or tree.is_passive(verb)):
                return [_meant(tree, child)]
    return []


def objects_of(tree: Tree, at: int) -> list[int]:
    """Return the direct objects of an active verb: its own, one shared with a joined verb, or a relative's."""
    own = tree.children(at, _OBJ)
    if own:
        return [_meant(tree, child) for child in own]
    word = tree.words[at]
    if word.deprel == "conj" and word.head >= 0 and tree.words[word.head].upos == "VERB":
        shared = [child for child in tree.children(word.head, _OBJ) if child > at]
        if shared:
            return [_meant(tree, child) for child in shared]
    return _of_next(tree, at) or gap_of(tree, at)


def _of_next(tree: Tree, at: int) -> list[int]:
    """Return the object of the verb that is joined right after this one: "attacked and burned the post"."""
    for other in tree.conjuncts(at)[1:]:
        between = range(at + 1, other)
        if tree.words[other].upos == "VERB" and all(tree.words[i].deprel in ("cc", "advmod", "aux") for i in between):
            return [_meant(tree, child) for child in tree.children(other, _OBJ)]
    return []


def gap_of(tree: Tree, at: int) -> list[int]:
    """Return what a relative clause without a pronoun speaks of as its object: "the town they attacked"."""
    word = tree.words[at]
    if word.deprel != "acl:relcl" or not tree.children(at, SUBJECTS):
        return []
    if any(tree.lowers[child] in _ELSEWHERE for child in tree.below[at]) or stranded(tree, at) is not None:
        return []
    inner = (below for child in tree.below[at] for below in tree.below[child])
    return [] if any(tree.lowers[below] in _ELSEWHERE for below in inner) else [word.head]


def stranded(tree: Tree, at: int) -> int | None:
    """Return the preposition that a relative clause leaves at its end: "the group he belonged to"."""
    if tree.words[at].deprel != "acl:relcl":
        return None
    found = [i for i in tree.below[at] if i > at and tree.words[i].upos == "ADP" and not tree.below[i]]
    return next((i for i in found if tree.words[i].deprel != "compound:prt"), None)


def doers_of(tree: Tree, noun: int, depth: int = 0) -> list[int]:
    """Return who does the act that a noun names, where it is the object of a light verb."""
    word = tree.words[noun]
    while word.deprel == "conj" and word.head >= 0 and depth <= _DEPTH:
        noun, depth = word.head, depth + 1
        word = tree.words[noun]
    for clause in tree.below[noun]:
        if tree.words[clause].deprel in ("acl", "acl:relcl") and is_light(tree, clause):
            if tree.is_passive(clause):
                return agents_of(tree, clause)
            return [found for found in subjects_of(tree, clause, depth + 1) if found != noun]
    if tree.children(noun, _COP) and _BEING & set(cases_of(tree, noun)):
        return subjects_of(tree, noun, depth + 1)
    verb = word.head
    if verb < 0 or depth > _DEPTH or not is_light(tree, verb) or tree.words[verb].lemma == "be":
        return []
    if word.deprel == "nsubj:pass":
        return agents_of(tree, verb)
    governed = word.deprel == "obj" or (word.deprel == "obl" and set(cases_of(tree, noun)) & _OF_LIGHT)
    return subjects_of(tree, verb, depth + 1) if governed and not tree.is_passive(verb) else []


_COP, _BEING = frozenset({"cop"}), frozenset({"in", "at"})  # "is at war with", "is in contact with"
_OF_LIGHT = frozenset({"out", "in", "up", "on", "for", "to"})  # prepositions that belong to a light verb


def cases_of(tree: Tree, at: int) -> tuple[str, ...]:
    """Return the prepositions of a noun phrase; a fixed one ("because of") by its first word, "out of" by "out"."""
    found = []
    for case in tree.children(at, _CASE):
        word = tree.lowers[case]
        if word == "of" and case > 0 and tree.lowers[case - 1] in ("out", "outside", "inside"):
            word = tree.lowers[case - 1]
        if word not in ("'s", "'"):
            found.append(word)
    return tuple(dict.fromkeys(found))


def antecedent(tree: Tree, at: int) -> int | None:
    """Return the noun that a relative pronoun stands for, None where the word is no relative pronoun."""
    if tree.lowers[at] not in RELATIVE or tree.words[at].upos == "SCONJ":
        return None
    for _ in range(_DEPTH):
        word = tree.words[at]
        if word.deprel == "acl:relcl":
            return word.head
        at = word.head
        if at < 0:
            return None
    return None


def _meant(tree: Tree, at: int) -> int:
    found = antecedent(tree, at)
    return at if found is None else found


def is_nominal(tree: Tree, at: int) -> bool:
    """Tell whether a word can head a noun phrase."""
    return tree.words[at].upos in NOMINAL
