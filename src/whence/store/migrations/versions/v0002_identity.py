"""Names that are linked across documents, places of the gazetteer, and what judgements do to readings."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from whence.errors import StoreError
from whence.store.columns import Words
from whence.store.migrations.items import flag, key, number, position, small, within, words
from whence.store.names import normalised
from whence.store.nodes import name_node, own_node

__all__ = ["down_revision", "downgrade", "revision", "upgrade"]

revision = "0002"
down_revision = "0001"

NAMED = "name:"  # how the identity of what has a name began in the first tables
AT_ONCE = 1000  # rows changed in one go
FIRST = ("document", "start", "end", "id")


def upgrade() -> None:
    """Make the tables, and the nodes of what was read before."""
    _nodes()
    _judged()
    _tell_nodes()
    _tell_subjects()


def downgrade() -> None:
    """Refuse: judgements would lose what they do."""
    raise StoreError("revision 0002", "is not taken back", "a copy of the case from before")


def _nodes() -> None:
    op.drop_index("entity_by_identity", "entity")
    op.add_column("entity", sa.Column("node", Words, nullable=False, server_default=""))
    op.add_column("entity", words("natural", missing=True))
    op.create_index("entity_by_node", "entity", ["node", "document", "start", "end", "id"])
    op.add_column("entity_name", sa.Column("rank", sa.Integer, nullable=False, server_default="1"))
    small("node", key("id"), words("identity"), flag("settled"), words("document", missing=True),
          number("start", missing=True), number("end", missing=True), words("entity", missing=True))  # fmt: skip
    op.create_index("node_by_identity", "node", ["identity", "document", "start", "end", "entity"])
    op.create_index("node_by_settled", "node", ["settled", "id"])
    small("node_key", key("key"), key("node", "node.id"))
    op.create_index("node_key_by_node", "node_key", ["node"])
    small("likeness", key("one"), key("other"), words("id"), words("verdict"),
          sa.Column("score", sa.Float, nullable=False), words("why"), flag("undone"))  # fmt: skip
    op.create_index("likeness_by_other", "likeness", ["other", "one"])
    op.create_index("likeness_by_id", "likeness", ["id"])
    small("introduction", key("document"), position("position"), words("one"), words("other"), number("start"),
          number("end"), words("why"))  # fmt: skip
    small("location", key("document"), position("position"), number("entity"), number("start"), number("end"),
          number("place", missing=True), words("body"), within("entity", "entity"))  # fmt: skip
    op.create_index("location_by_place", "location", ["place", "document", "position"])
    small("gist", key("statement"), words("document"), number("position"), words("group"), flag("settled"),
          words("body"), within("statement", "position"))  # fmt: skip
    op.create_index("gist_by_document", "gist", ["document", "position"])
    op.create_index("gist_by_group", "gist", ["group", "statement"])
    op.create_index("gist_by_settled", "gist", ["settled", "statement"])
    small("gist_key", key("key"), key("statement", "gist.statement"))
    op.create_index("gist_key_by_statement", "gist_key", ["statement"])
    small("agreement", key("one"), key("other"), words("verdict"), sa.Column("score", sa.Float, nullable=False),
          words("why"))  # fmt: skip
    op.create_index("agreement_by_other", "agreement", ["other", "one"])
    small("watched", key("node", "node.id"), key("name"), words("list"), words("body"))
    op.create_index("watched_by_name", "watched", ["name", "node"])
    op.create_index("watched_by_list", "watched", ["list", "node"])


def _judged() -> None:
    op.add_column("reading", flag("bound"))
    op.create_index("reading_by_bound", "reading", ["bound", "document"])
    for table in ("entity", "statement", "claim"):
        op.add_column(table, words("judged", missing=True))
    for table in ("statement", "claim"):
        op.add_column(table, flag("rejected"))
    small("judgement_subject", key("judgement", "judgement.id"), position("position"), words("document", missing=True),
          words("name", missing=True))  # fmt: skip
    op.create_index("judgement_subject_by_document", "judgement_subject", ["document", "judgement"])
    op.create_index("judgement_subject_by_name", "judgement_subject", ["name", "judgement"])
    small("decision", key("judgement", "judgement.id"), words("one"), words("other"), words("verdict"), words("moment"))
    for table in ("introduction", "decision"):
        op.create_index(f"{table}_by_one", table, ["one", "other"])
        op.create_index(f"{table}_by_other", table, ["other", "one"])


def _tell_nodes() -> None:
    """Give what was read before its nodes. Places are found when a document is read again."""
    columns = ("document", "position", "id", "identity", "node", "start", "end", "name", "kind")
    entity = sa.table("entity", *map(sa.column, columns))
    names = sa.table("entity_name", *map(sa.column, ("document", "entity", "key", "rank")))
    connection = op.get_bind()
    here = (entity.c.document == sa.bindparam("of")) & (entity.c.position == sa.bindparam("at"))
    named = (names.c.document == sa.bindparam("of")) & (names.c.entity == sa.bindparam("at"))
    for rows in connection.execute(sa.select(entity)).partitions(AT_ONCE):
        nodes = [{"of": row.document, "at": row.position, "is": _node(row)} for row in rows]
        connection.execute(entity.update().where(here).values(node=sa.bindparam("is")), nodes)
        ranks = [
            {"of": row.document, "at": row.position, "called": normalised(row.name),
             "is": 0 if row.identity.startswith(NAMED) else 2} for row in rows
        ]  # fmt: skip
        change = names.update().where(named, names.c.key == sa.bindparam("called")).values(rank=sa.bindparam("is"))
        connection.execute(change, ranks)
    op.drop_column("entity", "identity")
    order = sa.func.row_number().over(partition_by=entity.c.node, order_by=[entity.c[name] for name in FIRST])
    firsts = sa.select(entity.c.node, *(entity.c[name] for name in FIRST), order.label("number")).subquery()
    first = sa.select(
        firsts.c.node, firsts.c.node, sa.false(), *(firsts.c[name] for name in FIRST)
    ).where(firsts.c.number == 1)  # fmt: skip
    into = ("id", "identity", "settled", "document", "start", "end", "entity")
    node = sa.table("node", *map(sa.column, into))
    connection.execute(node.insert().from_select(into, first))


def _node(row: sa.Row[tuple[str, ...]]) -> str:
    named = name_node(row.name, row.kind) if row.identity.startswith(NAMED) else None
    return named or own_node(row.id)


def _tell_subjects() -> None:
    """Tell of which documents the judgements made so far are."""
    connection = op.get_bind()
    rows = [
        {"judgement": id_, "position": at, "document": subject.get("document"), "name": subject.get("name")}
        for id_, body in connection.execute(sa.text("SELECT id, body FROM judgement"))
        for at, subject in enumerate(json.loads(body)["subjects"])
    ]
    subject = sa.table("judgement_subject", *map(sa.column, ("judgement", "position", "document", "name")))
    if rows:
        connection.execute(subject.insert(), rows)
