"""What the claims on an event, tie or lone statement add up to, with the arithmetic."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from whence.records.base import Text, record

__all__ = ["Origin", "Side", "Standing", "Word"]

Word = Literal["contested", "denied", "corroborated", "single-source", "unverified"]
Count = Annotated[int, Field(ge=0)]


@record
class Origin:
    """The point some claims trace back to; claims of one origin count once. why: the reason they were joined."""

    id: Text
    claims: Annotated[tuple[Text, ...], Field(min_length=1)]
    why: Text


@record
class Side:
    """The arithmetic of one side, for or against: documents > outlets > origins, and origins without a stake."""

    documents: Count
    outlets: Count
    origins: tuple[Origin, ...]
    without_stake: Count


@record
class Standing:
    """One of five words for an event, tie or lone statement, and what it rests on.

    subject: the id it is about. word: missing while not settled. why: the sentence that explains it.
    """

    subject: Text
    word: Word | None
    for_: Side
    against: Side
    why: Text
