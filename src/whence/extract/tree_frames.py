"""Candidate statements of a tree: the frames that its triggers evoke, with what fills their roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from whence.extract.frame_words import nouns_prepositions
from whence.extract.frames import Attached, Frame, FrameTable
from whence.extract.tree_mentions import Headed, Slot, head_mentions, owner_of, slots_of
from whence.extract.tree_positions import (
    Around,
    around_adjective,
    around_copula,
    around_noun,
    around_participle,
    around_verb,
)
from whence.extract.tree_subjects import cases_of
from whence.extract.tree_triggers import Hit, find_hits
from whence.extract.trees import Tree
from whence.records import Mention
from whence.vocabulary import Vocabulary

__all__ = ["Candidate", "Filling", "FrameIndex", "find_candidates", "index_frames"]

_READERS = {
    "verb": around_verb,
    "noun": around_noun,
    "adjective": around_adjective,
    "copula": around_copula,
    "participle": around_participle,
}
# A verb's frame was right less often in a noun phrase, and with a particle its row does not name, than by itself.
_LESS = 0.25
_RECIPIENTS = frozenset({"recipient", "addressee", "beneficiary", "trainee", "donor"})
_NMOD = frozenset({"nmod"})
_PARTICLE = frozenset({"compound:prt"})


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills a role: the words `[first, last)` headed by `head`; without a mention it is its words."""

    role: str
    position: str
    head: int
    first: int
    last: int
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that a sentence may make: its trigger's words, and what fills the roles.

    words: the trigger's words; the first and past the last in a row are `first` and `last`. at: the word that heads it.
    clause: the words that a verb of saying or asking governs. figure: the words of a number alone: "killed 12".
    around: the positions around the trigger, for what is no role (places); None of noun phrases that are joined.
    """

    tree: Tree
    type: str
    why: str
    score: float
    words: tuple[int, ...]
    at: int
    fillings: tuple[Filling, ...]
    frame: Frame | None = None
    around: Around | None = None
    clause: tuple[int, int] | None = None
    figure: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        """The trigger's first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Past the trigger's last word; of a phrase whose words stand before its verb, past the verb."""
        return max(self.words) + 1 if min(self.words) == self.words[0] else self.words[0] + 1

    @property
    def roles(self) -> dict[str, list[Filling]]:
        """The fillers of each role."""
        found: dict[str, list[Filling]] = {}
        for filling in self.fillings:
            found.setdefault(filling.role, []).append(filling)
        return found


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """The frame table made ready for trees. peers: each type's roles that take a list; wanted: nouns' prepositions."""

    table: FrameTable
    peers: Mapping[str, frozenset[str]]
    wanted: Mapping[str, frozenset[str]]


def index_frames(table: FrameTable, vocabulary: Vocabulary) -> FrameIndex:
    """Make a frame table ready for trees."""
    peers = {name: frozenset(r.name for r in type_.roles if r.peers) for name, type_ in vocabulary.types.items()}
    return FrameIndex(table, MappingProxyType(peers), nouns_prepositions(table))


def find_candidates(
    tree: Tree, mentions: Iterable[Mention], kinds: Mapping[str, str], index: FrameIndex
) -> Iterator[Candidate]:
    """Yield what a sentence may state, in the order of the triggers; of one type on the same words the fullest.

    mentions: those of the sentence. kinds: the kind of each entity.
    """
    headed = head_mentions(tree, mentions)
    if not headed.mentions:
        return
    found: dict[tuple[int, str], Candidate] = {}
    for candidate in _all(headed, kinds, index):
        key = candidate.first, candidate.type
        if key not in found or _rank(candidate) > _rank(found[key]):
            found[key] = candidate
    yield from _without_inner(sorted(found.values(), key=lambda one: (one.first, one.last, one.type)))


def _rank(candidate: Candidate) -> tuple[int, int, float]:
    return len(candidate.fillings), len(candidate.words), candidate.score


def _without_inner(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Leave out what a word of a phrase tells by itself ("control" in "took control of"), or what tells less of it."""
    lost: set[int] = set()
    for phrase in (one for one in candidates if len(one.words) > 1):
        for one in candidates:
            if set(one.words) < set(phrase.words):
                fuller = one.type == phrase.type and len(one.fillings) > len(phrase.fillings)
                lost.add(id(phrase if fuller else one))
    yield from (one for one in candidates if id(one) not in lost)


