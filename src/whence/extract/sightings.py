"""All that a sentence may mention: its names and its noun phrases, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.apposition import relate
from whence.extract.candidates import Candidate, Line, Range
from whence.extract.kinds import vote_of_noun
from whence.extract.lexicons import Noun, load_countries, load_nouns, load_words
from whence.extract.name_sightings import Named, sight_direction, sight_hyphened, sight_names
from whence.extract.nominals import Phrase, find_phrases, role_phrase
from whence.extract.phrase_sightings import is_idle, measures, sight_bodies, sight_nominal, sight_part

__all__ = ["find_candidates"]

_TOLD_APART = frozenset(
    ["facility", "place", "item", "media"]
)  # by a name before them, which then stands for itself no more


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence with the candidates of its names."""

    line: Line
    named: Named


def find_candidates(line: Line) -> list[Candidate]:
    """Return the candidates of a sentence in order of place, the longer of two that start together first."""
    scene = _Scene(line, sight_names(line))
    found: list[Candidate] = [*scene.named.values(), *sight_hyphened(line)]
    spoken_of: list[tuple[Phrase, Candidate | None]] = []
    before: Phrase | None = None
    for phrase in find_phrases(line):
        new, main = _of_phrase(scene, phrase, before)
        found += [*sight_bodies(line, phrase), *new]
        spoken_of.append((phrase, main))
        before = phrase
    relate(line, spoken_of)
    apart = {(item.start, -item.end): item for item in reversed(found)}
    return [apart[place] for place in sorted(apart)]


def _of_phrase(scene: _Scene, phrase: Phrase, before: Phrase | None) -> tuple[list[Candidate], Candidate | None]:
    """Return the new candidates that a noun phrase gives, and the one it speaks of."""
    line = scene.line
    if phrase.noun is None:
        return _called(scene, phrase)
    name = line.name_before(phrase.noun_at)
    if name is not None and _is_called(line.text(*name), phrase.noun):
        return [], _with_noun(scene, phrase, name)
    linked = before if before is not None and before.last + 1 == phrase.first else None
    in_part = linked is not None and phrase.determiner != "" and sight_part(line, linked) is not None
    if in_part or measures(line, phrase) or is_idle(line, phrase):
        return [], None
    nominal = sight_nominal(line, phrase)
    if linked is not None and measures(line, linked):
        nominal.forms += [line.text(linked.first, phrase.last), line.text(linked.core, phrase.last)]
    _tie(scene, phrase, name, nominal)
    return [nominal], nominal


def _tie(scene: _Scene, phrase: Phrase, name: Range | None, nominal: Candidate) -> None:
    """Tie a phrase to the name that tells which it is: "LPF forces", "the town of X"."""
    if name is not None:
        nominal.modifier = scene.named[name]
        nominal.modifier.inner = nominal.kind in _TOLD_APART
    nominal.same = _named_by_of(scene, phrase)
    if nominal.same is not None:
        vote_of_noun(nominal.same, nominal.kind)


def _named_by_of(scene: _Scene, phrase: Phrase) -> Candidate | None:
    """Return the name that "of" gives to a place: "the town of X"."""
    noun, at = phrase.noun, phrase.last + 1
    if noun is None or noun.plural or noun.lemma not in load_words("of_place") or scene.line.word(at - 1) != "of":
        return None
    return next((scene.named[name] for name in scene.line.names_in(at, at + 1)), None)


def _is_called(name: str, noun: Noun) -> bool:
    """Tell whether a noun after a name is only what the name is called by: Helmand province, the Wagner group."""
    country = load_countries().get(name)
    if country is not None and country.sense != "capital":
        return False
    return noun.lemma in load_words("called_place") or (noun.lemma in load_words("called_body") and not noun.plural)


def _with_noun(scene: _Scene, phrase: Phrase, name: Range) -> Candidate:
    """Return a name with the noun after it; in a row it is said of all: "Sool, Sanaag and Orolo provinces"."""
    line, candidate = scene.line, scene.named[name]
    vote_of_noun(candidate, phrase.kind)
    if phrase.noun is None or not phrase.noun.plural:
        candidate.forms.append(line.text(name[0], phrase.last))
        candidate.heads.append(line.words[phrase.last - 1])
        return candidate
    first = name[0]
    while line.word(first - 1) in (",", "and") and (other := line.name_before(first - 1)):
        vote_of_noun(scene.named[other], phrase.kind)
        first = other[0]
    return candidate


def _called(scene: _Scene, phrase: Phrase) -> tuple[list[Candidate], Candidate | None]:
    """Read a phrase that ends in a name: what stands before tells what the name is ("rebel commander X")."""
    line = scene.line
    tail = line.name_before(phrase.last)
    if tail is None:
        part = sight_part(line, phrase)
        return ([part] if part else []), None
    candidate, before = scene.named[tail], tail[0] - 1
    if tail[0] <= phrase.core:
        return [], candidate
    if line.words[before] in load_words("directions"):
        return [sight_direction(line, tail)], candidate
    noun = load_nouns().get(line.words[before])
    if noun is None or before in line.named:
        return [], candidate
    vote_of_noun(candidate, "person" if noun.kind == "population" else noun.kind)
    return ([] if noun.plural else [_role(line, phrase, tail, candidate)]), candidate


def _role(line: Line, phrase: Phrase, tail: Range, candidate: Candidate) -> Candidate:
    """Return the phrase before a name that says what it is."""
    role = sight_nominal(line, role_phrase(line, phrase, tail[0]))
    role.same = candidate
    candidate.forms.append(line.text(phrase.core, phrase.last))
    return role
