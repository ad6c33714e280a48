"""Entities of the case: those of its documents that are one, as far as it is settled."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, func, select

from whence.records import AUTHOR, Entity
from whence.store.entering import batches
from whence.store.ids import begins, find_id
from whence.store.names import normalised
from whence.store.nodes import name_node
from whence.store.rows import ANOTHER_NAME, ITS_NAME
from whence.store.schema import entity, entity_name, judgement_subject, node, watched

__all__ = [
    "Part",
    "case_ids",
    "case_ids_of_document",
    "find_entities",
    "find_entity_id",
    "get_entities",
    "get_identity",
    "nodes_of",
    "settle",
]

CANDIDATES = 50  # entities returned for a name that is in no entity's names as typed
SHORTEST = 4  # characters of an id that are worth looking up where a name was asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a case entity is in some of its documents. documents: in how many it is just so.

    judged: the kind and the name that a person has given it there.
    """

    name: str
    kind: str
    names: tuple[str, ...]
    unnamed: bool
    documents: int
    judged: tuple[tuple[str, str], ...] = ()


def settle(id_: str, parts: Sequence[Part], kinds: Sequence[str]) -> Entity:
    """Return the entity of the case made of these parts.

    Its name is the most frequent one, ties by the alphabet; its kind the most frequent one, ties by the order of kinds.
    What a person has judged goes before what readers took it for.
    """
    named, told = _count(parts, "name"), _count(parts, "kind")
    order = {kind: at for at, kind in enumerate(kinds)}
    return Entity(
        id=id_,
        name=min(named, key=lambda name: (-named[name], name)),
        kind=min(told, key=lambda kind: (-told[kind], order.get(kind, len(order)), kind)),
        names=tuple(sorted({name for part in parts for name in part.names})),
        unnamed=all(part.unnamed for part in parts),
    )


def _count(parts: Sequence[Part], field: str) -> Counter[str]:
    judged: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for part in parts:
        given = dict(part.judged).get(field)
        (judged if given else plain)[given or getattr(part, field)] += part.documents
    return judged or plain


