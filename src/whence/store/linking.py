"""What is known of which nodes are one: verdicts on pairs, and the identity that is made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from whence.records import Judgement, Subject, judgement_id
from whence.store import schema
from whence.store.binding import bind
from whence.store.entering import batches, find_told, unsettle
from whence.store.gist_rows import unsettle_gists
from whence.store.nodes import Node
from whence.store.watching import Listed, put_watched

__all__ = ["Bond", "Likeness", "Links", "find_rule_judgements", "likeness_id", "rule_judgement"]

RULE = "whence"  # who makes the judgements that rules make
By = Literal["person", "text", "list", "rule"]
Verdict = Literal["same", "different", "unsure"]
Pair = tuple[str, str]  # of nodes, the smaller id first


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """What a rule says of two nodes, the smaller id first."""

    one: str
    other: str
    verdict: Verdict
    score: float
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """That two nodes are one, or are not, by whose word. weight: what goes first among those of one kind."""

    by: By
    one: str
    other: str
    verdict: Verdict
    weight: float = 1.0
    moment: str = ""


class Links:
    """The nodes of a case and what binds them, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unsettled(self, most: int) -> tuple[str, ...]:
        """Return nodes that are to be compared and joined, at most so many, in the order of their ids."""
        table = schema.node
        query = select(table.c.id).where(table.c.settled.is_(False)).order_by(table.c.id).limit(most)
        return tuple(self._connection.scalars(query))

    def put_keys(self, keys: Mapping[str, Collection[str]]) -> None:
        """Keep the keys under which nodes are found by those that may be the same."""
        table = schema.node_key
        for some in batches(keys):
            self._connection.execute(table.delete().where(table.c.node.in_(some)))
        rows = [{"node": node, "key": key} for node in sorted(keys) for key in sorted(keys[node])]
        if rows:
            self._connection.execute(insert(table), rows)

    def sharing(self, asked: Mapping[str, Collection[str]]) -> set[Pair]:
        """Return the pairs of a node and another that is kept under a key that the first asks for."""
        table, asking = schema.node_key, defaultdict[str, list[str]](list)
        for node, keys in asked.items():
            for key in keys:
                asking[key].append(node)
        found = set[Pair]()
        for some in batches(asking):
            rows = self._connection.execute(select(table.c.key, table.c.node).where(table.c.key.in_(some)))
            found.update(_pair(node, row.node) for row in rows for node in asking[row.key] if node != row.node)
        return found

    def told(self, nodes: Collection[str]) -> set[str]:
        """Return which of these nodes a document has; the others are only in watch lists."""
        return find_told(self._connection, nodes)

    def compared(self, nodes: Collection[str]) -> set[Pair]:
        """Return the pairs of one of these nodes and another of which rules have said something."""
        table, found = schema.likeness, set[Pair]()
        for some in batches(nodes):
            near = or_(table.c.one.in_(some), table.c.other.in_(some))
            found.update(
                _pair(*row) for row in self._connection.execute(select(table.c.one, table.c.other).where(near))
            )
        return found

    def forget(self, pairs: Collection[Pair]) -> None:
        """Keep nothing of what rules said of these pairs."""
        table = schema.likeness
        here = (table.c.one == bindparam("first")) & (table.c.other == bindparam("second"))
        rows = [{"first": one, "second": other} for one, other in sorted(pairs)]
        if rows:
            self._connection.execute(table.delete().where(here), rows)

    def record(self, likenesses: Iterable[Likeness]) -> None:
        """Keep what rules say of pairs that nothing was said of; what a person has undone stays so."""
        rows: list[dict[str, Any]] = [
            {"id": likeness_id(it), "one": it.one, "other": it.other, "verdict": it.verdict, "score": it.score,
             "why": it.why} for it in sorted(likenesses)
        ]  # fmt: skip
        undone = self._undone({row["id"] for row in rows})
        if rows:
            self._connection.execute(insert(schema.likeness), [{**row, "undone": row["id"] in undone} for row in rows])

    def connected(self, start: Collection[str]) -> tuple[frozenset[str], tuple[Bond, ...]]:
        """Return all nodes that "same" leads to from some, whether it holds or not, and the bonds among them."""
        reached, bonds, open_ = set(start), set[Bond](), set(start)
        while open_:
            found = set(self._bonds(open_))
            bonds |= found
            open_ = {id_ for bond in found if bond.verdict == "same" for id_ in (bond.one, bond.other)} - reached
            reached |= open_
        inside = sorted(bond for bond in bonds if bond.one in reached and bond.other in reached)
        return frozenset(reached), tuple(inside)

    def identify(self, identities: Mapping[str, str], *, settled: Collection[str]) -> None:
        """Keep which nodes are one, and which of them are settled."""
        table, held = schema.node, dict[str, str]()
        for some in batches(identities):
            rows = self._connection.execute(select(table.c.id, table.c.identity).where(table.c.id.in_(some)))
            held.update((row.id, row.identity) for row in rows)
        changed = [{"node_id": id_, "of": of} for id_, of in sorted(identities.items()) if held.get(id_, of) != of]
        unsettle_gists(self._connection, [row["node_id"] for row in changed])
        if changed:
            change = update(table).where(table.c.id == bindparam("node_id")).values(identity=bindparam("of"))
            self._connection.execute(change, changed)
        for some in batches(settled):
            self._connection.execute(update(table).where(table.c.id.in_(some)).values(settled=True))

    def put_watched(self, list_: str, listed: Iterable[Listed]) -> None:
        """Keep a watch list; one of the same name is replaced. Its names are to be settled, and those it had."""
        put_watched(self._connection, list_, listed)

    def bind(self) -> None:
        """Have the judgements take effect on readings that came or were judged since."""
        bind(self._connection)

    def unsettle(self, nodes: Collection[str]) -> None:
        """Have nodes compared and joined anew."""
        unsettle(self._connection, nodes)

    def _bonds(self, nodes: Collection[str]) -> Iterator[Bond]:
        """Yield the bonds that nodes have with any."""
        for some in batches(nodes):
            for table in (schema.likeness, schema.introduction, schema.decision):
                near = or_(table.c.one.in_(some), table.c.other.in_(some))
                for row in self._connection.execute(select(table).where(near)):
                    yield from _bond(table.name, dict(row._mapping))
            listed = schema.watched
            for row in self._connection.execute(
                select(listed).where(or_(listed.c.node.in_(some), listed.c.name.in_(some)))
            ):
                yield Bond("list", row.node, row.name, "same")

    def _undone(self, ids: Collection[str]) -> set[str]:
        """Return which of these judgements a person has undone."""
        table, log, found = schema.judgement_subject, schema.judgement, set[str]()
        for some in batches(ids):
            undoing = select(table.c.name).join(log, log.c.id == table.c.judgement)
            found.update(self._connection.scalars(undoing.where(table.c.name.in_(some), log.c.verdict == "undo")))
        return found


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _bond(table: str, row: Mapping[str, Any]) -> Iterator[Bond]:
    one, other = str(row["one"]), str(row["other"])
    if table == "introduction":
        yield Bond("text", one, other, "same")
    elif table == "decision":
        yield Bond("person", one, other, row["verdict"], moment=str(row["moment"]))
    elif not row["undone"]:
        yield Bond("rule", one, other, row["verdict"], weight=row["score"])


def find_rule_judgements(connection: Connection) -> Iterator[tuple[Judgement, bool]]:
    """Yield what rules say of names that may be one, by their ids, and whether a person has undone it."""
    table = schema.likeness
    query = select(table).where(table.c.verdict != "different").order_by(table.c.one, table.c.other)
    for row in connection.execute(query.execution_options(yield_per=200)):
        said = Likeness(row.one, row.other, row.verdict, row.score, row.why)
        yield rule_judgement(said), row.undone


def likeness_id(it: Likeness) -> str:
    """Return the id of the judgement that a rule makes of two names: by it a person can undo it."""
    return judgement_id(it.verdict, _subjects(it), RULE, "", says=it.why)


def rule_judgement(it: Likeness) -> Judgement:
    """Return what a rule says of two names as the judgement that it is. It has no moment: it holds whenever."""
    return Judgement(
        id=likeness_id(it), verdict=it.verdict, subjects=_subjects(it), by=RULE, when=None, why=it.why, score=it.score
    )  # fmt: skip


def _subjects(it: Likeness) -> tuple[Subject, Subject]:
    one, other = (Subject(type=Node(id_).sort or "place", name=Node(id_).name or id_) for id_ in (it.one, it.other))
    return one, other
