"""Dates of any sharpness are compared by their first and last day."""

from __future__ import annotations

import pytest

from tests.store.material import Draft, document
from whence.store.days import days_of, first_and_last_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2022-08-31", "2022-08-31", "2022-08-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-08~", "2022-08-01", "2022-08-31"),
        ("2021-09/2022-03", "2021-09-01", "2022-03-31"),
        ("../2022", "0000-01-01", "2022-12-31"),
        ("2022/..", "2022-01-01", "9999-12-31"),
        ("[2021,2022]", "2021-01-01", "2022-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("-0100", "0000-01-01", "0000-01-01"),
        ("Y12022", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(edtf: str, first: str, last: str) -> None:
    assert first_and_last_day(edtf) == (first, last)


@pytest.mark.parametrize(
    ("time", "published", "days"),
    [
        ("2021-05", "2022-01-01", ("2021-05-01", "2021-05-31")),
        (None, "2022-01-01", ("2022-01-01", "2022-01-01")),
        ("XXXX-03-23", "2022-01", ("2022-01-01", "2022-01-31")),
        (None, None, (None, None)),
    ],
)
def test_what_has_no_day_of_its_own_is_of_the_time_of_its_document(
    time: str | None, published: str | None, days: tuple[str | None, str | None]
) -> None:
    draft = Draft(document(published=published))
    draft.statement("FIGHTS", "attacked", time=time)
    assert days_of(draft.statements[0], draft.document) == days
