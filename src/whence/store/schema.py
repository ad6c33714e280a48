"""The tables of a case: what is asked for stands in columns, a whole record in `body`, with offsets for its spans."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
)
from sqlalchemy.schema import SchemaItem

from whence.store.columns import Words

__all__ = [
    "attribution",
    "claim",
    "document",
    "document_text",
    "entity",
    "entity_name",
    "filler",
    "judgement",
    "link",
    "mention",
    "metadata",
    "passage",
    "place",
    "reading",
    "receipt",
    "statement",
    "vocabulary_extension",
]

# `position` keeps the order that a reading has; inside a document, rows belong to each other by their positions.
# The order of rows in every result comes from ids and positions: no number that a database gives leaves the store.
metadata = MetaData()


def _small(name: str, *items: SchemaItem) -> Table:
    """Return a table of small rows; SQLite keeps them in the order of their key, those of a document together."""
    return Table(name, metadata, *items, sqlite_with_rowid=False)


def _of_document() -> Column[str]:
    return Column("document", Words, primary_key=True)


def _of_reading() -> Column[str]:
    return Column("document", Words, ForeignKey("reading.document"), primary_key=True)


def _within(parent: str, column: str) -> ForeignKeyConstraint:
    """Return the key by which a row belongs to the row at a position of the same document."""
    return ForeignKeyConstraint(["document", column], [f"{parent}.document", f"{parent}.position"])


document = Table(
    "document",
    metadata,
    Column("id", Words, primary_key=True),
    Column("sha256", Words, nullable=False),
    Column("file", Words, nullable=False),
    Column("language", Words),
    Column("withdrawn", Boolean, nullable=False),
    Column("body", Words, nullable=False),
    Index("document_by_file", "file", "id"),
)

document_text = Table(
    "document_text",
    metadata,
    Column("document", Words, ForeignKey("document.id"), primary_key=True),
    Column("text", Words, nullable=False),
)

receipt = _small(
    "receipt",
    Column("file", Words, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("document", Words, ForeignKey("document.id"), nullable=False),
    Index("receipt_by_document", "document"),
)

reading = _small(
    "reading",
    Column("document", Words, ForeignKey("document_text.document"), primary_key=True),
    Column("reader", Words, nullable=False),
    Column("version", Words, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
)

entity = _small(
    "entity",
    _of_reading(),
    Column("position", Integer, primary_key=True),
    Column("id", Words, nullable=False),
    Column("identity", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("names", Words, nullable=False),
    Column("unnamed", Boolean, nullable=False),
    Index("entity_by_id", "id"),
    Index("entity_by_identity", "identity", "document", "start", "end", "id"),
)

entity_name = _small(
    "entity_name",
    _of_document(),
    Column("entity", Integer, primary_key=True),
    Column("key", Words, primary_key=True),
    _within("entity", "entity"),
    Index("entity_name_by_key", "key", "document", "entity"),
)

mention = _small(
    "mention",
    _of_reading(),
    Column("position", Integer, primary_key=True),
    Column("entity", Integer),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("form", Words, nullable=False),
    _within("entity", "entity"),
)

attribution = _small(
    "attribution",
    _of_reading(),
    Column("position", Integer, primary_key=True),
    Column("id", Words, nullable=False),
    Column("body", Words, nullable=False),
)

statement = _small(
    "statement",
    _of_reading(),
    Column("position", Integer, primary_key=True),
    Column("id", Words, nullable=False),
    Column("type", Words, nullable=False),
    Column("tentative", Boolean, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("since", Words),
    Column("until", Words),
    Column("body", Words, nullable=False),
    Index("statement_by_id", "id"),
    Index("statement_by_type", "type", "document"),
)

filler = _small(
    "filler",
    _of_document(),
    Column("statement", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", Words, nullable=False),
    Column("entity", Integer, nullable=False),
    _within("statement", "statement"),
)

place = _small(
    "place",
    _of_document(),
    Column("statement", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("entity", Integer, nullable=False),
    _within("statement", "statement"),
)

claim = _small(
    "claim",
    _of_document(),
    Column("position", Integer, primary_key=True),
    Column("id", Words, nullable=False),
    Column("statement", Integer, nullable=False),
    Column("factuality", Words, nullable=False),
    Column("modality", Words, nullable=False),
    Column("body", Words, nullable=False),
    _within("statement", "statement"),
    Index("claim_by_statement", "document", "statement", "position"),
)

link = _small(
    "link",
    _of_document(),
    Column("claim", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", Words, nullable=False),
    Column("entity", Integer, nullable=False),
    _within("claim", "claim"),
)

# A passage is what `search` finds: a sentence of a document. Its number joins it to the index of words.
passage = Table(
    "passage",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document", Words, ForeignKey("document_text.document"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("passage_by_document", "document", "start"),
)

judgement = Table(
    "judgement",
    metadata,
    Column("id", Words, primary_key=True),
    Column("moment", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("body", Words, nullable=False),
    Index("judgement_by_moment", "moment", "id"),
)

vocabulary_extension = Table(
    "vocabulary_extension",
    metadata,
    Column("name", Words, primary_key=True),
    Column("text", Words, nullable=False),
)
