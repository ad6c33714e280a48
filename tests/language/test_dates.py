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


@pytest.mark.parametrize(
    ("text", "covered", "duration"),
    [
        ("It lasted two years.", "two years", "P2Y"),
        ("at least 20 more years", None, "P20Y"),
        ("the past three months", None, "P3M"),
        ("the last twenty four hours", None, "PT24H"),
        ("a couple of weeks", None, "P2W"),
        ("a year-long siege", "year-long", "P1Y"),
        ("a hundred days", None, "P100D"),
        ("2 1/2 years", None, "P2.5Y"),
    ],
)
def test_a_length_of_time_needs_no_word_before_it(text: str, covered: str | None, duration: str) -> None:
    found = one(text)
    assert (text[found.start : found.end], found.duration) == (covered or text, duration)


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
        ("on 13/05/2021", "13/05/2021", "2021-05-13"),
        ("5.5.2021", None, "2021-05-05"),
        ("2021/05/13", None, "2021-05-13"),
        ("the third quarter of 2020", None, "2020-07/2020-09"),
        ("Q1 2020", None, "2020-01/2020-03"),
        ("the second half of 2020", None, "2020-07/2020-12"),
        ("the late eighties", None, "198X"),
        ("in the 19th century", "the 19th century", "18XX"),
        ("in nineteen ninety-one", "nineteen ninety-one", "1991"),
        ("in two thousand and four", "two thousand and four", "2004"),
        ("in twenty twenty-one", "twenty twenty-one", "2021"),
        ("in '91", "'91", "1991"),
        ("in 1999 and 2000", "1999 and 2000", "1999/2000"),
        ("the 1988 third quarter", None, "1988-07/1988-09"),
        ("on Christmas Eve 1989", "Christmas Eve 1989", "1989-12-24"),
        ("on New Year’s Day", "New Year’s Day", "XXXX-01-01"),
        ("on the 9th.", "the 9th", "XXXX-XX-09"),
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
        ("ten years ago today", "published", "-P10Y0D", None),
        ("a year ago this month", "published", "-P1Y0M", None),
        ("the end of the year", "published", "P0Y", None),
        ("this September", "published", "P0Y", "XXXX-09"),
        ("last fall", "published", "-P1Y", "XXXX-23"),
        ("the third quarter last year", "published", "-P1Y", "XXXX-35"),
        ("the 2nd of this month", "published", "P0M", "XXXX-XX-02"),
        ("overnight", "published", "-P1D", None),
        ("that May", "event", "P0Y", "XXXX-05"),
        ("3 May of that year", "event", "P0Y", "XXXX-05-03"),
        ("the following May", "event", "P1Y", "XXXX-05"),
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
        "every Friday",
        "on a Friday",
        "three times a day",
        "a quarter of the men",
        "on the 9th floor",
        "the third quarter of the match",
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
        ("before 2020", "until", True),
        ("no later than 3 May 2021", "until", False),
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


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("1988", "1988"), ("November", "XXXX-11"), ("'85", "1985"), ("nineteen eighty", "1980")],
)
def test_words_known_to_be_a_time_need_no_word_before_them(text: str, edtf: str) -> None:
    assert find_dates(text) == ()
    (found,) = find_dates(text, known=True)
    assert found.edtf == edtf


def test_a_weekend_is_two_days_and_a_night_falls_on_two() -> None:
    assert [(found.weekday, found.days) for found in find_dates("at the weekend and overnight")] == [(6, 2), (None, 2)]


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("They will meet on Friday.", True),
        ("The truce, due on 3 May, is dead.", True),
        ("On Friday the court will sit.", True),
        ("They met on Friday.", False),
        ("They will appeal against Friday's ruling.", False),
        ("It had been due on Friday.", False),
        ("The truce will hold, he said on Friday.", False),
        ("On Friday police held three men who will be tried.", False),
        ("They will not go. He fled on Friday.", False),
    ],
)
def test_the_sentence_says_whether_a_day_lies_ahead(text: str, future: bool) -> None:
    assert one(text).future == future


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
