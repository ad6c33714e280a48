"""Tests of whence.vocabulary.recasting."""

from __future__ import annotations

from itertools import product

import pytest

from whence.vocabulary import load_vocabulary, recast_roles

TYPES = load_vocabulary().types
ALWAYS = {"title": "title", "means": "means"}


@pytest.mark.parametrize(
    ("old", "new", "roles"),
    [
        ("KILLS", "DETAINS", {"killer": "captor", "victim": "detainee"}),
        ("LEADS", "MEMBER_OF", {"leader": "member", "organisation": "organisation"}),
        ("FIGHTS", "KILLS", {"attacker": "killer", "target": "victim"}),
        ("SUPPORTS", "ALLIED_WITH", {"supporter": "party", "beneficiary": "party"}),
        ("ALLIED_WITH", "SUPPORTS", {}),
        ("ALLIED_WITH", "AGREES", {"party": "party"}),
        ("MEETS", "ALLIED_WITH", {"participant": "party"}),
        ("KILLS", "COUNTS", {"killer": "counted"}),
    ],
)
def test_roles_of_one_name_stay_and_others_follow_their_order(old: str, new: str, roles: dict[str, str]) -> None:
    assert recast_roles(TYPES[old], TYPES[new]) == ALWAYS | roles


def test_a_type_is_recast_as_itself_role_by_role() -> None:
    for type_ in TYPES.values():
        assert recast_roles(type_, type_) == {name: name for name in type_.role_names()}


def test_roles_are_those_of_the_types_and_only_peers_share_one() -> None:
    for old, new in product(TYPES.values(), repeat=2):
        roles = recast_roles(old, new)
        assert roles.keys() <= old.role_names()
        assert set(roles.values()) <= new.role_names()
        shared = [name for name in roles.values() if list(roles.values()).count(name) > 1]
        assert set(shared) <= {role.name for role in new.roles if role.peers}
