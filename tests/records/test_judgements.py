"""Tests of whence.records.judgements."""

from __future__ import annotations

from typing import Any

import pytest

from whence.errors import RecordError
from whence.records import Judgement, Subject, judgement_id

ONE = Subject(document="d", type="person", spans=((0, 4),))
OTHER = Subject(document="e", type="person", spans=((7, 11),))


def judgement(**fields: Any) -> Judgement:  # noqa: ANN401 - any field
    return Judgement(**{
        "id": "j", "verdict": "note", "subjects": (ONE,), "by": "Ada", "when": "2024-03-20T09:00:00+00:00", "why": "x",
    } | fields)  # fmt: skip


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_identity_is_judged_of_two(verdict: str) -> None:
    assert judgement(verdict=verdict, subjects=(ONE, OTHER))
    with pytest.raises(RecordError, match=rf"{verdict} judges 2 subject\(s\), given 1"):
        judgement(verdict=verdict)


def test_all_else_is_judged_of_one() -> None:
    with pytest.raises(RecordError, match=r"withdraw judges 1 subject\(s\), given 2"):
        judgement(verdict="withdraw", subjects=(ONE, OTHER))


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("2024-03-20T09:00:00", "when: a moment carries its time zone, such as 2022-08-31T09:00:00"),
        ("yesterday", "when: Invalid isoformat string: 'yesterday'"),
    ],
)
def test_a_moment_is_one_everywhere(when: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        judgement(when=when)


@pytest.mark.parametrize("field", ["by", "why"])
def test_a_judgement_says_who_and_why(field: str) -> None:
    with pytest.raises(RecordError, match=f"{field}: String should have at least 1 character"):
        judgement(**{field: ""})


def test_a_subject_names_a_document_or_has_a_name() -> None:
    assert Subject(type="outlet", name="Northern Wire").document is None
    with pytest.raises(RecordError, match="a subject has a document or a name"):
        Subject(type="outlet")


def test_the_id_follows_verdict_subjects_person_and_moment() -> None:
    moment = "2024-03-20T09:00:00+00:00"
    ids = {
        judgement_id("same", (ONE, OTHER), "Ada", moment),
        judgement_id("same", (OTHER, ONE), "Ada", moment),
        judgement_id("different", (ONE, OTHER), "Ada", moment),
        judgement_id("same", (ONE, OTHER), "Bea", moment),
        judgement_id("same", (ONE, OTHER), "Ada", "2024-03-21T09:00:00+00:00"),
    }
    assert len(ids) == 5


@pytest.mark.parametrize("when", ["2024-03-20T09:00:00Z", "2024-02-29T23:59:59+14:00", "2024-03-20T09:00:00.5-03:30"])
def test_a_moment_of_any_zone_is_kept_as_it_was_given(when: str) -> None:
    assert judgement(when=when).when == when


@pytest.mark.parametrize("when", ["2023-02-29T09:00:00Z", "2024-03-20", "2024-03-20T25:00:00Z", "", "now"])
def test_a_moment_that_is_none_is_refused(when: str) -> None:
    with pytest.raises(RecordError, match="when: "):
        judgement(when=when)


def test_the_order_of_two_subjects_their_judge_and_their_moment_make_another_judgement() -> None:
    when, later = "2024-03-20T09:00:00+00:00", "2024-03-20T09:00:01+00:00"
    ids = {
        judgement_id("same", (ONE, OTHER), "Ada", when),
        judgement_id("same", (OTHER, ONE), "Ada", when),
        judgement_id("same", (ONE, OTHER), "Bea", when),
        judgement_id("same", (ONE, OTHER), "Ada", later),
        judgement_id("different", (ONE, OTHER), "Ada", when),
        judgement_id("same", (ONE, OTHER), "Ada", when, says="A"),
    }
    assert len(ids) == 6
