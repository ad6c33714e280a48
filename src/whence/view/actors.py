"""The actors of a case: whoever can act and is not a private person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.records import Text, record
from whence.view.ledger import LedgerRow
from whence.view.privacy import public_persons
from whence.view.rows import Party

__all__ = ["ActorRow", "gather_actors"]

NOT_ACTORS = ("place", "facility", "item")  # kinds that do nothing by themselves; kinds that users add may act


@record
class ActorRow:
    """An actor, with the claims that are about it and those that it makes.

    about: the rows in which it fills a role. says: the rows whose chain ends in it.
    """

    entity: Text
    name: Text
    kind: Text
    about: tuple[LedgerRow, ...]
    says: tuple[LedgerRow, ...]

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "actor": self.name,
            "kind": self.kind,
            "claims_about": str(len(self.about)),
            "claims_made": str(len(self.says)),
            "documents": str(len({row.document for row in (*self.about, *self.says)})),
        }


@dataclass(slots=True)
class _Gathered:
    party: Party
    about: dict[str, LedgerRow] = field(default_factory=dict)
    says: dict[str, LedgerRow] = field(default_factory=dict)


def gather_actors(rows: Iterable[LedgerRow], *, public: frozenset[str] | None = None) -> tuple[ActorRow, ...]:
    """Return the actors of these rows, those with most claims first; private and unnamed persons are none.

    public: the ids of the persons who are not private, else those who lead or hold an office in these rows.
    """
    rows = tuple(rows)
    public = public_persons(rows) if public is None else public
    actors: dict[str, _Gathered] = {}
    for row in rows:
        for party in row.roles:
            if _acts(party, public):
                actors.setdefault(party.entity or "", _Gathered(party)).about[row.id] = row
        last = row.chain[-1]
        if _acts(last, public):
            actors.setdefault(last.entity or "", _Gathered(last)).says[row.id] = row
    return tuple(sorted((_row(gathered) for gathered in actors.values()), key=_order))


def _acts(party: Party, public: frozenset[str]) -> bool:
    if party.entity is None or party.kind is None or party.kind in NOT_ACTORS or party.unnamed:
        return False
    return party.kind != "person" or party.entity in public


def _row(gathered: _Gathered) -> ActorRow:
    party = gathered.party
    return ActorRow(
        entity=party.entity or "",
        name=party.name,
        kind=party.kind or "",
        about=tuple(gathered.about.values()),
        says=tuple(gathered.says.values()),
    )


def _order(actor: ActorRow) -> tuple[int, str, str]:
    return -len(actor.about) - len(actor.says), actor.name.casefold(), actor.entity
