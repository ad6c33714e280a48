"""Tests of whence.view.documents."""

from __future__ import annotations

from pathlib import Path

from whence.store import Case, open_case
from whence.view import find_documents


def test_documents_come_in_the_order_of_their_files_with_what_became_of_them(case: Case) -> None:
    assert [(row.file, row.status, row.claims) for row in find_documents(case)] == [
        ("courier.txt", "read", 2),
        ("persian.txt", "not read: language fa", 0),
        ("wire.txt", "read", 9),
    ]


def test_a_row_is_the_document_as_the_case_holds_it(case: Case) -> None:
    held, row = list(case.documents())[2], list(find_documents(case))[2]
    assert (row.id, row.author, row.reader, row.has_text) == (held.id, ("Ana Reyl",), "hand", True)


def test_the_facts_are_one_line(case: Case) -> None:
    row = list(find_documents(case))[2]
    assert row.facts == "Northern Wire · Ana Reyl · 2024-03-13 · report · wire.txt · read"


def test_a_document_without_a_title_is_shown_by_its_file(case: Case) -> None:
    row = list(find_documents(case))[1]
    assert row.cells() == {
        "document": row.id,
        "title": "persian.txt",
        "publisher": "",
        "published": "",
        "kind": "report",
        "language": "fa",
        "status": "not read: language fa",
        "reader": "",
        "statements": "0",
        "claims": "0",
    }


def test_a_narrow_terminal_shows_a_document_in_lines(case: Case) -> None:
    row = list(find_documents(case))[2]
    assert row.lines() == (
        f"{row.id[:8]}  Post attacked at Quarrow",
        "Northern Wire, 2024-03-13, report, en",
        "read by hand 1: 8 statements, 9 claims",
    )


def test_an_empty_case_has_no_documents(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert list(find_documents(made)) == []
