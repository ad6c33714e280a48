"""Tests of whence.language.date_outlook."""

from __future__ import annotations

import pytest

from whence.language.date_outlook import is_to_come


@pytest.mark.parametrize(
    ("text", "to_come"),
    [
        ("The council will meet on FRIDAY.", True),
        ("The court is due to rule FRIDAY.", True),
        ("They’ll march on FRIDAY.", True),
        ("On FRIDAY, the two are to meet.", True),
        ("The council met on FRIDAY.", False),
        ("It will meet, an aide said on FRIDAY.", False),
        ("It will meet. They left on FRIDAY.", False),
        ("On FRIDAY they said it will end.", False),
        ("It will act on a pact signed on FRIDAY.", False),
        ("The pact is to be signed on FRIDAY.", True),
        ("They would pass if it freed the men it took on FRIDAY.", False),
        ("It will try men arrested by the city police on FRIDAY.", False),
        ("It fell on FRIDAY, and, if they are to be believed, fell twice.", False),
        ("FRIDAY", False),
    ],
)
def test_a_day_lies_ahead_where_its_own_clause_says_so(text: str, to_come: bool) -> None:
    start = text.index("FRIDAY")
    assert is_to_come(text, start, start + len("FRIDAY")) == to_come
