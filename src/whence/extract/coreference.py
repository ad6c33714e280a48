"""Which mentions of one document are of the same thing: names by their full form, phrases by what they take up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.extract.candidates import Candidate
from whence.extract.groups import Group, settle
from whence.extract.lexicons import load_taken_up, load_words
from whence.extract.short_forms import find_full_names

__all__ = ["join"]

Owners = Mapping[Candidate, Group]

_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_ANEW = frozenset(["a", "an", "another"])
_UNRESOLVED = (("place",), ("state",))


class _Memory:
    """What was mentioned last: by the same words, by a noun it is called by, by its kind."""

    def __init__(self) -> None:
        self.by_words: dict[tuple[str, bool], Group] = {}
        self.by_head: dict[tuple[str, bool], Group] = {}
        self.by_kind: dict[str, Group] = {}

    def note(self, item: Candidate, group: Group) -> None:
        """Keep a mention in mind."""
        if item.form == "nominal":
            self.by_words[item.key, item.plural] = group
        for head in group.heads:
            self.by_head[head, group.plural] = group
        if not group.plural and (group.named or group.kind == "person"):
            self.by_kind[group.kind] = group

    def taken_up(self, item: Candidate) -> Group | None:
        """Return the thing that a phrase takes up: the same words, or a definite noun that fits what was named last."""
        if item.determiner not in _ANEW and item.determiner not in load_words("possessives"):
            group = self.by_words.get((item.key, item.plural))
            if group is not None:
                return group
        if item.determiner not in _DEFINITE or not item.is_bare:
            return None
        return self.by_head.get((item.head, item.plural)) or (None if item.plural else self._by_kind(item.head))

    def _by_kind(self, head: str) -> Group | None:
        found = (self.by_kind[kind] for kind in load_taken_up().get(head, ()) if kind in self.by_kind)
        return next(found, None)


def join(candidates: Sequence[Candidate]) -> list[Group]:
    """Return the things that candidates (in the order of the text) speak of, each once."""
    owners = _named_groups([item for item in candidates if item.form == "named"])
    groups = dict.fromkeys(group for group in owners.values() if not group.is_inner)
    memory = _Memory()
    for item in candidates:
        group = owners.get(item) or (owners.get(item.same) if item.same else None) or memory.taken_up(item)
        if group is None and not _is_unresolved(item):
            group = Group(item.text, _kind(item, owners), named=False, plural=item.plural)
        if group is None or (item in owners and group not in groups):
            continue
        groups[group] = None
        if item not in owners:
            group.add(item)
        memory.note(item, group)
    return list(groups)


def _named_groups(named: Sequence[Candidate]) -> dict[Candidate, Group]:
    full = find_full_names(named)
    groups: dict[str, Group] = {}
    for item in named:
        if full[item] not in groups:
            groups[full[item]] = Group(item.text, "", named=True)
        groups[full[item]].add(item)
    for group in groups.values():
        settle(group)
    return {item: groups[full[item]] for item in named}


def _kind(item: Candidate, owners: Owners) -> str:
    """Return the kind of a phrase: the troops of an armed group are no state's."""
    holder = owners.get(item.modifier) if item.modifier else None
    return holder.kind if holder and (holder.kind, item.kind) == ("armed-group", "government-body") else item.kind


def _is_unresolved(item: Candidate) -> bool:
    """Tell "the town", "this country" where nothing before says which."""
    if item.determiner not in _DEFINITE or not item.is_bare or item.plural or len(item.forms) > 1:
        return False
    return load_taken_up().get(item.head, ()) in _UNRESOLVED