def _all(headed: Headed, kinds: Mapping[str, str], index: FrameIndex) -> Iterator[Candidate]:
    known: dict[tuple[int, str, tuple[int, ...]], Around] = {}
    for hit in find_hits(headed.tree, index.table):
        key = hit.at, hit.reading, hit.words
        if key not in known:
            known[key] = Around(headed, hit.at, frozenset(hit.words), _READERS[hit.reading], index.wanted)
        candidate = _Filler(hit, known[key], kinds, index.peers.get(hit.frame.type, frozenset())).candidate()
        if candidate:
            yield candidate
    yield from _attached(headed, kinds, index.table)


class _Filler:
    """The filling of one frame's roles."""

    __slots__ = ("around", "figure", "fillings", "frame", "headed", "hit", "kinds", "peers", "positions", "taken")

    def __init__(self, hit: Hit, around: Around, kinds: Mapping[str, str], peers: frozenset[str]) -> None:
        self.hit, self.frame, self.around, self.kinds, self.peers = hit, hit.frame, around, kinds, peers
        self.headed = around.headed
        self.fillings: list[Filling] = []
        self.positions: set[str] = set()
        self.taken: set[str] = set()
        self.figure: tuple[int, int] | None = None

    def candidate(self) -> Candidate | None:
        """Return the frame with its roles filled, None where what it needs is not there."""
        filled: set[str] = set()
        for position, roles in self.frame.roles.items():
            free = self._free(roles, filled, position)
            slots = self._slots(position) if free else []
            for slot in slots:
                self.fillings += [self._filling(role, position, slot) for role in free]
            if slots:
                filled |= set(free)
                self.positions.add(position)
                self.taken |= {slot.mention.entity for slot in slots if slot.mention}
        return self._made() if self._suffices() else None

    def _free(self, roles: tuple[str, ...], filled: set[str], position: str) -> tuple[str, ...]:
        """Return the roles that a position may still fill; an owner beside "of" does the act: "X's killing of Y"."""
        if roles[0] not in filled or roles[0] in self.peers:
            return roles
        doers = self.frame.roles.get("by", ())
        return doers if position == "owner" and "of" in self.positions and doers and doers[0] not in filled else ()

    def _slots(self, position: str) -> list[Slot]:
        fits = [fit for slot in self._standing(position) if (fit := self._fitting(slot, position))]
        once = {slot.mention.entity if slot.mention else str(slot.head): slot for slot in reversed(fits)}
        return [slot for key, slot in reversed(once.items()) if key not in self.taken]

    def _standing(self, position: str) -> list[Slot]:
        """Return what stands in a position; of two objects the one that the frame means by it."""
        around, roles = self.around, self.frame.roles
        if position not in ("object", "second", "to") or self.hit.reading != "verb":
            return around[position]
        second = around["second"]
        if not second:
            return around[position]
        direct = around["object"]
        if position == "to":
            return around["to"] or ([] if "second" in roles else second)
        if "second" not in roles:
            return direct if any(self._fitting(slot, "object") for slot in direct) else second
        swapped = self._is_swapped(direct, second)
        return second if (position == "object") == swapped else direct

    def _is_swapped(self, direct: list[Slot], second: list[Slot]) -> bool:
        """Tell whether a row means by its object whom a thing is given to: told by kinds, then by the role's name."""

        def fits(object_: list[Slot], other: list[Slot]) -> int:
            return sum(
                any(self._fitting(slot, position) for slot in slots)
                for position, slots in (("object", object_), ("second", other))
            )

        plain, swapped = fits(direct, second), fits(second, direct)
        named = self.frame.roles["second"][0] in _RECIPIENTS
        return swapped > plain or (swapped == plain and not named)

    def _fitting(self, slot: Slot, position: str) -> Slot | None:
        """Return the slot as it fills the position: by its kind, its owner's ("its gunboats shelled"), or its words."""
        if slot.clause:
            return slot if (position == "clause" and self._is_meant(slot)) or position in self.frame.text else None
        allowed = self.frame.kinds.get(position)
        mention = slot.mention
        if mention is not None and (allowed is None or self.kinds.get(mention.entity, "") in allowed):
            return slot
        if allowed and (position == "subject" or (position == "of" and mention is None)):
            owner = owner_of(self.headed, slot.head)
            if owner is not None and self.kinds.get(owner.entity, "") in allowed:
                return Slot(slot.head, owner)
        return slot if mention is None and position in self.frame.text else None

    def _is_meant(self, slot: Slot) -> bool:
        tree = self.headed.tree
        return not self.frame.infinitive or tree.marker(slot.head) == "to"

    def _filling(self, role: str, position: str, slot: Slot) -> Filling:
        tree, mention = self.headed.tree, slot.mention
        if mention is not None:
            first, last = self.headed.covers(mention)
        else:
            first, last = tree.subtree(slot.head) if slot.clause else tree.phrase(slot.head)
        return Filling(role, position, slot.head, first, last, mention)

    def _suffices(self) -> bool:
        frame = self.frame
        figure = self._figure()
        positions = self.positions | ({"object"} if figure else set())
        if not frame.needs <= positions or (frame.needs_any and not frame.needs_any & positions):
            return False
        if frame.figure and not (figure or self._counted()):
            return False
        if frame.infinitive and "object" not in positions and self._wishes():
            return False
        self.figure = figure
        roles = {filling.role for filling in self.fillings}
        entities = [filling for filling in self.fillings if filling.mention]
        alone = frame.title and len(roles) == 1 and any(f.mention and f.mention.form == "named" for f in entities)
        counted = len(roles) + (1 if figure else 0)
        return bool(entities) and not alone and counted >= frame.least and len(self.fillings) >= frame.fillers

    def _wishes(self) -> bool:
        """Tell whether somebody wants to do something himself: nobody is asked."""
        tree, at = self.headed.tree, self.hit.at
        return tree.words[at].lemma == "want" and not tree.is_passive(at)

    def _figure(self) -> tuple[int, int] | None:
        """Return the words of a number that stands alone as the object of what a frame counts: "killed 12"."""
        if self.frame.counts is None or "object" in self.positions or self.hit.reading != "verb":
            return None
        tree = self.headed.tree
        heads = [slot.head for slot in self.around["object"] if slot.mention is None]
        return next((tree.phrase(head) for head in heads if tree.words[head].upos == "NUM"), None)

    def _counted(self) -> bool:
        tree = self.headed.tree
        heads = [filling.head for filling in self.fillings]
        return any(tree.words[i].upos == "NUM" for head in heads for i in range(*tree.subtree(head)))

    def _made(self) -> Candidate:
        hit, frame, tree = self.hit, self.frame, self.headed.tree
        clause = next((slot for slot in self.around["clause"] if self._is_meant(slot)), None)
        last = hit.words[-1] + 1
        titles = [Filling("title", "", hit.at, hit.words[0], last)] if frame.title else []
        return Candidate(
            tree,
            frame.type,
            frame.why,
            max(0.0, frame.score - _LESS) if self._is_weak() else frame.score,
            hit.words,
            hit.at,
            (*self.fillings, *titles),
            frame,
            self.around,
            tree.subtree(clause.head) if clause else None,
            self.figure,
        )

    def _is_weak(self) -> bool:
        hit, tree = self.hit, self.headed.tree
        particles = hit.reading == "verb" and [at for at in tree.children(hit.at, _PARTICLE) if at not in hit.words]
        return bool(particles) or hit.reading == "participle"


