"""Where the fillers of roles stand near a trigger: subject, objects, prepositional phrases, owner, apposition."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.chains import (
    CLEAR,
    Slot,
    antecedent,
    chain_start,
    following,
    listed_after,
    past_of,
    previous,
    slot_of,
)
from whence.extract.phrases import NP, VP, Part, Phrases
from whence.extract.subjects import subject_of
from whence.extract.tagging import ADV, AND, CLOSE, COMMA, OPEN, PREP, QUOTE, REL, STOP, TIME
from whence.extract.voice import is_passive
from whence.extract.word_sets import word_set
from whence.records import Mention

__all__ = ["Positions", "around_noun", "around_verb"]

Positions = dict[str, list[Slot]]
_OF_VERBS = ("out", "in", "up", "on", "for", "to")  # prepositions that belong to a light verb: "carried out an attack"


def around_verb(phrases: Phrases, at: int, after: int) -> Positions:
    """Return what stands in each position around the verb group at part `at`; a passive is turned round.

    after: the part that follows the verb and the words that belong to it ("pulled out of").
    """
    part, right = phrases.parts[at], _right_of(phrases, after)
    subject = [slot_of(phrases, index) for index in subject_of(phrases, at)]
    if is_passive(phrases, at):
        second = right.pop("object", [])
        doer = right.pop("by", [])
        return {**right, "object": subject, "subject": doer, "second": second, "by": doer}
    if "of" in right and part.lemma not in word_set("of_object"):
        right.pop("of")
    return {**right, "subject": subject}


def around_noun(phrases: Phrases, at: int, head: int) -> Positions:
    """Return what stands in each position around the noun at token `head` in the noun phrase at part `at`."""
    part = phrases.parts[at]
    found = _right_of(phrases, at + 1, nominal=True)
    found.pop("object", None)
    owner = _owner(phrases, part)
    if owner:
        found["owner"] = [owner]
    modifiers = [slot for slot in _modifiers(phrases, part) if slot.last <= head]
    if modifiers:
        found["modifier"] = modifiers
    itself = _itself(phrases, part, head)
    if itself:
        found["self"] = [itself]
    found["apposition"] = _apposed(phrases, at)
    found["doer"] = _doer(phrases, at)
    return {name: slots for name, slots in found.items() if slots}


def _right_of(phrases: Phrases, at: int, *, nominal: bool = False) -> Positions:
    """Return object, second object and prepositional phrases from part `at` to the end of the clause."""
    found: Positions = {}
    parts, commas = phrases.parts, 0
    at = following(phrases, at) if not nominal else at
    if not nominal and at < len(parts) and parts[at].kind == NP:
        at = _objects(phrases, at, found)
    while at < len(parts):
        kind = parts[at].kind
        if kind == PREP:
            at = _prepositional(phrases, at, found)
        elif kind in CLEAR:
            at += 1
        elif kind == OPEN:
            at = next((i for i in range(at, len(parts)) if parts[i].kind == CLOSE), len(parts)) + 1
        elif (
            kind == COMMA and not nominal and commas < 2 and at + 1 < len(parts) and parts[at + 1].kind in (PREP, TIME)
        ):
            at, commas = at + 1, commas + 1
        else:
            break
    return found


def _objects(phrases: Phrases, at: int, found: Positions) -> int:
    listed = listed_after(phrases, at)
    found["object"] = [slot_of(phrases, index) for index in listed]
    at = listed[-1] + 1
    while (
        at + 1 < len(phrases.parts)
        and phrases.parts[at].kind == PREP
        and phrases.words[phrases.parts[at].first] == "of"
    ):
        at += 2
    if at < len(phrases.parts) and phrases.parts[at].kind == NP:
        found["second"] = [slot_of(phrases, index) for index in listed_after(phrases, at)]
        at += 1
    return at


def _prepositional(phrases: Phrases, at: int, found: Positions) -> int:
    """Read one prepositional phrase into its position; return where the next part stands."""
    word = phrases.words[phrases.parts[at].first]
    after = at + 1
    while after < len(phrases.parts) and phrases.parts[after].kind in (QUOTE, PREP, ADV):
        if phrases.parts[after].kind == PREP:
            word = (
                phrases.words[phrases.parts[after].first] if phrases.words[phrases.parts[after].first] != "of" else word
            )
        after += 1
    if after >= len(phrases.parts) or phrases.parts[after].kind != NP:
        return after
    listed = _both(phrases, after) if word == "between" else listed_after(phrases, after)
    found.setdefault(word, []).extend(slot_of(phrases, index) for index in listed)
    return listed[-1] + 1


def _both(phrases: Phrases, at: int) -> list[int]:
    """Return the two that "between" joins; what follows them is no clause of the second."""
    joint = past_of(phrases, at + 1)
    after = phrases.parts[joint : joint + 2]
    two = len(after) == 2 and after[0].kind == AND and after[1].kind == NP
    return [at, joint + 1] if two else listed_after(phrases, at)


def _owner(phrases: Phrases, part: Part) -> Slot | None:
    if phrases.words[part.first] == "whose":
        return next((slot_of(phrases, index) for index in antecedent(phrases, phrases.by_token[part.first])), None)
    return _of_mention(phrases, part.owner) if part.owner else None


def _modifiers(phrases: Phrases, part: Part) -> Iterator[Slot]:
    for mention in part.modifiers:
        slot = _of_mention(phrases, mention)
        if slot:
            yield slot


def _itself(phrases: Phrases, part: Part, head: int) -> Slot | None:
    """Return the entity that the noun phrase itself speaks of, where the noun at `head` is a part of its name."""
    if part.head is None:
        return None
    slot = _of_mention(phrases, part.head)
    return slot if slot and slot.last > head else None


def _of_mention(phrases: Phrases, mention: Mention) -> Slot | None:
    return next((Slot(first, last, mention) for first, last, known in phrases.mentions if known is mention), None)


def _apposed(phrases: Phrases, at: int) -> list[Slot]:
    """Return the noun phrase that stands beside this one, between commas or brackets: "X, the head of Y, ..."."""
    after = _past_phrases(phrases, at + 1)
    if _name_stands(phrases, after):
        return [slot_of(phrases, after + 1)]
    before = at >= 2 and phrases.parts[at - 1].kind in (COMMA, OPEN) and phrases.parts[at - 2].kind == NP
    ends = after >= len(phrases.parts) or phrases.parts[after].kind in (COMMA, STOP, CLOSE, QUOTE, REL)
    return [slot_of(phrases, chain_start(phrases, at - 2))] if before and ends else []


def _past_phrases(phrases: Phrases, at: int) -> int:
    """Return the part after the prepositional phrases that start at part `at`."""
    parts = phrases.parts
    while at + 1 < len(parts) and parts[at].kind == PREP and parts[at + 1].kind == NP:
        at += 2
    return at


def _name_stands(phrases: Phrases, comma: int) -> bool:
    """Tell whether a name stands after the comma, and ends there: "its treasurer, X, said"."""
    parts = phrases.parts
    if comma + 1 >= len(parts) or parts[comma].kind != COMMA or not _named(parts[comma + 1]):
        return False
    return comma + 2 >= len(parts) or parts[comma + 2].kind in (COMMA, STOP, VP, QUOTE, CLOSE)


def _named(part: Part) -> bool:
    return part.head is not None and part.head.form == "named"


def _doer(phrases: Phrases, at: int) -> list[Slot]:
    """Return who does the act that a noun names, where it is the object of a light verb."""
    before = previous(phrases, at - 1)
    while before > 0 and phrases.parts[before].kind == PREP and _word(phrases, before) in _OF_VERBS:
        before = previous(phrases, before - 1)
    if before < 0 or phrases.parts[before].kind != VP or is_passive(phrases, before):
        return []
    light = phrases.parts[before].lemma in word_set("light")
    return [slot_of(phrases, index) for index in subject_of(phrases, before)] if light else []


def _word(phrases: Phrases, at: int) -> str:
    return phrases.words[phrases.parts[at].first]
