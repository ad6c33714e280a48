"""An invented world: a state at war with groups, their people, towns, outlets and agencies. No name is anyone's."""

from __future__ import annotations

import datetime
import functools
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Being", "Names", "Press", "Theatre", "has_stake", "make_press", "make_theatre", "parts"]

PARTS = Path(__file__).with_name("names.toml")
HEAD = 4  # letters by which two names of one theatre differ at the latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Being:
    """Someone or something of the world.

    side: whose it is in the war, empty for whoever has none. body: whom a speaker speaks for, under which title.
    counted: a crowd that is told with its number. whole: of which a body is an organ, as its name says.
    """

    key: str
    name: str
    kind: str
    short: str = ""
    article: bool = False
    unnamed: bool = False
    counted: bool = False
    side: tuple[str, str] | None = None
    body: Being | None = None
    whole: Being | None = None
    title: str = ""
    rank: str = ""

    @property
    def voice(self) -> str:
        """Whose word it is when this one speaks: a spokesman's is that of the body he speaks for."""
        return self.body.key if self.body else self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The outlets that publish, those that are only cited, and the agencies."""

    outlets: tuple[Being, ...]
    absent: tuple[Being, ...]
    agencies: tuple[Being, ...]
    reporters: dict[str, tuple[Being, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theatre:
    """One war: a state and its bodies, the groups against it, the backer of the first, neighbours, towns, people."""

    number: int
    first_day: datetime.date
    state: Being
    army: Being
    ministry: Being
    capital: Being
    backer: Being
    neighbours: tuple[Being, ...]
    groups: tuple[Being, ...]
    towns: tuple[Being, ...]
    relief: tuple[Being, ...]
    spokesmen: dict[str, Being]
    witnesses: tuple[Being, ...]
    notables: tuple[Being, ...]


class Names:
    """Invented names, none of them twice. The same chance gives the same names."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def make(self, chance: random.Random, end: str = "") -> str:
        """Return a new name of two syllables and an ending."""
        while True:
            word = _opening(chance) + (end or _closing(chance))
            name = word.capitalize()
            if len(name) in range(5, 11) and name not in self.taken:
                self.taken.add(name)
                return name

    def apart(self, chance: random.Random, heads: set[str], ends: tuple[str, ...] = ("",), size: int = HEAD) -> str:
        """Return a new name that differs from those of `heads`, which it joins, in its first letters."""
        while True:
            name = self.make(chance, chance.choice(ends))
            if name[:size] not in heads:
                heads.update((name[:HEAD], name[:size]))
                return name


@functools.cache
def parts(name: str) -> tuple[str, ...]:
    """Return what the names of one sort are made of."""
    words: str = _parts()[name]
    return tuple(words.split("|") if "|" in words else words.split())


@functools.cache
def _parts() -> dict[str, str]:
    return tomllib.loads(PARTS.read_text(encoding="utf-8"))


def _opening(chance: random.Random) -> str:
    return chance.choice(parts("onsets")) + chance.choice(parts("nuclei")) + chance.choice(parts("middles"))


def _closing(chance: random.Random) -> str:
    return chance.choice(parts("nuclei")) + chance.choice(parts("codas"))


def has_stake(speaker: Being, parties: tuple[Being, ...]) -> bool:
    """Tell whether one speaks of its own side, or of its enemy: the state's side is every group's enemy."""
    own = speaker.side
    sides = {party.side for party in parties if party.side}
    return own is not None and any(own == side or (own[1] == "state") != (side[1] == "state") for side in sides)


