"""What a passage shows, read off its labels: one function a phenomenon, each gives how many it finds."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import Any

from training.quotas.wording import is_metonym, is_relative_or_vague, spelt_otherwise
from whence.language import split_sentences
from whence.vocabulary import StatementType, load_vocabulary

__all__ = ["IN_PASSAGES", "IN_STATEMENTS"]

Passage = Mapping[str, Any]
Statement = Mapping[str, Any]
_AFTER_A_NOUN = re.compile(r"\s+(?:of|on|against|by|in|at|from|to|with)\b")
_REACH = 40  # characters looked back for the article of a noun
PLAIN = ("actual", "unverified")
PEOPLE = ("deaths", "wounded", "casualties", "displaced", "strength", "persons")
_BEFORE_A_NOUN = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|this)|['’]s)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)


def disputed(passage: Passage) -> bool:
    """A denial, doubt, hedge, "reportedly", or two versions of one statement."""
    claims = passage["claims"]
    unsure = any(claim["factuality"] != "CT+" and claim["modality"] in PLAIN for claim in claims)
    sides = {(claim["statement"], claim["factuality"][-1]) for claim in claims if claim["factuality"][-1] in "+-"}
    return unsure or len(sides) > len({statement for statement, _ in sides})


def nested_or_unnamed(passage: Passage) -> bool:
    """A source inside a source, or an unnamed one."""
    unnamed = {entity["id"] for entity in passage["entities"] if entity["unnamed"]}
    return any(len(claim["chain"]) >= 3 or unnamed & set(claim["chain"]) for claim in passage["claims"])


def not_so_or_not_yet(passage: Passage) -> bool:
    """A negation, plan, order, demand, condition or prediction."""
    return any(claim["factuality"][-1] == "-" or claim["modality"] not in PLAIN for claim in passage["claims"])


def coreference(passage: Passage) -> bool:
    """An entity told again in a later sentence by a pronoun or a noun."""
    starts = [start for start, _ in split_sentences(passage["text"])]
    first: dict[str, int] = {}
    for mention in sorted(passage.get("mentions", ()), key=lambda mention: int(mention["start"])):
        sentence = bisect_right(starts, mention["start"])
        if first.setdefault(mention["entity"], sentence) < sentence and mention["form"] != "named":
            return True
    return False


def nothing_to_find(passage: Passage) -> bool:
    """A near miss, or no statement at all."""
    return bool(passage.get("near_miss")) or not passage["statements"]


def nominalised(passage: Passage) -> bool:
    """An event told as a noun: "the killing of", "its attack on"."""
    text = passage["text"]
    ends = [statement["trigger_at"] for statement in passage["statements"] if statement["trigger_at"]]
    return any(
        _BEFORE_A_NOUN.search(text[max(0, start - _REACH) : start]) and _AFTER_A_NOUN.match(text, end)
        for start, end in ends
    )


def metonym(passage: Passage) -> bool:
    """A state or body of a state under a name that is not its own: its capital, its seat."""
    kinds = ("state", "government-body")
    return any(
        is_metonym(entity["name"], _names(passage, entity)) for entity in passage["entities"] if entity["kind"] in kinds
    )


def spelling_variant(passage: Passage) -> bool:
    """A person or place whose name is spelt in two ways."""
    kinds = ("person", "place")
    return any(spelt_otherwise(_names(passage, entity)) for entity in passage["entities"] if entity["kind"] in kinds)


def _names(passage: Passage, entity: Mapping[str, Any]) -> list[str]:
    """Return how the passage names an entity: its named mentions; its aliases in capitals where it has no mentions."""
    mentions = passage.get("mentions")
    if not mentions:
        return [alias for alias in entity["aliases"] if alias[:1].isupper()]
    mine = (m for m in mentions if m["entity"] == entity["id"] and m["form"] == "named")
    return [passage["text"][mention["start"] : mention["end"]] for mention in mine]


def figure(statement: Statement) -> bool:
    """A figure of casualties or strength."""
    return bool(statement["quantity"]) and statement["quantity"]["of"] in PEOPLE


def range_or_vague(statement: Statement) -> bool:
    """Such a figure as a range, or without one of its bounds."""
    if not figure(statement):
        return False
    low, high = statement["quantity"]["low"], statement["quantity"]["high"]
    return low is None or low != high


def relative_or_vague_date(statement: Statement) -> bool:
    """A time that its words alone do not fix."""
    return bool(statement["time_text"]) and is_relative_or_vague(statement["time_text"])


def list_of_actors(statement: Statement) -> bool:
    """A role with more fillers than it needs: two, of peers three."""
    type_ = _types().get(statement["type"])
    peers = {role.name for role in type_.roles if role.peers} if type_ else set()
    return any(len(fillers) >= 2 + (role in peers) for role, fillers in statement["roles"].items())


def office(statement: Statement) -> bool:
    """An office or command with its title."""
    return statement["type"] in ("HOLDS_OFFICE", "LEADS") and bool(statement["texts"].get("title"))


def without_agent(statement: Statement) -> bool:
    """An event whose first role, the one who acts, stays empty while another is filled."""
    type_ = _types().get(statement["type"])
    if type_ is None or type_.holds == "relation" or type_.roles[0].optional:
        return False
    agent, filled = type_.roles[0].name, {role for role, fillers in statement["roles"].items() if fillers}
    return agent not in filled | set(statement["texts"]) and bool(filled)


@functools.cache
def _types() -> Mapping[str, StatementType]:
    return load_vocabulary().types


def phase(statement: Statement) -> bool:
    """A phase is marked."""
    return statement.get("phase") is not None


def condition(statement: Statement) -> bool:
    """A condition is marked."""
    return bool(statement.get("condition"))


IN_PASSAGES: Mapping[str, Callable[[Passage], bool]] = {
    "denial, doubt, hedge, conflicting version": disputed,
    "nested or unnamed source": nested_or_unnamed,
    "negation, plan, order, condition, prediction": not_so_or_not_yet,
    "coreference over sentences": coreference,
    "near miss or nothing to find": nothing_to_find,
    "event told as a noun": nominalised,
    "metonym": metonym,
    "spelling variant of a name": spelling_variant,
}
IN_STATEMENTS: Mapping[str, Callable[[Statement], bool]] = {
    "figure of casualties or strength": figure,
    "of these a range or vague": range_or_vague,
    "relative or vague date": relative_or_vague_date,
    "list of actors": list_of_actors,
    "office with its title": office,
    "event without an agent": without_agent,
    "phase marked": phase,
    "condition marked": condition,
}
