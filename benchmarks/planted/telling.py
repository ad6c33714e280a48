"""What is told before it has words: matters, the versions of them, tellings, and the drafts of documents."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass, field, replace

from benchmarks.planted.world import Being, has_stake
from whence.records import Counted, Factuality, How, Modality

__all__ = ["Draft", "Figure", "Line", "Matter", "Source", "Told", "Version", "excludes"]

NEAR = 0.2  # "about 20" leaves room for 16 to 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as told: exactly so many ("is"), "at least", "more than" or "about" so many, of what and in what."""

    of: Counted
    number: int
    unit: str
    hedge: str = "is"

    def bounds(self) -> tuple[float, float]:
        """Return the least and the most that it allows."""
        if self.hedge == "is":
            return self.number, self.number
        if self.hedge == "about":
            return self.number * (1 - NEAR), self.number * (1 + NEAR)
        return self.number + (self.hedge == "more than"), math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A happening or relation that documents tell of.

    roles: the fillers, in the vocabulary's order; about the first of them versions may differ. means: in words.
    office: who holds which office or is whose organ, told by the way. details: what is told of it beside any statement.
    """

    id: str
    type: str
    roles: tuple[tuple[str, Being], ...]
    place: Being | None = None
    day: datetime.date | None = None
    means: str = ""
    office: bool = False
    details: tuple[tuple[str, str], ...] = ()

    @property
    def accused(self) -> Being:
        """Who fills the first role, by most accounts."""
        return self.roles[0][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One way to tell a matter. culprit: the filler of its first role, none where it is left out."""

    culprit: Being | None
    figure: Figure | None = None


def excludes(one: Version, other: Version) -> str:
    """Return what two versions of a matter cannot both be right about: "culprit", "figure", or nothing."""
    if one.culprit and other.culprit and one.culprit.key != other.culprit.key:
        return "culprit"
    if one.figure and other.figure and one.figure.of == other.figure.of:
        (low, high), (least, most) = one.figure.bounds(), other.figure.bounds()
        if high < least or most < low:
            return "figure"
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A telling: who holds which version of a matter, how surely, and on whose word in the end.

    chain: the sources in a document, outermost first; empty where its writer asserts it. origin: the key of whom it
    traces back to. root: that one, none for a writer or a nameless source. why: what makes it this origin's.
    takes_back: it says that an earlier figure of the same source does not hold. is_stale: it gives that figure.
    """

    matter: Matter
    version: Version
    origin: str
    root: Being | None = None
    chain: tuple[Being, ...] = ()
    factuality: Factuality = "CT+"
    modality: Modality = "actual"
    why: str = ""
    takes_back: bool = False
    is_stale: bool = False

    @property
    def parties(self) -> tuple[Being, ...]:
        """Who takes part in what is told."""
        others = tuple(being for _, being in self.matter.roles[1:])
        return (self.version.culprit, *others) if self.version.culprit else others

    @property
    def stake(self) -> bool:
        """Tell whether the innermost source that the document names has a stake; of a communique, its issuer."""
        return self._has_stake(self.chain[-1] if self.chain else self.root)

    @property
    def origin_has_stake(self) -> bool:
        """Tell whether the one it traces back to has a stake."""
        return self._has_stake(self.root)

    def _has_stake(self, speaker: Being | None) -> bool:
        return speaker is not None and not self.matter.office and has_stake(speaker, self.parties)

    def through(self, chain: tuple[Being, ...], why: str) -> Told:
        """Return the same as another document passes it on."""
        return replace(self, chain=chain, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence before it has words: a frame with a clause, or colour.

    told: what it tells. back: the figure that it takes back. when: the day as the sentence has it. words: other slots.
    via: the outlet that colour speaks of. digits: numbers are not spelled out. family, form: of the frame, the clause.
    """

    frame: str
    clause: str = ""
    told: Told | None = None
    back: Told | None = None
    when: str = ""
    words: tuple[tuple[str, str], ...] = ()
    place: Being | None = None
    capital: Being | None = None
    via: Being | None = None
    digits: bool = False
    family: str = "colour"
    form: str = "tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a draft is derived from. draft: its number, missing where that document is not in the case.

    credited: its own words name the outlet. is_direct: it had it before it, and not only by another's word.
    """

    outlet: Being
    how: How
    draft: int | None = None
    credited: bool = True
    is_direct: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document before it has words.

    device: how it came about. misspelt: names as it writes them. teller: the outlet whose own words it has.
    """

    number: int
    device: str
    outlet: Being
    day: datetime.date
    title: str
    paragraphs: tuple[tuple[Line, ...], ...]
    byline: str = ""
    dateline: str = ""
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    kind: str | None = None
    misspelt: tuple[tuple[str, str], ...] = ()
    teller: Being
    sources: tuple[Source, ...] = field(default=())

    @property
    def lines(self) -> tuple[Line, ...]:
        """The sentences of the body, in order."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)
