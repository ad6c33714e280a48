"""Tests of whence.language.date_precision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import date_prec, time_precision


@pytest.mark.parametrize(
    ("edtf", "ucdp", "acled"),
    [
        ("2022-04-20", 1, 1),
        ("2022-04-18/2022-04-19", 2, 2),
        ("2022-04-18/2022-04-23", 2, 2),
        ("2022-04-18/2022-04-24", 3, 2),
        ("2022-04-18/2022-04-25", 4, 3),
        ("2022-03", 4, 3),
        ("2022-03-20/2022-04-30", 5, None),
        ("2013-07/2013-09", 5, None),
        ("2024-21", 5, None),
        ("2024-24", 5, None),
        ("2024", 5, None),
    ],
)
def test_a_date_has_the_code_of_the_range_that_it_leaves(edtf: str, ucdp: int | None, acled: int | None) -> None:
    assert (date_prec(edtf), time_precision(edtf)) == (ucdp, acled)


@pytest.mark.parametrize(
    ("edtf", "ucdp", "acled"),
    [("2022-04-20~", 2, 2), ("2022-04-20?", 2, 2), ("2022-04~", 5, None), ("2019~", None, None)],
)
def test_about_a_date_is_less_sharp_than_the_date(edtf: str, ucdp: int | None, acled: int | None) -> None:
    assert (date_prec(edtf), time_precision(edtf)) == (ucdp, acled)


@pytest.mark.parametrize("edtf", ["2019/..", "../2019", "199X", "[2013,2014]", "XXXX-03-23", "soon", "", None, "2022/"])
def test_what_no_codebook_has_a_code_for_gets_none(edtf: str | None) -> None:
    assert (date_prec(edtf), time_precision(edtf)) == (None, None)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)), st.integers(min_value=0, max_value=400))
def test_a_longer_range_never_has_a_sharper_code(first: date, days: int) -> None:
    shorter, longer = (f"{first}/{first + timedelta(days=length)}" for length in (days, days + 1))
    for code in (date_prec, time_precision):
        assert (code(shorter) or 9) <= (code(longer) or 9)
