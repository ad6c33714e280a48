"""Tests of whence.view.sources."""

from __future__ import annotations

from pathlib import Path

from tests.view.material import small_case
from whence.records import Judgement
from whence.resolve import judge, undo, watch
from whence.store import Case, Filter, open_case
from whence.view import count_sources, find_judged, find_ledger, find_sources


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
        "reliability": "",
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


def letters(case: Case) -> dict[str, str]:
    return {row.source.name: row.reliability for row in find_sources(case) if row.reliability}


def rate(case: Case, name: str, letter: str) -> Judgement:
    subjects, says = find_judged(case, "reliability", (name, letter))
    return judge(case, "reliability", subjects, signed=("Ada", "known for long"), says=says)


def test_the_letter_that_a_source_was_given_last_and_not_taken_back_stands_beside_it(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        assert letters(made) == {}
        rate(made, "Hesk Courier", "D")
        last = rate(made, "hesk courier", "B")
        rate(made, "Ivo Marten", "F")
        assert letters(made) == {"Hesk Courier": "B", "Ivo Marten": "F"}
        undo(made, last.id, signed=("Ada", "no"))
        assert letters(made) == {"Hesk Courier": "D", "Ivo Marten": "F"}
        (row,) = (row for row in find_sources(made) if row.source.name == "Hesk Courier")
        assert row.lines()[0] == "Hesk Courier, publisher, media, reliability D"
        assert row.cells()["reliability"] == "D"


def test_a_source_keeps_its_letter_under_another_of_its_names(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        rate(made, "Hesk Courier", "B")
        (tmp_path / "outlets.csv").write_text("name,kind,aliases\nThe Courier of Hesk,media,Hesk Courier\n")
        watch(made, tmp_path / "outlets.csv")
        assert letters(made) == {"The Courier of Hesk": "B"}
