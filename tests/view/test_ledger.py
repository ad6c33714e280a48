"""Tests of whence.view.ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.view.material import COURIER, WIRE
from whence.errors import NotFoundError
from whence.store import Case, Filter, open_case
from whence.view import LedgerRow, find_ledger
from whence.view.ledger import get_claims


def rows(case: Case, **wanted: str | bool) -> list[LedgerRow]:
    return list(find_ledger(case, Filter(**wanted)))  # type: ignore[arg-type]


def test_a_row_says_who_holds_what_on_whose_word(case: Case) -> None:
    toll = rows(case, type="KILLS")[1]
    assert toll.line == "killer: Lenna Freedom Army; victim: soldiers"
    assert toll.source == "Northern Wire > Ana Reyl > Ivo Marten"
    assert toll.position == "certain"
    assert toll.figure == "deaths: nine"
    assert toll.quote == "nine soldiers were killed"


def test_every_quote_stands_in_its_document(case: Case) -> None:
    texts = {"wire.txt": WIRE, "courier.txt": COURIER}
    for row in rows(case, tentative=True):
        assert all(span.stands_in(texts[row.file]) for span in row.evidence)


def test_claims_come_by_file_and_then_by_place_in_the_reading(case: Case) -> None:
    assert [(row.file, row.type) for row in rows(case)] == [
        ("courier.txt", "KILLS"),
        ("courier.txt", "ALLIED_WITH"),
        ("wire.txt", "FIGHTS"),
        ("wire.txt", "KILLS"),
        ("wire.txt", "KILLS"),
        ("wire.txt", "HOLDS_OFFICE"),
        ("wire.txt", "FIGHTS"),
        ("wire.txt", "SUPPORTS"),
        ("wire.txt", "LEADS"),
        ("wire.txt", "ALLIED_WITH"),
    ]


def test_tentative_statements_are_hidden_unless_asked_for(case: Case) -> None:
    assert not any(row.tentative for row in rows(case))
    (guess,) = (row for row in rows(case, tentative=True) if row.tentative)
    assert (guess.type, guess.score, guess.stand) == ("PRESENT_IN", 0.2, "certain (CT+), tentative")


def test_peers_share_a_role_and_are_joined(case: Case) -> None:
    assert rows(case, type="ALLIED_WITH")[0].by_role == {"party": "Lenna Freedom Army + Orrin Front"}


def test_an_author_without_a_name_is_left_out_but_a_source_without_one_is_told(case: Case) -> None:
    toll, alliance = rows(case, document=rows(case)[0].document)
    assert toll.source == "Hesk Courier > Ministry of Defence"
    assert alliance.source == "Hesk Courier > unattributed"
    assert [link.role for link in alliance.chain] == ["publisher", "author", "source"]


def test_words_that_are_no_entity_stand_as_they_are(case: Case) -> None:
    attack = rows(case, type="FIGHTS")[0]
    target = attack.roles[1]
    assert (target.role, target.name, target.entity) == ("target", "a post", None)
    assert target.span is not None
    assert WIRE[target.span.start : target.span.end] == "a post"


def test_times_and_places_are_shown_as_the_text_has_them(case: Case) -> None:
    attack = rows(case, type="FIGHTS")[0]
    assert (attack.when, attack.where, attack.figure) == ("2024-03-12", "Quarrow", "")


def test_the_cells_hold_ids_in_full_and_the_quote_in_its_exact_words(case: Case) -> None:
    office = rows(case, type="HOLDS_OFFICE")[0]
    cells = office.cells()
    assert cells["quote"] == "Colonel Ivo Marten, a spokesman for the\nMinistry of Defence"
    assert (cells["statement"], cells["document_id"]) == (office.statement, office.document)
    assert WIRE[int(cells["start"]) : int(cells["end"])] == cells["quote"]
    assert cells["stake"] == ""


def test_the_first_line_of_a_block_begins_with_what_the_statement_is_asked_for_by(case: Case) -> None:
    toll = rows(case, type="KILLS")[2]
    assert toll.lines() == (
        f"{toll.statement[:8]}  KILLS  not so (CT-)",
        "killer: Lenna Freedom Army; victim: soldiers",
        "Northern Wire > Ana Reyl > Lenna Freedom Army",
        "deaths: nine",
        "“The Lenna Freedom Army denied it.”",
        "Post attacked at Quarrow [204:237]",
    )


def test_the_claims_of_a_statement_are_found_by_the_first_digits_of_its_id(case: Case) -> None:
    toll = rows(case, type="KILLS")[1]
    assert [row.factuality for row in get_claims(case, toll.statement[:10])] == ["CT+", "CT-"]


def test_a_statement_that_is_not_there_is_an_error(case: Case) -> None:
    with pytest.raises(NotFoundError, match="zzz"):
        get_claims(case, "zzz")


def test_an_empty_case_has_an_empty_ledger(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert list(find_ledger(made, Filter(tentative=True))) == []
