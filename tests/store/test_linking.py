"""What is known of which nodes are one is kept once, found from both sides, and told as judgements."""

from __future__ import annotations

import pytest

from tests.store.material import judged, named, put, subject, undoing
from whence.errors import NotFoundError
from whence.resolve.settling import settle
from whence.store import Bond, Case, Likeness
from whence.store.linking import likeness_id, rule_judgement

A, B, C, D = "other:Ax Front", "other:Bo Front", "other:Cu Front", "other:Di Front"


@pytest.fixture
def filled(case: Case) -> Case:
    """Give a case with four names."""
    put(case, named("Ax Front", "Bo Front", "Cu Front", "Di Front"))
    return case


def _said(one: str, other: str, verdict: str = "same") -> Likeness:
    return Likeness(one, other, verdict, 0.9, "They sound alike.")  # type: ignore[arg-type]


def test_what_is_unsettled_is_given_in_order_and_not_more_than_asked_for(filled: Case) -> None:
    with filled.linking() as links:
        assert links.unsettled(3) == (A, B, C)
        links.identify({}, settled=[A, C])
        assert links.unsettled(9) == (B, D)
        links.unsettle([C])
        assert links.unsettled(9) == (B, C, D)


def test_nodes_are_found_by_a_key_that_they_are_kept_under_and_another_asks_for(filled: Case) -> None:
    with filled.linking() as links:
        links.put_keys({A: {"x", "y"}, B: {"y", "z"}, C: {"z"}, D: ()})
        assert links.sharing({B: {"y", "z"}}) == {(A, B), (B, C)}
        assert links.sharing({A: {"x", "y"}, C: {"z"}}) == {(A, B), (B, C)}
        assert links.sharing({D: {"x"}, C: ()}) == {(A, D)}
        links.put_keys({B: {"w"}})
        assert links.sharing({A: {"x", "y"}, B: {"w"}, C: {"z"}, D: ()}) == set()


def test_what_rules_said_of_pairs_is_known_from_both_sides_and_can_be_forgotten(filled: Case) -> None:
    with filled.linking() as links:
        links.record([_said(A, B), _said(B, C, "different")])
        assert links.compared([B]) == {(A, B), (B, C)}
        assert links.compared([A]) == {(A, B)}
        links.forget([(A, B)])
        assert links.compared([A, B]) == {(B, C)}


def test_all_that_same_leads_to_is_found_with_the_bonds_inside(filled: Case) -> None:
    with filled.linking() as links:
        links.record([_said(A, B), _said(B, C), _said(A, C, "different"), _said(C, D, "unsure")])
        members, bonds = links.connected([A])
        assert members == {A, B, C}
        assert {(bond.one, bond.other, bond.verdict) for bond in bonds} == {
            (A, B, "same"), (B, C, "same"), (A, C, "different"),
        }  # fmt: skip
        assert links.connected([D]) == (frozenset({D}), ())


def test_bonds_tell_by_whose_word_they_are(case: Case) -> None:
    draft = named("Ax Front", "Bo Front")
    draft.introduce("Ax Front", "SNF")
    put(case, draft)
    case.append(judged("same", subject(draft, "Ax Front"), subject(draft, "Bo Front"), day=5))
    with case.linking() as links:
        links.bind()
        links.record([_said(A, B)])
        assert set(links.connected([B])[1]) == {
            Bond("rule", A, B, "same", 0.9), Bond("text", A, "other:SNF", "same"),
            Bond("person", A, B, "same", moment="2024-01-05T12:00:00+00:00"),
        }  # fmt: skip


def test_identities_are_kept_and_only_what_is_settled_is_so(filled: Case) -> None:
    with filled.linking() as links:
        links.identify({A: A, B: A}, settled=[B])
        assert links.unsettled(9) == (A, C, D)
    entities = filled.reading(next(filled.documents()).id).entities  # type: ignore[union-attr]
    ids = filled.identity(entity.id for entity in entities)
    assert len(set(ids.values())) == 3


def test_what_a_rule_says_is_a_judgement_with_its_sentence_its_score_and_no_moment() -> None:
    made = rule_judgement(_said(A, B))
    assert (made.verdict, made.by, made.when, made.why, made.score) == (
        "same",
        "whence",
        None,
        "They sound alike.",
        0.9,
    )
    assert [it.name for it in made.subjects] == ["Ax Front", "Bo Front"]
    assert made.id == likeness_id(_said(A, B)) != likeness_id(_said(A, B, "unsure"))


def test_what_rules_say_is_listed_but_where_they_tell_apart(filled: Case) -> None:
    with filled.linking() as links:
        links.record([_said(C, D, "unsure"), _said(A, B), _said(A, C, "different")])
    assert list(filled.rule_judgements()) == [(rule_judgement(_said(A, B)), False),
                                              (rule_judgement(_said(C, D, "unsure")), False)]  # fmt: skip


def test_a_rules_word_that_a_person_has_undone_binds_nobody_also_when_it_is_said_again(filled: Case) -> None:
    with filled.linking() as links:
        links.record([_said(A, B)])
    filled.append(undoing(likeness_id(_said(A, B))))
    with filled.linking() as links:
        assert links.connected([A]) == (frozenset({A}), ())
        assert links.compared([A]) == {(A, B)}
        links.forget([(A, B)])
        links.record([_said(A, B)])
        assert links.connected([A]) == (frozenset({A}), ())
    assert [undone for _, undone in filled.rule_judgements()] == [True]


def test_undoing_what_no_rule_said_is_refused(filled: Case) -> None:
    with pytest.raises(NotFoundError, match="is not in the log"):
        filled.append(undoing(likeness_id(_said(A, B))))


def test_a_name_that_two_undone_words_of_rules_lead_to_can_be_compared_anew(case: Case) -> None:
    put(case, named("Sarvan Front", file="a.txt"), named("Sarwan Front", file="b.txt"), named("SF", file="c.txt"))
    settle(case)
    for made, _ in list(case.rule_judgements()):
        if {it.name for it in made.subjects} == {"Sarvan Front", "Sarwan Front"}:
            case.append(undoing(made.id))
    assert settle(case) == 2
