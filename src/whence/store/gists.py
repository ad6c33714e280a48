"""What is known of which statements tell one event or tie: their gists, verdicts on pairs, and the groups of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from whence.records import Gist, from_json
from whence.store import schema
from whence.store.entering import batches
from whence.store.gist_rows import forget, mates_of
from whence.store.linking import Bond, Likeness

__all__ = ["Gists", "Loaded"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A gist of a document. identities: of the entities that fill its roles, each the same across documents.

    judged: what a person changed in the statement, as JSON; rejected: it counts no more.
    """

    document: str
    gist: Gist
    identities: Mapping[str, str]
    judged: str | None
    rejected: bool


class Gists:
    """The gists of a case and what binds them, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unsettled(self, most: int) -> tuple[str, ...]:
        """Return statements that are to be compared and grouped, at most so many, in the order of their ids."""
        table = schema.gist
        query = select(table.c.statement).where(table.c.settled.is_(False)).order_by(table.c.statement).limit(most)
        return tuple(self._connection.scalars(query))

    def load(self, statements: Collection[str]) -> dict[str, Loaded]:
        """Return the gists of statements, by their ids."""
        table, told, found = schema.gist, schema.statement, dict[str, Loaded]()
        same = (told.c.document == table.c.document) & (told.c.position == table.c.position)
        for some in batches(statements):
            query = select(table, told.c.judged, told.c.rejected).join(told, same).where(table.c.statement.in_(some))
            rows = self._connection.execute(query).all()
            identities = self._identities(some)
            for row in rows:
                gist = from_json(Gist, row.body)
                found[row.statement] = Loaded(
                    row.document, gist, identities.get(row.statement, {}), row.judged, row.rejected
                )
        return found

    def forget(self, statements: Collection[str]) -> set[str]:
        """Forget the keys of statements and what rules said of them; return what they were the same as by that."""
        mates = mates_of(self._connection, statements)
        forget(self._connection, statements)
        return mates

    def put_keys(self, keys: Mapping[str, Collection[str]]) -> None:
        """Keep the keys under which statements are found by those like them."""
        table = schema.gist_key
        rows = [{"statement": it, "key": key} for it in sorted(keys) for key in sorted(keys[it])]
        if rows:
            self._connection.execute(insert(table), rows)

    def sharing(self, keys: Mapping[str, Collection[str]]) -> set[tuple[str, str]]:
        """Return the pairs of these statements with any that share a key with them, the smaller id first."""
        table, holders = schema.gist_key, dict[str, list[str]]()
        for statement, own in keys.items():
            for key in own:
                holders.setdefault(key, []).append(statement)
        found: set[tuple[str, str]] = set()
        for some in batches(holders):
            for row in self._connection.execute(select(table).where(table.c.key.in_(some))):
                for statement in holders[row.key]:
                    if statement != row.statement:
                        found.add((min(statement, row.statement), max(statement, row.statement)))
        return found

    def record(self, agreements: Iterable[Likeness]) -> None:
        """Keep what rules say of pairs of statements."""
        rows = [
            {"one": it.one, "other": it.other, "verdict": it.verdict, "score": it.score, "why": it.why}
            for it in sorted(agreements)
        ]
        if rows:
            self._connection.execute(insert(schema.agreement), rows)

    def connected(self, start: Collection[str]) -> tuple[frozenset[str], tuple[Bond, ...]]:
        """Return all statements that "same", or any word of a person, leads to from some; and the bonds among them."""
        reached, bonds, open_ = set(start), set[Bond](), set(start)
        while open_:
            found = {bond for some in batches(open_) for bond in self._bonds(some)}
            bonds |= found
            leading = [bond for bond in found if bond.verdict == "same" or bond.by == "person"]
            open_ = {id_ for bond in leading for id_ in (bond.one, bond.other)} - reached
            reached |= open_
        return frozenset(reached), tuple(sorted(it for it in bonds if it.one in reached and it.other in reached))

    def group(self, groups: Mapping[str, str], *, settled: Collection[str]) -> None:
        """Keep which statements tell one event or tie, and which of them are settled."""
        table = schema.gist
        rows = [{"of": statement, "to": group} for statement, group in sorted(groups.items())]
        if rows:
            change = update(table).where(table.c.statement == bindparam("of")).values(group=bindparam("to"))
            self._connection.execute(change, rows)
        for some in batches(settled):
            self._connection.execute(update(table).where(table.c.statement.in_(some)).values(settled=True))

    def _bonds(self, some: Collection[str]) -> Iterable[Bond]:
        for table in (schema.agreement, schema.decision):
            near = or_(table.c.one.in_(some), table.c.other.in_(some))
            for row in self._connection.execute(select(table).where(near)):
                if table is schema.agreement:
                    yield Bond("rule", row.one, row.other, row.verdict, weight=row.score)
                else:
                    yield Bond("person", row.one, row.other, row.verdict, moment=row.moment)

    def _identities(self, statements: Collection[str]) -> dict[str, dict[str, str]]:
        """Return the identities of the entities that fill roles of statements, by statement and entity."""
        table, filler, entity, node = schema.gist, schema.filler, schema.entity, schema.node
        filled = (filler.c.document == table.c.document) & (filler.c.statement == table.c.position)
        same = (entity.c.document == filler.c.document) & (entity.c.position == filler.c.entity)
        joined = table.join(filler, filled).join(entity, same).join(node, node.c.id == entity.c.node)
        query: Any = select(table.c.statement, entity.c.id, node.c.identity).select_from(joined)
        found: dict[str, dict[str, str]] = {}
        for row in self._connection.execute(query.where(table.c.statement.in_(statements))):
            found.setdefault(row.statement, {})[row.id] = row.identity
        return found
