"""The filling of a frame: which of what stands around its trigger fills its roles, and whether that suffices."""

from __future__ import annotations

from collections.abc import Mapping

from whence.extract.tree_candidates import Candidate, Filling
from whence.extract.tree_mentions import Slot, owner_of
from whence.extract.tree_positions import Around
from whence.extract.tree_triggers import Hit

__all__ = ["fill"]

# A verb's frame was right less often in a noun phrase, and with a particle its row does not name, than by itself.
_LESS = 0.25
_WISHES = frozenset({"want", "get", "need", "like", "expect", "mean"})
_UNDERGOING = frozenset({"face", "suffer", "receive", "sustain", "undergo", "repel", "survive"})
_RECIPIENTS = frozenset({"recipient", "addressee", "beneficiary", "trainee", "donor"})
_PARTICLE = frozenset({"compound:prt"})


def fill(hit: Hit, around: Around, kinds: Mapping[str, str], peers: frozenset[str]) -> Candidate | None:
    """Return what a trigger states, None where something that its frame needs is not there.

    kinds: the kind of each entity. peers: the roles of the frame's type that take a list.
    """
    return _Filler(hit, around, kinds, peers).candidate()


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
        if position == "doer" and self._is_undergone():
            return []
        fits = [fit for slot in self._standing(position) if (fit := self._fitting(slot, position))]
        once = {slot.mention.entity if slot.mention else str(slot.head): slot for slot in reversed(fits)}
        return [slot for key, slot in reversed(once.items()) if key not in self.taken]

    def _is_undergone(self) -> bool:
        """Tell whether the light verb's subject has the act done to him, where the frame wants who does it."""
        tree, roles = self.headed.tree, self.frame.roles
        verb = tree.words[self.hit.at].head
        return verb >= 0 and tree.words[verb].lemma in _UNDERGOING and roles["doer"] == roles.get("by")

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
        return tree.words[at].lemma in _WISHES and not tree.is_passive(at)

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
