"""Tests of whence.language.date_counting."""

from __future__ import annotations

import pytest

from whence.language.date_counting import count_of, is_plain, stepped, with_month


@pytest.mark.parametrize(
    ("offset", "day", "found"),
    [
        ("-P1D", "2024-03-01", "2024-02-29"),
        ("P2W", "2024-03-01", "2024-03-15~"),
        ("-P1W", "2024-03-01", "2024-02-19/2024-02-25"),
        ("P11M", "2024-03", "2025-02"),
        ("-P3Y", "2024", "2021"),
        ("-P10Y0D", "2024-03-01", "2014-03-01"),
        ("-P1Y0D", "2024-02-29", None),
        ("-P1Y0M", "2024-03-01", "2023-03"),
        ("-P1Y0D", "2024-03", None),
        ("P1M", "2024", None),
        ("-PT2H", "2024-03-01", None),
        (None, "2024-03-01", None),
    ],
)
def test_counting_is_as_sharp_as_the_offset_and_never_sharper_than_the_day(
    offset: str | None, day: str, found: str | None
) -> None:
    assert stepped(offset, day) == found


def test_an_offset_counts_its_units_back_or_on() -> None:
    assert [count_of(offset) for offset in ("-P2W", "P3D", "-P10Y0D", "PT2H")] == [-2, 3, -10, 0]


@pytest.mark.parametrize("edtf", ["2024-02-30", "2024-21", "2024~", "199X", "2024/2025", "soon", ""])
def test_one_counts_only_from_days_of_the_calendar(edtf: str) -> None:
    assert not is_plain(edtf)
    assert is_plain("2024-02-29")


def test_a_month_off_the_calendar_is_none() -> None:
    with pytest.raises(OverflowError):
        with_month("0001-01", -1)
