"""People's judgements take effect on readings that come before and after them, and can be undone without a trace."""

from __future__ import annotations

import dataclasses
from itertools import permutations

import pytest
from sqlalchemy import func, select

from tests.store.derived import Dump, derived, told_apart
from tests.store.material import Draft, judged, named, put, subject, telling, told_in, undoing
from whence.records import Judgement
from whence.resolve.settling import settle
from whence.store import Case, schema
from whence.store.binding import bind, judgements_on

Pair = tuple[Draft, Draft]


@pytest.fixture
def pair() -> Pair:
    """Give two documents with names that no rule takes for one's."""
    return named("Sarvan Front", file="a.txt"), named("Karel Army", file="b.txt")


@pytest.fixture
def namesakes() -> Pair:
    """Give two documents in which two have one name."""
    return named("Ada Marsh", kind="person", file="a.txt"), named("Ada Marsh", kind="person", file="b.txt")


def _both(drafts: Pair, verdict: str, day: int = 1, *, by: str = "ada") -> Judgement:
    one, other = (subject(draft, draft.entities[0].name) for draft in drafts)
    return judged(verdict, one, other, day=day, by=by)  # type: ignore[arg-type]


def _settled(case: Case) -> Dump:
    settle(case)
    return derived(case)


def _are_one(case: Case, drafts: Pair) -> bool:
    settle(case)
    return len(set(case.identity(draft.entities[0].id for draft in drafts).values())) == 1


def test_two_that_a_person_calls_the_same_are_one_until_that_is_undone(case: Case, pair: Pair) -> None:
    put(case, *pair)
    before = _settled(case)
    made = _both(pair, "same")
    case.append(made)
    assert _are_one(case, pair)
    case.append(undoing(made.id))
    assert not _are_one(case, pair)
    assert told_apart(before, _settled(case)) == {}


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_judgement_on_namesakes_and_its_undoing_leave_everything_as_it_was(
    case: Case, namesakes: Pair, verdict: str
) -> None:
    put(case, *namesakes, named("Ada Marsh", kind="person", file="c.txt"))
    before = _settled(case)
    made = _both(namesakes, verdict)
    case.append(made)
    assert _are_one(case, namesakes) == (verdict != "different")
    case.append(undoing(made.id))
    assert told_apart(before, _settled(case)) == {}


def test_of_namesakes_that_are_told_apart_the_second_is_parted_from_all_others(case: Case, namesakes: Pair) -> None:
    third = named("Ada Marsh", kind="person", file="c.txt")
    put(case, *namesakes, third)
    case.append(_both(namesakes, "different"))
    assert not _are_one(case, namesakes)
    assert _are_one(case, (namesakes[0], third))


def test_namesakes_in_one_document_are_parted_and_the_name_knows_its_first_bearer(case: Case) -> None:
    draft = named("Ada Marsh", "Marsh, Ada", kind="person")
    draft.entities[1] = dataclasses.replace(draft.entities[1], name="Ada Marsh")
    put(case, draft)
    before = _settled(case)
    first, second = (dataclasses.replace(subject(draft, "Ada Marsh"), spans=((it.span.start, it.span.end),))
                     for it in draft.mentions)  # fmt: skip
    made = judged("different", second, first)
    case.append(made)
    settle(case)
    assert len(set(case.identity(entity.id for entity in draft.entities).values())) == 2
    with case._reading() as connection:
        held = set(connection.scalars(select(schema.node.c.entity)))
    assert held == {entity.id for entity in draft.entities}
    case.append(undoing(made.id))
    assert told_apart(before, _settled(case)) == {}


def test_namesakes_are_parted_no_more_when_the_first_goes_and_again_when_it_comes_back(
    case: Case, namesakes: Pair
) -> None:
    one, other = namesakes
    put(case, one, other)
    case.append(_both(namesakes, "different"))
    settle(case)
    before = derived(case)
    case.accept(one.document, Draft(one.document).reading("2"), key="2")
    settle(case)
    with case._reading() as connection:
        assert connection.scalars(select(schema.entity.c.natural)).all() == [None]
    put(case, one, version="1")
    assert told_apart(before, _settled(case)) == {}
    assert not _are_one(case, (one, other))


def test_a_judgement_outlives_a_reading_that_has_not_what_it_is_about(case: Case, pair: Pair) -> None:
    put(case, *pair)
    case.append(_both(pair, "same"))
    before = _settled(case)
    case.accept(pair[0].document, Draft(pair[0].document).reading("2"), key="2")
    settle(case)
    assert derived(case)["decision"] == []
    put(case, pair[0], version="1")
    assert _are_one(case, pair)
    assert told_apart(before, derived(case)) == {}


