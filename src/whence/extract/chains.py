"""Noun phrases that belong together: chains, lists, and what a relative pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.phrases import NP, VP, Phrases
from whence.extract.tagging import ADV, AND, CLOSE, COMMA, OPEN, PREP, QUOTE, TIME
from whence.extract.word_sets import word_set
from whence.records import Mention

__all__ = [
    "Slot",
    "antecedent",
    "chain_start",
    "following",
    "listed_after",
    "listed_before",
    "past_of",
    "previous",
    "slot_of",
]

CLEAR = frozenset({ADV, QUOTE, TIME})  # what may stand between a verb and its subject


@dataclass(frozen=True, slots=True)
class Slot:
    """A noun phrase in a position: its tokens `[first, last)`, and, where it has them, its mention and its owner."""

    first: int
    last: int
    mention: Mention | None
    owner: Mention | None = None


def slot_of(phrases: Phrases, index: int) -> Slot:
    """Return the slot of the noun phrase at part `index`; "who" and "many of" lead on to whom they speak of."""
    part = phrases.parts[index]
    if phrases.words[part.first] in ("who", "which", "whom"):
        return next(
            (slot_of(phrases, found) for found in antecedent(phrases, index)), Slot(part.first, part.last, None)
        )
    if (
        part.head is None
        and phrases.words[part.last - 1] in word_set("quantifiers")
        and past_of(phrases, index + 1) > index + 1
    ):
        inner = phrases.parts[index + 2]
        return Slot(part.first, part.last, inner.head, inner.owner)
    return Slot(part.first, part.last, part.head, part.owner)


def chain_start(phrases: Phrases, at: int) -> int:
    """Return the head of a chain of noun phrases: "gunmen" in "gunmen of the movement in the north"."""
    parts = phrases.parts
    while True:
        before = previous(phrases, at - 1, through=frozenset({QUOTE}))
        if before < 1 or parts[before].kind != PREP:
            return at
        further = previous(phrases, before - 1, through=frozenset({QUOTE}))
        if further < 0 or parts[further].kind != NP:
            return at
        at = further


def antecedent(phrases: Phrases, at: int) -> list[int]:
    """Return the noun phrase that the relative pronoun at part `at` stands for, as a list of none or one."""
    before = at - 1
    while before >= 0 and phrases.parts[before].kind in (COMMA, QUOTE, PREP, TIME):
        before -= 1
    if before < 0 or phrases.parts[before].kind != NP:
        return []
    start = chain_start(phrases, before)
    return [start if phrases.parts[start].head else before]


def listed_before(phrases: Phrases, last: int) -> list[int]:
    """Return a list of subjects that ends at part `last`: "A, B and C"."""
    parts, found = phrases.parts, [last]
    before = last - 1
    if before < 1 or parts[before].kind != AND:
        return found
    while before > 0 and parts[before].kind in (AND, COMMA):
        before -= 1 if parts[before].kind == AND and parts[before - 1].kind == COMMA else 0
        if parts[before - 1].kind != NP:
            break
        found.append(chain_start(phrases, before - 1))
        before = found[-1] - 1
    if (
        before >= 0
        and parts[before].kind == VP
        and parts[before].lemma not in ("say", "tell", "claim", "report", "believe")
    ):
        return [last]
    return sorted(found)


def listed_after(phrases: Phrases, first: int) -> list[int]:
    """Return a list of noun phrases that starts at part `first`: "A, B of X and C"; one without an "and" is no list."""
    parts, found, at, joined = phrases.parts, [first], first, False
    while True:
        end = past_of(phrases, at + 1)
        following = end
        while following < len(parts) and parts[following].kind in (COMMA, AND):
            joined = joined or (
                parts[following].kind == AND and phrases.words[parts[following].first] in ("and", "or", "&")
            )
            following += 1
        if (
            following == end
            or following >= len(parts)
            or parts[following].kind != NP
            or _opens_clause(phrases, following)
        ):
            break
        if parts[end].kind == COMMA and following == end + 1 and joined:
            break
        found.append(following)
        at = following
        if joined:
            break
    return found if joined else [first]


def past_of(phrases: Phrases, at: int) -> int:
    """Return the part after the "of" phrases that start at part `at`."""
    while (
        at + 1 < len(phrases.parts)
        and phrases.parts[at].kind == PREP
        and phrases.parts[at + 1].kind == NP
        and phrases.words[phrases.parts[at].first] == "of"
    ):
        at += 2
    return at


def _opens_clause(phrases: Phrases, at: int) -> bool:
    """Tell whether a noun phrase is the subject of a clause of its own."""
    after = following(phrases, past_of(phrases, at + 1))
    return (
        after < len(phrases.parts)
        and phrases.parts[after].kind == VP
        and phrases.parts[after].finite
        and not _is_bare_participle(phrases, after)
    )


def _is_bare_participle(phrases: Phrases, at: int) -> bool:
    """Tell whether a verb group is a participle without an auxiliary."""
    part = phrases.parts[at]
    return part.first == part.main and "participle" in part.forms and "past" not in part.forms


def following(phrases: Phrases, at: int) -> int:
    """Return the nearest part from `at` on that is no adverb or quotation mark."""
    while at < len(phrases.parts) and phrases.parts[at].kind in (ADV, QUOTE):
        at += 1
    return at


def previous(phrases: Phrases, at: int, through: frozenset[str] = CLEAR) -> int:
    """Return the nearest part to the left that is no adverb, quotation mark, time (with its preposition) or bracket."""
    parts = phrases.parts
    while at >= 0:
        kind = parts[at].kind
        if kind == CLOSE:
            at = next((i for i in range(at, -1, -1) if parts[i].kind == OPEN), 0) - 1
        elif (
            kind == PREP and at + 1 < len(parts) and parts[at + 1].kind == TIME and TIME in through
        ) or kind in through:
            at -= 1
        else:
            break
    return at
