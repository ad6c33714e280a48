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


@pytest.mark.parametrize(
    ("text", "covered", "edtf"),
    [
        ("the 1st of May 2020", "the 1st of May 2020", "2020-05-01"),
        ("May 1st, 2020", "May 1st, 2020", "2020-05-01"),
        ("Sept. 4, 2019", "Sept. 4, 2019", "2019-09-04"),
        ("Sept 4, 2019", "Sept 4, 2019", "2019-09-04"),
        ("15 Aug 2021", "15 Aug 2021", "2021-08-15"),
        ("Aug 2021", "Aug 2021", "2021-08"),
        ("on 29 February 2024", "29 February 2024", "2024-02-29"),
        ("in Dec. 1999", "Dec. 1999", "1999-12"),
        ("3 May, 2021", "3 May, 2021", "2021-05-03"),
        ("Thursday 5 June 2014", "Thursday 5 June 2014", "2014-06-05"),
        ("15-16 August 2021", "15-16 August 2021", "2021-08-15/2021-08-16"),
        ("August 15–16, 2021", "August 15–16, 2021", "2021-08-15/2021-08-16"),
        ("from 28 December 2020 to 3 January 2021", None, "2020-12-28/2021-01-03"),
        ("from December 2019 to February 2020", None, "2019-12/2020-02"),
        ("from May to June", None, "XXXX-05/XXXX-06"),
        ("from late 2014", "2014", "2014"),
        ("2019–2021", None, "2019/2021"),
        ("autumn 2020", None, "2020-23"),
        ("the winter of 2020", "winter of 2020", "2020-24"),
        ("the 1980’s", None, "198X"),
        ("the mid-2000s", None, "200X"),
        ("(2021)", "2021", "2021"),
        ("around May 2014", "May 2014", "2014-05~"),
        ("until the end of May 2021", None, "../2021-05"),
    ],
)
def test_every_way_to_write_a_date_is_read_as_sharp_as_it_is(text: str, covered: str | None, edtf: str) -> None:
    found = one(text)
    assert (text[found.start : found.end], found.edtf) == (covered or text, edtf)


@pytest.mark.parametrize(
    ("text", "anchor", "offset", "edtf"),
    [
        ("the day before yesterday", "published", "-P2D", None),
        ("the day after tomorrow", "published", "P2D", None),
        ("3 May next year", "published", "P1Y", "XXXX-05-03"),
        ("May 3 of last year", "published", "-P1Y", "XXXX-05-03"),
        ("the 3rd of May this year", "published", "P0Y", "XXXX-05-03"),
        ("July last year", "published", "-P1Y", "XXXX-07"),
        ("next spring", "published", "P1Y", "XXXX-21"),
        ("a fortnight ago", "published", "-P2W", None),
        ("25 minutes ago", "published", "-PT25M", None),
        ("the following day", "event", "P1D", None),
        ("the same day", "event", "P0D", None),
        ("the previous week", "event", "-P1W", None),
        ("that night", "event", "P0D", None),
        ("a year before", "event", "-P1Y", None),
        ("two weeks after", "event", "P2W", None),
        ("sometime next week", "published", "P1W", None),
    ],
)
def test_the_whole_of_a_counted_time_is_one_time(text: str, anchor: str, offset: str, edtf: str | None) -> None:
    found = one(text)
    assert (found.start, found.end) == (0, len(text))
    assert (found.anchor, found.offset, found.edtf) == (anchor, offset, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "31 April",
        "2021-02-29",
        "0000-01-01",
        "1999-13",
        "20220420",
        "in 20220",
        "in 2014.5",
        "in 2014%",
        "12/01/2005",
        "2,014 men",
        "2000 men",
        "in the fall of Ulmport",
        "Mr. March said",
        "May Lind and Jan Vost",
        "they may, or dec may, march",
        "a mar on the wall",
        "several years ago",
        "a few days ago",
        "for a long time",
        "15 years old",
        "a 15-year-old boy",
        "Mondays and Fridays",
    ],
)
def test_a_time_that_the_words_do_not_give_is_not_made_up(text: str) -> None:
    assert words(text) == []


def test_an_impossible_day_leaves_the_month_that_the_words_do_give() -> None:
    found = one("on 29 February 2023")
    assert found.edtf == "2023-02"


def test_a_leap_day_without_a_year_may_be_one() -> None:
    assert one("on 29 February").edtf == "XXXX-02-29"


def test_a_stretch_that_runs_backwards_is_two_times() -> None:
    assert [found.edtf for found in find_dates("from 2019 to 2017")] == ["2019", "2017"]


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("within 48 hours", "PT48H"),
        ("after six months", "P6M"),
        ("a three-day truce", "P3D"),
        ("for two fortnights", "P4W"),
        ("during the last two decades", "P20Y"),
        ("every 10 years", "R/P10Y"),
        ("each month", "R/P1M"),
        ("annually", "R/P1Y"),
        ("monthly", "R/P1M"),
        ("for 3.5 years", "P3.5Y"),
        ("in about five minutes", "PT5M"),
    ],
)
def test_how_long_and_how_often_is_never_a_point_in_time(text: str, duration: str) -> None:
    found = one(text)
    assert (found.duration, found.edtf, found.anchor, found.opens) == (duration, None, None, None)


@pytest.mark.parametrize(
    ("text", "opens", "ahead"),
    [
        ("since 2019", "since", False),
        ("since at least the early 1990s", "since", False),
        ("until Friday", "until", True),
        ("till May 2021", "until", True),
        ("by 2030", None, True),
        ("from 3 May 2021", None, True),
        ("before 2020", None, True),
        ("after 2020", None, False),
        ("starting on Monday", None, True),
        ("on Monday", None, False),
    ],
)
def test_the_word_before_a_time_says_what_stretch_it_begins_or_closes(
    text: str, opens: str | None, ahead: bool
) -> None:
    found = one(text)
    assert (found.opens, found.ahead) == (opens, ahead)


def test_times_of_one_paragraph_are_told_apart() -> None:
    text = (
        "The truce of 3 May 2021 held for six weeks. Last month, on the 14th of April, shells fell on Ulmport; two "
        "days later the council met, as it does every week, and said it would hold until the end of June."
    )
    assert words(text) == [
        "3 May 2021",
        "for six weeks",
        "Last month",
        "the 14th of April",
        "two days later",
        "every week",
        "until the end of June",
    ]


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(["%B", "%b", "%b."]))
def test_a_planted_day_comes_back_however_its_month_is_written(day: date, month: str) -> None:
    written = day.strftime(month) if day.month != 5 else "May"
    for text in (f"It fell on {day.day} {written} {day.year} at dawn.", f"It fell on {written} {day.day}, {day.year}."):
        assert one(text).edtf == day.isoformat()
