"""The ledger's claims come in an order of their own and are found by what they are about."""

from __future__ import annotations

import pytest

from tests.store.material import TEXT, Draft, accept, document, judged, put, read, telling, told_in
from whence.errors import NotFoundError, RecordError
from whence.resolve import settle
from whence.store import Case, Filter


def _two_attacks(case: Case) -> dict[str, str]:
    """Accept a report of two attacks and a meeting, and return the ids in the case by name."""
    draft = Draft(
        document("Front took Arden in May. Guard hit Front at Belt. Front met Guard. Guard of Arden, Cole said.",
                 file="b.txt", publisher="Herald", published="2021-06")
    )  # fmt: skip
    front, guard, cole = draft.entity("Front"), draft.entity("Guard"), draft.entity("Cole", "person")
    arden, belt = draft.entity("Arden", "place"), draft.entity("Belt", "place")
    outlet = draft.outlet("Herald")
    took = draft.statement("TAKES_CONTROL", "took", taker=front, place=arden, time="2021-05")
    hit = draft.statement("FIGHTS", "hit", attacker=guard, target=front, places=(belt,), time="2021-05-09")
    met = draft.statement("MEETS", "met", participant=front, tentative=True)
    draft.claim(took, publisher=outlet)
    draft.claim(hit, cole, publisher=outlet)
    draft.claim(hit, guard, cole, publisher=outlet, is_it="CT-")
    draft.claim(met, publisher=outlet)
    case.accept(draft.document, draft.reading(), key="key")
    names = {entity.id: entity.name for entity in draft.entities}
    return {names[local]: settled for local, settled in case.identity(names).items()}


def _types(case: Case, **wanted: str) -> list[str]:
    return [row.statement.type for row in case.claims(Filter(**wanted))]  # type: ignore[arg-type]


def test_every_claim_comes_with_its_statement_and_document(case: Case) -> None:
    received = document(publisher="Herald")
    accept(case, received)
    reading = read(received)
    rows = list(case.claims())
    assert [row.claim.id for row in rows] == [claim.id for claim in reading.claims]
    assert [row.claim.evidence for row in rows] == [claim.evidence for claim in reading.claims]
    assert {row.statement.trigger for row in rows} == {reading.statements[0].trigger}
    assert {row.document.file for row in rows} == {"report.txt"}


def test_claims_are_in_the_order_of_file_document_statement_claim(case: Case) -> None:
    for number, file in enumerate(("b.txt", "a.txt", "c.txt")):
        accept(case, document(f"{TEXT} {number}", file=file))
    rows = [(row.document.file, row.claim.factuality) for row in case.claims()]
    assert rows == [(file, is_it) for file in ("a.txt", "b.txt", "c.txt") for is_it in ("CT+", "PR+")]


def test_tentative_statements_are_left_out_unless_asked_for(case: Case) -> None:
    _two_attacks(case)
    assert _types(case) == ["TAKES_CONTROL", "FIGHTS", "FIGHTS"]
    assert [row.statement.type for row in case.claims(Filter(tentative=True))][-1] == "MEETS"


def test_claims_about_an_entity_are_those_in_which_it_fills_a_role_or_is_the_place(case: Case) -> None:
    ids = _two_attacks(case)
    accept(case, document())
    assert _types(case, about=ids["Front"]) == ["TAKES_CONTROL", "FIGHTS", "FIGHTS"]
    assert _types(case, about=ids["Guard"]) == ["FIGHTS", "FIGHTS"]
    assert _types(case, about=ids["Belt"]) == ["FIGHTS", "FIGHTS"]
    assert _types(case, about=ids["Cole"]) == []


def test_claims_of_a_source_are_those_in_whose_chain_it_stands(case: Case) -> None:
    ids = _two_attacks(case)
    accept(case, document(file="a.txt"))
    assert _types(case, source=ids["Cole"]) == ["FIGHTS", "FIGHTS"]
    assert _types(case, source=ids["Guard"]) == ["FIGHTS"]
    assert _types(case, source=ids["Herald"]) == ["TAKES_CONTROL", "FIGHTS", "FIGHTS"]


def test_claims_at_a_place_are_those_that_happen_there(case: Case) -> None:
    ids = _two_attacks(case)
    assert _types(case, place=ids["Arden"]) == ["TAKES_CONTROL"]
    assert _types(case, place=ids["Belt"]) == ["FIGHTS", "FIGHTS"]
    assert _types(case, place=ids["Front"]) == []


