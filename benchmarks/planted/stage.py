"""Where a case is made up: one theatre, its press, chance, the drafts so far; and who speaks there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from benchmarks.planted.telling import Draft, Matter, Told, Version
from benchmarks.planted.world import Being, Press, Theatre
from whence.records import Factuality, Modality

__all__ = ["Stage"]

NAMELESS = ("a security official", "a local official", "a diplomat", "an aid worker", "a senior officer")


@dataclass(slots=True)
class Stage:
    """The drafts of one theatre while they are made.

    numbers: those of the drafts, in the order in which they are given. brief: documents are kept short. used: what is
    not to be taken twice. relations: those of which documents speak by the way, with the speakers who keep doing so.
    """

    chance: random.Random
    theatre: Theatre
    press: Press
    numbers: Sequence[int] = ()
    brief: bool = False
    drafts: list[Draft] = field(default_factory=list)
    made: int = 0
    used: set[tuple[str, ...]] = field(default_factory=set)
    relations: list[tuple[Matter, Version, tuple[Being, ...]]] = field(default_factory=list)

    def is_full(self) -> bool:
        """Tell whether all numbers are given away."""
        return len(self.drafts) >= len(self.numbers)

    def add(self, draft: Draft) -> Draft:
        """Keep a draft under the next number and return it so; one too many keeps the number -1 and is left out."""
        number = -1 if self.is_full() else self.numbers[len(self.drafts)]
        numbered = replace(draft, number=number)
        if number >= 0:
            self.drafts.append(numbered)
        return numbered

    def outlets(self, count: int) -> list[Being]:
        """Return so many different outlets."""
        return self.chance.sample(self.press.outlets, count)

    def absent(self) -> Being:
        """Return an outlet of which the case has no document."""
        return self.chance.choice(self.press.absent)

    def spokesman(self, body: Being) -> Being:
        """Return who speaks for a body."""
        return self.theatre.spokesmen[body.key]

    def witness(self) -> Being:
        """Return a private person who saw it."""
        return self.chance.choice(self.theatre.witnesses)

    def nameless(self, place: Being | None = None) -> Being:
        """Return a source without a name: an official, or people of a place. Nobody else quotes the same one."""
        self.made += 1
        key = f"unnamed:{self.theatre.number}-{self.made}"
        if place and self.chance.random() < 0.4:
            return Being(key=key, name=f"residents of {place.name}", kind="population")
        name = self.chance.choice(NAMELESS)
        return Being(key=key, name=name, kind="person", short=f"the {name.split()[-1]}", unnamed=True)

    def says(
        self,
        speaker: Being,
        matter: Matter,
        version: Version,
        factuality: Factuality = "CT+",
        modality: Modality = "actual",
    ) -> Told:
        """Return what a speaker tells a document himself."""
        nameless = speaker.unnamed or speaker.kind == "population"
        return Told(
            matter=matter,
            version=version,
            origin=speaker.voice,
            root=None if nameless else speaker,
            chain=(speaker,),
            factuality=factuality,
            modality=modality,
            why="a source without a name" if nameless else "said by the source",
        )

    def own(
        self,
        outlet: Being,
        matter: Matter,
        version: Version,
        factuality: Factuality = "CT+",
        modality: Modality = "actual",
    ) -> Told:
        """Return what an outlet reports of its own."""
        why = "the outlet's own report"
        root = outlet if outlet.side else None
        return Told(
            matter=matter,
            version=version,
            origin=outlet.key,
            root=root,
            factuality=factuality,
            modality=modality,
            why=why,
        )
