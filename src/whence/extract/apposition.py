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
_IS = (["is"], ["was"])
_AFTER_A_PLACE = frozenset("in at near from on to inside outside across into with".split())
_IN = frozenset(["in", "at", "near", "inside", "outside", "across"])
_NO_EXPLANATION = frozenset(["whose", "no", "any", "every", "each", "another"])
_EXPLAINED_AFTER = frozenset(["person", "media", "organisation", "armed-group"])


def relate(line: Line, seen: Sequence[Seen]) -> None:
    """Tie each phrase to the one before it that it is the same as, where the words between say so."""
    for (left, one), (right, other) in zip(seen, seen[1:], strict=False):
        if one is None or other is None:
            continue
        between = line.words[left.last : right.first]
        if one.form == other.form:
            _relate_names(line, between, one, right, other)
        elif _are_same(line, between, left, one, right, other):
            nominal, name = (one, other) if one.form == "nominal" else (other, one)
            nominal.same = name
            vote_of_noun(name, nominal.kind)


def _relate_names(line: Line, between: list[str], one: Candidate, right: Phrase, other: Candidate) -> None:
    in_brackets = between == ["("] and line.word(right.last) == ")"
    if in_brackets and one.form == "named" and _abbreviates(other.text, one.text):
        other.same = one


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether capitals stand for the words of a name, also for those of its other language: the first or all of them."""
    letters = "".join(letter for letter in short if letter.isupper())
    initials = "".join(word[0] for word in re.split(r"[\s-]+", long) if word[0].isupper())
    return len(letters) > 1 and (letters in initials or letters[0] == initials[:1] or set(letters) <= set(initials))


def _are_same(line: Line, between: list[str], left: Phrase, one: Candidate, right: Phrase, other: Candidate) -> bool:
    nominal = one if one.form == "nominal" else other
    if nominal.same is not None or nominal.plural:
        return False
    if between in _CALLED or (between == ["("] and line.word(right.last) == ")"):
        return True
    if between in _IS:
        return other is nominal and nominal.determiner in ("a", "an")
    if between != [","]:
        return False
    return _explains(line, left, nominal) if other is nominal else _is_explained(line, nominal, right)


def _explains(line: Line, left: Phrase, nominal: Candidate) -> bool:
    """Tell whether a phrase after a name explains it: "X, a rebel group"; not "In X, the army"."""
    before = line.word(left.first - 1)
    if nominal.determiner in _NO_EXPLANATION:
        return False
    if nominal.determiner in ("a", "an"):
        return before != "," and (nominal.kind != "person" or before not in _IN)
    if nominal.determiner == "":
        return nominal.kind == "person" and before != ","
    return nominal.kind == "place" or before not in _AFTER_A_PLACE


def _is_explained(line: Line, nominal: Candidate, right: Phrase) -> bool:
    """Tell whether a name after a phrase says who that is: "the spokesman, X, said"."""
    return nominal.determiner != "" and nominal.kind in _EXPLAINED_AFTER and line.word(right.last) != "and"
