"""Triggers of a tree: the words and phrases of the frame table that a sentence holds, each with what it may state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.frames import Frame
from whence.extract.trees import Tree
from whence.extract.trigger_index import Present, Row, Rows, TriggerIndex, present_in
from whence.language import verb_forms, word_set

__all__ = ["Hit", "find_hits"]

_GAP = 6  # words that "~" in a phrase stands for: "took three of the aid workers hostage"
_UP = 4  # steps in the tree from a phrase's last word up to its verb
# How a word of a phrase hangs on its verb: "took him hostage", "came under fire", "an attack was carried out".
_WITHIN = word_set("obj iobj nsubj:pass obl xcomp compound:prt advmod ccomp advcl amod case dep")
_STOPS = frozenset({",", ".", ";"})
_NAMED_BY = frozenset({"compound", "nmod:desc", "amod", "nmod:unmarked", "flat"})
_ACTS = word_set(
    "campaign attack attacks operation operations agreement deal talks raid raids strike strikes effort force"
)
_PARTICIPLE = ("ed", "en", "own", "led", "un", "ld", "nt", "lt")
_SPEECH = frozenset({"DEMANDS", "PROMISES"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger: its words in order, the word its positions stand around, and how it is read.

    reading: verb, noun, adjective, copula ("be" and its predicate), participle (a verb inside a noun phrase).
    """

    words: tuple[int, ...]
    at: int
    reading: str
    frame: Frame


def find_hits(tree: Tree, index: TriggerIndex) -> Iterator[Hit]:
    """Yield the triggers of a sentence in their order; of phrases that start with one word, the longest."""
    table = present_in(tree, index)
    for at, word in enumerate(tree.words):
        form = _joined(tree, at)
        if word.upos == "VERB":
            yield from _of_verb(tree, at, form, table)
        elif word.upos == "AUX":
            yield from _of_being(tree, at, table)
        elif word.upos == "ADJ":
            yield from _of_adjective(tree, at, form, table)
        if word.upos in ("NOUN", "PROPN", "ADJ", "VERB"):
            yield from _of_noun(tree, at, form, table)


def _joined(tree: Tree, at: int) -> str:
    """Return a word's form, with what a hyphen joins to it: the parts of "cease-fire" may be words of their own."""
    words = tree.words
    if at + 2 < len(words) and tree.lowers[at + 1] == "-" and words[at].end == words[at + 2].start - 1:
        return f"{tree.lowers[at]}-{tree.lowers[at + 2]}"
    return tree.lowers[at]


def _rows(rows: Rows, form: str, plain: str) -> tuple[tuple[int, Row], ...]:
    """Return the rows of a form, each with how many words the form itself takes."""
    found = tuple((1, row) for row in rows.get(plain))
    return found if form == plain else tuple((3, row) for row in rows.get(form)) or found


def _verb_rows(tree: Tree, at: int, form: str, rows: Rows) -> tuple[tuple[int, Row], ...]:
    """Return the rows of a verb's form; where the form is that of two verbs ("found"), those of its lemma."""
    plain, lemma = tree.lowers[at], tree.words[at].lemma.lower()
    if form == plain and lemma != plain and plain in verb_forms(lemma):
        return tuple((1, row) for row in rows.get(lemma))
    return _rows(rows, form, plain)


def _of_verb(tree: Tree, at: int, form: str, table: Present) -> Iterator[Hit]:
    if tree.words[at].deprel == "amod":
        yield from _of_adjective(tree, at, form, table)
        return
    hits = [
        (own, words, frame)
        for own, (rest, frame) in _verb_rows(tree, at, form, table.verbs)
        if (words := _match(tree, at, at + own, rest)) is not None
    ]
    longest = max((len(words) for _, words, _ in hits), default=0)
    for own, words, frame in hits:
        if len(words) == longest and (not frame.passive or tree.is_passive(at)):
            yield Hit((*range(at, at + own), *words), at, "verb", frame)
    adjectives = table.adjectives.get(tree.lowers[at])
    if adjectives and tree.is_passive(at):
        yield from (Hit((at,), at, "adjective", frame) for _, frame in adjectives)


