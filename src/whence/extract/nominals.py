"""Base noun phrases of a sentence, and the head nouns by which the lexicon knows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.candidates import Line
from whence.extract.lexicons import Noun, load_nouns, load_refinements, load_words
from whence.extract.tagging import DET, NOUN, POSS, load_grammar

__all__ = ["Phrase", "find_phrases", "role_phrase"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at tokens `[first, last)`; core: where its words begin after determiners and numbers.

    determiner: the word that opens it, "'s" after an owner, or "". noun: its head noun, where the lexicon
    has it; noun_at: where that begins; kind: its kind, with what the words before it say.
    """

    first: int
    core: int
    last: int
    determiner: str
    noun: Noun | None
    noun_at: int
    kind: str


def find_phrases(line: Line) -> Iterator[Phrase]:
    """Yield the base noun phrases of a sentence in order."""
    at, tags = 0, line.tags
    while at < len(tags):
        last = at + 1
        if tags[at] in (NOUN, DET) and not line.is_mark(at):
            while (
                last < len(tags)
                and not line.is_mark(last)
                and (tags[last] == NOUN or tags[last] == tags[last - 1] == DET)
                and not _acts(line, last)
            ):
                last += 1
            yield _phrase(line, at, last)
        at = last


def _acts(line: Line, at: int) -> bool:
    """Tell a verb that looks like a noun after those who do it: "aid workers describe children", "his wife fears"."""
    noun, form = load_nouns().get(line.words[at - 1]), load_grammar().verbs.get(line.words[at])
    if noun is None or form is None or line.tags[at - 1] != NOUN or at in line.named or line.words[at] in load_nouns():
        return False
    return bool(form.slots & ({"base", "past"} if noun.plural else {"third", "past"}))


def role_phrase(line: Line, phrase: Phrase, last: int) -> Phrase:
    """Return the part of a phrase before the name that it ends in."""
    noun, noun_at = _head(line, phrase.core, last)
    kind = _kind(line, noun, phrase.core, noun_at) if noun else ""
    return Phrase(phrase.first, phrase.core, last, phrase.determiner, noun, noun_at, kind)


def _phrase(line: Line, first: int, last: int) -> Phrase:
    while first < last - 1 and _is_verb(line, first):
        first += 1
    core = first
    while core < last - 1 and _only_counts(line, core):
        core += 1
    noun, noun_at = _head(line, core, last)
    kind = _kind(line, noun, core, noun_at) if noun else ""
    return Phrase(first, core, last, _determiner(line, first), noun, noun_at, kind)


def _is_verb(line: Line, at: int) -> bool:
    """Tell a verb at the head of what looks like a noun phrase: "bring rice", "tells visitors"."""
    form = load_grammar().verbs.get(line.words[at])
    if f"{line.words[at]} {line.word(at + 1)}" in load_nouns():
        return False
    if form is None or line.words[at] in load_nouns() or at in line.named or line.tags[at] != NOUN:
        return False
    return bool(form.slots & {"base", "third"}) and line.tags[at + 1] in (NOUN, DET)


def _only_counts(line: Line, at: int) -> bool:
    """Tell a determiner or a number before the core."""
    word = line.words[at]
    return (line.tags[at] == DET or word in load_words("numerals") or word[0].isdigit()) and at not in line.named


def _determiner(line: Line, first: int) -> str:
    if line.words[first] in load_words("determiners"):
        return line.words[first]
    return "'s" if first and line.tags[first - 1] == POSS else ""


def _head(line: Line, core: int, last: int) -> tuple[Noun | None, int]:
    """Return the head noun of a phrase, compounds first ("tear gas"), and where it begins."""
    nouns = load_nouns()
    if last - 1 in line.named:
        return None, last
    if last - core > 1 and last - 2 not in line.named:
        pair = nouns.get(f"{line.words[last - 2]} {line.words[last - 1]}")
        if pair is not None:
            return pair, last - 2
    word = line.words[last - 1]
    return nouns.get(word) or (nouns.get(word.rpartition("-")[2]) if "-" in word else None), last - 1


def _kind(line: Line, noun: Noun, core: int, noun_at: int) -> str:
    """Return the kind of a phrase: its noun's, unless a word before it says otherwise ("aid agency")."""
    refinements = load_refinements()
    found = (refinements.get((line.words[at], noun.lemma)) for at in range(noun_at - 1, core - 1, -1))
    return next((kind for kind in found if kind), noun.kind)