def test_a_judgement_waits_for_the_document_it_is_about(case: Case, pair: Pair) -> None:
    case.append(_both(pair, "same"))
    put(case, pair[1])
    settle(case)
    put(case, pair[0])
    assert _are_one(case, pair)


def test_a_withdrawn_document_takes_what_was_judged_of_it_along(case: Case, pair: Pair) -> None:
    put(case, pair[1])
    alone = _settled(case)
    put(case, pair[0])
    case.append(_both(pair, "same"))
    settle(case)
    case.withdraw(pair[0].document.id, by="ada", why="wrong")
    assert told_apart(alone, _settled(case)) == {}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_what_persons_say_of_two_the_later_counts_whenever_it_was_added(
    case: Case, pair: Pair, order: tuple[int, ...]
) -> None:
    said = [_both(pair, "same", 1), _both(pair, "different", 2, by="bo"), _both(pair, "same", 3)]
    put(case, *pair)
    for number in order:
        case.append(said[number])
    assert _are_one(case, pair)
    case.append(undoing(said[2].id))
    assert not _are_one(case, pair)


def test_the_later_of_two_is_told_across_time_zones(case: Case, pair: Pair) -> None:
    put(case, *pair)
    later = dataclasses.replace(_both(pair, "same"), id="later", when="2024-01-01T09:30:00-04:00")
    case.append(later)
    case.append(_both(pair, "different"))
    assert _are_one(case, pair)


def test_what_a_person_leaves_open_binds_nobody_though_a_rule_would(case: Case) -> None:
    drafts = named("Sarvan Front", file="a.txt"), named("Sarwan Front", file="b.txt")
    put(case, *drafts)
    assert _are_one(case, drafts)
    case.append(_both(drafts, "unsure"))
    assert not _are_one(case, drafts)


def test_a_judgement_on_two_statements_is_kept_as_said_of_them_though_entities_stand_at_their_triggers(
    case: Case,
) -> None:
    drafts = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ivo Halven")
    for draft in drafts:
        draft.entity("happened")
    put(case, *drafts)
    before = _settled(case)
    made = judged("different", *map(told_in, drafts))
    case.append(made)
    settle(case)
    with case._reading() as connection:
        (row,) = connection.execute(select(schema.decision.c.one, schema.decision.c.other))
        assert connection.scalars(select(schema.entity.c.natural).distinct()).all() == [None]
    assert tuple(row) == tuple(sorted(draft.statements[0].id for draft in drafts))
    case.append(undoing(made.id))
    assert told_apart(before, _settled(case)) == {}


def test_a_statement_and_an_entity_are_told_nothing_of_each_other(case: Case) -> None:
    one, other = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ivo Halven")
    put(case, one, other)
    case.append(judged("same", told_in(one), subject(other, "Ivo Halven")))
    assert _settled(case)["decision"] == []


def test_a_judgement_on_statements_outlives_a_reading_that_does_not_have_them(case: Case) -> None:
    drafts = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ivo Halven")
    put(case, *drafts)
    case.append(judged("same", *map(told_in, drafts)))
    before = _settled(case)
    assert {row.group for row in case.claims()} == {min(draft.statements[0].id for draft in drafts)}
    put(case, Draft(drafts[0].document), version="2")
    assert _settled(case)["decision"] == []
    put(case, drafts[0], version="1")
    assert told_apart(before, _settled(case)) == {}


def test_judgements_on_a_document_are_those_not_undone_in_their_order(case: Case, pair: Pair) -> None:
    said = [_both(pair, "same", day) for day in (3, 1, 2)]
    for made in said:
        case.append(made)
    case.append(undoing(said[1].id))
    with case._reading() as connection:
        assert [made for _, made in judgements_on(connection, pair[0].document.id)] == [said[2], said[0]]


def test_binding_is_done_once_for_what_is_new_and_judged(case: Case, pair: Pair) -> None:
    put(case, *pair)
    waiting = select(func.count()).select_from(schema.reading).where(schema.reading.c.bound.is_(False))
    with case._writing() as connection:
        assert connection.scalar(waiting) == 0
    case.append(_both(pair, "same"))
    with case._writing() as connection:
        assert connection.scalar(waiting) == 2
        bind(connection)
        assert connection.scalar(waiting) == 0
    put(case, pair[0], version="2")
    with case._writing() as connection:
        assert connection.scalar(waiting) == 2
