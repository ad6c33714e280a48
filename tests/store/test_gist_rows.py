"""What is told in a document is compared again where something of it changed, and nothing else is."""

from __future__ import annotations

from tests.store.material import Draft, judged, put, subject, telling, told_in
from whence.records import Resolution
from whence.resolve.settling import settle
from whence.store import Case
from whence.store.gist_rows import (
    are_gists,
    erase_gists,
    forget,
    mates_of,
    put_gists,
    unsettle_document,
    unsettle_gists,
    unsettle_statement,
    unsettle_statements,
)


def _three(case: Case) -> tuple[Draft, Draft, Draft]:
    """Accept and settle two documents on one killing and one on another man's."""
    drafts = (
        telling("a.txt", victim="Ada Marsh", killer="Sarvan Front"),
        telling("b.txt", victim="Ada Marsh", killer="Karel Army"),
        telling("c.txt", victim="Ivo Halven", killer="Karel Army"),
    )
    put(case, *drafts)
    settle(case)
    return drafts


def _id(draft: Draft) -> str:
    return draft.statements[0].id


def _open(case: Case) -> set[str]:
    with case.grouping() as gists:
        return set(gists.unsettled(99))


def test_what_a_document_tells_is_to_be_compared_once_it_is_kept(case: Case) -> None:
    draft = telling("a.txt", victim="Ada Marsh")
    put(case, draft)
    assert _open(case) == {_id(draft)}
    settle(case)
    assert _open(case) == set()


def test_a_gist_of_a_statement_that_the_reading_does_not_have_is_not_kept(case: Case) -> None:
    draft, other = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ada Marsh")
    put(case, draft)
    with case._writing() as connection:
        put_gists(connection, Resolution(document=draft.document.id, gists=other.resolution().gists))
    assert _open(case) == {_id(draft)}


def test_just_the_gists_that_are_kept_are_known_again(case: Case) -> None:
    draft, _, _ = _three(case)
    with case._reading() as connection:
        assert are_gists(connection, draft.resolution())
        assert not are_gists(connection, Resolution(document=draft.document.id))
    assert case.accept(draft.document, draft.reading(), draft.resolution(), key="again") == "unchanged"
    assert case.accept(draft.document, draft.reading(), key="plainly") == "updated"


def test_with_a_document_goes_what_was_said_of_it_and_its_mates_are_grouped_anew(case: Case) -> None:
    one, other, _ = _three(case)
    with case._writing() as connection:
        assert mates_of(connection, [_id(one)]) == {_id(other)}
        erase_gists(connection, one.document.id)
        assert mates_of(connection, [_id(one), _id(other)]) == set()
    assert _open(case) == {_id(other)}


def test_mates_are_others_and_are_forgotten_with_the_keys(case: Case) -> None:
    one, other, _ = _three(case)
    with case._writing() as connection:
        assert mates_of(connection, [_id(one), _id(other)]) == set()
        forget(connection, [_id(other)])
        assert mates_of(connection, [_id(one)]) == set()
    with case.grouping() as gists:
        assert gists.sharing({_id(one): gists_keys(case, one)}) == set()


def gists_keys(case: Case, draft: Draft) -> set[str]:
    with case._reading() as connection:
        rows = connection.exec_driver_sql("SELECT key, statement FROM gist_key").all()
    return {key for key, statement in rows if statement == _id(draft)}


def test_what_an_entity_fills_a_role_of_is_compared_anew_with_it(case: Case) -> None:
    _, other, third = _three(case)
    with case._writing() as connection:
        unsettle_gists(connection, ["other:Karel Army"])
    assert _open(case) == {_id(other), _id(third)}


def test_a_statement_and_a_document_are_compared_anew_by_themselves(case: Case) -> None:
    one, other, third = _three(case)
    with case._writing() as connection:
        unsettle_statement(connection, one.document.id, 0)
    assert _open(case) == {_id(one)}
    with case._writing() as connection:
        unsettle_document(connection, other.document.id)
        unsettle_statements(connection, [_id(third), "nothing"])
    assert _open(case) == {_id(one), _id(other), _id(third)}


def test_what_is_judged_is_compared_anew(case: Case) -> None:
    one, _, third = _three(case)
    case.append(judged("reject", told_in(one)))
    case.append(judged("same", told_in(one), told_in(third)))
    with case.linking() as links:
        links.bind()
    assert _open(case) == {_id(one), _id(third)}


def test_a_name_that_is_parted_from_its_namesake_has_its_document_compared_anew(case: Case) -> None:
    one, other, _ = _three(case)
    case.append(judged("different", subject(one, "Ada Marsh"), subject(other, "Ada Marsh")))
    with case.linking() as links:
        links.bind()
    assert _open(case) == {_id(other)}