def _match(tree: Tree, at: int, after: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Return the words of a phrase after its first: in a row, or where they hang near it in the tree; else None."""
    if not rest:
        return ()
    row = _in_row(tree, at, after, rest)
    return row if row is not None else _in_tree(tree, at, rest)


def _in_row(tree: Tree, top: int, at: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    found: list[int] = []
    size, reach = len(tree.words), 0
    for word in rest:
        if word == "~":
            reach = _GAP
            continue
        place = next((i for i in range(at, min(at + reach + 1, size)) if _is_word(tree, i, word)), None)
        if place is None or (reach and not _is_near(tree, at, place, top)):
            return None
        found.append(place)
        at, reach = place + 1, 0
    return tuple(found)


def _is_word(tree: Tree, at: int, word: str) -> bool:
    return tree.lowers[at] == word or (tree.words[at].upos == "NOUN" and tree.words[at].lemma == word)


def _is_near(tree: Tree, first: int, place: int, top: int) -> bool:
    return tree.climbs_to(place, top, _UP) and not any(tree.lowers[i] in _STOPS for i in range(first, place))


def _in_tree(tree: Tree, at: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Find a phrase's words among what hangs on its verb: "picked him up", "an attack was carried out"."""
    near = tree.children(at, _WITHIN)
    if tree.words[at].deprel in ("acl", "acl:relcl"):
        near.append(tree.words[at].head)
    inner = [(child, below) for child in near for below in tree.below[child]]
    found: list[int] = []
    objects = any(tree.words[child].deprel == "obj" for child in near)
    for word in (word for word in rest if word != "~"):
        place = next((i for i in near if i not in found and _is_word(tree, i, word)), None)
        if place is None and (not objects or found):
            place = next(
                (i for top, i in inner if i not in found and _is_word(tree, i, word) and _belongs(tree, top, i, found)),
                None,
            )
        if place is None:
            return None
        found.append(place)
    return tuple(found)


def _belongs(tree: Tree, top: int, at: int, found: list[int]) -> bool:
    """Tell whether a word below a verb's dependents is part of a phrase: a preposition, or beside a word of it."""
    return tree.words[at].deprel in ("case", "det", "amod", "compound", "nmod:poss") or top in found


def _of_being(tree: Tree, at: int, table: Present) -> Iterator[Hit]:
    """Read "be": "X is in Y" by its predicate; as a full verb ("there were") by itself."""
    word = tree.words[at]
    if word.deprel.startswith("aux"):
        return
    copula = word.deprel == "cop"
    for rest, frame in table.verbs.get(tree.lowers[at]):
        words = _in_row(tree, at, at + 1, rest)
        if words is not None:
            top = word.head if copula else at
            yield Hit((at, *words), top, "copula" if copula else "verb", frame)


def _of_adjective(tree: Tree, at: int, form: str, table: Present) -> Iterator[Hit]:
    for own, (_, frame) in _rows(table.adjectives, form, tree.lowers[at]):
        yield Hit(tuple(range(at, at + own)), at, "adjective", frame)
    if tree.words[at].deprel == "amod":
        yield from (Hit((at,), at, "participle", frame) for frame in _participles(tree, at, table))


def _participles(tree: Tree, at: int, table: Present) -> Iterator[Frame]:
    """Yield what a participle before its noun may state: "deposed"; "backed" in "Norland-backed"."""
    tail = tree.lowers[at].rpartition("-")[2]
    if not tail.endswith(_PARTICIPLE):
        return
    whole = tail == tree.lowers[at]
    rows = [row for _, row in _verb_rows(tree, at, tail, table.verbs)] if whole else table.verbs.get(tail)
    yield from (frame for rest, frame in rows if not rest and frame.type not in _SPEECH)


def _of_noun(tree: Tree, at: int, form: str, table: Present) -> Iterator[Hit]:
    nouns = tree.words[at].upos in ("NOUN", "PROPN")
    hits = [
        ((*range(at, at + own), *words), frame)
        for own, (rest, frame) in _rows(table.nouns, form, tree.lowers[at])
        if (nouns or rest) and (words := _in_row(tree, at, at + own, rest)) is not None
    ]
    longest = max((len(words) for words, _ in hits), default=0)
    for words, frame in hits:
        if len(words) == longest:
            top = next((i for i in words if tree.words[i].head not in words), words[-1])
            if _heads(tree, top, frame):
                yield Hit(words, top, "noun", frame)
    if nouns and not hits and tree.lowers[at].endswith("ing"):
        for rest, frame in table.verbs.get(tree.lowers[at]):
            if not rest and frame.type not in _SPEECH:
                yield Hit((at,), at, "participle", frame)


def _heads(tree: Tree, at: int, frame: Frame) -> bool:
    """Tell whether a noun heads its phrase: only a name follows ("the minister X"), or a word like "campaign"."""
    word = tree.words[at]
    if word.deprel not in _NAMED_BY or word.head < at:
        return word.deprel != "flat"
    if "self" in frame.roles:
        return tree.words[word.head].upos == "PROPN"
    return tree.lowers[word.head] in _ACTS
