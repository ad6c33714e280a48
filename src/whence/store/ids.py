"""Ids as people type them: in full, or the beginning that leads to only one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, ColumnElement, Connection, select

from whence.errors import NotFoundError

__all__ = ["begins", "find_among", "find_id"]

SHOWN = 5  # ids shown where a beginning leads to several
HIGHEST = "\U0010ffff"  # sorts behind every other character


def find_id(connection: Connection, column: Column[str], typed: str) -> str:
    """Return the one id in the column that is typed so, or begins so. Raises NotFoundError for none or several."""
    return find_among(connection, [column], typed, called=column.table.name)[1]


def find_among(
    connection: Connection, columns: Sequence[Column[str]], typed: str, *, called: str
) -> tuple[Column[str], str]:
    """Return the one id in any of the columns that is typed so, or begins so, with its column.

    called: what it is an id of, in messages. Raises NotFoundError for none or several.
    """
    where = f"{called} {typed!r}"
    found = [(column, id_) for column in columns for id_ in _beginning(connection, column, typed)]
    exact = [it for it in found if it[1] == typed]
    if exact or len(found) == 1:
        return (exact or found)[0]
    if not found:
        raise NotFoundError(where, "is not in the case", "an id as the case's lists show it, or its beginning")
    ids = sorted(id_ for _, id_ in found)
    shown = ", ".join(ids[:SHOWN]) + (", ..." if len(ids) > SHOWN else "")
    raise NotFoundError(where, f"begins more than one id: {shown}", "a longer beginning")


def _beginning(connection: Connection, column: Column[str], typed: str) -> list[str]:
    query = select(column).where(begins(column, typed)).distinct().order_by(column).limit(SHOWN + 1)
    return list(connection.scalars(query)) if typed else []


def begins(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Return the condition that a column begins so, in a form for which every database uses its index."""
    return (column >= beginning) & (column <= beginning + HIGHEST)
