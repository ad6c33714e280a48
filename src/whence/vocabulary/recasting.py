"""What the roles of a statement are called once it is of another type."""

from __future__ import annotations

from collections.abc import Iterator

from whence.vocabulary.catalogue import StatementType

__all__ = ["recast_roles"]


def recast_roles(old: StatementType, new: StatementType) -> dict[str, str]:
    """Return for the roles of a type what they are in another one; a role that has no place there is left out.

    Roles of one name are the same. The others follow each other as the vocabulary lists them: the killer of a killing
    is the captor of an arrest. Peers are never given sides.
    """
    shared = old.role_names() & new.role_names()
    left, places = ([it for it in _places(type_) if it[0] not in shared] for type_ in (old, new))
    pairs = zip(left, places, strict=False)
    moved = {role: place for (role, of_peers), (place, for_peers) in pairs if for_peers or not of_peers}
    return {**{name: name for name in sorted(shared)}, **moved}


def _places(type_: StatementType) -> Iterator[tuple[str, bool]]:
    """Yield the roles in their order, with whether they take peers: one that does has place for two."""
    for role in type_.roles:
        yield from [(role.name, role.peers)] * (1 + role.peers)
