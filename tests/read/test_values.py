"""The values that a field takes."""

from __future__ import annotations

import pytest

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
