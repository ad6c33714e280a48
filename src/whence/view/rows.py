"""What the rows of all views are made of: parties, and the protocol by which a row is printed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Protocol, runtime_checkable

from whence.records import Span, Text, record

__all__ = ["SHORT", "Block", "Party", "Row", "counted", "fields_of", "told"]

SHORT = 8  # digits of an id that a reader types back: 32 bits, unambiguous in a case of some thousand statements


@runtime_checkable
class Row(Protocol):
    """A record that a table can show: its cells by the name of their column, as plain text."""

    def cells(self) -> dict[str, str]:
        """Return the row's cells, in the order of the columns."""
        ...


@runtime_checkable
class Block(Row, Protocol):
    """A row that is too wide for a narrow terminal, and is then shown as lines."""

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines, of which the first begins with what the row is asked for by."""
        ...


@record
class Party:
    """Who or what fills a role, a link of a source chain or a place.

    name: the entity's name in the case, or the words of the text where no entity fits. entity, statement: the ids.
    span: the words here. kind: the entity's. unnamed: an anonymous source or individual.
    """

    role: Text
    name: str
    entity: str | None = None
    statement: str | None = None
    kind: str | None = None
    unnamed: bool = False
    span: Span | None = None


def counted(number: int, noun: str) -> str:
    """Return a count in words: "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def told(*parts: str | None, by: str = "; ") -> str:
    """Return the parts that say something, joined."""
    return by.join(part for part in parts if part)


def fields_of(told_by: object) -> dict[str, Any]:
    """Return the fields of a record as they are, for a row that shows the same."""
    return {field.name: getattr(told_by, field.name) for field in fields(told_by)}  # type: ignore[arg-type]
