"""A sheet points from keys to marks and from words to places."""

from __future__ import annotations

import pytest

from tests.training.markup.material import RAID, faults
from training.markup.sheet import place_of


def test_place_of_counts_occurrences_from_nought() -> None:
    assert [place_of("anana", "ana", nth) for nth in range(3)] == [(0, 3), (2, 5), None]


def test_no_words_have_no_place() -> None:
    assert place_of("anything", "") is None


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("[T Tilla]", "[X Tilla]", "X has no line under the text"),
        ("<3 left>", "<4 left>", "4 has no line under the text"),
        ("G item rifles", "G item rifles\nG item guns", "G is declared twice"),
        ('{5 "was told"}', '{5 "was told"#1}', 'not in the text: "was told" (occurrence 1, counted from 0)'),
    ],
)
def test_what_points_nowhere_is_a_fault(written: str, instead: str, says: str) -> None:
    assert any(says in fault for fault in faults(RAID.replace(written, instead, 1)))
