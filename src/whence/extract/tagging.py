"""The part each word plays in its sentence, told by closed classes, endings and neighbours; no model."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from whence.extract.word_sets import word_set
from whence.language import inflect, lemma_candidates, verb_forms

__all__ = ["Grammar", "Tag", "VerbForm", "load_grammar", "tag_words"]

# A word's part: NOUN holds adjectives too, AND all conjunctions; THAT is no REL, the infinitive's TO no PREP.
Tag = str
NOUN, DET, PRON, PREP, VERB, AUX, NOT, ADV = "noun", "det", "pron", "prep", "verb", "aux", "not", "adv"
COMMA, AND, REL, SUB, TO, THAT, POSS = "comma", "and", "rel", "sub", "to", "that", "poss"
QUOTE, STOP, OPEN, CLOSE, TIME = "quote", "stop", "open", "close", "time"
_MARKS = (
    {",": COMMA, "/": AND, "&": AND, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE}
    | dict.fromkeys((".", "?", "!", ";", ":", "—", "–", "--", "-", "...", "…"), STOP)
    | dict.fromkeys("“”\"«»‘'’", QUOTE)
)


# A word of two classes is of the later one.
_CLASSES = {
    "preposition": PREP,
    "adverb": ADV,
    "conjunction": AND,
    "subordinator": SUB,
    "relative": REL,
    "pronoun": PRON,
    "determiner": DET,
    "auxiliary": AUX,
    "negation": NOT,
}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a word can be as a verb: its lemma, and the slots it can fill (base, third, past, participle, gerund)."""

    lemma: str
    slots: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed classes by word, and verbs by form."""

    classes: dict[str, Tag]
    verbs: dict[str, VerbForm]
    not_adverbs: frozenset[str]


@functools.lru_cache(maxsize=8)
def load_grammar(extra_verbs: tuple[str, ...] = ()) -> Grammar:
    """Load the grammar of the package; extra_verbs: lemmas that other tables know to be verbs."""
    table = tomllib.loads(files("whence.extract.lexicon").joinpath("grammar.toml").read_text("utf-8"))
    words = {name: text.split() for name, text in table["classes"].items()}
    classes = {word: tag for name, tag in _CLASSES.items() for word in words[name]}
    classes |= dict.fromkeys(words["relative"], REL) | {"that": THAT, "to": PREP}
    lemmas = dict.fromkeys([*table["verbs"]["words"].split(), *extra_verbs])
    return Grammar(classes, _verbs(lemmas), frozenset(words["not_adverb"]))


def _verbs(lemmas: Iterable[str]) -> dict[str, VerbForm]:
    slots: dict[str, tuple[str, set[str]]] = {}
    for lemma in lemmas:
        forms = inflect(lemma)
        named = {"base": forms.base, "third": forms.third, "past": forms.past, "participle": forms.participle}
        for slot, form in (named | {"gerund": forms.gerund}).items():
            slots.setdefault(form, (lemma, set()))[1].add(slot)
        for form in verb_forms(lemma):
            slots.setdefault(form, (lemma, {"past", "participle"} if form.endswith("ed") else {"gerund"}))
    return {form: VerbForm(lemma, frozenset(found)) for form, (lemma, found) in slots.items()}


def verb_form(grammar: Grammar, word: str) -> VerbForm | None:
    """Return what the word can be as a verb: by the list, else by a regular ending; None where it can be none."""
    known = grammar.verbs.get(word)
    if known is not None or len(word) < 5 or not word.isalpha():
        return known
    if word.endswith("ed") and not word.endswith("eed"):
        return VerbForm(lemma_candidates(word)[-1], frozenset({"past", "participle"}))
    return VerbForm(lemma_candidates(word)[-1], frozenset({"gerund"})) if word.endswith("ing") else None


def tag_words(words: list[str], names: list[bool], times: list[bool], grammar: Grammar) -> list[Tag]:
    """Return the tag of each word.

    words: in lower case. names: which stand capitalised in a name. times: which tell a time.
    """
    tags: list[Tag] = []
    for at in range(len(words)):
        tags.append(TIME if times[at] else NOUN if names[at] else _tag(words, tags, at, grammar))
    return tags


def _tag(words: list[str], tags: list[Tag], at: int, grammar: Grammar) -> Tag:
    word = words[at]
    mark = _MARKS.get(word)
    if word == "'s" or (
        word == "'" and at and words[at - 1].endswith("s") and tags[-1] == NOUN and _noun_follows(words, at, grammar)
    ):
        return POSS
    if mark is not None:
        return mark
    tag = grammar.classes.get(word)
    if tag is not None:
        return _closed(words, at, tag, grammar)
    form = verb_form(grammar, word)
    if form is not None:
        return _verb_or_noun(words, tags, at, form, grammar)
    if at and words[at - 1] in word_set("modals") and word.isalpha() and not word.endswith("ly"):
        return VERB
    if word.endswith("ly") and len(word) > 4 and word not in grammar.not_adverbs:
        return ADV
    return NOUN


def _noun_follows(words: list[str], at: int, grammar: Grammar) -> bool:
    after = words[at + 1] if at + 1 < len(words) else "."
    return after not in _MARKS and after not in grammar.classes


def _closed(words: list[str], at: int, tag: Tag, grammar: Grammar) -> Tag:
    """Tell the readings of a closed-class word apart by the next word."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "to":
        form = verb_form(grammar, after)
        return TO if (form and "base" in form.slots) or after in ("be", "have", "do") else PREP
    if tag == THAT:
        return THAT
    if (
        words[at] in ("after", "before", "until", "once")
        and grammar.classes.get(after) in (DET, None)
        and not _verb_soon(words, at, grammar)
    ):
        return PREP
    return tag


