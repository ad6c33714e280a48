"""Which mentions of one document are of the same thing: names by their full form, phrases by what they take up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.candidates import Candidate
from whence.extract.kinds import elected
from whence.extract.lexicons import load_countries, load_known, load_taken_up, load_words
from whence.extract.short_forms import find_full_names

__all__ = ["Group", "join"]

_DEFINITE = frozenset(["the", "this", "that", "these", "those"])


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one thing. name: what it is called by; heads: the nouns it is called by."""

    candidates: list[Candidate]
    name: str
    kind: str
    named: bool
    plural: bool = False
    heads: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        """Take in one more mention."""
        self.candidates.append(candidate)
        self.heads.update(candidate.heads)
        if candidate.head:
            self.heads.add(candidate.head)

    def names(self) -> tuple[str, ...]:
        """Return its surface forms, named and nominal, sorted."""
        items = [item for item in self.candidates if item.form != "pronoun"]
        return tuple(sorted({form for item in items for form in (item.text, *item.forms)}))


def join(candidates: Sequence[Candidate]) -> list[Group]:
    """Return the things that candidates (in the order of the text) speak of, each once."""
    owner = _named_groups([item for item in candidates if item.form == "named"])
    groups = [group for group in dict.fromkeys(owner.values()) if not _is_inner(group)]
    seen: list[tuple[Candidate, Group]] = []
    for item in candidates:
        group = owner.get(item) or (owner.get(item.same) if item.same else None) or _earlier(item, seen)
        if group is None and _is_unresolved(item):
            continue
        if group is None:
            group = Group([], item.text, item.kind, False, item.plural)
            groups.append(group)
        if item not in owner:
            group.add(item)
        elif group not in groups:
            continue
        seen.append((item, group))
    return groups


def _named_groups(named: Sequence[Candidate]) -> dict[Candidate, Group]:
    full = find_full_names(named)
    groups: dict[str, Group] = {}
    for item in named:
        groups.setdefault(full[item], Group([], item.text, "", True)).add(item)
    for group in groups.values():
        _settle(group)
    return {item: groups[full[item]] for item in named}


def _is_unresolved(item: Candidate) -> bool:
    """Tell "the town", "this country" where nothing before says which."""
    known = load_taken_up().get(item.head, ())
    return (
        item.determiner in _DEFINITE
        and item.is_bare
        and not item.plural
        and known in (("place",), ("state",))
        and len(item.forms) < 3
    )


def _is_inner(group: Group) -> bool:
    """Tell a name that only ever tells which road or camp is meant, and that the world does not know."""
    return all(
        item.inner and item.text not in load_countries() and item.text not in load_known() for item in group.candidates
    )


def _settle(group: Group) -> None:
    """Give a named thing its kind by all its votes, and its best name: the world's, else the longest."""
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


def _earlier(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    """Return the thing that a phrase takes up: the same words before, or a definite noun that fits what was named last."""
    if item.determiner not in ("a", "an", "another") and item.determiner not in load_words("possessives"):
        for before, group in reversed(seen):
            if before.form == "nominal" and before.key == item.key and before.plural == item.plural:
                return group
    if item.determiner not in _DEFINITE:
        return None
    return _by_head(item, seen) or _by_kind(item, seen)


def _by_head(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    """Take up a thing called so before: "Colonel X ... the colonel", "400 fighters ... the fighters"."""
    for _, group in reversed(seen):
        if item.head in group.heads and group.plural == item.plural and item.is_bare:
            return group
    return None


def _by_kind(item: Candidate, seen: Sequence[tuple[Candidate, Group]]) -> Group | None:
    """Take up a thing of a kind that the noun may stand for: "the group", "the country"."""
    if item.plural or not item.is_bare:
        return None
    for kind in load_taken_up().get(item.head, ()):
        for _, group in reversed(seen):
            if group.kind == kind and not group.plural and (group.named or kind == "person"):
                return group
    return None
