"""Names for the ids in claims: entities of the case, the document's writer, words, other statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whence.records import AUTHOR, Entity, Filler, Link, LinkRole, Place
from whence.store import Case, ClaimRow, Held
from whence.view.rows import SHORT, Party

__all__ = ["Parties"]

KEPT = 20_000  # entities remembered from document to document, some 10 MB; most of a case's claims are about a few
# What stands in a chain where a link has no name.
NAMELESS: dict[LinkRole, str] = {"publisher": "unknown outlet", "author": "unsigned", "source": "unattributed"}
WRITER = "the author"


class Parties:
    """The parties of claims, with the names that they have in the case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._entities: dict[str, Entity] = {}

    def prepare(self, claims: Iterable[ClaimRow]) -> None:
        """Load the entities of these claims, those that are not known yet in one go."""
        if len(self._entities) > KEPT:
            self._entities.clear()
        missing = {id_ for found in claims for id_ in _ids(found)} - self._entities.keys() - {AUTHOR}
        self._entities.update(self._case.entities(missing))

    def filler(self, filler: Filler, held: Held) -> Party:
        """Return the party that fills a role in a statement of this document."""
        if filler.entity == AUTHOR:
            name = ", ".join(held.author) or WRITER
            return Party(role=filler.role, name=name, entity=AUTHOR, kind="person" if held.author else None)
        if filler.entity is not None:
            return self._party(filler.role, filler.entity, filler)
        words = filler.span.text if filler.span else f"statement {(filler.statement or '')[:SHORT]}"
        return Party(role=filler.role, name=words, statement=filler.statement, span=filler.span)

    def link(self, link: Link, held: Held) -> Party:
        """Return the party that is a link of a source chain in this document."""
        if link.entity is None or link.entity == AUTHOR:
            return Party(role=link.role, name=", ".join(held.author) or NAMELESS[link.role])
        return self._party(link.role, link.entity)

    def place(self, place: Place) -> Party:
        """Return the party that is a place of a statement."""
        return self._party("place", place.entity, place)

    def _party(self, role: str, id_: str, stands: Filler | Place | None = None) -> Party:
        entity = self._entities[id_]
        span = stands.span if stands else None
        return Party(
            role=role, name=entity.name, entity=entity.id, kind=entity.kind, unnamed=entity.unnamed, span=span
        )  # fmt: skip


def _ids(found: ClaimRow) -> Iterator[str]:
    """Yield the ids of the entities that a claim and its statement name."""
    yield from (filler.entity for filler in found.statement.fillers if filler.entity is not None)
    yield from (place.entity for place in found.statement.places)
    yield from (link.entity for link in found.claim.chain if link.entity is not None)
