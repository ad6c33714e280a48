"""The index of words: FTS5 on SQLite, tsvector on PostgreSQL."""

from __future__ import annotations

import re
import unicodedata

from sqlalchemy import Connection, delete, insert, select, text

from whence.records import Document
from whence.store.passages import passages_of
from whence.store.schema import document_text, passage

__all__ = ["index_document", "plain_words", "unindex_document"]

WORD = re.compile(r"\w+")

ADD = {
    "sqlite": "INSERT INTO search (rowid, words) VALUES (:number, :words)",
    "postgresql": "INSERT INTO search (number, words) VALUES (:number, to_tsvector('english', :words))",
}
REMOVE = {
    "sqlite": "INSERT INTO search (search, rowid, words) VALUES ('delete', :number, :words)",
    "postgresql": "DELETE FROM search WHERE number = :number",
}


def index_document(connection: Connection, document: Document) -> None:
    """Put the sentences of a document into the index."""
    rows = [{"document": document.id, "start": start, "end": end} for start, end in passages_of(document)]
    if rows:
        connection.execute(insert(passage), rows)
        _run(connection, ADD, document.id, document.text)


def unindex_document(connection: Connection, document: str) -> None:
    """Take the sentences of a document out of the index; its text must still be there."""
    words = connection.scalar(select(document_text.c.text).where(document_text.c.document == document))
    if words is not None:
        _run(connection, REMOVE, document, words)
        connection.execute(delete(passage).where(passage.c.document == document))


def plain_words(said: str) -> list[str]:
    """Return the words of a text without their marks: "Mashhád/2" is mashhad, 2."""
    parts = unicodedata.normalize("NFKD", said.casefold())
    return WORD.findall("".join(char for char in parts if not unicodedata.combining(char)))


def _run(connection: Connection, commands: dict[str, str], document: str, words: str) -> None:
    """Run a command for each passage of a document, with its number and its words."""
    query = select(passage.c.number, passage.c.start, passage.c.end).where(passage.c.document == document)
    dialect = connection.dialect.name
    rows = [
        {"number": number, "words": _as_indexed(words[start:end], dialect)}
        for number, start, end in connection.execute(query)
    ]
    if rows:
        connection.execute(text(commands[dialect]), rows)


def _as_indexed(said: str, dialect: str) -> str:
    """Return words as the index takes them.

    FTS5 finds words by itself, and must be given the very same text to forget it: nothing may be done to it that
    depends on the version of Python. PostgreSQL would take "and/or" for a path, and keeps marks.
    """
    return said.replace("\0", " ") if dialect == "sqlite" else " ".join(plain_words(said))
