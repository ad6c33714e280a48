"""The answer key: what the tellings of a case add up to, from how it was planted and from nothing else."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.planted.reading import Held
from benchmarks.planted.telling import Told, Version, excludes
from benchmarks.planted.wording import figure_words
from whence.records import How, Word

__all__ = [
    "Answer",
    "Contradiction",
    "Entry",
    "PlantedDerivation",
    "PlantedOrigin",
    "Tally",
    "answers_of",
    "contradictions_of",
    "side_of",
    "versions_of",
]

SideName = Literal["for", "against", "open"]
FIRM = ("CT", "PR")  # what counts for and against; what is only possible, unverified, planned or ordered is open


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A telling in its document."""

    document: str
    outlet: str
    held: Held

    @property
    def told(self) -> Told:
        """What is told."""
        return self.held.told


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedOrigin:
    """One point that claims trace back to, on one side. why: what joins the claims, each reason once.

    One origin is: a named speaker, or the body that he speaks for; a source without a name, for each report that has
    one; an outlet's or agency's own report, in the case or not. Whoever passes a report on adds none, whether he names
    it or not. stake: whoever stands there speaks of its own side or of its enemy.
    """

    id: str
    claims: tuple[str, ...]
    why: tuple[str, ...]
    stake: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One side: documents > outlets > origins, and how many of these have no stake."""

    documents: int
    outlets: int
    origins: tuple[PlantedOrigin, ...]

    @property
    def without_stake(self) -> int:
        """How many origins have no stake."""
        return sum(not origin.stake for origin in self.origins)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is right of a matter, or of one version of it. matter: its id. version: in words, empty for the matter.

    office: who holds which office or is whose organ, told by the way; such answers may be left out of a count.
    open: whoever tells it as possible, unverified, planned, ordered.
    """

    matter: str
    version: str
    type: str
    office: bool
    statements: tuple[str, ...]
    for_: Tally
    against: Tally
    open: Tally
    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims of one matter that cannot both hold. kind "correction": both are of one origin."""

    kind: Literal["denial", "figure", "culprit", "correction"]
    matter: str
    claims: tuple[str, str]
    statements: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedDerivation:
    """A document is made from another, or from an outlet's that is not in the case. credited: its words say so.

    is_direct: it had it at hand, and did not only name whom its own source names.
    """

    document: str
    outlet: str
    source: str | None
    how: How
    credited: bool
    is_direct: bool


def side_of(told: Told) -> SideName:
    """Return on which side a telling counts."""
    if told.modality != "actual" or told.factuality[:2] not in FIRM:
        return "open"
    return "for" if told.factuality.endswith("+") else "against"


def answers_of(entries: Iterable[Entry]) -> Iterator[Answer]:
    """Yield the answer for each matter, in the order of their ids.

    All versions count for it: who gives another figure or culprit says as well that it happened. Against are those who
    deny it of the culprit; a figure that its source took back is no denial of the matter.
    """
    for own in _by_matter(entries):
        counted = [entry for entry in own if not entry.told.takes_back]
        rivals = _has_rivals(counted)
        yield _answer(own, counted, version="", rivals=rivals)


def versions_of(entries: Iterable[Entry]) -> Iterator[Answer]:
    """Yield the answer for each version of each matter; whoever corrected himself stands by the newer one alone."""
    for own in _by_matter(entries):
        for version in dict.fromkeys(entry.told.version for entry in own if not _is_bare_denial(entry.told)):
            same = [entry for entry in own if entry.told.version == version or _denies(entry.told, version)]
            counted = [entry for entry in same if not entry.told.is_stale]
            rivals = any(
                excludes(version, entry.told.version)
                for entry in own
                if side_of(entry.told) == "for" and not entry.told.is_stale
            )
            yield _answer(same, counted, version=_in_words(version), rivals=rivals)


def contradictions_of(entries: Iterable[Entry]) -> Iterator[Contradiction]:
    """Yield each pair of claims of one matter that cannot both hold."""
    for own in _by_matter(entries):
        for one, other in itertools.combinations([entry for entry in own if side_of(entry.told) != "open"], 2):
            kind = _contradicts(one.told, other.told)
            if kind:
                yield Contradiction(
                    kind=kind,  # type: ignore[arg-type]  # one of the words
                    matter=one.told.matter.id,
                    claims=(one.held.claim, other.held.claim),
                    statements=(one.held.statement, other.held.statement),
                )


def _by_matter(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.told.matter.id, []).append(entry)
    return (found[matter] for matter in sorted(found))


def _contradicts(one: Told, other: Told) -> str:
    sides = side_of(one), side_of(other)
    same = one.origin == other.origin
    if sides == ("for", "for"):
        kind = excludes(one.version, other.version)
        return "correction" if kind and same else kind
    if sides == ("against", "against"):
        return ""
    no, yes = (one, other) if sides[0] == "against" else (other, one)
    if no.takes_back:
        return ("correction" if same else "figure") if no.version == yes.version else ""
    return "denial" if _denies(no, yes.version) else ""


def _is_bare_denial(told: Told) -> bool:
    return side_of(told) == "against" and told.version.figure is None


def _denies(told: Told, version: Version) -> bool:
    """Tell whether it is a denial of this version: that this culprit did it at all, or this figure."""
    if side_of(told) != "against" or told.takes_back:
        return False
    who, whom = told.version.culprit, version.culprit
    return who is not None and whom is not None and who.key == whom.key


def _has_rivals(entries: Sequence[Entry]) -> bool:
    """Tell whether two origins hold versions that cannot both be right; an older figure of one's own is none."""
    firm = [entry.told for entry in entries if side_of(entry.told) == "for" and not entry.told.is_stale]
    pairs = itertools.combinations(firm, 2)
    return any(one.origin != other.origin and excludes(one.version, other.version) for one, other in pairs)


