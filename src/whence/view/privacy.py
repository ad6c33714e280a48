"""Who is a private person: one without office, leadership or entry in a watch list, of whom no profile is made."""

from __future__ import annotations

from collections.abc import Iterable

from whence.records import AUTHOR, Entity
from whence.store import Case, Filter
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.rows import Party

__all__ = ["find_public", "is_private", "public_persons", "veil"]

# What makes a person a public one: the role that they fill in a statement of the type, in any claim that is not
# tentative, whoever makes it and even where it is denied: the question is whether the person is spoken of as one.
PUBLIC_ROLES = {"LEADS": "leader", "HOLDS_OFFICE": "holder"}
VEILS = {"author": "the author"}
VEIL = "a private person"


def is_private(case: Case, entity: Entity) -> bool:
    """Tell whether the entity of the case is a person without office or leadership in it, and in no watch list."""
    if entity.kind != "person" or case.watched([entity.id]):
        return False
    held = (find_ledger(case, Filter(about=entity.id, type=type_)) for type_ in PUBLIC_ROLES)
    return not any(entity.id in public_persons(rows) for rows in held)


def find_public(case: Case, rows: Iterable[LedgerRow]) -> frozenset[str]:
    """Return the ids of all who lead, hold an office or stand in a watch list, of those in these rows of a ledger."""
    rows = tuple(rows)
    parties = (party for row in rows for party in (*row.roles, *row.chain))
    persons = {party.entity for party in parties if party.kind == "person" and party.entity}
    return public_persons(rows) | case.watched(persons).keys()


def public_persons(rows: Iterable[LedgerRow]) -> frozenset[str]:
    """Return the ids of all who lead or hold an office in these rows of a ledger.

    A document's writer is known there by no id of their own: one who holds an office makes no other writer public.
    """
    return frozenset(
        party.entity
        for row in rows
        if not row.tentative and row.type in PUBLIC_ROLES
        for party in row.roles
        if party.role == PUBLIC_ROLES[row.type] and party.entity not in (None, AUTHOR)
    )


def veil(party: Party, public: frozenset[str]) -> str:
    """Return the name of a party, or words in its place where it is a private person.

    An unnamed person keeps the words that describe them: they tell no name.
    """
    hidden = party.kind == "person" and not party.unnamed and party.entity not in public
    return VEILS.get(party.role, VEIL) if hidden else party.name
