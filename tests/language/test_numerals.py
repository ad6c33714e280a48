"""Tests of whence.language.numerals."""

from __future__ import annotations

import re

import pytest

from whence.language.numerals import NUMERAL, number_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("13", 13),
        ("13,000", 13_000),
        ("3.5", 3.5),
        ("2m", 2_000_000),
        ("1.2 million", 1_200_000),
        ("twelve", 12),
        ("twenty-three", 23),
        ("a hundred and eighty", 180),
        ("two hundred thousand", 200_000),
        ("three thousand five hundred", 3_500),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("A thousand", 1_000),
    ],
)
def test_a_numeral_has_its_value(numeral: str, value: float) -> None:
    assert re.fullmatch(NUMERAL, numeral, re.IGNORECASE)
    assert number_of(numeral) == value


def test_a_whole_number_is_whole() -> None:
    assert isinstance(number_of("1.5 million"), int)


def test_two_numbers_joined_by_and_are_two() -> None:
    match = re.match(NUMERAL, "six and nine", re.IGNORECASE)
    assert match is not None
    assert match.group() == "six"


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("10 000", 10_000),
        ("1\u00a0250\u00a0000", 1_250_000),
        ("1,250,000.5", 1_250_000.5),
        ("one and a half million", 1_500_000),
        ("two-and-a-half", 2.5),
        ("3 lakh", 300_000),
        ("2 crore", 20_000_000),
        ("40k", 40_000),
        ("1.5bn", 1_500_000_000),
        ("ninety-nine", 99),
        ("zero", 0),
        ("one thousand two hundred and five", 1_205),
        ("five hundred thousand", 500_000),
    ],
)
def test_parted_worded_and_halved_numerals_have_their_value(numeral: str, value: float) -> None:
    assert re.fullmatch(NUMERAL, numeral, re.IGNORECASE)
    assert number_of(numeral) == value


@pytest.mark.parametrize(("text", "read"), [("1 300", "1"), ("1,3000", "1"), ("12,34", "12"), ("2.5.3", "2.5")])
def test_figures_that_are_no_one_number_are_not_run_together(text: str, read: str) -> None:
    match = re.match(NUMERAL, text, re.IGNORECASE)
    assert match is not None
    assert match.group() == read