def case_ids(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Return for the ids of entities in their readings the ids that they have in the case."""
    found: dict[str, str] = {}
    for some in batches(ids):
        query = select(entity.c.id, _smallest()).join(node, node.c.id == entity.c.node).where(entity.c.id.in_(some))
        rows = connection.execute(query)
        found.update((local, settled) for local, settled in rows)
    return found


def case_ids_of_document(connection: Connection, document: str) -> dict[str, str]:
    """Return the ids in the case of all entities of a document's reading, by their ids there."""
    query = select(entity.c.id, _smallest().label("settled")).join(node, node.c.id == entity.c.node)
    rows = connection.execute(query.where(entity.c.document == document))
    return {AUTHOR: AUTHOR, **{row.id: row.settled for row in rows}}


def find_entity_id(connection: Connection, typed: str) -> str:
    """Return the full id of an entity, given in full or by its beginning. Raises NotFoundError."""
    return find_id(connection, entity.c.id, typed)


def get_identity(connection: Connection, typed: str) -> str:
    """Return what is the same for all that is one with the entity of this id. Raises NotFoundError."""
    id_ = find_entity_id(connection, typed)
    query = select(node.c.identity).join(entity, entity.c.node == node.c.id).where(entity.c.id == id_)
    identity: str = connection.scalars(query.order_by(entity.c.document).limit(1)).one()
    return identity


def nodes_of(identity: str) -> Select[tuple[str]]:
    """Return the query for the nodes that are one."""
    return select(node.c.id).where(node.c.identity == identity)


def get_entities(connection: Connection, ids: Iterable[str], kinds: Sequence[str]) -> dict[str, Entity]:
    """Return the entities of the case by the ids given, be they the case's or a reading's. kinds: see `settle`."""
    found: dict[str, Entity] = {}
    for some in batches(ids):
        query = select(entity.c.id, node.c.identity, _smallest()).join(node, node.c.id == entity.c.node)
        query = query.where(entity.c.id.in_(some))
        asked = {id_: (identity, settled) for id_, identity, settled in connection.execute(query)}
        parts = _parts(connection, {identity for identity, _ in asked.values()})
        found.update((id_, settle(settled, parts[identity], kinds)) for id_, (identity, settled) in asked.items())
    return found


def find_entities(connection: Connection, typed: str, kinds: Sequence[str]) -> tuple[Entity, ...]:
    """Return the entities meant by a name, those of most documents first.

    The one of just this name; or those that some document calls so; or those with a name that begins so, or holds it;
    or those without a name that are described so; or those whose id begins so. Those that a person or a watch list has
    given just this name always count.
    """
    key = normalised(typed)
    if not key:
        return ()
    given = _given(connection, typed)
    name, is_its, is_named = entity_name.c.key, entity_name.c.rank == ITS_NAME, entity_name.c.rank <= ANOTHER_NAME
    for condition in (
        (name == key) & is_its,
        (name == key) & is_named,
        begins(name, key) & is_named,
        name.contains(key, autoescape=True) & is_named,
        name == key,
        begins(entity.c.id, typed) if len(typed) >= SHORTEST else None,
    ):
        found = [] if condition is None else _identities(connection, condition)
        found, given = list(dict.fromkeys([*found, *given])), []
        if found:
            return _settled(connection, found, kinds)
    return ()


def _smallest() -> ScalarSelect[str]:
    """Return the query for the id in the case: the one of the smallest (document, start, end) of the same identity."""
    same = node.alias("same")
    place = (same.c.document, same.c.start, same.c.end, same.c.entity)
    query = select(same.c.entity).where(same.c.identity == node.c.identity, same.c.entity.is_not(None))
    return query.order_by(*place).limit(1).correlate(node).scalar_subquery()


def _parts(connection: Connection, identities: Iterable[str]) -> Mapping[str, list[Part]]:
    columns = (node.c.identity, entity.c.name, entity.c.kind, entity.c.names, entity.c.unnamed, entity.c.judged)
    query = select(*columns, func.count().label("documents")).join(entity, entity.c.node == node.c.id)
    parts: dict[str, list[Part]] = {}
    for row in connection.execute(query.where(node.c.identity.in_(sorted(identities))).group_by(*columns)):
        names, judged = tuple(json.loads(row.names)), tuple(json.loads(row.judged or "{}").items())
        told = {"name": row.name, "kind": row.kind, "unnamed": row.unnamed, "documents": row.documents}
        parts.setdefault(row.identity, []).append(Part(**told, names=names, judged=judged))
    for identity, name in _listed_names(connection, parts):
        listed = Part(name=name, kind="", names=(), unnamed=False, documents=0, judged=(("name", name),))
        parts[identity].append(listed)
    return parts


def _listed_names(connection: Connection, identities: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that watch lists have for what they list; a person's judgement goes before them."""
    for some in batches(identities):
        query = select(node.c.identity, watched.c.body).join(watched, watched.c.node == node.c.id).distinct()
        for row in connection.execute(query.where(node.c.identity.in_(some)).order_by(node.c.identity, watched.c.body)):
            yield row.identity, json.loads(row.body)["name"]


def _identities(connection: Connection, condition: ColumnElement[bool]) -> list[str]:
    own = (entity_name.c.document == entity.c.document) & (entity_name.c.entity == entity.c.position)
    query = (
        select(node.c.identity)
        .select_from(entity.join(node, node.c.id == entity.c.node).outerjoin(entity_name, own))
        .where(condition)
        .group_by(node.c.identity)
        .order_by(func.count(entity.c.document.distinct()).desc(), node.c.identity)
    )
    return list(connection.scalars(query.limit(CANDIDATES)))


def _given(connection: Connection, typed: str) -> list[str]:
    """Return what has been given a name that need not stand in any document: by a judgement, or in a watch list."""
    judged, same = judgement_subject.c.document, node.alias("same")
    query = select(entity.c.id, entity.c.judged).where(entity.c.judged.is_not(None))
    rows = connection.execute(query.where(entity.c.document.in_(select(judged).where(judged.is_not(None)))))
    ids = [row.id for row in rows if normalised(json.loads(row.judged).get("name", "")) == normalised(typed)]
    names = [it for kind in ("person", "place", "population", "state") if (it := name_node(typed, kind))]
    listed = select(same.c.identity).join(watched, watched.c.name == same.c.id).where(watched.c.name.in_(names))
    return _identities(connection, entity.c.id.in_(ids)) + _identities(connection, node.c.identity.in_(listed))


def _settled(connection: Connection, identities: list[str], kinds: Sequence[str]) -> tuple[Entity, ...]:
    parts = _parts(connection, identities)
    query = select(node.c.identity, _smallest().label("settled")).where(node.c.identity.in_(identities))
    ids = {row.identity: row.settled for row in connection.execute(query.distinct())}
    return tuple(settle(ids[identity], parts[identity], kinds) for identity in identities)
