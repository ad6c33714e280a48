"""Drafts of statements: a frame's trigger in a sentence, and the noun phrases around it that fill its roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whence.extract.chains import Slot
from whence.extract.frames import Frame, FrameTable
from whence.extract.phrases import Phrases
from whence.extract.roles import Positions
from whence.vocabulary import Vocabulary

__all__ = ["Draft", "Filling", "Knowledge", "is_filled"]


@dataclass(frozen=True, slots=True)
class Filling:
    """A slot in a role; without a mention it is filled by its words."""

    role: str
    position: str
    slot: Slot


@dataclass(slots=True)
class Draft:
    """A trigger at tokens `[first, last)` in part `part` of a sentence, and what fills its roles.

    positions: all that stands around the trigger. clause: the tokens that a verb of saying or asking governs.
    why, type, score: the frame's.
    """

    phrases: Phrases
    type: str
    why: str
    score: float
    part: int
    first: int
    last: int
    frame: Frame | None
    fillings: list[Filling] = field(default_factory=list)
    positions: Positions = field(default_factory=dict)
    clause: tuple[int, int] | None = None

    def slots(self, *positions: str) -> list[Slot]:
        """Return the slots that fill a role from these positions."""
        return [filling.slot for filling in self.fillings if filling.position in positions]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What filling a frame rests on: the table, the vocabulary, and each entity's kind."""

    table: FrameTable
    vocabulary: Vocabulary
    kinds: Mapping[str, str]


def is_filled(draft: Draft, positions: Positions, known: Knowledge) -> bool:
    """Fill the roles of a draft from what stands around its trigger; tell whether what its frame needs is there."""
    frame = draft.frame
    assert frame is not None  # noqa: S101 - drafts without a frame are filled where they are made
    peers = {role.name for role in known.vocabulary.types[frame.type].roles if role.peers}
    draft.positions = positions
    filled: set[str] = set()
    taken: set[str] = set()
    for position, roles in frame.roles.items():
        slots = [fit for slot in positions.get(position, ()) if (fit := _fitting(slot, position, frame, known))]
        slots = [slot for slot in _once_each(slots) if slot.mention is None or slot.mention.entity not in taken]
        if not slots or (roles[0] in filled and roles[0] not in peers):
            continue
        for role in roles:
            draft.fillings += [Filling(role, position, slot) for slot in slots]
        filled |= set(roles)
        taken |= {slot.mention.entity for slot in slots if slot.mention}
    return _suffices(draft, frame)


def _once_each(slots: list[Slot]) -> list[Slot]:
    """Keep one slot of each entity."""
    return list({slot.mention.entity if slot.mention else f"{slot.first}": slot for slot in slots}.values())


def _fitting(slot: Slot, position: str, frame: Frame, known: Knowledge) -> Slot | None:
    """Return the slot as it fills the position: by its kind, its owner's ("its gunboats shelled"), or its words."""
    allowed = frame.kinds.get(position)
    if position == "clause":
        return slot
    if slot.mention is not None and (allowed is None or known.kinds.get(slot.mention.entity, "") in allowed):
        return slot
    if (
        (position == "subject" or (position == "of" and slot.mention is None))
        and slot.owner is not None
        and allowed
        and known.kinds.get(slot.owner.entity, "") in allowed
    ):
        return Slot(slot.first, slot.last, slot.owner)
    return slot if slot.mention is None and position in frame.text else None


def _suffices(draft: Draft, frame: Frame) -> bool:
    positions = {filling.position for filling in draft.fillings}
    roles = {filling.role for filling in draft.fillings}
    if not frame.needs <= positions or (frame.needs_any and not frame.needs_any & positions):
        return False
    entities = [filling for filling in draft.fillings if filling.slot.mention]
    alone = frame.title and len(roles) == 1 and not _is_named(entities)
    return bool(entities) and not alone and len(roles) >= frame.least and len(draft.fillings) >= frame.fillers


def _is_named(entities: list[Filling]) -> bool:
    """Tell whether a title without an organisation stands beside the name of its holder."""
    return any(filling.slot.mention is not None and filling.slot.mention.form == "named" for filling in entities)
