"""Which of two documents came first: only days that are known and differ say so."""

from __future__ import annotations

import pytest

from tests.corroborate.material import document
from whence.corroborate.publication import LAST, last_day, order_of


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2024-03-13", "2024-03-14", "before"),
        ("2024-03-14", "2024-03-13", "after"),
        ("2024-03-13", "2024-03-13", "unknown"),
        ("2024-03", "2024-03-13", "unknown"),
        ("2024-02", "2024-03-13", "before"),
        ("2024", "2023-12-31", "after"),
        ("2024-03-13", None, "unknown"),
        (None, None, "unknown"),
        ("2024-03-10/..", "2024-03-13", "unknown"),
    ],
)
def test_days_are_compared_as_sharply_as_they_are_known(one: str | None, other: str | None, order: str) -> None:
    assert order_of(document("a", published=one), document("b", published=other)) == order


def test_a_document_without_a_day_is_taken_to_be_the_last() -> None:
    assert last_day(document("a")) == LAST > last_day(document("a", published="2024-03"))
    assert last_day(document("a", published="2024-03")) == (2024, 3, 31)
