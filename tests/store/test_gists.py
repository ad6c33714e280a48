"""What is known of which statements tell one thing is kept once, found from both sides, and grouped."""

from __future__ import annotations

import pytest

from tests.store.material import Draft, judged, put, subject, telling, told_in
from whence.resolve.settling import settle
from whence.store import Bond, Case, Likeness

FILES = ("a.txt", "b.txt", "c.txt", "d.txt")


@pytest.fixture
def drafts(case: Case) -> tuple[Draft, ...]:
    """Give four documents of a case, each with a statement, in the order of the statements' ids."""
    made = sorted((telling(file, victim="Ada Marsh") for file in FILES), key=lambda draft: draft.statements[0].id)
    put(case, *made)
    return tuple(made)


@pytest.fixture
def ids(drafts: tuple[Draft, ...]) -> tuple[str, ...]:
    """Give the ids of the statements, in their order."""
    return tuple(draft.statements[0].id for draft in drafts)


def _said(one: str, other: str, verdict: str = "same") -> Likeness:
    return Likeness(one, other, verdict, 0.9, "One death.")  # type: ignore[arg-type]


def test_what_is_unsettled_is_given_in_order_and_not_more_than_asked_for(case: Case, ids: tuple[str, ...]) -> None:
    with case.grouping() as gists:
        assert gists.unsettled(3) == ids[:3]
        gists.group({ids[1]: ids[0]}, settled=[ids[0], ids[2]])
        assert gists.unsettled(9) == (ids[1], ids[3])


def test_a_gist_comes_with_who_its_entities_are_in_the_case_and_what_was_judged(
    case: Case, drafts: tuple[Draft, ...]
) -> None:
    draft, other = drafts[:2]
    for made in (
        judged("same", subject(draft, "Ada Marsh"), subject(other, "Ada Marsh")),
        judged("correct", told_in(draft), says=("time", "2024")),
        judged("reject", told_in(other)),
    ):
        case.append(made)
    settle(case)
    with case.grouping() as gists:
        found = gists.load(draft.statements[0].id for draft in drafts)  # type: ignore[arg-type]
    loaded = found[draft.statements[0].id]
    assert (loaded.document, loaded.gist) == (draft.document.id, draft.resolution().gists[0])
    assert dict(loaded.identities) == {draft.entities[0].id: "person:Ada Marsh"}
    assert (loaded.judged, loaded.rejected) == ('{"time": "2024"}', False)
    assert found[other.statements[0].id].rejected


def test_statements_are_found_by_a_key_that_they_share(case: Case, ids: tuple[str, ...]) -> None:
    a, b, c, d = ids
    with case.grouping() as gists:
        keys = {a: {"x", "y"}, b: {"y", "z"}, c: {"z"}, d: set[str]()}
        gists.put_keys(keys)
        assert gists.sharing({b: keys[b]}) == {(a, b), (b, c)}
        assert gists.sharing({a: keys[a], c: keys[c], d: keys[d]}) == {(a, b), (b, c)}
        assert gists.forget([b]) == set()
        assert gists.sharing({a: keys[a], c: keys[c]}) == set()


def test_what_is_forgotten_tells_what_it_was_the_same_as(case: Case, ids: tuple[str, ...]) -> None:
    a, b, c, d = ids
    with case.grouping() as gists:
        gists.record([_said(a, b), _said(b, c, "different"), _said(b, d)])
        assert gists.forget([b]) == {a, d}
        assert gists.forget([b]) == set()
        assert gists.connected([a]) == (frozenset({a}), ())


def test_all_that_same_leads_to_is_found_with_the_bonds_inside(case: Case, ids: tuple[str, ...]) -> None:
    a, b, c, d = ids
    with case.grouping() as gists:
        gists.record([_said(a, b), _said(b, c), _said(a, c, "different"), _said(c, d, "unsure")])
        members, bonds = gists.connected([a])
    assert members == {a, b, c}
    assert bonds == (
        Bond("rule", a, b, "same", 0.9), Bond("rule", a, c, "different", 0.9), Bond("rule", b, c, "same", 0.9),
    )  # fmt: skip


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_any_word_of_a_person_leads_on(case: Case, drafts: tuple[Draft, ...], verdict: str) -> None:
    case.append(judged(verdict, told_in(drafts[2]), told_in(drafts[0])))  # type: ignore[arg-type]
    with case.linking() as links:
        links.bind()
    one, other = (drafts[at].statements[0].id for at in (0, 2))
    bond = Bond("person", one, other, verdict, moment="2024-01-01T12:00:00+00:00")  # type: ignore[arg-type]
    with case.grouping() as gists:
        assert gists.connected([one]) == (frozenset({one, other}), (bond,))
        assert gists.connected([other]) == (frozenset({one, other}), (bond,))


def test_groups_are_kept_and_only_what_is_settled_is_so(case: Case, ids: tuple[str, ...]) -> None:
    a, b, c, d = ids
    with case.grouping() as gists:
        gists.group({a: a, b: a, d: "tie:x", c: "tie:x"}, settled=[b])
        assert gists.unsettled(9) == (a, c, d)
    assert {row.statement.id: row.group for row in case.claims()} == {a: a, b: a, c: c, d: c}
