"""The claims of a case, filtered, with the statements that they hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, Table, exists, select

from whence.errors import NotFoundError
from whence.records import Claim, Edtf, Statement, record
from whence.store import schema
from whence.store.correcting import corrected_claim, corrected_statement
from whence.store.days import first_and_last_day
from whence.store.held import Held, get_held
from whence.store.identity import case_ids_of_document, get_identity, nodes_of
from whence.store.ids import find_id
from whence.store.packing import unpack
from whence.vocabulary import StatementType, recast_roles

__all__ = ["ClaimRow", "Filter", "find_claims", "get_statement"]

AT_ONCE = 100  # documents described in one query
Types = Mapping[str, StatementType]
NO_TYPES: Types = MappingProxyType({})
PLACE_ROLES = ("place", "from", "to")  # the roles of the vocabulary that say where; a state in them is meant as a place


@record
class Filter:
    """Which claims are wanted; what is missing does not filter. Ids may be given by a beginning that is unambiguous.

    about: the entity fills a role of the statement, or is a place of it. source: it stands in the chain.
    place: it is a place of the statement, or fills a role of it as a place. since, until: what may have happened then,
    as far as dates tell: the statement's own, or the one at which its document was published. group: the statement
    tells the same event or tie as this one. tentative, rejected: also those that the reader is not sure of, and those
    that a person rejected.
    """

    about: str | None = None
    source: str | None = None
    type: str | None = None
    place: str | None = None
    since: Edtf | None = None
    until: Edtf | None = None
    document: str | None = None
    statement: str | None = None
    group: str | None = None
    tentative: bool = False
    rejected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim with its statement and document; entities have the ids of the case in it.

    group: the event or tie that the statement tells: the smallest id of the statements that tell it.
    """

    document: Held
    statement: Statement
    claim: Claim
    group: str


Wanted = tuple[list[ColumnElement[bool]], list[ColumnElement[bool]]]  # conditions on documents, and on claims in one


def find_claims(connection: Connection, wanted: Filter, types: Types = NO_TYPES) -> Iterator[ClaimRow]:
    """Yield the claims wanted in the order of (file, document, statement, claim). Raises NotFoundError for an id.

    types: by which the roles of a statement are named anew where a person has given it another type.
    """
    of_documents, of_claims = _conditions(connection, wanted)
    table = schema.document
    query = select(table.c.id).join(schema.reading, schema.reading.c.document == table.c.id).where(*of_documents)
    documents = list(connection.scalars(query.order_by(table.c.file, table.c.id)))
    for at in range(0, len(documents), AT_ONCE):
        held = get_held(connection, documents[at : at + AT_ONCE])
        for document in documents[at : at + AT_ONCE]:
            yield from _claims_of(connection, held[document], of_claims, types)


def get_statement(connection: Connection, typed: str, types: Types = NO_TYPES) -> tuple[ClaimRow, ...]:
    """Return the claims on the event or tie that the statement with this id tells. Raises NotFoundError."""
    id_ = find_id(connection, schema.statement.c.id, typed)
    rows = tuple(find_claims(connection, Filter(group=id_, tentative=True, rejected=True), types))
    if not rows:
        raise NotFoundError(f"statement {id_}", "no claim holds it", "a statement that the ledger shows")
    return rows


def _claims_of(
    connection: Connection, held: Held, conditions: list[ColumnElement[bool]], types: Types
) -> Iterator[ClaimRow]:
    rows = list(connection.execute(_claims_query().where(schema.claim.c.document == held.id, *conditions)))
    if not rows:
        return
    texts = schema.document_text
    text: str = connection.scalars(select(texts.c.text).where(texts.c.document == held.id)).one()
    ids = case_ids_of_document(connection, held.id)
    statements: dict[int, Statement] = {}
    for row in rows:
        if row.position not in statements:
            read = unpack(Statement, row.statement, text, ids)
            statements[row.position] = _recast(read, corrected_statement(read, row.judged), types)
        claim = corrected_claim(unpack(Claim, row.claim, text, ids), row.claim_judged)
        group = row.group or statements[row.position].id
        yield ClaimRow(document=held, statement=statements[row.position], claim=claim, group=group)


def _recast(read: Statement, judged: Statement, types: Types) -> Statement:
    """Return a statement with the roles of the type that it was judged to be of."""
    if read.type == judged.type or not {read.type, judged.type} <= types.keys():
        return judged
    roles = recast_roles(types[read.type], types[judged.type])
    fillers = tuple(dataclasses.replace(it, role=roles.get(it.role, it.role)) for it in judged.fillers)
    return dataclasses.replace(judged, fillers=fillers)


