"""The tables of a case: what is asked for stands in columns, a whole record in `body`, with offsets for its spans."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
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
    "agreement",
    "attribution",
    "claim",
    "decision",
    "document",
    "document_text",
    "entity",
    "entity_name",
    "filler",
    "gist",
    "gist_key",
    "introduction",
    "judgement",
    "judgement_subject",
    "likeness",
    "link",
    "location",
    "mention",
    "metadata",
    "node",
    "node_key",
    "passage",
    "place",
    "reading",
    "receipt",
    "statement",
    "vocabulary_extension",
    "watched",
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
    Column("bound", Boolean, nullable=False),  # whether the judgements on it have taken effect
    Index("reading_by_bound", "bound", "document"),
)

entity = _small(
    "entity",
    _of_reading(),
    Column("position", Integer, primary_key=True),
    Column("id", Words, nullable=False),
    Column("node", Words, nullable=False),
    Column("natural", Words),  # its node but for a judgement that parts it from its namesakes
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("names", Words, nullable=False),
    Column("unnamed", Boolean, nullable=False),
    Column("judged", Words),
    Index("entity_by_id", "id"),
    Index("entity_by_node", "node", "document", "start", "end", "id"),
)

# What entities of documents are one by, with the entity of the smallest (document, start, end) among them; and which
# nodes are one: those with the same identity. Made of the readings and the judgements, and can be made again.
node = _small(
    "node",
    Column("id", Words, primary_key=True),
    Column("identity", Words, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("document", Words),
    Column("start", Integer),
    Column("end", Integer),
    Column("entity", Words),
    Index("node_by_identity", "identity", "document", "start", "end", "entity"),
    Index("node_by_settled", "settled", "id"),
)

node_key = _small(
    "node_key",
    Column("key", Words, primary_key=True),
    Column("node", Words, ForeignKey("node.id"), primary_key=True),
    Index("node_key_by_node", "node"),
)

# What a rule says of two names that share a key; "undone" where a person has undone it.
likeness = _small(
    "likeness",
    Column("one", Words, primary_key=True),
    Column("other", Words, primary_key=True),
    Column("id", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", Words, nullable=False),
    Column("undone", Boolean, nullable=False),
    Index("likeness_by_other", "other", "one"),
    Index("likeness_by_id", "id"),
)

# Two names that a document itself says are one's.
introduction = _small(
    "introduction",
    _of_document(),
    Column("position", Integer, primary_key=True),
    Column("one", Words, nullable=False),
    Column("other", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("why", Words, nullable=False),
    Index("introduction_by_one", "one", "other"),
    Index("introduction_by_other", "other", "one"),
)

# What a person's judgement says of two nodes, as their entities have them now, or of two statements.
decision = _small(
    "decision",
    Column("judgement", Words, ForeignKey("judgement.id"), primary_key=True),
    Column("one", Words, nullable=False),
    Column("other", Words, nullable=False),
    Column("verdict", Words, nullable=False),
    Column("moment", Words, nullable=False),
    Index("decision_by_one", "one", "other"),
    Index("decision_by_other", "other", "one"),
)

location = _small(
    "location",
    _of_document(),
    Column("position", Integer, primary_key=True),
    Column("entity", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("place", Integer),
    Column("body", Words, nullable=False),
    _within("entity", "entity"),
    Index("location_by_place", "place", "document", "position"),
)

# What statements are compared by, and which tell one event or tie: those of the same group.
gist = _small(
    "gist",
    Column("statement", Words, primary_key=True),
    Column("document", Words, nullable=False),
    Column("position", Integer, nullable=False),
    Column("group", Words, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("body", Words, nullable=False),
    _within("statement", "position"),
    Index("gist_by_document", "document", "position"),
    Index("gist_by_group", "group", "statement"),
    Index("gist_by_settled", "settled", "statement"),
)

gist_key = _small(
    "gist_key",
    Column("key", Words, primary_key=True),
    Column("statement", Words, ForeignKey("gist.statement"), primary_key=True),
    Index("gist_key_by_statement", "statement"),
)

# What a rule says of two statements that share a key.
agreement = _small(
    "agreement",
    Column("one", Words, primary_key=True),
    Column("other", Words, primary_key=True),
    Column("verdict", Words, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", Words, nullable=False),
    Index("agreement_by_other", "other", "one"),
)

watched = _small(
    "watched",
    Column("node", Words, ForeignKey("node.id"), primary_key=True),
    Column("name", Words, primary_key=True),
    Column("list", Words, nullable=False),
    Column("body", Words, nullable=False),
    Index("watched_by_name", "name", "node"),
    Index("watched_by_list", "list", "node"),
)

entity_name = _small(
    "entity_name",
    _of_document(),
    Column("entity", Integer, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("rank", Integer, nullable=False),  # 0 the name it goes by, 1 another one, 2 words that describe it
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
    Column("judged", Words),  # what judgements changed in it; the columns by which it is asked for say it already
    Column("rejected", Boolean, nullable=False),
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
    Column("judged", Words),
    Column("rejected", Boolean, nullable=False),
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

judgement_subject = _small(
    "judgement_subject",
    Column("judgement", Words, ForeignKey("judgement.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("document", Words),
    Column("name", Words),
    Index("judgement_subject_by_document", "document", "judgement"),
    Index("judgement_subject_by_name", "name", "judgement"),
)

vocabulary_extension = Table(
    "vocabulary_extension",
    metadata,
    Column("name", Words, primary_key=True),
    Column("text", Words, nullable=False),
)
