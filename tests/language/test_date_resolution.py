"""Tests of whence.language.date_resolution."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from whence.language import find_dates, resolve_date, resolve_dates

WEDNESDAY = "2022-04-20"


def resolved(text: str, published: str | None = WEDNESDAY) -> str | None:
    (found,) = find_dates(text)
    return resolve_date(found, published)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 12 January 2005", "2005-01-12"),
        ("since 2019", "2019/.."),
        ("today", "2022-04-20"),
        ("yesterday", "2022-04-19"),
        ("this week", "2022-04-18/2022-04-24"),
        ("last week", "2022-04-11/2022-04-17"),
        ("this month", "2022-04"),
        ("last month", "2022-03"),
        ("next year", "2023"),
        ("two years ago", "2020"),
        ("five months ago", "2021-11"),
        ("two weeks ago", "2022-04-06~"),
        ("on Monday", "2022-04-18"),
        ("on Wednesday", "2022-04-20"),
        ("on Thursday", "2022-04-14"),
        ("last Wednesday", "2022-04-13"),
        ("next Monday", "2022-04-25"),
        ("by Friday", "2022-04-22"),
        ("since Monday", "2022-04-18/.."),
        ("until Friday", "../2022-04-22"),
        ("on 23 March", "2022-03-23"),
        ("on 23 May", "2022-05-23"),
        ("on 23 July", "2021-07-23"),
        ("in August", "2021-08"),
        ("by June", "2022-06"),
        ("since January", "2022-01/.."),
        ("August of last year", "2021-08"),
        ("last winter", "2021-24"),
        ("last summer", "2021-22"),
        ("between 27 November and 3 December", "2021-11-27/2021-12-03"),
        ("from 28 December to 3 January", "2021-12-28/2022-01-03"),
    ],
)
def test_a_time_is_counted_from_publication_as_sharp_as_its_words(text: str, edtf: str) -> None:
    assert resolved(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("overnight", "2022-04-19/2022-04-20"),
        ("at the weekend", "2022-04-16/2022-04-17"),
        ("last weekend", "2022-04-16/2022-04-17"),
        ("next weekend", "2022-04-23/2022-04-24"),
        ("this summer", "2022-22"),
        ("last fall", "2021-23"),
        ("in the third quarter", "2021-07/2021-09"),
        ("in the second quarter", "2022-04/2022-06"),
        ("in the third quarter of last year", "2021-07/2021-09"),
        ("since the third quarter", "2021-07/.."),
        ("until last summer", "../2021-22"),
        ("this September", "2022-09"),
        ("on the 9th.", "2022-04-09"),
        ("on the 25th.", "2022-03-25"),
        ("since the 9th.", "2022-04-09/.."),
        ("the 2nd of this month", "2022-04-02"),
        ("the 31st of this month", None),
        ("the end of the month", "2022-04"),
        ("ten years ago today", "2012-04-20"),
        ("ten years ago this month", "2012-04"),
        ("since Christmas", "2021-12-25/.."),
        ("for a third day on Tuesday", "2022-04-17/2022-04-19"),
        ("on Monday and Tuesday", "2022-04-18/2022-04-19"),
        ("from Monday to Wednesday", "2022-04-18/2022-04-20"),
        ("in January and February", "2022-01/2022-02"),
        ("in December and January", "2021-12/2022-01"),
        ("the first half of this year", "2022-01/2022-06"),
        ("in the 1600s", "16XX"),
    ],
)
def test_what_has_no_year_of_its_own_is_counted_too(text: str, edtf: str | None) -> None:
    assert resolved(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They will meet on Thursday.", "2022-04-21"),
        ("They will meet on Wednesday.", "2022-04-20"),
        ("They will vote in August.", "2022-08"),
        ("They will vote in March.", "2023-03"),
        ("They will vote on 23 September.", "2022-09-23"),
        ("They will vote on 3 April.", "2023-04-03"),
        ("They will vote on the 9th.", "2022-05-09"),
        ("They will vote on the 29th.", "2022-04-29"),
        ("It will open at the weekend.", "2022-04-23/2022-04-24"),
    ],
)
def test_what_is_to_come_lies_after_publication(text: str, edtf: str) -> None:
    assert resolved(text) == edtf


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1998 they fled. The following year", ("1998", "1999")),
        ("In May 1998 they fled. The following February", ("1998-05", "1999-02")),
        ("In May 1998 they fled. The following August", ("1998-05", "1998-08")),
        ("In 1998 they fled. That August", ("1998", "1998-08")),
        ("On 30 May 1998 they fled. Two days later", ("1998-05-30", "1998-06-01")),
        ("In 1998 they fled. Two days later", ("1998", None)),
        ("In 1998 they fled. On 3 May of that year", ("1998", "1998-05-03")),
        ("From 1998 to 2000 they fled. A year later", ("1998/2000", "2001")),
        ("In 1998 they fled. Two years after", ("1998", "2000")),
        ("In 1998 they fled. Two years after the vote", ("1998", None)),
        ("In 1998 they fled. In May", ("1998", "1998-05")),
        ("On 3 May 1998 they fled. On the 9th.", ("1998-05-03", "1998-05-09")),
        ("In August 1998 they fled. In May", ("1998-08", "2021-05")),
        ("In the third quarter of 2020 it fell from that of a year ago", ("2020-07/2020-09", "2019-07/2019-09")),
        ("From 1998 to 2000 they fled. In May", ("1998/2000", "2021-05")),
        (f"In 1998 they fled. {'So they did. ' * 30}A year later", ("1998", None)),
    ],
)
def test_what_points_back_is_counted_from_the_time_told_just_before(text: str, told: tuple[str, str | None]) -> None:
    assert resolve_dates(find_dates(text), WEDNESDAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1982 they came. On 14 June", ("1982", "1982-06-14")),
        ("In May 1982 they came. In June", ("1982-05", "1982-06")),
        ("On 3 July 1982 they came. On 14 June", ("1982-07-03", "XXXX-06-14")),
        ("From 1980 to 1982 they came. In June", ("1980/1982", "1982-06")),
    ],
)
def test_without_publication_a_day_is_of_the_year_told_just_before_if_it_follows_there(
    text: str, told: tuple[str, str]
) -> None:
    assert resolve_dates(find_dates(text), None) == told


@pytest.mark.parametrize("text", ["six days later", "that year", "for 20 years", "every week", "this winter"])
def test_what_the_words_and_the_date_do_not_fix_stays_open(text: str) -> None:
    assert resolved(text) is None


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("last year", "2022", "2021"),
        ("last month", "2022", None),
        ("last month", "2022-04", "2022-03"),
        ("on Monday", "2022-04", None),
        ("today", "2022-04", None),
        ("in August", "2022", None),
        ("on 23 March", "2022-04", "2022-03-23"),
        ("on 23 March", None, "XXXX-03-23"),
        ("in March", None, None),
        ("last year", None, None),
        ("in 2014", None, "2014"),
        ("last year", "2022~", None),
    ],
)
def test_a_time_is_never_sharper_than_the_date_of_publication_allows(
    text: str, published: str | None, edtf: str | None
) -> None:
    assert resolved(text, published) == edtf


@given(
    st.sampled_from(
        [
            "today",
            "last week",
            "on Monday",
            "next Friday",
            "in May",
            "on 3 June",
            "last winter",
            "since March",
            "two days ago",
        ]
    ),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
)
def test_every_resolved_time_is_edtf(text: str, day: date) -> None:
    found = resolved(text, f"{day}")
    if found:
        parse_edtf(found)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("yesterday", "2024-01-01", "2023-12-31"),
        ("yesterday", "2024-03-01", "2024-02-29"),
        ("yesterday", "2023-03-01", "2023-02-28"),
        ("tomorrow", "2023-12-31", "2024-01-01"),
        ("the day before yesterday", "2024-01-01", "2023-12-30"),
        ("the day after tomorrow", "2024-02-28", "2024-03-01"),
        ("last night", "2024-01-01", "2023-12-31"),
        ("last week", "2024-01-01", "2023-12-25/2023-12-31"),
        ("this week", "2023-12-31", "2023-12-25/2023-12-31"),
        ("next week", "2023-12-31", "2024-01-01/2024-01-07"),
        ("last month", "2024-01-31", "2023-12"),
        ("last month", "2024-03-31", "2024-02"),
        ("next month", "2023-12-31", "2024-01"),
        ("13 months ago", "2024-01-01", "2022-12"),
        ("on Sunday", "2024-01-01", "2023-12-31"),
        ("on Monday", "2024-01-01", "2024-01-01"),
        ("last Monday", "2024-01-01", "2023-12-25"),
        ("next Monday", "2024-01-01", "2024-01-08"),
        ("this Sunday", "2024-01-01", "2024-01-07"),
        ("in December", "2024-01-01", "2023-12"),
        ("in January", "2023-12-31", "2023-01"),
        ("by January", "2023-12-31", "2024-01"),
        ("until January", "2023-12-31", "../2024-01"),
        ("since December", "2024-01-01", "2023-12/.."),
        ("on 31 December", "2024-01-01", "2023-12-31"),
        ("on 1 January", "2023-12-31", "2024-01-01"),
        ("on 1 April", "2023-12-31", "2023-04-01"),
        ("3 May next year", "2023-12-31", "2024-05-03"),
        ("May 3 last year", "2024-01-01", "2023-05-03"),
        ("December last year", "2024-01-01", "2023-12"),
        ("January next year", "2023-12-31", "2024-01"),
        ("last winter", "2024-01-01", "2023-24"),
        ("last winter", "2023-12-31", "2022-24"),
        ("this winter", "2023-12-31", "2023-24"),
        ("this winter", "2024-01-01", "2023-24"),
        ("ten years ago today", "2024-02-29", None),
        ("a decade ago", "2023-12-31", "2013"),
    ],
)
def test_counting_crosses_the_end_of_a_year_and_a_leap_day_as_a_calendar_does(
    text: str, published: str, edtf: str
) -> None:
    assert resolved(text, published) == edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("on 29 February", "2024-03-01", "2024-02-29"),
        ("on 29 February", "2024-02-29", "2024-02-29"),
        ("on 29 February", "2023-03-01", None),
        ("29 February next year", "2023-06-01", "2024-02-29"),
        ("29 February next year", "2024-06-01", None),
        ("on 29 February", None, "XXXX-02-29"),
    ],
)
def test_a_leap_day_is_never_put_into_a_year_without_one(text: str, published: str | None, edtf: str | None) -> None:
    assert resolved(text, published) == edtf


@pytest.mark.parametrize("text", ["an hour ago", "50 minutes ago", "3.5 years ago", "two-and-a-half months ago"])
def test_what_is_no_whole_number_of_days_is_not_rounded_to_one(text: str) -> None:
    assert all(resolve_date(found, WEDNESDAY) is None for found in find_dates(text))


COUNTED = ["on Monday", "yesterday", "tomorrow", "last week", "next year", "last month", "5 years ago", "last winter"]


@pytest.mark.parametrize("text", COUNTED)
@pytest.mark.parametrize(
    "published",
    ["2024-02-30", "2024-13", "2024-00-00", "0000", "soon", "", "2024~", "2024-21", "2024-01-01/2024-02-01"],
)
def test_nothing_is_counted_from_a_day_that_is_none(text: str, published: str) -> None:
    assert resolved(text, published) is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("yesterday", "0001-01-01"),
        ("last week", "0001-01-01"),
        ("last month", "0001-01-01"),
        ("5 years ago", "0003-01-01"),
        ("tomorrow", "9999-12-31"),
        ("next week", "9999-12-31"),
        ("next month", "9999-12-31"),
        ("next year", "9999-12-31"),
    ],
)
def test_a_time_outside_the_calendar_stays_open(text: str, published: str) -> None:
    assert resolved(text, published) is None


@given(st.sampled_from(COUNTED), st.dates(min_value=date(1000, 1, 1)))
def test_no_time_counted_from_a_month_or_year_is_sharper_than_they_are(text: str, day: date) -> None:
    for published in (f"{day:%Y}", f"{day:%Y-%m}"):
        found = resolved(text, published)
        assert found is None or len(found) <= len(published)


@given(st.integers(min_value=1, max_value=7), st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)))
def test_a_day_of_the_week_falls_on_it_and_at_most_a_week_back(weekday: int, day: date) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
    found = date.fromisoformat(resolved(f"on {name}", day.isoformat()) or "")
    assert found.isoweekday() == weekday
    assert 0 <= (day - found).days < 7
    last = date.fromisoformat(resolved(f"last {name}", day.isoformat()) or "")
    assert 0 < (day - last).days <= 7
