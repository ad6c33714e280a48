"""Judgements are appended and never changed; an undoing is a further one."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import delete, text, update

from tests.laws.strategies import judgements
from whence.errors import NotFoundError, StoreError
from whence.records import Judgement, Subject, Verdict, content_id, judgement_id, to_json
from whence.store import Case, schema


def _judged(verdict: Verdict = "note", when: str = "2024-01-01T12:00:00+00:00", *, name: str = "Herald") -> Judgement:
    about = (Subject(type="judgement" if verdict == "undo" else "outlet", name=name),)
    id_ = judgement_id(verdict, about, "ada", when)
    return Judgement(id=id_, verdict=verdict, subjects=about, by="ada", when=when, why="a reason")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(judgements().filter(lambda made: made.verdict != "undo"))
def test_what_was_appended_comes_back_equal(case: Case, made: Judgement) -> None:
    made = dataclasses.replace(made, id=content_id("judgement", to_json(made)))  # drawn moments are often the same
    case.append(made)
    assert made in list(case.judgements())


def test_judgements_are_in_the_order_in_which_they_were_made_wherever_that_was(case: Case) -> None:
    noon, later = _judged(when="2024-01-01T12:00:00+00:00"), _judged(when="2024-01-01T09:30:00-04:00")
    earlier = _judged(when="2024-01-01T14:00:00+04:00")
    for made in (later, noon, earlier):
        case.append(made)
    assert list(case.judgements()) == [earlier, noon, later]


def test_the_same_judgement_again_changes_nothing(case: Case) -> None:
    case.append(_judged())
    case.append(_judged())
    assert list(case.judgements()) == [_judged()]


def test_another_judgement_under_the_same_id_is_refused(case: Case) -> None:
    case.append(_judged())
    with pytest.raises(StoreError, match="another judgement stands under this id"):
        case.append(dataclasses.replace(_judged(), why="another reason"))
    assert list(case.judgements()) == [_judged()]


def test_the_database_itself_refuses_to_change_or_delete_a_judgement(case: Case) -> None:
    case.append(_judged())
    table = schema.judgement
    with pytest.raises(StoreError, match="a judgement is never changed"), case._writing() as connection:
        connection.execute(update(table).values(verdict="accept"))
    with pytest.raises(StoreError, match=r"a judgement is never (changed or )?deleted"), case._writing() as connection:
        connection.execute(delete(table))
    assert list(case.judgements()) == [_judged()]


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_the_server_refuses_to_empty_the_log(case: Case) -> None:
    case.append(_judged())
    with pytest.raises(StoreError, match="a judgement is never changed"), case._writing() as connection:
        connection.execute(text("TRUNCATE judgement CASCADE"))
    assert list(case.judgements()) == [_judged()]


def test_an_undoing_is_a_further_judgement(case: Case) -> None:
    made = _judged()
    undoing = _judged("undo", "2024-01-02T00:00:00+00:00", name=made.id)
    case.append(made)
    case.append(undoing)
    assert list(case.judgements()) == [made, undoing]


def test_what_is_not_in_the_log_cannot_be_undone(case: Case) -> None:
    with pytest.raises(NotFoundError, match="judgement abc: is not in the log"):
        case.append(_judged("undo", name="abc"))
    assert list(case.judgements()) == []


def test_an_undoing_stays(case: Case) -> None:
    made = _judged()
    undoing = _judged("undo", "2024-01-02T00:00:00+00:00", name=made.id)
    case.append(made)
    case.append(undoing)
    with pytest.raises(StoreError, match="is an undoing, and stays"):
        case.append(_judged("undo", "2024-01-03T00:00:00+00:00", name=undoing.id))
    assert list(case.judgements()) == [made, undoing]
