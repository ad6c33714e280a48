"""TIMEX3 values become EDTF only where both calendars say the same."""

from __future__ import annotations

import pytest

from training.converters.timex import edtf


@pytest.mark.parametrize(
    ("kind", "value", "time"),
    [
        ("DATE", "1998-08-07", "1998-08-07"),
        ("DATE", "1998-08", "1998-08"),
        ("DATE", "1989-Q3", "1989-35"),
        ("DATE", "1998-FA", "1998-23"),
        ("DATE", "199", "199X"),
        ("DATE", "1989-W43", None),
        ("DATE", "PAST_REF", None),
        ("DATE", "1998-13-07", None),
        ("DURATION", "1998", None),
        ("DATE", None, None),
    ],
)
def test_only_calendar_dates_have_an_edtf_value(kind: str, value: str | None, time: str | None) -> None:
    assert edtf(kind, value) == time