@pytest.mark.parametrize(
    ("since", "until", "types"),
    [
        ("2021-05-10", None, {"TAKES_CONTROL"}),
        ("2021-05-09", "2021-05-09", {"TAKES_CONTROL", "FIGHTS"}),
        (None, "2021-04", set()),
        (None, "2021", {"TAKES_CONTROL", "FIGHTS"}),
        ("2021-06", None, set()),
    ],
)
def test_claims_are_found_by_when_it_may_have_happened(
    case: Case, since: str | None, until: str | None, types: set[str]
) -> None:
    _two_attacks(case)
    assert {row.statement.type for row in case.claims(Filter(since=since, until=until))} == types


def test_what_has_no_time_at_all_is_not_found_by_time(case: Case) -> None:
    accept(case, document())
    assert list(case.claims(Filter(since="1900"))) == []
    assert len(list(case.claims())) == 2


def test_filters_narrow_each_other(case: Case) -> None:
    ids = _two_attacks(case)
    accept(case, document(file="a.txt"))
    (held, _) = case.documents()
    assert _types(case, type="FIGHTS", document=held.id[:8]) == ["FIGHTS", "FIGHTS"]
    assert _types(case, about=ids["Front"], type="FIGHTS", source=ids["Guard"]) == ["FIGHTS"]
    assert _types(case, about=ids["Front"], document=held.id) == []


def test_an_id_that_leads_nowhere_is_told(case: Case) -> None:
    for wanted in (Filter(about="abcdef"), Filter(document="abcdef"), Filter(source="x"), Filter(statement="y")):
        with pytest.raises(NotFoundError, match="is not in the case"):
            list(case.claims(wanted))
    with pytest.raises(RecordError, match="EDTF"):
        Filter(since="last year")


def test_a_statement_is_found_by_the_beginning_of_its_id(case: Case) -> None:
    received = document()
    accept(case, received)
    _two_attacks(case)
    (statement,) = read(received).statements
    rows = case.statement(statement.id[:8])
    assert [row.claim.factuality for row in rows] == ["CT+", "PR+"]
    assert {row.statement.id for row in rows} == {statement.id}


def test_a_statement_that_no_claim_holds_is_told_so(case: Case) -> None:
    draft = Draft(document())
    statement = draft.statement("FIGHTS", "attacked")
    case.accept(draft.document, draft.reading(), key="key")
    with pytest.raises(NotFoundError, match="no claim holds it"):
        case.statement(statement)


def test_a_statement_is_shown_with_all_that_tell_the_same_by_the_smallest_id(case: Case) -> None:
    drafts = [telling(f"{file}.txt", victim="Ada Marsh") for file in "abc"]
    put(case, *drafts, telling("d.txt", victim="Ivo Halven"))
    settle(case)
    ids = [draft.statements[0].id for draft in drafts]
    for id_ in ids:
        rows = case.statement(id_)
        assert [row.statement.id for row in rows] == ids
        assert {row.group for row in rows} == {min(ids)}
        assert list(case.claims(Filter(group=id_))) == list(rows)
        assert [row.statement.id for row in case.claims(Filter(group=id_, document=rows[0].document.id))] == ids[:1]


def test_a_statement_that_is_not_settled_yet_and_a_passage_stand_for_themselves(case: Case) -> None:
    drafts = telling("a.txt", victim="Ada Marsh"), telling("b.txt", "PASSAGE", about="Ada Marsh")
    put(case, *drafts)
    for _ in range(2):
        for draft in drafts:
            (row,) = case.statement(draft.statements[0].id)
            assert row.group == row.statement.id == draft.statements[0].id
        settle(case)


def test_a_rejected_statement_is_shown_by_itself_and_not_with_those_that_it_was_told_with(case: Case) -> None:
    drafts = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ada Marsh")
    put(case, *drafts)
    case.append(judged("reject", told_in(drafts[0])))
    settle(case)
    for draft in drafts:
        assert [row.statement.id for row in case.statement(draft.statements[0].id)] == [draft.statements[0].id]
    assert list(case.claims(Filter(group=drafts[0].statements[0].id))) == []


def test_claims_can_be_left_half_read(case: Case) -> None:
    for number in range(3):
        accept(case, document(f"{TEXT} {number}"))
    claims = case.claims()
    next(claims)
    del claims
    assert accept(case, document()) == "new"
