"""The vocabulary of a case: that of Whence, with the extensions kept in the case."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from whence.errors import StoreError
from whence.store.schema import vocabulary_extension
from whence.vocabulary import Vocabulary, load_vocabulary

__all__ = ["extend", "get_vocabulary"]


def get_vocabulary(connection: Connection) -> Vocabulary:
    """Return the vocabulary with all extensions, by their names. Raises VocabularyError."""
    vocabulary = load_vocabulary()
    table = vocabulary_extension
    for name, source in connection.execute(select(table.c.name, table.c.text).order_by(table.c.name)):
        vocabulary = vocabulary.extended(source, name=name)
    return vocabulary


def extend(connection: Connection, source: str, *, name: str) -> Vocabulary:
    """Keep a TOML text that adds kinds and types, and return the vocabulary with it.

    The same text under the same name changes nothing. Raises VocabularyError, and StoreError for another text under it.
    """
    table = vocabulary_extension
    held = connection.scalar(select(table.c.text).where(table.c.name == name))
    if held is not None and held != source:
        raise StoreError(name, "another vocabulary of this name is in the case", "a name of its own")
    if held is None:
        connection.execute(insert(table).values(name=name, text=source))
    return get_vocabulary(connection)
