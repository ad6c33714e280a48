"""The noun phrases of a sentence as candidates, with the longer forms they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.candidates import Candidate, Line, candidate_at
from whence.extract.lexicons import load_adjectival_nouns, load_nouns, load_qualifiers, load_weak_nouns, load_words
from whence.extract.nominals import Phrase
from whence.extract.tagging import DET, NOUN, POSS, PRON

__all__ = ["is_idle", "measures", "sight_bodies", "sight_nominal", "sight_part"]

_BODIES = frozenset(["armed-group", "government-body", "organisation"])
_REACHING = frozenset(["person", "government-body", "media", "population"])  # "police in Mbarali", "residents of Goma"
_LINKS = frozenset(["of", "in", "from", "at", "for"])
_EVERYONE = frozenset(["no", "any", "every", "each"])
_THEM = frozenset(["them", "us"])
_LONGEST_QUALIFIER = 3  # words: "as many as"


def sight_nominal(line: Line, phrase: Phrase) -> Candidate:
    """Return the candidate of a phrase whose head noun the lexicon has."""
    candidate = candidate_at(line, phrase.core, phrase.last, "nominal")
    candidate.forms = [candidate.text, *_longer_forms(line, phrase)]
    first = phrase.first - _qualifier(line, phrase)
    candidate.start = line.offsets(first, phrase.last)[0]
    candidate.text = line.text(first, phrase.last)
    candidate.determiner, candidate.kind = phrase.determiner, phrase.kind
    if phrase.determiner in _EVERYONE and phrase.kind == "person":
        candidate.kind = "population"
    if phrase.noun is not None:
        candidate.head, candidate.plural = phrase.noun.lemma, phrase.noun.plural
    return candidate


def _longer_forms(line: Line, phrase: Phrase) -> Iterator[str]:
    """Yield a phrase with what qualifies its number, with its owner, and with what "of" adds after it."""
    reach, owner, lead = _reach(line, phrase), _owner(line, phrase), _qualifier(line, phrase)
    if reach:
        yield line.text(phrase.core, reach)
        yield line.text(phrase.first, reach)
    if owner:
        yield line.text(owner, phrase.last)
    for at in range(phrase.first + 1, phrase.core):
        if line.words[at][0].isdigit():
            yield line.text(at, phrase.last)
    if lead:
        yield line.text(phrase.first - lead, phrase.last)
        yield line.text(phrase.first, phrase.last)


def _reach(line: Line, phrase: Phrase) -> int:
    """Return where a phrase ends together with the "of ..." or "in NAME" that follows it, or 0."""
    link, first = line.word(phrase.last), phrase.last + 1
    if link not in _LINKS or (link != "of" and phrase.kind not in _REACHING):
        return 0
    at = first
    while line.tag(at) in (DET, NOUN):
        at += 1
    return at if at > first and (link == "of" or line.names_in(first, at)) else 0


def _owner(line: Line, phrase: Phrase) -> int:
    """Return where the owner of a phrase begins ("the governor's mansion") without its determiner, or 0."""
    if phrase.determiner != "'s":
        return 0
    first = phrase.first - 1
    while first and line.tags[first - 1] == NOUN and not line.is_mark(first - 1):
        first -= 1
    return first if first < phrase.first - 1 else 0


def _qualifier(line: Line, phrase: Phrase) -> int:
    """Return how many words before a phrase qualify its number: "at least", "more than"."""
    if not any(counts(word) for word in line.words[phrase.first : phrase.core]):
        return 0
    sizes = range(min(_LONGEST_QUALIFIER, phrase.first), 0, -1)
    found = (size for size in sizes if line.words[phrase.first - size : phrase.first] in load_qualifiers())
    return next(found, 0)


def sight_bodies(line: Line, phrase: Phrase) -> Iterator[Candidate]:
    """Yield the bodies that a phrase names before its head: "army recruiters", "the police chief"."""
    end = min(phrase.noun_at, phrase.last - 1)
    for at in range(phrase.core, end):
        noun = load_nouns().get(line.words[at])
        if (
            noun is None
            or noun.plural
            or noun.kind not in _BODIES
            or line.named & {at, at + 1}
            or _is_vague(noun.lemma)
        ):
            continue
        candidate = candidate_at(line, at, at + 1, "nominal")
        candidate.forms = [line.text(phrase.core, at + 1)]
        candidate.head, candidate.kind, candidate.determiner = noun.lemma, noun.kind, "the"
        yield candidate


def _is_vague(lemma: str) -> bool:
    return lemma in load_weak_nouns() or lemma in load_adjectival_nouns()


def sight_part(line: Line, phrase: Phrase) -> Candidate | None:
    """Return "two of them", "one of the men": a part of what is spoken of, an entity of its own; else None."""
    last = _part_end(line, phrase)
    if not last:
        return None
    noun = load_nouns().get(line.words[last - 1])
    if line.words[last - 1] not in _THEM and not (noun and noun.plural):
        return None
    candidate = candidate_at(line, phrase.first, last, "nominal")
    candidate.key += f" {candidate.start}"  # the same words elsewhere tell of others
    candidate.plural = line.words[phrase.last - 1] != "one"
    people = noun is None or noun.kind in ("person", "population")
    candidate.kind = ("population" if candidate.plural else "person") if people or noun is None else noun.kind
    return candidate


def _part_end(line: Line, phrase: Phrase) -> int:
    """Return where "of them", "of the men" after a number ends, or 0."""
    if line.word(phrase.last) != "of" or not all(counts(word) for word in line.words[phrase.first : phrase.last]):
        return 0
    at = phrase.last + 1
    if line.word(at) in _THEM:
        return at + 1
    if line.word(at) not in load_words("determiners"):
        return 0
    while line.tag(at) in (DET, NOUN, POSS):
        at += 1
    return at


def counts(word: str) -> bool:
    """Tell a number, in figures or in words."""
    return word[0].isdigit() or word in load_words("numerals")


def measures(line: Line, phrase: Phrase) -> bool:
    """Tell "a group of", "dozens of", before the phrase that is spoken of."""
    if line.word(phrase.last) != "of" or line.words[phrase.last - 1] not in load_words("measures"):
        return False
    after = phrase.last + 1
    return line.word(after) not in load_words("determiners") and line.tag(after) != PRON


def is_idle(line: Line, phrase: Phrase) -> bool:
    """Tell a noun of other senses that nothing beside it pins down: "in general", "the front", "military"."""
    noun = phrase.noun
    if noun is None or phrase.core < phrase.noun_at or phrase.determiner not in ("", "a", "an", "the"):
        return False
    if noun.lemma in load_adjectival_nouns() and phrase.determiner == "" and not noun.plural:
        return phrase.first == phrase.noun_at
    return noun.lemma in load_weak_nouns() and line.word(phrase.last) != "of"
