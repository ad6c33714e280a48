"""Days: what an EDTF date may mean, and how two of them lie to each other."""

from __future__ import annotations

from datetime import date

import pytest

from whence.resolve.telling_days import Days, days_of, gap

AUGUST = Days(date(2022, 8, 1), date(2022, 8, 31))


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2022-08-31", Days(date(2022, 8, 31), date(2022, 8, 31))),
        ("2022-08", AUGUST),
        ("2022-08~", Days(date(2022, 7, 1), date(2022, 10, 1))),
        ("2021/..", Days(date(2021, 1, 1), None, interval=True)),
        ("../2001", Days(None, date(2001, 12, 31), interval=True)),
        ("1996/2001", Days(date(1996, 1, 1), date(2001, 12, 31), interval=True)),
        ("2022-24", Days(date(2022, 12, 1), date(2023, 3, 2))),
        ("P3D", Days()),
        ("XXXX-03-23", Days()),
        ("-0300", Days()),
        (None, Days()),
    ],
)
def test_a_date_means_its_days_and_what_has_no_year_means_none(edtf: str | None, days: Days) -> None:
    assert days_of(edtf) == days


def test_days_meet_unless_the_one_ends_before_the_other() -> None:
    assert AUGUST.meets(Days(date(2022, 8, 31), None))
    assert AUGUST.meets(Days())
    assert not AUGUST.meets(Days(date(2022, 9, 1), None))


@pytest.mark.parametrize(
    ("other", "days"),
    [(Days(date(2022, 8, 31), date(2022, 9, 2)), 0), (Days(date(2022, 9, 7), date(2022, 9, 9)), 7), (Days(), 0)],
)
def test_the_gap_is_counted_from_the_last_day_to_the_first(other: Days, days: int) -> None:
    assert gap(AUGUST, other) == gap(other, AUGUST) == days


def test_a_bound_takes_away_later_days_only() -> None:
    assert AUGUST.until(date(2022, 8, 3)) == Days(date(2022, 8, 1), date(2022, 8, 3))
    assert Days().until(date(2022, 8, 3)) == Days(None, date(2022, 8, 3))
    assert AUGUST.until(date(2022, 7, 1)) == AUGUST
