"""Tests of whence.view.rows."""

from __future__ import annotations

import pytest

from whence.records import Derivation
from whence.store import Case, Filter
from whence.view import Block, Row, find_judgements, find_ledger
from whence.view.rows import counted, fields_of, told


def test_only_what_says_something_is_joined() -> None:
    assert told("a", None, "", "b") == "a; b"
    assert told(None, "", by=" > ") == ""


def test_the_fields_of_a_record_build_it_again() -> None:
    derivation = Derivation(publisher="Northern Wire", how="reprint")
    assert Derivation(**fields_of(derivation)) == derivation


def test_a_claim_is_a_row_and_a_block(case: Case) -> None:
    claim = next(iter(find_ledger(case, Filter())))
    assert isinstance(claim, Row)
    assert isinstance(claim, Block)


def test_no_judgements_are_no_rows(case: Case) -> None:
    assert list(find_judgements(case)) == []


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_a_count_of_one_is_told_in_the_singular(number: int, words: str) -> None:
    assert counted(number, "claim") == words
