"""The values that a field takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.values import clean_value


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("title", "  Raid \n on post ", "Raid on post"),
        ("title", "   ", None),
        ("title", "x" * 1_001, None),
        ("published", "2022-04-20", "2022-04-20"),
        ("published", "2022-04-20T23:30:00-04:00", "2022-04-20"),
        ("published", "Wed, 20 Apr 2022 10:00:00 GMT", "2022-04-20"),
        ("published", "20 April 2022", "2022-04-20"),
        ("published", "April 2022", "2022-04"),
        ("published", "2022", "2022"),
        ("published", "2022-04-20~", "2022-04-20~"),
        ("published", "April 20", None),
        ("published", "last week", None),
        ("published", "2022-02-30", None),
        ("kind", "OPINION", "opinion"),
        ("kind", "news", None),
        ("language", "EN", "en"),
        ("language", "pt_BR", "pt"),
        ("language", "english", None),
    ],
)
def test_a_value_is_brought_to_the_form_a_document_has_or_refused(field: str, value: str, expected: str | None) -> None:
    assert clean_value(field, value) == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("published", "20 Apr 2022", "2022-04-20"),
        ("published", "Apr 20, 2022", "2022-04-20"),
        ("published", "2022-04-20 10:00", "2022-04-20"),
        ("published", "2021-09/2022-03", "2021-09/2022-03"),
        ("published", "29 February 2023", None),
        ("published", "2023-02-29", None),
        ("published", "31 April 2022", None),
        ("published", "XXXX/..", None),
        ("published", "20220420", "2022-04-20"),
        ("published", "2024-02-29", "2024-02-29"),
        ("published", "for 20 years", None),
        ("published", "every week", None),
        ("published", "yesterday", None),
        ("published", "20 April", None),
        ("published", "on 20 April 2022 or so", None),
        ("published", "99999-01-01", None),
        ("published", "-", None),
        ("published", "\x00", None),
        ("kind", " Reprint ", "reprint"),
        ("kind", "report, opinion", None),
        ("language", "zh-Hant-TW", "zh"),
        ("language", "x", None),
        ("language", "e n", None),
        ("address", " https://tarn.example/a ", "https://tarn.example/a"),
        ("author", "Mara\tLind", "Mara Lind"),
        ("publisher", "\u00a0", None),
    ],
)
def test_near_misses_of_a_value_are_refused_and_odd_blanks_put_right(
    field: str, value: str, expected: str | None
) -> None:
    assert clean_value(field, value) == expected


@given(st.sampled_from(["published", "kind", "language", "title"]), st.text(max_size=40))
def test_whatever_is_written_a_value_is_of_its_field_or_none_and_cleaning_it_again_changes_nothing(
    field: str, value: str
) -> None:
    found = clean_value(field, value)
    if found is not None:
        assert clean_value(field, found) == found
