"""Tests of whence.language.date_lengths."""

from __future__ import annotations

import re

import pytest

from whence.language import date_lengths as lengths

LENGTH = r"(?P<number>.+?) (?P<unit>\w+?)s?(?P<sharp> today| this month)?"


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("a week", "P1W"),
        ("two fortnights", "P4W"),
        ("a couple of years", "P2Y"),
        ("2 1/2 years", "P2.5Y"),
        ("twenty four hours", "PT24H"),
        ("three decades", "P30Y"),
    ],
)
def test_a_length_is_its_number_of_its_unit(words: str, duration: str) -> None:
    match = re.fullmatch(LENGTH, words)
    assert match
    assert lengths.duration(match) == {"duration": duration}


@pytest.mark.parametrize(
    ("words", "offset"), [("ten years", "-P10Y"), ("ten years today", "-P10Y0D"), ("a year this month", "-P1Y0M")]
)
def test_the_day_it_is_makes_a_time_ago_sharper_than_its_unit(words: str, offset: str) -> None:
    match = re.fullmatch(LENGTH, words)
    assert match
    assert lengths.ago(match) == {"anchor": "published", "offset": offset}
