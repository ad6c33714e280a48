"""Names of one thing: short forms, acronyms, adjectives, other spellings."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.extract.candidates import Candidate
from whence.extract.kinds import elected
from whence.extract.lexicons import load_countries, load_known, load_name_words

__all__ = ["find_full_names"]

_BODIES = frozenset(["armed-group", "organisation", "government-body", "media"])
_DEMONYM = re.compile(r"(?:ian|ans|an|ese|i|is|n|ish)$")
_STEM = 4  # letters two words must share before an ending makes one an adjective of the other
_LONG = 9  # letters from which on two spellings are taken for one name
_ALIKE = 0.9  # share of letters in common: Turkistan and Turkestan are 0.9 alike, Hasan and Hassan too, Iran and Iraq are 0.75
_DECIDED = 4  # weight of votes from which on a kind is more than a hint


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in all its places. first: where it stands first; sure: the world knows it."""

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
    names = _names(named, keys)
    full = {key: key for key in names}
    for item in named:
        if item.same is not None and item.same in keys:
            full[keys[item]] = keys[item.same]
    for name in sorted(names.values(), key=lambda name: (len(name.key), name.key)):
        if full[name.key] == name.key:
            full[name.key] = _fuller(name, names) or name.key
    return {item: _root(keys[item], full) for item in named}


def _canonical(item: Candidate) -> str:
    country, known = load_countries().get(item.text), load_known().get(item.text)
    if country is not None and (country.sense != "capital" or item.votes["state"] > item.votes["place"]):
        return country.name.lower()
    return known.name.lower() if known is not None else item.key


def _names(named: Sequence[Candidate], keys: dict[Candidate, str]) -> dict[str, _Name]:
    places: dict[str, list[Candidate]] = {}
    for item in named:
        places.setdefault(keys[item], []).append(item)
    return {key: _name(key, items) for key, items in places.items()}


def _name(key: str, items: list[Candidate]) -> _Name:
    votes: Counter[str] = Counter()
    for item in items:
        votes.update(item.votes)
    kind = elected(votes.items()) if votes else ""
    first = items[0]
    sure = any(item.text in load_countries() or item.text in load_known() for item in items)
    return _Name(
        key,
        first.text,
        tuple(re.split(r"[\s-]+", key)),
        kind,
        votes[kind],
        first.start,
        sure,
        first.determiner in ("the", "that", "this"),
    )


def _root(key: str, full: dict[str, str]) -> str:
    seen = {key}
    while full[key] not in seen:
        key = full[key]
        seen.add(key)
    return key


def _fuller(name: _Name, names: dict[str, _Name]) -> str | None:
    """Return the fuller name of the same thing, the nearest one before it first."""
    if name.sure:
        return None
    fits = [other for other in names.values() if other.key != name.key and _is_short_for(name, other)]
    before = [other for other in fits if other.first < name.first]
    if before:
        return max(before, key=lambda other: other.first).key
    return min(fits, key=lambda other: other.first).key if fits else None


def _is_short_for(name: _Name, other: _Name) -> bool:
    if len(name.words) < len(other.words):
        return _is_acronym(name, other) or (
            _is_person_of(name, other) if other.kind == "person" else _is_body_of(name, other)
        )
    return _is_adjective(name, other) or _is_spelling(name, other)


def _is_acronym(name: _Name, other: _Name) -> bool:
    if not name.text.isupper() or not 1 < len(name.text) < 8:
        return False
    initials = "".join(word[0] for word in re.split(r"[\s-]+", other.text) if word[:1].isupper())
    return name.text in (initials, initials[_nationalities(other.text) :])


def _nationalities(text: str) -> int:
    """Return how many words of nationality a name opens with: the Afghan National Army may go by ANA or NA."""
    country = load_countries().get(text.split()[0])
    return 1 if country is not None and country.sense == "adjective" else 0


def _is_person_of(name: _Name, other: _Name) -> bool:
    """Tell whether a name is the family name or the given name of a person named in full."""
    if name.kind != "person" and name.weight >= _DECIDED:
        return False
    size = len(name.words)
    return name.words == other.words[-size:] or (size == 1 and name.words == other.words[:1] and len(name.key) > 2)


def _is_body_of(name: _Name, other: _Name) -> bool:
    """Tell whether "the Front" or "Wagner" is short for a body named in full: the National Front, Wagner Group."""
    if other.kind not in _BODIES:
        return False
    kinds, size = load_name_words().kinds, len(name.words)
    if size > 1 and name.words == other.words[_nationalities(other.text) :]:
        return True
    if name.words[-1] in kinds:
        return name.articled and (name.words == other.words[-size:] or name.words == other.words[:size])
    rest = other.words[size:]
    return (
        name.words == other.words[:size] and len(rest) == 1 and rest[0] in kinds and name.kind not in ("place", "state")
    )


def _is_adjective(name: _Name, other: _Name) -> bool:
    """Tell the adjective of a country that no table knows: X and Xian, Xi."""
    if len(name.words) > 1 or len(other.words) > 1:
        return False
    stem = _DEMONYM.sub("", name.key)
    return (
        stem != name.key and len(stem) >= _STEM and other.key in (stem, stem + "a", stem + "ia", stem + "e", stem + "y")
    )


def _is_spelling(name: _Name, other: _Name) -> bool:
    """Tell two spellings of one long name; the one that stands first is the name."""
    if len(name.words) != len(other.words) or min(len(name.key), len(other.key)) < _LONG or name.key[0] != other.key[0]:
        return False
    if other.first > name.first or abs(len(name.key) - len(other.key)) > 2:
        return False
    return difflib.SequenceMatcher(None, name.key, other.key, autojunk=False).ratio() >= _ALIKE
