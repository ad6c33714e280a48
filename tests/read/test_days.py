"""Time stamps: the day as its writer's clock showed it, or nothing."""

from __future__ import annotations

import pytest

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
