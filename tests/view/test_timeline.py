"""Tests of whence.view.timeline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.material import put, telling
from whence.records import Time
from whence.resolve import settle
from whence.store import Case, Filter, open_case
from whence.view import StatementPage, find_ledger, find_timeline, order_events


def dated(case: Case, edtf: str | None) -> StatementPage:
    """Return an event of the case as if it had happened at this time."""
    row = next(iter(find_ledger(case, Filter(type="FIGHTS"))))
    return StatementPage(
        id=str(edtf), type=row.type, claims=(replace(row, time=Time(edtf=edtf, span=None) if edtf else None),)
    )


def ordered(case: Case, *times: str | None) -> list[str]:
    return [page.id for page in order_events([dated(case, time) for time in times], case.vocabulary)]


def test_events_come_in_order_and_what_is_not_dated_comes_last(case: Case) -> None:
    assert [(row.when, row.type) for row in find_timeline(case)] == [
        ("2024-03-12", "FIGHTS"),
        ("", "KILLS"),
        ("", "KILLS"),
        ("", "FIGHTS"),
    ]


def test_relations_are_no_events(case: Case) -> None:
    assert {row.type for row in find_timeline(case)} == {"FIGHTS", "KILLS"}


def test_times_are_ordered_by_their_first_day_then_by_their_last(case: Case) -> None:
    times = ("2024-03-12", "2024", "2024-03", "2021-09/2022-03", "2023-21", "2019/..", "../2020", "-0044")
    assert ordered(case, *times) == [
        "../2020", "-0044", "2019/..", "2021-09/2022-03", "2023-21", "2024", "2024-03", "2024-03-12",
    ]  # fmt: skip


@pytest.mark.parametrize("unknown", [None, "XXXX-03-23"])
def test_a_day_of_no_known_year_comes_after_all_dates(case: Case, unknown: str | None) -> None:
    assert ordered(case, unknown, "2030", "1999") == ["1999", "2030", str(unknown)]


def test_precision_is_kept_as_written(case: Case) -> None:
    (page,) = order_events([dated(case, "2024-03~")], case.vocabulary)
    assert page.told.when == "2024-03~"


def test_a_row_tells_all_positions_and_sources(case: Case) -> None:
    toll = find_timeline(case)[2]
    assert (toll.positions, toll.claims) == (("CT+", "CT-"), 2)
    assert toll.lines() == (
        f"not dated  KILLS  {toll.statement[:8]}",
        "killer: Lenna Freedom Army; victim: soldiers",
        "deaths: nine",
        "CT+, CT-: Northern Wire > Ana Reyl > Ivo Marten; Northern Wire > Ana Reyl > Lenna Freedom Army",
    )


def test_the_cells_of_a_row_are_text(case: Case) -> None:
    attack = find_timeline(case)[0]
    assert attack.cells() == {
        "when": "2024-03-12",
        "date_prec": "1",
        "time_precision": "1",
        "type": "FIGHTS",
        "roles": "attacker: Lenna Freedom Army; target: a post",
        "where": "Quarrow",
        "figure": "",
        "positions": "CT+",
        "sources": "Northern Wire > Ana Reyl",
        "statement": attack.statement,
    }


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2023-12-31", "2024"),
        ("2024", "2024-01-02"),
        ("2024-02-29", "2024-03"),
        ("2024-03", "2024-03-02"),
        ("198X", "1981"),
        ("2023-24", "2024-03"),
        ("[2013,2014]", "2014"),
        ("../2020-05", "1900"),
        ("2019-06-09~", "2019-06-10"),
    ],
)
def test_of_two_times_the_one_that_may_begin_earlier_comes_first(case: Case, earlier: str, later: str) -> None:
    assert ordered(case, later, earlier) == [earlier, later]


def test_events_of_one_day_keep_the_order_of_the_documents(case: Case) -> None:
    pages = [replace(dated(case, "2024-03-12"), id=id_) for id_ in ("b", "a", "c")]
    assert [page.id for page in order_events(pages, case.vocabulary)] == ["b", "a", "c"]


def test_an_event_that_several_documents_tell_is_one_row_with_what_the_first_of_them_says(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "work.case"), create=True) as case:
        put(
            case,
            telling("a.txt", killer="Sarvan Front", victim="Ada Marsh"),
            telling("b.txt", killer="Karel Army", victim="Ada Marsh", time="2024-03-12"),
            telling("c.txt", killer="Karel Army", victim="Ivo Halven", time="2024-03-13"),
            telling("d.txt", killer="Karel Army", victim="Colonel Halven"),
        )
        settle(case)
        rows = find_timeline(case)
        assert [(row.when, row.roles, row.claims) for row in rows] == [
            ("2024-03-12", "killer: Sarvan Front; victim: Ada Marsh", 2),
            ("2024-03-13", "killer: Karel Army; victim: Ivo Halven", 1),
            ("", "killer: Karel Army; victim: Colonel Halven", 1),
        ]
        assert rows[0].statement == min(row.statement.id for row in list(case.claims())[:2])


def test_a_type_that_the_vocabulary_does_not_know_is_no_event(case: Case) -> None:
    page = dated(case, "2024")
    assert order_events([replace(page, type="JUGGLES")], case.vocabulary) == ()


def test_an_empty_case_has_an_empty_timeline(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert find_timeline(made) == ()
