"""Time stamps: the day as its writer's clock showed it, or nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.days import written_day


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2022-04-20T23:30:00-05:00", "2022-04-20"),
        ("2022-04-20 10:00", "2022-04-20"),
        (" 2022-04 ", "2022-04"),
        ("2022", "2022"),
        ("20220420", "2022-04-20"),
        ("20220420T101500Z", "2022-04-20"),
        ("D:20220420120000+02'00'", "2022-04-20"),
        ("Wed, 20 Apr 2022 23:30:00 -0500", "2022-04-20"),
        ("20 Apr 2022 23:30 GMT", "2022-04-20"),
    ],
)
def test_a_stamp_gives_its_own_day(stamp: str, day: str) -> None:
    """The zone moves no day, and a stamp without a day is no sharper than it is."""
    assert written_day(stamp) == day


@pytest.mark.parametrize(
    "stamp",
    [
        "",
        "soon",
        "2022-13-01",
        "Wed, 32 Apr 2022 10:00:00",
        "1650412800",
        "0000-01-01",
        "Wed, 20 Apr 99999999999 10:00:00",
    ],
)
def test_what_is_no_day_gives_none(stamp: str) -> None:
    """A stamp that cannot be a day is not made one, and neither is a count of seconds."""
    assert written_day(stamp) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["", "T23:59:59Z", " 00:00", "T10:00:00.5+14:00"]))
def test_a_planted_day_comes_back_whatever_clock_stands_beside_it(day: date, clock: str) -> None:
    """The time of day and the zone move no day."""
    assert written_day(f"{day.isoformat()}{clock}") == day.isoformat()


@given(st.text(max_size=30))
def test_whatever_is_written_it_is_a_day_of_the_calendar_or_nothing(stamp: str) -> None:
    """Nothing crashes, and nothing that comes out is refused when it is read again."""
    found = written_day(stamp)
    assert found is None or written_day(found) == found


@pytest.mark.parametrize("stamp", ["2023-02-29", "20230229", "D:20220431", "Thu, 31 Apr 2022 10:00:00 GMT", "2022-4-2"])
def test_a_day_that_the_calendar_lacks_is_none(stamp: str) -> None:
    """A stamp is not moved to the next day that there is."""
    assert written_day(stamp) is None
