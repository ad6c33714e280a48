"""Tests of whence.resolve.judging: what people decide, what that does, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.material import put, telling, told_in
from tests.view.material import courier, small_case, wire
from whence.errors import NotFoundError, RecordError, StoreError, VocabularyError
from whence.records import Judgement, Subject, Verdict
from whence.resolve import LETTERS, judge, settle, undo
from whence.store import Case, ClaimRow, Filter
from whence.view import find_judged

SIGNED = ("Ada", "as told")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with small_case(tmp_path) as made:
        settle(made)
        yield made


def say(case: Case, verdict: Verdict, *typed: str) -> Judgement:
    subjects, says = find_judged(case, verdict, typed)
    return judge(case, verdict, subjects, signed=SIGNED, says=says)


def one(case: Case, type_: str) -> ClaimRow:
    """Return the first claim on a statement of this type."""
    return next(case.claims(Filter(type=type_, tentative=True, rejected=True)))


def ids(case: Case, *names: str) -> set[str]:
    return {case.find_entities(name)[0].id for name in names}


def state(case: Case) -> list[ClaimRow]:
    return list(case.claims(Filter(tentative=True, rejected=True)))


def test_two_judged_the_same_are_one_and_part_again_when_it_is_undone(case: Case) -> None:
    before = state(case)
    made = say(case, "same", "Lenna Freedom Army", "Orrin Front")
    assert len(ids(case, "Lenna Freedom Army", "Orrin Front")) == 1
    undo(case, made.id, signed=SIGNED)
    assert len(ids(case, "Lenna Freedom Army", "Orrin Front")) == 2
    assert state(case) == before


def test_one_name_judged_different_in_two_documents_is_two(case: Case) -> None:
    here, there = (draft.document.id for draft in (wire(), courier()))
    say(case, "different", f"Orrin Front@{here}", f"Orrin Front@{there}")
    assert len(case.find_entities("Orrin Front")) == 2
    undo(case, signed=SIGNED)
    assert len(case.find_entities("Orrin Front")) == 1


def test_what_is_rejected_is_not_shown_and_what_is_accepted_is_not_tentative(case: Case) -> None:
    guess = one(case, "PRESENT_IN").statement
    assert guess.tentative
    say(case, "accept", guess.id)
    assert not one(case, "PRESENT_IN").statement.tentative
    say(case, "reject", guess.id)
    assert list(case.claims(Filter(type="PRESENT_IN", tentative=True))) == []
    undo(case, signed=SIGNED)
    assert not one(case, "PRESENT_IN").statement.tentative


def test_a_rejected_claim_takes_its_statement_along_for_itself_only(case: Case) -> None:
    toll = one(case, "KILLS")
    say(case, "reject", toll.claim.id)
    left = [row.claim.id for row in case.claims(Filter(type="KILLS")) if row.statement.id == toll.statement.id]
    assert len(left) == len(case.statement(toll.statement.id)) - 1


@pytest.mark.parametrize(
    ("of", "field", "value"),
    [("LEADS", "time", "2024-03"), ("FIGHTS", "time", ""), ("LEADS", "type", "HOLDS_OFFICE")],
)
def test_a_statement_is_corrected(case: Case, of: str, field: str, value: str) -> None:
    statement = one(case, of).statement.id
    say(case, "correct", statement, field, value)
    corrected = case.statement(statement)[0].statement
    assert {"time": corrected.time.edtf or "" if corrected.time else "", "type": corrected.type}[field] == value


def test_a_claim_and_an_entity_are_corrected(case: Case) -> None:
    claim = one(case, "LEADS").claim.id
    say(case, "correct", claim, "factuality", "PS+")
    say(case, "correct", claim, "modality", "unverified")
    held = one(case, "LEADS").claim
    assert (held.factuality, held.modality) == ("PS+", "unverified")
    say(case, "correct", "Tarn", "kind", "facility")
    say(case, "correct", "Tarn", "name", "Tarn clinic")
    (tarn,) = case.find_entities("Tarn")
    assert (tarn.kind, tarn.name) == ("facility", "Tarn clinic")
    assert case.find_entities("the tarn  CLINIC") == (tarn,)


def test_the_roles_of_a_statement_follow_its_type(case: Case) -> None:
    leads = one(case, "LEADS").statement
    say(case, "correct", leads.id, "type", "MEMBER_OF")
    assert [(it.role, it.entity) for it in case.statement(leads.id)[0].statement.fillers] == [
        ("member", leads.fillers[0].entity),
        ("organisation", leads.fillers[1].entity),
    ]
    say(case, "correct", leads.id, "type", "KILLS")
    assert [it.role for it in case.statement(leads.id)[0].statement.fillers] == ["killer", "victim"]
    undo(case, signed=SIGNED)
    undo(case, signed=SIGNED)
    assert case.statement(leads.id)[0].statement == leads


def test_a_type_that_has_no_role_for_what_is_told_is_refused(case: Case) -> None:
    office = one(case, "HOLDS_OFFICE").statement.id
    with pytest.raises(VocabularyError) as error:
        say(case, "correct", office, "type", "COUNTS")
    assert str(error.value) == (
        "type COUNTS: has no role for the organisation of this HOLDS_OFFICE "
        "(a type with as many roles; COUNTS has counted)"
    )
    assert list(case.judgements()) == []


def test_the_type_that_it_has_may_be_said_again(case: Case) -> None:
    office = one(case, "HOLDS_OFFICE").statement
    say(case, "correct", office.id, "type", "HOLDS_OFFICE")
    assert one(case, "HOLDS_OFFICE").statement == office


@pytest.mark.parametrize(
    ("of", "field", "value", "said"),
    [
        ("statement", "kind", "place", "correct kind: is no field of a statement that can be corrected (type, time)"),
        ("claim", "type", "KILLS", "correct type: is no field of a claim that can be corrected (factuality, modality)"),
        ("entity", "time", "2024", "correct time: is no field of an entity that can be corrected (kind, name)"),
        ("claim", "factuality", "true", "'true': is none of the values that can stand here (CT+, PR+, PS+, CT-"),
        ("claim", "modality", "", "'': is none of the values that can stand here (actual, planned"),
        ("entity", "kind", "rebel", "'rebel': is none of the values that can stand here (person, armed-group"),
        ("statement", "type", "kills", "'kills': is none of the values that can stand here (ACCUSES, AGREES"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(case: Case, of: str, field: str, value: str, said: str) -> None:
    row = one(case, "LEADS")
    typed = {"statement": row.statement.id, "claim": row.claim.id, "entity": "Tarn"}[of]
    with pytest.raises(VocabularyError) as error:
        say(case, "correct", typed, field, value)
    assert str(error.value).startswith(said)
    assert list(case.judgements()) == []


@pytest.mark.parametrize(
    ("typed", "field", "value", "said"),
    [
        ("statement", "time", "2024-13", "edtf: not an EDTF date"),
        ("entity", "name", " ", r"name: is empty \(the name that it goes by\)"),
    ],
)
def test_a_value_of_a_wrong_shape_is_refused(case: Case, typed: str, field: str, value: str, said: str) -> None:
    subject = one(case, "LEADS").statement.id if typed == "statement" else "Tarn"
    with pytest.raises(RecordError, match=said):
        say(case, "correct", subject, field, value)


@pytest.mark.parametrize("letter", ["G", "b", "", "1", "AB"])
def test_a_reliability_is_one_of_six_letters(case: Case, letter: str) -> None:
    with pytest.raises(VocabularyError, match=rf"is none of the values that can stand here \({', '.join(LETTERS)}\)"):
        say(case, "reliability", "Hesk Courier", letter)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_one_is_not_judged_beside_itself(case: Case, verdict: Verdict) -> None:
    with pytest.raises(RecordError) as error:
        say(case, verdict, "Orrin Front", "the orrin front")
    right = "two that differ by name or document"
    assert str(error.value) == f"judge {verdict}: is given one and the same twice ({right})"


def test_two_statements_are_judged_the_same_and_parted_again(case: Case) -> None:
    drafts = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ivo Halven")
    put(case, *drafts)
    settle(case)
    before = state(case)
    made = judge(case, "same", [told_in(draft) for draft in drafts], signed=SIGNED)
    assert len({case.statement(draft.statements[0].id)[0].group for draft in drafts}) == 1
    undo(case, made.id, signed=SIGNED)
    assert state(case) == before


@pytest.mark.parametrize(
    ("sorts", "said"),
    [
        ("statement entity", "is given an event and an entity"),
        ("entity relation", "is given an entity and a relation"),
        ("statement claim", "is given an event and a claim"),
        ("relation statement", "is given a relation and an event"),
        ("statement passage", "is given an event and a passage"),
    ],
)
def test_two_of_different_sorts_are_neither_the_same_nor_different(case: Case, sorts: str, said: str) -> None:
    killing, leading = one(case, "KILLS"), one(case, "LEADS")
    passage = Subject(document=killing.document.id, type="PASSAGE", spans=((0, 4),), name="p")
    subjects = {
        "statement": case.statement_subject(killing.statement.id),
        "relation": case.statement_subject(leading.statement.id),
        "claim": case.claim_subject(killing.claim.id),
        "entity": case.entity_subject(case.find_entities("Tarn")[0].id),
        "passage": passage,
    }
    verdicts: tuple[Verdict, ...] = ("same", "different", "unsure")
    for verdict in verdicts:
        with pytest.raises(RecordError) as error:
            judge(case, verdict, [subjects[sort] for sort in sorts.split()], signed=SIGNED)
        assert str(error.value) == f"judge {verdict}: {said} (two entities, two events or two relations)"
    assert list(case.judgements()) == []


def test_a_statement_that_was_corrected_is_matched_with_what_it_is_now(case: Case) -> None:
    leads = telling("a.txt", "LEADS", leader="Ada Marsh", organisation="Sarvan Front")
    killing = telling("b.txt", victim="Ivo Halven")
    put(case, leads, killing)
    say(case, "correct", leads.statements[0].id, "type", "KILLS")
    judge(case, "same", [told_in(leads), told_in(killing)], signed=SIGNED)
    assert len({case.statement(draft.statements[0].id)[0].group for draft in (leads, killing)}) == 1


@pytest.mark.parametrize("signed", [("", "why"), ("Ada", "")])
def test_nothing_is_judged_without_a_name_and_a_reason(case: Case, signed: tuple[str, str]) -> None:
    subjects, _ = find_judged(case, "same", ("Orrin Front", "Lenna Freedom Army"))
    with pytest.raises(RecordError, match="should have at least 1 character"):
        judge(case, "same", subjects, signed=signed)
    assert list(case.judgements()) == []


def test_undoing_takes_back_the_last_that_stands(case: Case) -> None:
    first = say(case, "reliability", "Hesk Courier", "B")
    last = say(case, "reliability", "Hesk Courier", "C")
    assert [undo(case, signed=SIGNED).subjects[0].name for _ in range(2)] == [last.id, first.id]
    with pytest.raises(StoreError, match=r"there is no judgement to undo \(the id of a rule's, as `judgements` lists"):
        undo(case, signed=SIGNED)


def test_what_is_undone_is_not_undone_again_and_an_undoing_stays(case: Case) -> None:
    made = say(case, "reliability", "Hesk Courier", "B")
    undoing = undo(case, made.id[:8], signed=SIGNED)
    with pytest.raises(StoreError, match=rf"judgement {made.id}: is undone already \(make the judgement anew"):
        undo(case, made.id, signed=SIGNED)
    with pytest.raises(StoreError, match=f"judgement {undoing.id}: is an undoing, and stays"):
        undo(case, undoing.id, signed=SIGNED)
    assert len(list(case.judgements())) == 2


def test_an_id_that_leads_nowhere_is_not_undone(case: Case) -> None:
    with pytest.raises(NotFoundError, match="judgement 'zz': is not in the case"):
        undo(case, "zz", signed=SIGNED)


def test_what_a_rule_says_is_undone_once_and_stays_undone(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        for draft, name in ((wire(), "Lenna Freedom Army"), (courier(), "Lena Freedom Army")):
            draft.parts["entities"] = [
                it if it.name != "Lenna Freedom Army" else type(it)(id=it.id, name=name, kind=it.kind, names=(name,))
                for it in draft.parts["entities"]
            ]
            case.accept(draft.document, draft.reading(), key=name)
        settle(case)
        assert len(ids(case, "Lenna Freedom Army", "Lena Freedom Army")) == 1
        ((said, undone),) = case.rule_judgements()
        assert not undone
        undo(case, said.id[:10], signed=SIGNED)
        assert len(ids(case, "Lenna Freedom Army", "Lena Freedom Army")) == 2
        with pytest.raises(StoreError, match=f"judgement {said.id}: is undone already"):
            undo(case, said.id, signed=SIGNED)
        assert [undone for _, undone in case.rule_judgements()] == [True]


def test_a_document_that_is_withdrawn_has_nothing_left_to_judge(case: Case) -> None:
    statement = one(case, "LEADS").statement.id
    document = wire().document.id
    made = say(case, "correct", statement, "time", "2024")
    case.withdraw(document, by="Ada", why="in confidence")
    for typed in (statement, f"Orrin Front@{document[:8]}"):
        with pytest.raises(NotFoundError):
            say(case, "correct", typed, "time", "2023")
    undo(case, made.id, signed=SIGNED)
    assert [it.verdict for it in case.judgements()] == ["correct", "withdraw", "undo"]


def test_judgements_on_a_withdrawn_document_hold_again_when_it_is_read_again(case: Case) -> None:
    statement, draft = one(case, "LEADS").statement.id, wire()
    say(case, "correct", statement, "time", "2024")
    case.withdraw(draft.document.id, by="Ada", why="in confidence")
    undo(case, signed=SIGNED)
    case.accept(draft.document, draft.reading(), key="again")
    settle(case)
    time = one(case, "LEADS").statement.time
    assert time is not None
    assert time.edtf == "2024"


def test_what_a_rule_says_is_no_entry_of_the_log(case: Case) -> None:
    subjects, _ = find_judged(case, "same", ("Orrin Front", "Lenna Freedom Army"))
    said = Judgement(id="1", verdict="same", subjects=subjects, by="whence", when=None, why="alike", score=0.9)
    with pytest.raises(StoreError, match=r"judgement 1: has no moment \(a person's judgement; those of rules are not"):
        case.append(said)
