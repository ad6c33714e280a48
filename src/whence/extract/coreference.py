"""Which mentions of one document are of the same thing: names and their short forms, phrases that take up what was named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.extract.candidates import Candidate
from whence.extract.kinds import elected
from whence.extract.lexicons import load_countries, load_known

__all__ = ["Group", "join"]

_TAKES_UP = {
    "group": ("armed-group", "organisation"), "organisation": ("organisation", "armed-group"), "organization": ("organisation", "armed-group"),
    "movement": ("armed-group", "organisation"), "militia": ("armed-group",), "network": ("armed-group",), "faction": ("armed-group",),
    "company": ("organisation",), "firm": ("organisation",), "party": ("organisation", "armed-group"), "union": ("organisation",),
    "country": ("state",), "state": ("state",), "nation": ("state",), "republic": ("state",),
    "man": ("person",), "woman": ("person",), "newspaper": ("media",), "agency": ("media", "organisation"), "outlet": ("media",),
    "city": ("place",), "town": ("place",), "village": ("place",), "province": ("place",), "region": ("place",), "district": ("place",),
    "island": ("place",), "valley": ("place",),
}  # fmt: skip
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_DEMONYM = re.compile(r"(?:ian|ans|an|ese|i|is|n|ish)$")
_STEM = 4  # letters two words must share before an ending makes one an adjective of the other


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one thing. name: what it is called by; kind: its kind; heads: the nouns it was called by."""

    candidates: list[Candidate]
    name: str
    kind: str
    named: bool
    plural: bool = False
    heads: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        """Take in one more mention."""
        self.candidates.append(candidate)
        if candidate.head:
            self.heads.add(candidate.head)


def join(candidates: Sequence[Candidate]) -> list[Group]:
    """Return the things that candidates (in the order of the text) speak of, each once."""
    keys = _keys([item for item in candidates if item.form == "named"])
    groups: list[Group] = []
    by_key: dict[str, Group] = {}
    for item in candidates:
        if item.form == "named":
            group = by_key.get(keys[item])
            if group is None:
                group = by_key[keys[item]] = Group([], item.text, "", True)
                groups.append(group)
            group.add(item)
    for group in groups:
        _settle(group)
    owner = {id(item): group for group in groups for item in group.candidates}
    seen: list[tuple[Candidate, Group]] = []
    for item in candidates:
        known = owner.get(id(item))
        if known is None:
            known = owner.get(id(item.same)) if item.same is not None else _earlier(item, seen)
            if known is None:
                known = Group([], item.text, item.kind, False, item.plural)
                groups.append(known)
            known.add(item)
        seen.append((item, known))
    return groups


def _settle(group: Group) -> None:
    """Give a named thing its kind by all its votes, and its best name: the longest that is no title."""
    votes: Counter[str] = Counter()
    for item in group.candidates:
        votes.update(item.votes)
    group.kind = elected(votes.items()) if votes else "person"
    texts = [item.text for item in group.candidates]
    country = next((load_countries()[text] for text in texts if text in load_countries()), None)
    known = next((load_known()[text] for text in texts if text in load_known()), None)
    if country is not None and group.kind == "state":
        group.name = country.name
    elif known is not None and group.kind == known.kind:
        group.name = known.name
    else:
        group.name = max(texts, key=lambda text: (len(text.split()), not text.isupper(), len(text)))


def _keys(named: list[Candidate]) -> dict[Candidate, str]:
    """Return for each named candidate what its thing is known by in the document."""
    keys = {item: _canonical(item) for item in named}
    texts = {keys[item]: item.text for item in reversed(named)}
    same = {key: key for key in texts}
    for item in named:
        if item.same is not None and item.same in keys:
            same[keys[item]] = keys[item.same]
    for key in sorted(texts, key=lambda word: (len(word), word)):
        if same[key] == key:
            same[key] = _longer(key, texts, named, keys) or key
    return {item: _root(keys[item], same) for item in named}


def _root(key: str, same: dict[str, str]) -> str:
    seen = {key}
    while same[key] != key and same[key] not in seen:
        key = same[key]
        seen.add(key)
    return key


def _canonical(item: Candidate) -> str:
    country, known = load_countries().get(item.text), load_known().get(item.text)
    if country is not None and country.sense != "capital":
        return country.name.lower()
    if known is not None:
        return known.name.lower()
    return item.key


def _longer(key: str, texts: dict[str, str], named: list[Candidate], keys: dict[Candidate, str]) -> str | None:
    """Return the longer name that this one is a short form, an acronym or an adjective of, the nearest before it first."""
    words = key.split()
    if texts[key] in load_countries() or texts[key] in load_known():
        return None
    fits = [other for other in texts if other != key and _is_short_of(key, words, texts[key], other, texts[other])]
    return _nearest(key, fits, named, keys) if fits else None


def _is_short_of(key: str, words: list[str], text: str, other: str, long: str) -> bool:
    parts = other.split()
    if len(words) < len(parts) and len(words) <= 2:
        if words[-1:] == parts[-1:] and words == parts[-len(words) :] and _may_be_person(parts):
            return True
        if words == parts[: len(words)] and len(key) > 3 and _may_be_person(parts):
            return True
    if text.isupper() and 1 < len(text) < 8 and len(parts) > 1:
        initials = "".join(word[0] for word in re.split(r"[\s-]+", long) if word[:1].isupper())
        return initials == text
    stem = _DEMONYM.sub("", key)
    return (
        len(words) == 1
        and len(parts) == 1
        and stem != key
        and len(stem) >= _STEM
        and (other in (stem, stem + "a", stem + "ia", stem + "e", stem + "y"))
    )


def _may_be_person(parts: list[str]) -> bool:
    return "of" not in parts and "for" not in parts


def _nearest(key: str, fits: list[str], named: list[Candidate], keys: dict[Candidate, str]) -> str:
    first = next(item.start for item in named if keys[item] == key)
    places = [(item.start, keys[item]) for item in named if keys[item] in fits]
    before = [place for place in places if place[0] < first]
    return max(before)[1] if before else min(places)[1]


def _earlier(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    """Return the thing that a phrase takes up: the same words before, or a definite noun that fits what was named last."""
    for before, group in reversed(seen):
        if (
            before.form == "nominal"
            and before.key == item.key
            and before.plural == item.plural
            and _may_repeat(item, before)
        ):
            return group
    if item.determiner not in _DEFINITE or item.plural:
        return None
    return _by_head(item, seen) or _by_kind(item, seen)


def _may_repeat(item: Candidate, before: Candidate) -> bool:
    return item.determiner not in ("a", "an", "another") and item.determiner not in ("his", "her", "its", "their", "'s")


def _by_head(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    for _, group in reversed(seen):
        if item.head in group.heads and not group.plural and item.key == item.head:
            return group
    return None


def _by_kind(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    kinds = _TAKES_UP.get(item.head, ()) if item.key == item.head else ()
    for kind in kinds:
        for _, group in reversed(seen):
            if group.kind == kind and not group.plural and (group.named or kind == "person"):
                return group
    return None


def names_of(group: Group) -> tuple[str, ...]:
    """Return every surface form of a thing, sorted."""
    return tuple(sorted({form for item in group.candidates if item.form != "pronoun" for form in _forms(item)}))


def _forms(item: Candidate) -> Iterable[str]:
    return [item.text, *item.forms]
