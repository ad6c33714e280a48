"""Statements that came or changed are compared with those that share a key, and grouped into events and ties."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from whence.resolve.gists import telling_in_case
from whence.resolve.identity import identities
from whence.resolve.relations import tie_key
from whence.resolve.telling_groups import Judged, compare_tellings, group_tellings
from whence.resolve.telling_keys import telling_keys
from whence.resolve.tellings import Telling
from whence.store import Bond, Case, Gists, Likeness
from whence.vocabulary import Vocabulary

__all__ = ["group_statements"]

AT_ONCE = 200  # statements grouped in one transaction
TIE = "tie:"


def group_statements(case: Case) -> int:
    """Group what is not settled yet, and return how many statements that was. Each step is one transaction.

    A relation belongs to the tie of its type and fillers at once; events are compared with those that share a key.
    """
    total = 0
    while True:
        with case.grouping() as gists:
            statements = gists.unsettled(AT_ONCE)
            if statements:
                _group(statements, gists, case.vocabulary)
        total += len(statements)
        if len(statements) < AT_ONCE:
            return total


def _group(statements: Sequence[str], gists: Gists, vocabulary: Vocabulary) -> None:
    mates = gists.forget(statements)
    known = _load(statements, gists, vocabulary)
    keys = {it: _keys(telling) for it, telling in known.items() if telling.holds != "relation"}
    gists.put_keys(keys)
    pairs = gists.sharing(keys)
    known |= _load({it for pair in pairs for it in pair} - known.keys(), gists, vocabulary)
    gists.record(_likenesses(pairs, known))
    members, bonds = gists.connected({*statements, *mates})
    known |= _load(members - known.keys(), gists, vocabulary)
    told = {it: known[it] for it in sorted(members & known.keys())}
    alone = {it: it for it in members}
    gists.group({**alone, **dict(_events(told, bonds)), **dict(_ties(told, bonds))}, settled=statements)


def _load(statements: Collection[str], gists: Gists, vocabulary: Vocabulary) -> dict[str, Telling]:
    """Return what statements tell, but for those that a person rejected."""
    loaded = gists.load(statements)
    return {it: telling_in_case(one, vocabulary) for it, one in loaded.items() if not one.rejected}


def _keys(telling: Telling) -> frozenset[str]:
    """Return the keys of a telling; what may as well hold as happen is only compared with what was told about then."""
    if telling.holds == "event":
        return telling_keys(telling)
    return frozenset(f"{key}|{month}" for key in telling_keys(telling) for month in _months(telling.published))


def _months(published: date | None) -> tuple[str, ...]:
    """Return the month of a document and the next, so that those of neighbouring months share one."""
    if published is None:
        return ("",)
    number = published.year * 12 + published.month
    return str(number), str(number + 1)


def _likenesses(pairs: set[tuple[str, str]], tellings: Mapping[str, Telling]) -> Iterator[Likeness]:
    for one, other in sorted(pairs):
        if one in tellings and other in tellings:
            match = compare_tellings(tellings[one], tellings[other])
            yield Likeness(one, other, match.verdict, match.score, match.reason)


def _events(tellings: Mapping[str, Telling], bonds: Sequence[Bond]) -> Iterator[tuple[str, str]]:
    """Yield statements with the smallest of those that tell the same, as the rules and then people have it."""
    judged = [
        Judged(it.one, it.other, it.verdict, it.weight, "person" if it.by == "person" else "rule")
        for it in _last(bonds)
    ]
    events = [telling for telling in tellings.values() if telling.holds != "relation"]
    for group in group_tellings(events, judged):
        yield from ((statement, min(group)) for statement in group)


def _ties(tellings: Mapping[str, Telling], bonds: Sequence[Bond]) -> Iterator[tuple[str, str]]:
    """Yield relations with their ties: but for a person's word, all of one type and fillers are of one.

    What a person calls the same as another is of the tie of the first; what is told apart from one that is of its tie,
    the first or with it, stands for itself. The many of a tie on which nobody said a word are not looked at.
    """
    relations = {it: telling for it, telling in tellings.items() if telling.holds == "relation"}
    words = [it for it in _last(bonds) if it.by == "person" and {it.one, it.other} <= relations.keys()]
    heads, groups = identities(relations, words), defaultdict[str, list[str]](list)
    for statement in sorted(heads):
        groups[heads[statement]].append(statement)
    apart = _apart((heads[it.one], heads[it.other]) for it in words if it.verdict == "different")
    taken: dict[str, set[str]] = defaultdict(set)
    for head, some in sorted(groups.items()):
        tie = next((tie for it in some if (tie := _tie(relations[it]))), head)
        own = head if taken[tie] & apart[head] else tie
        taken[own].add(head)
        yield from ((statement, own) for statement in some)


def _apart(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    apart: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        apart[one].add(other)
        apart[other].add(one)
    return apart


def _last(bonds: Sequence[Bond]) -> list[Bond]:
    """Return the last word of each sort of judge on each pair."""
    return list({(it.by, it.one, it.other): it for it in sorted(bonds, key=lambda it: it.moment)}.values())


def _tie(telling: Telling) -> str | None:
    key = tie_key(telling)
    return None if key is None else TIE + hashlib.sha256(key.encode()).hexdigest()[:20]
