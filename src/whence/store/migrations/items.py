"""What the tables of a revision are made of, so that each revision reads as a list of its columns."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, ForeignKeyConstraint, Integer, false
from sqlalchemy.schema import SchemaItem

from whence.store.columns import Words

__all__ = ["flag", "key", "number", "position", "small", "within", "words"]


def small(name: str, *items: SchemaItem) -> None:
    """Make a table of small rows; SQLite keeps them in the order of their key."""
    op.create_table(name, *items, sqlite_with_rowid=False)


def key(name: str, parent: str | None = None) -> Column[str]:
    """Return a column of words in the key, which may point to a parent's."""
    return Column(name, Words, *[ForeignKey(parent)] if parent else [], primary_key=True)


def position(name: str) -> Column[int]:
    """Return a column of numbers in the key."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


def words(name: str, *, missing: bool = False) -> Column[str]:
    """Return a column of words. missing: they may be."""
    return Column(name, Words, nullable=missing)


def number(name: str, *, missing: bool = False) -> Column[int]:
    """Return a column of numbers. missing: they may be."""
    return Column(name, Integer, nullable=missing)


def flag(name: str) -> Column[bool]:
    """Return a column that says no until it is told otherwise, also in rows that are there already."""
    return Column(name, Boolean, nullable=False, server_default=false())


def within(parent: str, column: str) -> ForeignKeyConstraint:
    """Return the key by which a row belongs to the row at a position of the same document."""
    return ForeignKeyConstraint(["document", column], [f"{parent}.document", f"{parent}.position"])
