"""Tests of whence.view.sources."""

from __future__ import annotations

from pathlib import Path

from whence.store import Case, Filter, open_case
from whence.view import count_sources, find_ledger, find_sources


def test_outlets_authors_and_speakers_come_in_this_order_with_their_claims(case: Case) -> None:
    assert [(row.source.role, row.source.name, row.claims, row.passed_on) for row in find_sources(case)] == [
        ("publisher", "Northern Wire", 4, 4),
        ("publisher", "Hesk Courier", 0, 2),
        ("author", "Ana Reyl", 4, 4),
        ("source", "An official", 1, 0),
        ("source", "Ivo Marten", 1, 0),
        ("source", "Lenna Freedom Army", 1, 0),
        ("source", "Ministry of Defence", 1, 0),
        ("source", "Mira Holt", 1, 0),
    ]


def test_claims_are_counted_by_factuality(case: Case) -> None:
    held = {row.source.name: row.positions for row in find_sources(case)}
    assert held["Northern Wire"] == (("CT+", 4),)
    assert held["Lenna Freedom Army"] == (("CT-", 1),)
    assert held["An official"] == (("PS+", 1),)
    assert held["Hesk Courier"] == ()


def test_the_cells_of_a_row_are_text(case: Case) -> None:
    assert find_sources(case)[0].cells() == {
        "source": "Northern Wire",
        "role": "publisher",
        "kind": "media",
        "claims": "4",
        "passed_on": "4",
        "documents": "1",
        "positions": "CT+ 4",
    }


def test_a_narrow_terminal_shows_a_source_in_lines(case: Case) -> None:
    assert find_sources(case)[3].lines() == (
        "An official, source, population",
        "1 claim, 0 passed on, 1 document",
        "PS+ 1",
    )


def test_an_empty_case_has_no_sources(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert find_sources(made) == ()


def test_a_source_of_two_documents_is_one_row_and_the_order_of_claims_does_not_matter(case: Case) -> None:
    rows = list(find_ledger(case, Filter()))
    assert count_sources(rows) == count_sources(rows[::-1])
    names = [(row.source.role, row.source.entity) for row in count_sources([*rows, *rows])]
    assert len(names) == len(set(names))


def test_a_link_without_a_name_is_no_source(case: Case) -> None:
    assert all(row.source.entity for row in find_sources(case))
