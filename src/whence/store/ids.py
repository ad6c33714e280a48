"""Ids as people type them: in full, or the beginning that leads to only one."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, Connection, select

from whence.errors import NotFoundError

__all__ = ["begins", "find_id"]

SHOWN = 5  # ids shown where a beginning leads to several
HIGHEST = "\U0010ffff"  # sorts behind every other character


def find_id(connection: Connection, column: Column[str], typed: str) -> str:
    """Return the one id in the column that is typed so, or begins so. Raises NotFoundError for none or several."""
    where = f"{column.table.name} {typed!r}"
    query = select(column).where(begins(column, typed)).distinct().order_by(column).limit(SHOWN + 1)
    found = list(connection.scalars(query)) if typed else []
    if typed in found or len(found) == 1:
        return found[0]
    if not found:
        raise NotFoundError(where, "is not in the case", "an id as the case's lists show it, or its beginning")
    shown = ", ".join(found[:SHOWN]) + (", ..." if len(found) > SHOWN else "")
    raise NotFoundError(where, f"begins more than one id: {shown}", "a longer beginning")


def begins(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Return the condition that a column begins so, in a form for which every database uses its index."""
    return (column >= beginning) & (column <= beginning + HIGHEST)
