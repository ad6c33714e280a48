"""Tests of whence.view.statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.material import Draft, judged, put, telling, told_in
from whence.errors import NotFoundError
from whence.records import Counted, Quantity, Span
from whence.resolve import settle
from whence.store import Case, Filter, open_case
from whence.view import LedgerRow, StatementPage, find_ledger, get_statement, group_by_type


def toll(case: Case) -> StatementPage:
    rows = [row for row in find_ledger(case, Filter(type="KILLS")) if row.file == "wire.txt"]
    return get_statement(case, rows[0].statement)


def test_a_statement_has_all_its_claims_for_and_against(case: Case) -> None:
    assert toll(case).positions == ("CT+", "CT-")
    assert toll(case).sources == (
        "Northern Wire > Ana Reyl > Ivo Marten",
        "Northern Wire > Ana Reyl > Lenna Freedom Army",
    )


def test_what_a_statement_says_is_told_once(case: Case) -> None:
    assert (toll(case).told.line, toll(case).told.figure) == (
        "killer: Lenna Freedom Army; victim: soldiers",
        "deaths: nine",
    )


def test_a_statement_that_is_not_there_is_an_error(case: Case) -> None:
    with pytest.raises(NotFoundError, match="not in the case"):
        get_statement(case, "nothing")


def test_events_come_before_relations_each_in_the_order_of_the_vocabulary(case: Case) -> None:
    sections = group_by_type(find_ledger(case, Filter()), case.vocabulary)
    assert [(section.nature, section.type, section.size) for section in sections] == [
        ("events", "FIGHTS", "2 statements, 2 claims"),
        ("events", "KILLS", "2 statements, 3 claims"),
        ("relations", "LEADS", "1 statement, 1 claim"),
        ("relations", "HOLDS_OFFICE", "1 statement, 1 claim"),
        ("relations", "ALLIED_WITH", "2 statements, 2 claims"),
        ("relations", "SUPPORTS", "1 statement, 1 claim"),
    ]


def test_a_section_says_what_its_type_says(case: Case) -> None:
    sections = group_by_type(find_ledger(case, Filter(type="LEADS")), case.vocabulary)
    assert [section.says for section in sections] == ["heads, commands, is deputy head of"]


@pytest.fixture
def told_thrice(tmp_path: Path) -> Iterator[tuple[Case, tuple[Draft, ...]]]:
    """Give a case in which three documents tell of one killing, each more of it, and a person rejected a fourth."""
    drafts = (
        telling("a.txt", killer="Sarvan Front", victim="Ada Marsh"),
        telling("b.txt", killer="Karel Army", victim="Ada Marsh", time="XXXX-03-12"),
        telling("c.txt", killer="Sarvan Front", victim="Ada Marsh", time="2024-03-12"),
        telling("d.txt", killer="Sarvan Front", victim="Ada Marsh"),
    )
    with open_case(str(tmp_path / "work.case"), create=True) as made:
        put(made, *drafts)
        made.append(judged("reject", told_in(drafts[3])))
        settle(made)
        yield made, drafts


def test_an_event_is_told_by_all_its_statements_whichever_is_asked_for(
    told_thrice: tuple[Case, tuple[Draft, ...]],
) -> None:
    case, drafts = told_thrice
    ids = [draft.statements[0].id for draft in drafts[:3]]
    for id_ in ids:
        page = get_statement(case, id_)
        assert (page.id, page.type) == (min(ids), "KILLS")
        assert [row.statement for row in page.statements] == ids
        assert [row.file for row in page.claims] == ["a.txt", "b.txt", "c.txt"]
    assert [row.file for row in get_statement(case, drafts[3].statements[0].id).claims] == ["d.txt"]


def test_what_is_told_in_another_way_stands_beside_the_first_once(
    told_thrice: tuple[Case, tuple[Draft, ...]],
) -> None:
    case, drafts = told_thrice
    page = get_statement(case, drafts[0].statements[0].id)
    assert page.others == (
        "killer: Karel Army; victim: Ada Marsh | XXXX-03-12",
        "killer: Sarvan Front; victim: Ada Marsh | 2024-03-12",
    )
    assert replace(page, claims=(*page.claims, *page.claims[:2])).others == page.others
    assert replace(page, claims=(page.claims[0], replace(page.claims[1], roles=(), time=None))).others == ()


def test_an_event_has_the_time_that_its_first_statement_fixes(told_thrice: tuple[Case, tuple[Draft, ...]]) -> None:
    case, drafts = told_thrice
    page = get_statement(case, drafts[0].statements[0].id)
    assert (page.edtf, page.when) == ("2024-03-12", "2024-03-12")
    some = replace(page, claims=page.claims[:2])
    assert (some.edtf, some.when) == ("XXXX-03-12", "XXXX-03-12")
    assert (replace(page, claims=page.claims[:1]).edtf, replace(page, claims=page.claims[:1]).when) == (None, "")


def test_the_statements_of_a_page_keep_their_order_though_claims_on_them_alternate(
    told_thrice: tuple[Case, tuple[Draft, ...]],
) -> None:
    case, drafts = told_thrice
    one, other, _ = get_statement(case, drafts[0].statements[0].id).claims
    page = StatementPage(id="x", type="KILLS", claims=(one, other, replace(one, id="again")))
    assert page.statements == (one, other)


def counting(row: LedgerRow, number: str, best: float | None, of: Counted = "deaths", **told: object) -> LedgerRow:
    """Return a row as if its statement counted so many."""
    figure = Quantity(of=of, low=best, best=best, high=best, unit="", span=Span(start=0, end=len(number), text=number))
    return replace(row, quantity=figure, **told)  # type: ignore[arg-type]


def test_figures_that_differ_are_told_side_by_side_with_what_they_come_to(
    told_thrice: tuple[Case, tuple[Draft, ...]],
) -> None:
    case, drafts = told_thrice
    page = get_statement(case, drafts[0].statements[0].id)
    one, other, third = page.claims
    nine, ten, wounded = counting(one, "nine", 9), counting(other, "ten", 10), counting(third, "six", 6, "wounded")
    told = (
        "deaths: low 9, best 9, high 10 (low: the least figure given, lower ends included; "
        "best: of those that equally many claimants give, the lowest; "
        "high: the largest figure given, upper ends included.)",
    )
    assert replace(page, claims=(nine, ten)).figures == told
    assert replace(page, claims=(nine, ten, wounded)).figures == told
    assert replace(page, claims=(nine, ten)).figure == "deaths: nine"
    for denied in (replace(ten, factuality="CT-"), replace(ten, modality="planned"), counting(other, "nine", 9),
                   counting(other, "some", None), wounded, other):  # fmt: skip
        assert replace(page, claims=(nine, denied)).figures == ()
