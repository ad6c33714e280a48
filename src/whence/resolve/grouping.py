"""Statements that came or changed are compared with those that share a key, and grouped into events and ties."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from whence.resolve.gists import telling_in_case
from whence.resolve.relations import tie_key
from whence.resolve.telling_groups import Judged, compare_tellings, group_tellings
from whence.resolve.telling_keys import telling_keys
from whence.resolve.tellings import Telling
from whence.store import Bond, Case, Gists, Likeness, Loaded

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
                _group(statements, gists)
        total += len(statements)
        if len(statements) < AT_ONCE:
            return total


def _group(statements: Sequence[str], gists: Gists) -> None:
    loaded = gists.load(statements)
    tellings = {it: telling_in_case(loaded[it]) for it in statements if not loaded[it].rejected}
    compared = {it: telling for it, telling in tellings.items() if telling.holds != "relation"}
    keys = {it: _keys(compared[it]) if it in compared else frozenset() for it in statements}
    gists.put_keys(keys)
    pairs = gists.sharing(keys)
    near = {it for pair in pairs for it in pair} - tellings.keys()
    known = {**compared, **_tellings(gists.load(near))}
    gists.record(_likenesses(pairs, known))
    members, bonds = gists.component(statements)
    groups = dict(_events(members, bonds, {**known, **_tellings(gists.load(members - known.keys()))}))
    ties = {it: _tie(telling) or it for it, telling in tellings.items() if telling.holds == "relation"}
    gists.group(
        {**dict.fromkeys(statements, ""), **{it: it for it in statements}, **groups, **ties}, settled=statements
    )


def _tellings(loaded: Mapping[str, Loaded]) -> dict[str, Telling]:
    return {it: telling_in_case(one) for it, one in loaded.items() if not one.rejected}


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


def _events(
    members: frozenset[str], bonds: Sequence[Bond], tellings: Mapping[str, Telling]
) -> Iterator[tuple[str, str]]:
    """Yield statements with the smallest of those that tell the same, as the rules and then people have it."""
    judged = [
        Judged(it.one, it.other, it.verdict, it.weight, "person" if it.by == "person" else "rule")
        for it in _last(bonds)
    ]
    events = [tellings[it] for it in sorted(members) if it in tellings and tellings[it].holds != "relation"]
    for group in group_tellings(events, judged):
        yield from ((statement, min(group)) for statement in group)


def _last(bonds: Sequence[Bond]) -> list[Bond]:
    """Return the last word of each sort of judge on each pair."""
    return list({(it.by, it.one, it.other): it for it in sorted(bonds, key=lambda it: it.moment)}.values())


def _tie(telling: Telling) -> str | None:
    key = tie_key(telling)
    return None if key is None else TIE + hashlib.sha256(key.encode()).hexdigest()[:20]
