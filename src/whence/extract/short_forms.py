"""Names of one thing: short forms, acronyms, adjectives, other spellings."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.extract.candidates import Candidate
from whence.extract.kinds import elected
from whence.extract.lexicons import load_countries, load_known, load_name_words

__all__ = ["find_full_names"]

_BODIES = frozenset(["armed-group", "organisation", "government-body", "media"])
_DEMONYM = re.compile(r"(?:ian|ans|an|ese|i|is|n|ish)$")
_ENDINGS = ("", "a", "ia", "e", "y")  # what an adjective may have lost: Syria, Syrian
_STEM = 4  # letters two words must share before an ending makes one an adjective of the other
_LONG = 9  # letters from which on two spellings are taken for one name
_ALIKE = 0.9  # share of letters in common: Kurdistan and Kurdestan are 0.9 alike, Iran and Iraq are 0.75
_SPELLING = 3  # letters that two spellings of a name begin with in common
_DECIDED = 4  # weight of votes from which on a kind is more than a hint
_LONGEST_ACRONYM = 8
_CROWD = 100  # names of one document that share a word, from which on that word tells none of them from another


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in all its places. first: where it stands first; sure: the world knows it; articled: "the" goes before."""

    key: str
    text: str
    words: tuple[str, ...]
    kind: str
    weight: int
    first: int
    sure: bool
    articled: bool


def find_full_names(named: Sequence[Candidate]) -> dict[Candidate, str]:
    """Return for each named candidate the key of the fullest name of its thing in the document."""
    keys = {item: _canonical(item) for item in named}
    names = _names(keys)
    full = {key: key for key in names}
    full |= {keys[item]: keys[item.same] for item in named if item.same is not None and item.same in keys}
    index = _index(names.values())
    for name in sorted(names.values(), key=lambda name: (len(name.key), name.key)):
        if full[name.key] == name.key and not name.sure:
            full[name.key] = _fuller(name, index)
    return {item: _root(keys[item], full) for item in named}


def _canonical(item: Candidate) -> str:
    country, known = load_countries().get(item.text), load_known().get(item.text)
    if country is not None and (country.sense != "capital" or item.votes["state"] > item.votes["place"]):
        return country.name.lower()
    return known.name.lower() if known is not None else item.key


def _names(keys: Mapping[Candidate, str]) -> dict[str, _Name]:
    places: dict[str, list[Candidate]] = {}
    for item, key in keys.items():
        places.setdefault(key, []).append(item)
    return {key: _name(key, items) for key, items in places.items()}


def _name(key: str, items: list[Candidate]) -> _Name:
    votes: Counter[str] = Counter()
    for item in items:
        votes.update(item.votes)
    kind, first = elected(votes.items()), items[0]
    return _Name(
        key=key,
        text=first.text,
        words=tuple(re.split(r"[\s-]+", key)),
        kind=kind,
        weight=votes[kind],
        first=first.start,
        sure=any(item.text in load_countries() or item.text in load_known() for item in items),
        articled=first.determiner in ("the", "that", "this"),
    )


def _root(key: str, full: Mapping[str, str]) -> str:
    """Follow short forms to the fullest; a circle is left where it closes."""
    seen = {key}
    while full[key] not in seen:
        key = full[key]
        seen.add(key)
    return key


def _index(names: Iterable[_Name]) -> dict[str, list[_Name]]:
    """Return names by what a short form can have of them: first and last words, initials, first letters."""
    index: dict[str, list[_Name]] = {}
    for name in names:
        for trait in {name.words[0], name.words[-1], *_acronyms(name), f"{name.key[:_SPELLING]}…"}:
            index.setdefault(trait, []).append(name)
    return index


def _acronyms(name: _Name) -> Iterator[str]:
    """Yield the initials of a name, also without the nationality it opens with: ANA or NA."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name.text) if word[:1].isupper())
    if len(initials) > 1:
        yield initials
        yield initials[_nationalities(name.text) :]


def _nationalities(text: str) -> int:
    """Return how many words of nationality a name opens with."""
    country = load_countries().get(text.split()[0])
    return 1 if country is not None and country.sense == "adjective" else 0


def _fuller(name: _Name, index: Mapping[str, list[_Name]]) -> str:
    """Return the key of the fuller name of the same thing, the nearest before it first; its own where there is none."""
    fits = [other for other in _near(name, index) if other.key != name.key and _is_short_for(name, other)]
    before = [other for other in fits if other.first < name.first]
    if before:
        return max(before, key=lambda other: (other.first, other.key)).key
    return min(fits, key=lambda other: (other.first, other.key)).key if fits else name.key


def _near(name: _Name, index: Mapping[str, list[_Name]]) -> Iterator[_Name]:
    stem = _DEMONYM.sub("", name.key)
    traits = {name.words[0], name.words[-1], name.text, f"{name.key[:_SPELLING]}…", *(stem + end for end in _ENDINGS)}
    for trait in sorted(traits):
        near = index.get(trait, ())
        yield from near if len(near) <= _CROWD else ()


def _is_short_for(name: _Name, other: _Name) -> bool:
    if len(name.words) >= len(other.words):
        return _is_adjective(name, other) or _is_spelling(name, other)
    if name.text.isupper() and 1 < len(name.text) < _LONGEST_ACRONYM and name.text in _acronyms(other):
        return True
    return _is_person_of(name, other) if other.kind == "person" else _is_body_of(name, other)


def _is_person_of(name: _Name, other: _Name) -> bool:
    """Tell whether a name is the family name or the given name of a person named in full."""
    if name.kind != "person" and name.weight >= _DECIDED:
        return False
    size = len(name.words)
    return name.words == other.words[-size:] or (size == 1 and name.words == other.words[:1] and len(name.key) > 2)


def _is_body_of(name: _Name, other: _Name) -> bool:
    """Tell whether "the Front" or "Wagner" is short for a body named in full: the National Front, Wagner Group."""
    kinds, size = load_name_words().kinds, len(name.words)
    if other.kind not in _BODIES:
        return False
    if size > 1 and name.words == other.words[_nationalities(other.text) :]:
        return True
    opens = name.words == other.words[:size]
    if name.words[-1] in kinds:
        return name.articled and (opens or name.words == other.words[-size:])
    rest = other.words[size:]
    return opens and len(rest) == 1 and rest[0] in kinds and name.kind not in ("place", "state")


def _is_adjective(name: _Name, other: _Name) -> bool:
    """Tell the adjective of a country that no table knows: X and Xian, Xi."""
    if len(name.words) > 1 or len(other.words) > 1:
        return False
    stem = _DEMONYM.sub("", name.key)
    return stem != name.key and len(stem) >= _STEM and other.key in {stem + end for end in _ENDINGS}


def _is_spelling(name: _Name, other: _Name) -> bool:
    """Tell two spellings of one long name; the one that stands first is the name."""
    if len(name.words) != len(other.words) or min(len(name.key), len(other.key)) < _LONG:
        return False
    if other.first > name.first or name.key[:_SPELLING] != other.key[:_SPELLING]:
        return False
    return difflib.SequenceMatcher(None, name.key, other.key, autojunk=False).ratio() >= _ALIKE