def _verb_soon(words: list[str], at: int, grammar: Grammar) -> bool:
    """Tell whether a finite verb follows before the clause ends: "after the army attacked", not "after the attack"."""
    for word in words[at + 1 : at + 12]:
        if word in _MARKS and _MARKS[word] != QUOTE:
            return False
        form = grammar.verbs.get(word)
        if grammar.classes.get(word) == AUX or (form and form.slots & {"past"} and "base" not in form.slots):
            return True
        if form is None and word.endswith("ed") and len(word) > 4:
            return True
    return False


def _verb_or_noun(words: list[str], tags: list[Tag], at: int, form: VerbForm, grammar: Grammar) -> Tag:
    before = next((tag for tag in reversed(tags) if tag not in (ADV, NOT, QUOTE)), STOP)
    after = words[at + 1] if at + 1 < len(words) else "."
    next_tag = _MARKS.get(after) or grammar.classes.get(after) or (POSS if after == "'s" else NOUN)
    if next_tag == NOUN and _is_past(grammar.verbs.get(after)):
        next_tag = VERB
    if next_tag == POSS:
        return NOUN
    if before in (AUX, TO):
        return VERB if not (before == AUX and words[at - 1] in ("a", "the")) else NOUN
    if form.slots & {"past", "participle"} and "base" not in form.slots:
        return _past(words, tags, at, before, next_tag)
    if form.slots == {"gerund"}:
        return NOUN if words[at] in word_set("describing") and next_tag == NOUN else _gerund(before, next_tag)
    if next_tag in (VERB, AUX) and before not in (AUX, TO):
        return NOUN
    if form.lemma not in word_set("also_nouns") and before in (NOUN, AND, TIME, CLOSE, POSS):
        return VERB
    if "third" in form.slots:
        return _third(tags, before, next_tag, after)
    return _base(words, at, before, next_tag)


def _is_past(form: VerbForm | None) -> bool:
    return form is not None and "past" in form.slots and "base" not in form.slots


def _past(words: list[str], tags: list[Tag], at: int, before: Tag, next_tag: Tag) -> Tag:
    """Read "captured": it is a verb, but an adjective between a determiner, a preposition or a figure and a noun."""
    if before in (DET, PREP, POSS) and next_tag in (NOUN, AND, POSS):
        return NOUN
    if before in (DET, POSS):
        return NOUN if next_tag != PREP else VERB
    if before in (STOP, COMMA, AND, VERB) and next_tag == NOUN and tags and words[at].endswith("ed"):
        return VERB if before in (AND, COMMA) else NOUN
    return VERB


def _gerund(before: Tag, next_tag: Tag) -> Tag:
    if before in (DET, POSS):
        return NOUN
    if before == PREP:
        return VERB if next_tag in (DET, PRON, NOUN, PREP, TIME) else NOUN
    if before in (NOUN, PRON) and next_tag in (AUX, VERB):
        return NOUN
    return VERB


def _third(tags: list[Tag], before: Tag, next_tag: Tag, after: str) -> Tag:
    """Read "attacks", "claims": a verb after a subject and before an object, else a plural noun."""
    if before in (DET, PREP, POSS, STOP, COMMA, VERB) and before != PRON:
        return NOUN
    if before in (PRON, REL, THAT):
        return VERB
    if before == AND:
        return VERB if VERB in tags and next_tag in (DET, PRON, THAT, TO) else NOUN
    return (
        VERB
        if next_tag in (DET, PRON, THAT, QUOTE, COMMA, SUB, NOT)
        or after in ("to", "that", "up", "out", "off", "about")
        or (
            next_tag == PREP
            and after in ("at", "as", "for", "with", "into")
            and tags.count(VERB) + tags.count(AUX) == 0
        )
        or (next_tag == NOUN and tags.count(VERB) + tags.count(AUX) == 0)
        else NOUN
    )


def _base(words: list[str], at: int, before: Tag, next_tag: Tag) -> Tag:
    """Read "attack", "claim", "hit": a verb after a pronoun or plural, before an object; else a noun."""
    previous = words[at - 1] if at else ""
    if before in (PRON, REL):
        return VERB
    if before in (DET, PREP, POSS, TIME, STOP, COMMA):
        return NOUN if not (before in (STOP, COMMA) and next_tag in (DET, PRON)) else VERB
    if before == AND:
        return VERB if next_tag in (DET, PRON) else NOUN
    plural = previous.endswith("s") or previous in (
        "people",
        "men",
        "women",
        "children",
        "police",
        "forces",
        "gunmen",
        "families",
    )
    return VERB if next_tag in (DET, PRON, THAT) or (plural and next_tag in (PREP, TO, NOUN, ADV, SUB)) else NOUN