def _claims_query() -> Select[Any]:
    statement, claim = schema.statement, schema.claim
    same = (statement.c.document == claim.c.document) & (statement.c.position == claim.c.statement)
    columns = (statement.c.position, statement.c.body.label("statement"), claim.c.body.label("claim"))
    judged = (statement.c.judged, claim.c.judged.label("claim_judged"))
    told, like = schema.gist, schema.gist.alias("like")
    first = select(like.c.statement).where(like.c.group == told.c.group).order_by(like.c.statement).limit(1)
    gist = (told.c.document == statement.c.document) & (told.c.position == statement.c.position)
    joined = claim.join(statement, same).outerjoin(told, gist)
    group = first.correlate(told).scalar_subquery().label("group")
    query = select(*columns, *judged, group).select_from(joined)
    return query.order_by(claim.c.document, claim.c.statement, claim.c.position)


def _conditions(connection: Connection, wanted: Filter) -> Wanted:
    """Return what the documents must meet, for which there are indexes, and what each claim must meet."""
    documents: list[ColumnElement[bool]] = []
    claims: list[ColumnElement[bool]] = []
    for typed, of in ((wanted.about, _is_about), (wanted.source, _is_told_by), (wanted.place, _is_at)):
        if typed is not None:
            identity = get_identity(connection, typed)
            has_it = select(schema.entity.c.document).where(schema.entity.c.node.in_(nodes_of(identity)))
            documents.append(schema.document.c.id.in_(has_it))
            claims.append(of(identity))
    if wanted.document is not None:
        documents.append(schema.document.c.id == find_id(connection, schema.document.c.id, wanted.document))
    if wanted.statement is not None:
        id_ = find_id(connection, schema.statement.c.id, wanted.statement)
        documents.append(schema.document.c.id.in_(_documents_of(schema.statement, id=id_)))
        claims.append(schema.statement.c.id == id_)
    if wanted.group is not None:
        id_ = find_id(connection, schema.statement.c.id, wanted.group)
        same = _told_with(id_)
        documents.append(
            schema.document.c.id.in_(select(schema.statement.c.document).where(schema.statement.c.id.in_(same)))
        )
        claims.append(schema.statement.c.id.in_(same))
    if wanted.type is not None:
        documents.append(schema.document.c.id.in_(_documents_of(schema.statement, type=wanted.type)))
        claims.append(schema.statement.c.type == wanted.type)
    return documents, [*claims, *_plain_conditions(wanted)]


def _told_with(statement: str) -> CompoundSelect[tuple[str]]:
    """Return the query for the statements that tell what this one tells, itself included."""
    told = schema.gist
    group = select(told.c.group).where(told.c.statement == statement).scalar_subquery()
    itself = select(schema.statement.c.id).where(schema.statement.c.id == statement)
    return select(told.c.statement).where(told.c.group == group).union(itself)


def _documents_of(table: Table, **fields: str) -> Select[Any]:
    return select(table.c.document).where(*(table.c[name] == value for name, value in fields.items()))


def _plain_conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    statement = schema.statement
    if not wanted.tentative:
        yield statement.c.tentative.is_(False)
    if not wanted.rejected:
        yield statement.c.rejected.is_(False)
        yield schema.claim.c.rejected.is_(False)
    if wanted.since is not None:
        yield statement.c.until >= first_and_last_day(wanted.since)[0]
    if wanted.until is not None:
        yield statement.c.since <= first_and_last_day(wanted.until)[1]


def _is_about(identity: str) -> ColumnElement[bool]:
    statement = schema.claim.c.statement
    return _has(schema.filler, identity, statement=statement) | _has(schema.place, identity, statement=statement)


def _is_told_by(identity: str) -> ColumnElement[bool]:
    return _has(schema.link, identity, claim=schema.claim.c.position)


def _is_at(identity: str) -> ColumnElement[bool]:
    statement, role = schema.claim.c.statement, schema.filler.c.role
    as_place = _has(schema.filler, identity, role.in_(PLACE_ROLES), statement=statement)
    return as_place | _has(schema.place, identity, statement=statement)


def _has(
    table: Table, identity: str, *conditions: ColumnElement[bool], **of: ColumnElement[int]
) -> ColumnElement[bool]:
    """Return the condition that a row of the table names the entity and belongs to the claim, or to its statement."""
    entity = schema.entity
    same = (entity.c.document == table.c.document) & (entity.c.position == table.c.entity)
    belongs = [table.c[name] == column for name, column in of.items()]
    found = select(table.c.entity).select_from(table.join(entity, same)).where(
        table.c.document == schema.claim.c.document, entity.c.node.in_(nodes_of(identity)), *belongs, *conditions
    )  # fmt: skip
    return exists(found.correlate(schema.claim))
