"""All that is said of one entity and by it, in labels and quotes."""

from __future__ import annotations

from whence.errors import PrivateError
from whence.records import Entity, WatchEntry, record
from whence.store import Case, Filter
from whence.view.asked import find_entity
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.privacy import is_private
from whence.view.statement import Section, group_by_type

__all__ = ["Dossier", "find_dossier"]


@record
class Dossier:
    """One entity: its names, what is said of it by type of statement, and what it says itself.

    watched: what watch lists have of it. first, last: the earliest and latest publication date of the documents that
    speak of it, where they have one.
    """

    entity: Entity
    about: tuple[Section, ...]
    says: tuple[LedgerRow, ...]
    watched: tuple[WatchEntry, ...]
    first: str | None
    last: str | None

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """Every claim of the dossier, each once."""
        about = (row for section in self.about for page in section.statements for row in page.claims)
        return tuple({row.id: row for row in (*about, *self.says)}.values())


def find_dossier(case: Case, name: str, *, private: bool = False) -> Dossier:
    """Return the dossier of an entity, given by its name or an id that begins so.

    private: also of a private person. Raises NotFoundError where the name leads to none or to several, PrivateError.
    """
    entity = find_entity(case, name)
    if not private and is_private(case, entity):
        raise PrivateError(name, "is a private person: no office or leadership is told of them", "--private")
    about = tuple(find_ledger(case, Filter(about=entity.id)))
    says = tuple(row for row in find_ledger(case, Filter(source=entity.id)) if row.chain[-1].entity == entity.id)
    dates = sorted(row.published for row in (*about, *says) if row.published)
    return Dossier(
        entity=entity,
        about=group_by_type(about, case.vocabulary),
        says=says,
        watched=case.watched([entity.id]).get(entity.id, ()),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )
