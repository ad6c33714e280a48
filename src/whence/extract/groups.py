"""Mentions gathered to one thing: what it is called by, and its kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from whence.extract.candidates import Candidate
from whence.extract.kinds import elected
from whence.extract.lexicons import load_countries, load_known

__all__ = ["Group", "settle"]


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one thing. name: what it is called by; named: by a name, not only by phrases; heads: nouns for it."""

    name: str
    kind: str
    named: bool
    plural: bool = False
    candidates: list[Candidate] = field(default_factory=list)
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

    @property
    def is_inner(self) -> bool:
        """Tell a name that only ever tells which road or camp is meant, and that the world does not know."""
        return all(item.inner for item in self.candidates) and not any(_is_known(item.text) for item in self.candidates)


def settle(group: Group) -> None:
    """Give a named thing its kind by all its votes, and its best name: the world's, else the longest."""
    votes: Counter[str] = Counter()
    for item in group.candidates:
        votes.update(item.votes)
    group.kind = elected(votes.items())
    texts = [item.text for item in group.candidates]
    group.name = _worlds_name(texts, group.kind) or max(texts, key=_fullness)


def _worlds_name(texts: list[str], kind: str) -> str | None:
    countries = (load_countries()[text].name for text in texts if text in load_countries() and kind == "state")
    known = (load_known()[text].name for text in texts if text in load_known() and kind == load_known()[text].kind)
    return next(countries, None) or next(known, None)


def _fullness(text: str) -> tuple[int, bool, int]:
    return len(text.split()), not text.isupper(), len(text)


def _is_known(text: str) -> bool:
    return text in load_countries() or text in load_known()
