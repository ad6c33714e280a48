"""Tests of whence.language.number_words."""

from __future__ import annotations

import pytest

from whence.language.number_words import qualified_after, qualified_before, unit_after


def test_words_before_a_number_give_its_bounds_and_move_its_start() -> None:
    assert qualified_before("at least 13", 9, 13) == (0, (13, 13, None))
    assert qualified_before("saw 13", 4, 13) == (4, (13, 13, 13))


def test_words_after_a_number_give_its_bounds_and_move_its_end() -> None:
    assert qualified_after("13 or more men", 2, 13) == (10, (13, None, None))
    assert qualified_after("13 men", 2, 13) is None


@pytest.mark.parametrize(
    ("text", "end", "sign", "expected"),
    [
        ("38 per cent", 2, None, ("percent", 1, 11)),
        ("40 dollars", 2, None, ("USD", 1, 10)),
        ("40 rupees", 2, None, ("rupee", 1, 9)),
        ("four decades", 4, None, ("years", 10, 12)),
        ("six-month", 3, None, ("months", 1, 9)),
        ("10 km", 2, None, ("km", 1, 5)),
        ("£9 million", 10, "£", ("GBP", 1, 10)),
        ("40 men", 2, None, ("", 1, 2)),
    ],
)
def test_a_unit_is_named(text: str, end: int, sign: str | None, expected: tuple[str, int, int]) -> None:
    assert unit_after(text, end, sign) == expected
