"""Tests of whence.language.date_resolution."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from whence.language import find_dates, resolve_date

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
        ("on 23 May", "2021-05-23"),
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