def make_press(chance: random.Random, names: Names, size: int) -> Press:
    """Return `size` outlets with three reporters each, a third as many that are only cited, and agencies."""
    outlets = tuple(_outlet(chance, names) for _ in range(size))
    absent = tuple(_outlet(chance, names) for _ in range(max(3, size // 3)))
    agencies = tuple(_agency(chance, names) for _ in range(max(3, size // 8)))
    reporters = {outlet.key: tuple(_reporter(chance, names) for _ in range(3)) for outlet in outlets}
    return Press(outlets=outlets, absent=absent, agencies=agencies, reporters=reporters)


def _outlet(chance: random.Random, names: Names) -> Being:
    stem = names.make(chance, chance.choice(parts("town_ends")))
    name = f"{stem} {chance.choice(parts('papers'))}"
    return Being(key=f"outlet:{name}", name=name, kind="media", article=True)


def _agency(chance: random.Random, names: Names) -> Being:
    name = f"{names.make(chance)} {chance.choice(parts('wires'))}"
    return Being(key=f"outlet:{name}", name=name, kind="media", article=True)


def _reporter(chance: random.Random, names: Names) -> Being:
    name = f"{chance.choice(parts('given'))} {names.make(chance)}"
    return Being(key=f"person:{name}", name=name, kind="person", short=name.split()[1])


def make_theatre(chance: random.Random, names: Names, number: int, towns: int = 40) -> Theatre:
    """Return the theatre of this number: as many towns as asked for, and six groups."""
    heads: set[str] = set()
    stem = names.apart(chance, heads)
    state_side = (stem, "state")
    state = Being(
        key=f"state:{stem}", name=f"{stem}{chance.choice(parts('state_ends'))}", kind="state", side=state_side
    )
    army, ministry = _body("Army", state), _body("Interior Ministry", state)
    groups = tuple(_group(chance, names, heads, cause) for cause in parts("causes"))
    abroad = names.apart(chance, heads) + chance.choice(parts("state_ends"))
    backer = Being(key=f"state:{abroad}", name=abroad, kind="state", side=groups[0].side)
    neighbours = tuple(_state(names.apart(chance, heads) + chance.choice(parts("state_ends"))) for _ in range(3))
    speakers = [army, ministry, *groups, backer, *neighbours]
    return Theatre(
        number=number,
        first_day=datetime.date(2021, 1, 4) + datetime.timedelta(days=7 * number % 700),
        state=state,
        army=army,
        ministry=ministry,
        capital=_town(chance, names, heads),
        backer=backer,
        neighbours=neighbours,
        groups=groups,
        towns=tuple(_town(chance, names, heads) for _ in range(towns)),
        relief=tuple(_relief(names.apart(chance, heads), word) for word in ("Relief Committee", "Rights Watch")),
        spokesmen={body.key: _spokesman(chance, names, heads, body) for body in speakers},
        witnesses=tuple(_witness(chance, names, heads) for _ in range(2 * towns)),
        notables=tuple(_person(chance, names, heads) for _ in range(towns)),
    )


def _body(word: str, state: Being) -> Being:
    name = f"{word} of {state.name}"
    return Being(key=f"body:{name}", name=name, kind="government-body", article=True, side=state.side, whole=state)


def _state(name: str) -> Being:
    return Being(key=f"state:{name}", name=name, kind="state")


def _group(chance: random.Random, names: Names, heads: set[str], cause: str) -> Being:
    name = f"{names.apart(chance, heads, size=1)} {cause}"  # no two groups with the same initial
    short = "".join(word[0] for word in name.split())
    return Being(key=f"group:{name}", name=name, kind="armed-group", short=short, article=True, side=(name, "group"))


def _town(chance: random.Random, names: Names, heads: set[str]) -> Being:
    name = names.apart(chance, heads, parts("town_ends"))
    return Being(key=f"place:{name}", name=name, kind="place")


def _relief(stem: str, word: str) -> Being:
    return Being(key=f"body:{stem} {word}", name=f"{stem} {word}", kind="organisation", article=True)


def _spokesman(chance: random.Random, names: Names, heads: set[str], body: Being) -> Being:
    person = _person(chance, names, heads)
    rank = chance.choice(parts("ranks")) if body.kind == "government-body" else ""
    return Being(
        key=person.key, name=person.name, kind="person", short=person.short, side=body.side, body=body,
        title="spokesman", rank=rank,
    )  # fmt: skip


def _witness(chance: random.Random, names: Names, heads: set[str]) -> Being:
    person = _person(chance, names, heads)
    trade = chance.choice(parts("trades"))
    return Being(key=person.key, name=person.name, kind="person", short=person.short, title=trade)


def _person(chance: random.Random, names: Names, heads: set[str]) -> Being:
    family = names.apart(chance, heads)
    name = f"{chance.choice(parts('given'))} {family}"
    return Being(key=f"person:{name}", name=name, kind="person", short=family)


def everyone(theatre: Theatre) -> Iterator[Being]:
    """Yield all who have a name in a theatre."""
    yield from (theatre.state, theatre.army, theatre.ministry, theatre.capital, theatre.backer, *theatre.groups)
    yield from (*theatre.towns, *theatre.relief, *theatre.spokesmen.values(), *theatre.witnesses, *theatre.notables)
