"""Decisions of an analyst or a rule: append-only, with who, when and why."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, model_validator

from whence.records.base import Json, Text, content_id, record

__all__ = ["Judgement", "Subject", "Verdict", "judgement_id"]

Verdict = Literal[
    "same", "different", "unsure", "accept", "reject", "correct", "reliability", "note", "withdraw", "undo"
]


def _moment(value: str) -> str:
    if datetime.datetime.fromisoformat(value).tzinfo is None:
        raise ValueError("a moment carries its time zone, such as 2022-08-31T09:00:00+00:00")
    return value


Moment = Annotated[str, AfterValidator(_moment)]


@record
class Subject:
    """What a judgement is about, named so that it outlives a new reading: (document, type, spans).

    document: the document's id. type: a statement type, an entity kind, `document`, `claim` or `judgement`.
    spans: the [start, end) that it stands on; empty where the whole document, an outlet or a judgement is meant.
    name: the outlet's or speaker's name, or the judgement's id, where there is no document.
    """

    document: str | None = None
    type: Text
    spans: tuple[tuple[int, int], ...] = ()
    name: str | None = None

    @model_validator(mode="after")
    def _names_something(self) -> Any:  # noqa: ANN401
        if self.document is None and self.name is None:
            raise ValueError("a subject has a document or a name")
        return self


@record
class Judgement:
    """One decision. subjects: one, or two for same, different and unsure. by: a person's or rule's name.

    correction: for `correct`, the field and its new value (empty where there is none, as of a statement without a
    time); for `reliability`, that word and the letter A to F.
    score: a rule's own, missing for a person.
    """

    id: Text
    verdict: Verdict
    subjects: tuple[Subject, ...]
    by: Text
    when: Moment | None
    why: Text
    correction: tuple[Text, str] | None = None
    score: float | None = None

    @model_validator(mode="after")
    def _has_its_subjects(self) -> Any:  # noqa: ANN401
        wanted = 2 if self.verdict in ("same", "different", "unsure") else 1
        if len(self.subjects) != wanted:
            raise ValueError(f"{self.verdict} judges {wanted} subject(s), given {len(self.subjects)}")
        return self


def judgement_id(verdict: Verdict, subjects: tuple[Subject, ...], by: str, when: str, *, says: str = "") -> str:
    """Return the id of the judgement that this one made of these at that moment.

    says: what it says beyond its verdict: the field and value of a correction, the letter of a reliability.
    """
    told: list[Json] = [[s.document, s.type, [list(span) for span in s.spans], s.name] for s in subjects]
    return content_id("judgement", verdict, told, by, when, says)
