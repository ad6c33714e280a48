"""Tests of whence.language.dates."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from whence.language import DateExpression, find_dates, resolve_date


def one(text: str) -> DateExpression:
    (found,) = find_dates(text)
    return found


def words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "covered", "edtf"),
    [
        ("on 12 January 2005", "12 January 2005", "2005-01-12"),
        ("on Jan. 12, 2005,", "Jan. 12, 2005", "2005-01-12"),
        ("on Monday, 3 May 2021", "Monday, 3 May 2021", "2021-05-03"),
        ("dated 2021-05-03", "2021-05-03", "2021-05-03"),
        ("in April 2005", "April 2005", "2005-04"),
        ("in mid-August 2022", "mid-August 2022", "2022-08"),
        ("by the end of May 2019", "the end of May 2019", "2019-05"),
        ("in 2014", "2014", "2014"),
        ("the 2014 coup", "2014", "2014"),
        ("late 2014", "2014", "2014"),
        ("in the spring of 2024", "spring of 2024", "2024-21"),
        ("in the early 1990s", "the early 1990s", "199X"),
        ("on 23 March", "23 March", "XXXX-03-23"),
        ("on March 23", "March 23", "XXXX-03-23"),
        ("in March", "March", "XXXX-03"),
        ("from 5 to 16 June 2017", "from 5 to 16 June 2017", "2017-06-05/2017-06-16"),
        ("between 27 November and 3 December", "between 27 November and 3 December", "XXXX-11-27/XXXX-12-03"),
        ("from March to May 2020", "from March to May 2020", "2020-03/2020-05"),
        ("between 2012 and 2014", "between 2012 and 2014", "2012/2014"),
        ("the 1998-2000 war", "1998-2000", "1998/2000"),
        ("in 1973-75", "1973-75", "1973/1975"),
        ("in 2013 or 2014", "2013 or 2014", "[2013,2014]"),
        ("since 2019", "since 2019", "2019/.."),
        ("until 31 October 2019", "until 31 October 2019", "../2019-10-31"),
        ("on or about 9 June 2019", "9 June 2019", "2019-06-09~"),
    ],
)
def test_a_date_is_as_sharp_as_its_words(text: str, covered: str, edtf: str) -> None:
    found = one(text)
    assert (text[found.start : found.end], found.edtf) == (covered, edtf)


@pytest.mark.parametrize(
    ("text", "anchor", "offset"),
    [
        ("today", "published", "P0D"),
        ("last night", "published", "-P1D"),
        ("tomorrow", "published", "P1D"),
        ("this week", "published", "P0W"),
        ("earlier this month", "published", "P0M"),
        ("last year", "published", "-P1Y"),
        ("next month", "published", "P1M"),
        ("three weeks ago", "published", "-P3W"),
        ("a decade ago", "published", "-P10Y"),
        ("six days later", "event", "P6D"),
        ("two months earlier", "event", "-P2M"),
        ("the next morning", "event", "P1D"),
        ("that year", "event", "P0Y"),
        ("August of last year", "published", "-P1Y"),
    ],
)
def test_a_time_counted_from_another_keeps_its_anchor_and_offset(text: str, anchor: str, offset: str) -> None:
    found = one(text)
    assert (found.start, found.end) == (0, len(text))
    assert (found.anchor, found.offset) == (anchor, offset)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("for 20 years", "P20Y"),
        ("for more than three months", "P3M"),
        ("over the past two years", "P2Y"),
        ("within six hours", "PT6H"),
        ("for a decade", "P10Y"),
        ("a 49-year lease", "P49Y"),
        ("every week", "R/P1W"),
        ("every two days", "R/P2D"),
        ("once a month", "R/P1M"),
        ("daily", "R/P1D"),
    ],
)
def test_durations_and_frequencies_are_iso_8601(text: str, duration: str) -> None:
    assert one(text).duration == duration


def test_a_day_of_the_week_is_kept_as_one() -> None:
    found = one("on Thursday")
    assert (found.weekday, found.anchor, found.edtf) == (4, "published", None)


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "Sections 12 and 14",
        "He paid 2014 dollars",
        "Friday prayers",
        "on Sundays",
        "31 June",
        "a 15-year-old",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert words(text) == []


def test_the_longer_time_stands_where_two_rules_meet() -> None:
    assert words("It began on 3 May 2021 and ended in June.") == ["3 May 2021", "June"]


@given(st.text(alphabet="JaneMrchy 0123456789,-–./lstodwkfi\n", max_size=100))
def test_times_lie_in_the_text_in_order_and_are_edtf(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= time.start < time.end <= len(text) for time in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for time in found:
        if time.edtf:
            parse_edtf(time.edtf)


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)))
def test_a_planted_day_comes_back(day: date) -> None:
    found = one(f"It fell on {day.day} {day:%B} {day.year} at dawn.")
    assert resolve_date(found, "2024-01-01") == day.isoformat()
