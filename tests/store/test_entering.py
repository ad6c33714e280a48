"""Nodes come with the first document that has them, go with the last, and know their first entity all the time."""

from __future__ import annotations

from itertools import chain

from sqlalchemy import Row, select

from tests.store.material import Draft, document, named, put
from whence.resolve.settling import settle
from whence.store import Case, schema
from whence.store.entering import batches, enter, find_introduced, find_nodes, leave, unsettle

FRONT = "other:Sarvan Front"


def _nodes(case: Case) -> dict[str, Row[tuple[str, ...]]]:
    with case._reading() as connection:
        return {row.id: row for row in connection.execute(select(schema.node))}


def _open(case: Case) -> set[str]:
    return {id_ for id_, row in _nodes(case).items() if not row.settled}


def _first(case: Case, node: str = FRONT) -> tuple[str | None, str | None]:
    row = _nodes(case)[node]
    return row.document, row.entity


def test_ids_are_given_each_once_in_lists_that_fit_into_a_query() -> None:
    parts = list(batches(f"{number % 700:03}" for number in range(1400)))
    assert [len(part) for part in parts] == [500, 200]
    assert list(chain(*parts)) == sorted(f"{number:03}" for number in range(700))
    assert list(batches(())) == []


def test_a_node_comes_with_its_first_document_and_is_open(case: Case) -> None:
    draft = named("Sarvan Front")
    put(case, draft)
    assert _nodes(case).keys() == {FRONT} == _open(case)
    assert _first(case) == (draft.document.id, draft.entities[0].id)
    assert _nodes(case)[FRONT].identity == FRONT


def test_a_further_document_opens_nothing_that_is_settled(case: Case) -> None:
    put(case, named("Sarvan Front"))
    settle(case)
    put(case, named("Sarvan Front", "Karel Army", file="b.txt"))
    assert _open(case) == {"other:Karel Army"}


def test_the_first_entity_is_that_of_the_smallest_document_in_any_order(case: Case) -> None:
    drafts = [named("Sarvan Front", file=f"{number}.txt") for number in range(4)]
    first = min(drafts, key=lambda draft: draft.document.id)
    put(case, *drafts)
    assert _first(case) == (first.document.id, first.entities[0].id)
    case.withdraw(first.document.id, by="ada", why="wrong")
    second = sorted(drafts, key=lambda draft: draft.document.id)[1]
    assert _first(case) == (second.document.id, second.entities[0].id)


def test_the_first_entity_is_still_there_when_a_new_reading_finds_it_elsewhere(case: Case) -> None:
    received = document("The Sarvan Front, so the Sarvan Front says, came.")
    old, new = Draft(received), Draft(received)
    old.entity("Sarvan Front")
    new.entity("Sarvan Front, so the Sarvan Front")
    new.entities[0] = old.entities[0].__class__(id=new.entities[0].id, name="Sarvan Front", kind="armed-group")
    put(case, old)
    put(case, new, version="2")
    assert _first(case) == (received.id, new.entities[0].id)


def test_a_node_goes_with_the_last_document_that_has_it(case: Case) -> None:
    drafts = [named("Sarvan Front", file="a.txt"), named("Sarvan Front", "Karel Army", file="b.txt")]
    put(case, *drafts)
    settle(case)
    case.withdraw(drafts[1].document.id, by="ada", why="wrong")
    assert _nodes(case).keys() == {FRONT}
    case.withdraw(drafts[0].document.id, by="ada", why="wrong")
    assert _nodes(case) == {}


def test_what_was_bound_to_a_node_that_goes_is_open_again(case: Case) -> None:
    gone = named("Sarwan Front", file="b.txt")
    put(case, named("Sarvan Front", "Karel Army"), gone)
    settle(case)
    case.withdraw(gone.document.id, by="ada", why="wrong")
    assert _open(case) == {FRONT}


def test_an_alias_that_is_only_introduced_is_a_node_without_an_entity_until_a_document_uses_it(case: Case) -> None:
    draft = named("Sarvan Front")
    draft.introduce("Sarvan Front", "SNF")
    put(case, draft)
    settle(case)
    assert _first(case, "other:SNF") == (None, None)
    user = named("SNF", file="b.txt")
    put(case, user)
    assert _open(case) == {"other:SNF"}
    assert _first(case, "other:SNF") == (user.document.id, user.entities[0].id)
    case.withdraw(user.document.id, by="ada", why="wrong")
    assert _first(case, "other:SNF") == (None, None)
    case.withdraw(draft.document.id, by="ada", why="wrong")
    assert _nodes(case) == {}


def test_names_that_are_settled_are_opened_by_a_document_that_introduces_them_and_when_it_goes(case: Case) -> None:
    put(case, named("Sarvan Front", "Karel Army"))
    settle(case)
    draft = named("Sarvan Front", "Karel Army", file="b.txt")
    draft.introduce("Sarvan Front", "Karel Army")
    put(case, draft)
    assert _open(case) == {FRONT, "other:Karel Army"}
    settle(case)
    draft.introductions.clear()
    put(case, draft, version="2")
    assert _open(case) == {FRONT, "other:Karel Army"}


def test_what_another_document_introduces_already_opens_nothing(case: Case) -> None:
    for file in ("a.txt", "b.txt"):
        draft = named("Sarvan Front", "Karel Army", file=file)
        draft.introduce("Sarvan Front", "Karel Army")
        draft.introduce("Sarvan Front", "SNF")
        put(case, draft)
        assert _open(case) == ({FRONT, "other:Karel Army", "other:SNF"} if file == "a.txt" else set())
        settle(case)


def test_a_documents_nodes_are_those_of_its_entities_and_of_the_names_it_introduces(case: Case) -> None:
    draft = named("Sarvan Front", "Karel Army")
    draft.introduce("Sarvan Front", "SNF")
    put(case, draft)
    with case._reading() as connection:
        assert find_nodes(connection, draft.document.id) == {FRONT, "other:SNF", "other:Karel Army"}
        assert find_introduced(connection, draft.document.id) == {FRONT, "other:SNF"}


def test_entering_and_leaving_again_change_nothing(case: Case) -> None:
    draft = named("Sarvan Front", "Karel Army")
    put(case, draft)
    settle(case)
    before = _nodes(case)
    with case._writing() as connection:
        enter(connection, draft.document.id)
        leave(connection, find_nodes(connection, draft.document.id))
    assert _nodes(case) == before


def test_unsettling_opens_just_these(case: Case) -> None:
    put(case, named("Sarvan Front", "Karel Army"))
    settle(case)
    with case._writing() as connection:
        unsettle(connection, [FRONT, "other:nobody"])
    assert _open(case) == {FRONT}
