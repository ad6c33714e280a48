"""The first tables of a case, the index of words, and the lock on judgements."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer

from whence.errors import StoreError
from whence.store.columns import Words
from whence.store.migrations.items import key, number, position, small, within, words

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
    op.create_table("judgement", key("id"), words("moment"), words("verdict"), words("body"))
    op.create_index("judgement_by_moment", "judgement", ["moment", "id"])
    op.create_table("vocabulary_extension", key("name"), words("text"))
    for command in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(command)


def downgrade() -> None:
    """Refuse: a case without its tables is no case."""
    raise StoreError("revision 0001", "the first tables of a case are not taken away", "delete the case")


def _documents() -> None:
    op.create_table("document", key("id"), words("sha256"), words("file"), words("language", missing=True),
           Column("withdrawn", Boolean, nullable=False), words("body"))  # fmt: skip
    op.create_index("document_by_file", "document", ["file", "id"])
    op.create_table("document_text", key("document", "document.id"), words("text"))
    small("receipt", key("file"), key("key"), Column("document", Words, ForeignKey("document.id"), nullable=False))
    op.create_index("receipt_by_document", "receipt", ["document"])
    small("reading", key("document", "document_text.document"), words("reader"), words("version"),
           number("statements"), number("claims"))  # fmt: skip
    op.create_table("passage", Column("number", Integer, primary_key=True, autoincrement=True),
           Column("document", Words, ForeignKey("document_text.document"), nullable=False),
           number("start"), number("end"))  # fmt: skip
    op.create_index("passage_by_document", "passage", ["document", "start"])


def _entities() -> None:
    small("entity", key("document", "reading.document"), position("position"), words("id"), words("identity"),
           number("start"), number("end"), words("name"), words("kind"), words("names"),
           Column("unnamed", Boolean, nullable=False))  # fmt: skip
    op.create_index("entity_by_id", "entity", ["id"])
    op.create_index("entity_by_identity", "entity", ["identity", "document", "start", "end", "id"])
    small("entity_name", key("document"), position("entity"), key("key"), within("entity", "entity"))
    op.create_index("entity_name_by_key", "entity_name", ["key", "document", "entity"])
    small("mention", key("document", "reading.document"), position("position"), Column("entity", Integer),
           number("start"), number("end"), words("form"), within("entity", "entity"))  # fmt: skip
    small("attribution", key("document", "reading.document"), position("position"), words("id"), words("body"))


def _statements() -> None:
    small("statement", key("document", "reading.document"), position("position"), words("id"), words("type"),
           Column("tentative", Boolean, nullable=False), number("start"), number("end"),
           words("since", missing=True), words("until", missing=True), words("body"))  # fmt: skip
    op.create_index("statement_by_id", "statement", ["id"])
    op.create_index("statement_by_type", "statement", ["type", "document"])
    small("filler", key("document"), position("statement"), position("position"), words("role"),
           number("entity"), within("statement", "statement"))  # fmt: skip
    small("place", key("document"), position("statement"), position("position"), number("entity"),
           within("statement", "statement"))  # fmt: skip
    small("claim", key("document"), position("position"), words("id"), number("statement"),
           words("factuality"), words("modality"), words("body"), within("statement", "statement"))  # fmt: skip
    op.create_index("claim_by_statement", "claim", ["document", "statement", "position"])
    small("link", key("document"), position("claim"), position("position"), words("role"), number("entity"),
           within("claim", "claim"))  # fmt: skip
