"""Tests of whence.records.standing."""

from __future__ import annotations

import pytest

from whence.errors import RecordError
from whence.records import Origin, Side, Standing

NONE = Side(documents=0, outlets=0, origins=(), without_stake=0)
ONE = Side(documents=2, outlets=1, origins=(Origin(id="o", claims=("c1", "c2"), why="same text"),), without_stake=0)


def test_what_is_not_settled_has_no_word() -> None:
    assert Standing(subject="s", word=None, for_=ONE, against=NONE, why="not settled").word is None


def test_the_word_is_one_of_five() -> None:
    with pytest.raises(RecordError, match="'contested', 'denied', 'corroborated', 'single-source' or 'unverified'"):
        Standing(subject="s", word="true", for_=ONE, against=NONE, why="x")  # type: ignore[arg-type]


def test_an_origin_says_why_its_claims_were_joined() -> None:
    with pytest.raises(RecordError, match="why: String should have at least 1 character"):
        Origin(id="o", claims=("c1",), why="")
    with pytest.raises(RecordError, match="claims: Tuple should have at least 1 item"):
        Origin(id="o", claims=(), why="same text")


def test_nothing_is_counted_below_nought() -> None:
    with pytest.raises(RecordError, match="documents: Input should be greater than or equal to 0, given -1"):
        Side(documents=-1, outlets=0, origins=(), without_stake=0)
