"""Tests of whence.language.date_pieces."""

from __future__ import annotations

from whence.language.date_pieces import FEASTS, MONTHS, spelt_out


def test_a_blank_of_a_pattern_is_any_blank_and_its_pieces_are_put_in() -> None:
    assert spelt_out("{DAY} {MONTH}").fullmatch("3\u00a0May")


def test_a_lead_is_wanted_unless_the_words_are_known_to_be_a_time() -> None:
    assert spelt_out("{LEAD}{YEAR}").search("2014") is None
    assert spelt_out("{LEAD}{YEAR}").search("since\n2014")
    assert spelt_out("{LEAD}{YEAR}", known=True).search("2014")


def test_every_feast_is_a_day_of_a_month() -> None:
    assert {int(day[:2]) for day in FEASTS.values()} <= set(MONTHS.values())