def _answer(own: Sequence[Entry], counted: Sequence[Entry], *, version: str, rivals: bool) -> Answer:
    for_, against, open_ = (_tally(counted, side) for side in ("for", "against", "open"))
    matter = own[0].told.matter
    return Answer(
        matter=matter.id,
        version=version,
        type=matter.type,
        office=matter.office,
        statements=tuple(sorted({entry.held.statement for entry in own})),
        for_=for_,
        against=against,
        open=open_,
        word=_word(for_, against, rivals=rivals),
    )


def _tally(entries: Sequence[Entry], side: str) -> Tally:
    own = [entry for entry in entries if side_of(entry.told) == side]
    found: dict[str, list[Entry]] = {}
    for entry in own:
        found.setdefault(entry.told.origin, []).append(entry)
    return Tally(
        documents=len({entry.document for entry in own}),
        outlets=len({entry.outlet for entry in own}),
        origins=tuple(_origin(id_, found[id_]) for id_ in sorted(found)),
    )


def _origin(id_: str, entries: Sequence[Entry]) -> PlantedOrigin:
    return PlantedOrigin(
        id=id_,
        claims=tuple(sorted({entry.held.claim for entry in entries})),
        why=tuple(sorted({entry.told.why for entry in entries})),
        stake=any(entry.told.origin_has_stake for entry in entries),
    )


def _word(for_: Tally, against: Tally, *, rivals: bool) -> Word:
    if for_.origins and (against.origins or rivals):
        return "contested"
    if against.origins:
        return "denied"
    if len(for_.origins) > 1 and for_.without_stake:
        return "corroborated"
    return "single-source" if for_.origins else "unverified"


def _in_words(version: Version) -> str:
    culprit = version.culprit.name if version.culprit else "nobody named"
    figure = version.figure
    return f"{culprit}, {figure_words(figure, digits=True)} {figure.unit} ({figure.of})" if figure else culprit