def _attached(headed: Headed, kinds: Mapping[str, str], table: FrameTable) -> Iterator[Candidate]:
    """Read two noun phrases joined by a preposition by the kinds of both: "villagers in X", "the bridge at Y"."""
    tree = headed.tree
    for at in sorted(headed.mentions):
        noun, loose_only = _noun_before(tree, at)
        left = headed.mentions.get(noun) if noun is not None else None
        if noun is None or left is None:
            continue
        for case in cases_of(tree, at):
            for frame in table.attached.get(case, ()):
                if not (loose_only and frame.loose):
                    yield from _joined(headed, noun, at, case, frame, kinds)


def _noun_before(tree: Tree, at: int) -> tuple[int | None, bool]:
    """Return the noun that a phrase may belong to, and whether a parser hung it on the verb instead."""
    word = tree.words[at]
    if word.head < 0:
        return None, False
    if word.deprel == "nmod":
        return word.head, False
    if word.deprel == "obl":
        start = tree.subtree(at)[0]
        objects = (child for child in tree.below[word.head] if tree.words[child].deprel in ("obj", "obl"))
        return next((child for child in objects if child < at and tree.subtree(child)[1] == start), None), True
    return None, False


def _joined(
    headed: Headed, noun: int, at: int, case: str, frame: Attached, kinds: Mapping[str, str]
) -> Iterator[Candidate]:
    left = headed.mentions[noun]
    if kinds.get(left.entity) not in frame.left:
        return
    tree = headed.tree
    right = [
        slot
        for slot in slots_of(headed, [at])
        if slot.mention and slot.mention.entity != left.entity and kinds.get(slot.mention.entity) in frame.right
    ]
    place = next((child for child in tree.below[at] if tree.lowers[child] == case), at)
    if right:
        fillings = [
            Filling(role, side, slot.head, *headed.covers(slot.mention), slot.mention)
            for role, side, slot in zip(frame.roles, ("left", "right"), (Slot(noun, left), right[0]), strict=True)
            if slot.mention
        ]
        yield Candidate(tree, frame.type, frame.why, frame.score, (place,), place, tuple(fillings))
