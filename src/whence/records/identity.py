"""What is the same across documents: events and ties, made of statements judged to tell the same."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whence.records.base import Text, record

__all__ = ["Event", "Tie"]

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
