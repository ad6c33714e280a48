"""The first tables of a case, the index of words, and the lock on judgements."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, ForeignKeyConstraint, Integer
from sqlalchemy.schema import SchemaItem

from whence.errors import StoreError
from whence.store.columns import Words

__all__ = ["down_revision", "downgrade", "revision", "upgrade"]

revision = "0001"
down_revision = None

# The index keeps no words of its own: what is taken out again is given to it from the document's text.
# porter: "attacked" finds "attacks"; other scripts pass it unchanged. remove_diacritics: "Mashhad" without its marks.
SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER judgement_stays_as_it_is BEFORE UPDATE ON judgement "
    "BEGIN SELECT RAISE(ABORT, 'a judgement is never changed: make a further one'); END",
    "CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement "
    "BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted: undo it with a further one'); END",
)
POSTGRESQL = (
    "CREATE TABLE search (number integer PRIMARY KEY REFERENCES passage, words tsvector NOT NULL)",
    "CREATE INDEX search_by_word ON search USING gin (words)",
    "CREATE FUNCTION judgement_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'a judgement is never changed or deleted: make a further one'; END $$",
    "CREATE TRIGGER judgement_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON judgement "
    "EXECUTE FUNCTION judgement_is_kept()",
)


def upgrade() -> None:
    """Make the tables."""
    _documents()
    _entities()
    _statements()
    _table("judgement", _key("id"), _words("moment"), _words("verdict"), _words("body"))
    op.create_index("judgement_by_moment", "judgement", ["moment", "id"])
    _table("vocabulary_extension", _key("name"), _words("text"))
    for command in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(command)


def downgrade() -> None:
    """Refuse: a case without its tables is no case."""
    raise StoreError("revision 0001", "the first tables of a case are not taken away", "delete the case")


def _documents() -> None:
    _table("document", _key("id"), _words("sha256"), _words("file"), _words("language", missing=True),
           Column("withdrawn", Boolean, nullable=False), _words("body"))  # fmt: skip
    op.create_index("document_by_file", "document", ["file", "id"])
    _table("document_text", _key("document", "document.id"), _words("text"))
    _small("receipt", _key("file"), _key("key"), Column("document", Words, ForeignKey("document.id"), nullable=False))
    op.create_index("receipt_by_document", "receipt", ["document"])
    _small("reading", _key("document", "document_text.document"), _words("reader"), _words("version"),
           _number("statements"), _number("claims"))  # fmt: skip
    _table("passage", Column("number", Integer, primary_key=True, autoincrement=True),
           Column("document", Words, ForeignKey("document_text.document"), nullable=False),
           _number("start"), _number("end"))  # fmt: skip
    op.create_index("passage_by_document", "passage", ["document", "start"])


def _entities() -> None:
    _small("entity", _key("document", "reading.document"), _position("position"), _words("id"), _words("identity"),
           _number("start"), _number("end"), _words("name"), _words("kind"), _words("names"),
           Column("unnamed", Boolean, nullable=False))  # fmt: skip
    op.create_index("entity_by_id", "entity", ["id"])
    op.create_index("entity_by_identity", "entity", ["identity", "document", "start", "end", "id"])
    _small("entity_name", _key("document"), _position("entity"), _key("key"), _within("entity", "entity"))
    op.create_index("entity_name_by_key", "entity_name", ["key", "document", "entity"])
    _small("mention", _key("document", "reading.document"), _position("position"), Column("entity", Integer),
           _number("start"), _number("end"), _words("form"), _within("entity", "entity"))  # fmt: skip
    _small("attribution", _key("document", "reading.document"), _position("position"), _words("id"), _words("body"))


def _statements() -> None:
    _small("statement", _key("document", "reading.document"), _position("position"), _words("id"), _words("type"),
           Column("tentative", Boolean, nullable=False), _number("start"), _number("end"),
           _words("since", missing=True), _words("until", missing=True), _words("body"))  # fmt: skip
    op.create_index("statement_by_id", "statement", ["id"])
    op.create_index("statement_by_type", "statement", ["type", "document"])
    _small("filler", _key("document"), _position("statement"), _position("position"), _words("role"),
           _number("entity"), _within("statement", "statement"))  # fmt: skip
    _small("place", _key("document"), _position("statement"), _position("position"), _number("entity"),
           _within("statement", "statement"))  # fmt: skip
    _small("claim", _key("document"), _position("position"), _words("id"), _number("statement"),
           _words("factuality"), _words("modality"), _words("body"), _within("statement", "statement"))  # fmt: skip
    op.create_index("claim_by_statement", "claim", ["document", "statement", "position"])
    _small("link", _key("document"), _position("claim"), _position("position"), _words("role"), _number("entity"),
           _within("claim", "claim"))  # fmt: skip


def _table(name: str, *items: SchemaItem) -> None:
    op.create_table(name, *items)


def _small(name: str, *items: SchemaItem) -> None:
    op.create_table(name, *items, sqlite_with_rowid=False)


def _key(name: str, parent: str | None = None) -> Column[str]:
    return Column(name, Words, *[ForeignKey(parent)] if parent else [], primary_key=True)


def _position(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


def _words(name: str, *, missing: bool = False) -> Column[str]:
    return Column(name, Words, nullable=missing)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _within(parent: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["document", column], [f"{parent}.document", f"{parent}.position"])
