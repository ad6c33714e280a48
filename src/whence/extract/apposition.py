"""Phrases side by side that are one and the same: "X, the group's leader", "the group called X", "Long Name (LN)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.candidates import Candidate, Line
from whence.extract.kinds import vote_of_noun
from whence.extract.nominals import Phrase

__all__ = ["relate"]

Seen = tuple[Phrase, Candidate | None]

_CALLED = (["called"], ["named"], ["known", "as"], ["dubbed"], [",", "called"], [",", "known", "as"], [",", "named"])
_CHAINED = (["of"], ["for"], ["in"], ["from"], ["at"], ["'s"], ["'"])
_OWNED = ("'s", "'")
_LONGEST_CHAIN = 4  # phrases: "the head of the council of the city of X"
_IS = (["is"], ["was"])
_IN = frozenset(["in", "at", "near", "inside", "outside", "across"])
_LED = _IN | frozenset(["from", "on", "to", "into", "with"])
_NO_EXPLANATION = frozenset(["whose", "no", "any", "every", "each", "another"])
_EXPLAINED_AFTER = frozenset(["person", "media", "organisation", "armed-group"])


def relate(line: Line, seen: Sequence[Seen]) -> None:
    """Tie each phrase to the one before it that it is the same as, where the words between say so."""
    for at in range(1, len(seen)):
        right, other = seen[at]
        opens = _owner_start(seen, at)
        if other is None or not opens or line.word(right.last) in _OWNED:
            continue
        between = line.between(seen[opens - 1][0].last, seen[opens][0].first)
        follows = between == [","] and other.form == "named"
        left, one = seen[_chain_start(line, seen, opens - 1) if follows else opens - 1]
        if one is not None:
            _relate(line, between, (left, one), (right, other))


def _owner_start(seen: Sequence[Seen], at: int) -> int:
    """Return the phrase that a phrase begins with, its owners included: "the group" of "the group's leader"."""
    while at and seen[at][0].determiner == "'s":
        at -= 1
    return at


def _chain_start(line: Line, seen: Sequence[Seen], last: int) -> int:
    """Return which phrase names the person that a chain of phrases is about: "the head of the front's relations, X"."""
    for at in range(last, max(last - _LONGEST_CHAIN, -1), -1):
        phrase, item = seen[at]
        if item is not None and item.form == "nominal" and item.kind == "person":
            return at
        if not at or line.between(seen[at - 1][0].last, phrase.first) not in _CHAINED:
            break
    return last


def _relate(line: Line, between: list[str], before: tuple[Phrase, Candidate], after: tuple[Phrase, Candidate]) -> None:
    (left, one), (right, other) = before, after
    bracketed = between == ["("] and line.word(right.last) == ")"
    if one.form == other.form:
        if bracketed and one.form == "named" and _abbreviates(other.text, one.text):
            other.same = one
        return
    nominal, name = (one, other) if one.form == "nominal" else (other, one)
    if nominal.same is not None or nominal.plural:
        return
    after_name = other is nominal
    if between == [","]:
        same = _explains(line, left, nominal) if after_name else _is_explained(line, nominal, right)
    else:
        is_one = between in _IS and after_name and nominal.determiner in ("a", "an")
        same = bracketed or is_one or between in _CALLED
    if same:
        _join(nominal, name)


def _join(nominal: Candidate, name: Candidate) -> None:
    nominal.same = name
    vote_of_noun(name, nominal.kind)


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether capitals stand for the words of a name, also for those of its other language: the first or all."""
    letters = "".join(letter for letter in short if letter.isupper())
    initials = "".join(word[0] for word in re.split(r"[\s-]+", long) if word[:1].isupper())
    return len(letters) > 1 and (letters[0] == initials[:1] or set(letters) <= set(initials))


def _explains(line: Line, left: Phrase, nominal: Candidate) -> bool:
    """Tell whether a phrase after a name explains it: "X, a rebel group"; not "In X, the army"."""
    before = line.word(left.first - 1)
    if nominal.determiner in _NO_EXPLANATION:
        return False
    if nominal.determiner in ("a", "an"):
        return before != "," and (nominal.kind != "person" or before not in _IN)
    if nominal.determiner == "":
        return nominal.kind == "person" and before != ","
    return nominal.kind == "place" or before not in _LED


def _is_explained(line: Line, nominal: Candidate, right: Phrase) -> bool:
    """Tell whether a name after a phrase says who that is: "the spokesman, X, said"."""
    return nominal.determiner != "" and nominal.kind in _EXPLAINED_AFTER and line.word(right.last) != "and"
