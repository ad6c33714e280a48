"""What is the same across documents: events, ties, and the actors that a watch list names."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whence.records.base import Text, record

__all__ = ["Event", "Tie", "WatchEntry"]

Statements = Annotated[tuple[Text, ...], Field(min_length=1)]


@record
class Event:
    """Statements across documents judged to tell the same happening."""

    id: Text
    type: Text
    statements: Statements


@record
class Tie:
    """Statements across documents judged to tell the same relation."""

    id: Text
    type: Text
    statements: Statements


@record
class WatchEntry:
    """An actor of a user's watch list: its id there, the name of the list, its name, its ids elsewhere by scheme."""

    id: Text
    list: Text
    name: Text
    external: tuple[tuple[Text, Text], ...] = ()
