"""Tests of whence.records.spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import RecordError
from whence.records import Segment, Span

TEXT = "Nine soldiers — “nine” 🕊 — were killed."


def test_a_span_counts_code_points() -> None:
    dove = Span.of(TEXT, TEXT.index("🕊"), TEXT.index("🕊") + 1)
    assert dove.text == "🕊"


def test_a_span_stands_in_its_own_text_only() -> None:
    nine = Span.of(TEXT, 0, 4)
    assert nine.stands_in(TEXT)
    assert not nine.stands_in("nine soldiers")
    assert not nine.stands_in("")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (100, 104), (30, 400)])
def test_a_range_that_is_empty_or_leaves_the_text_is_no_span(start: int, end: int) -> None:
    with pytest.raises(RecordError, match=r"Span: the record: (a span has start < end, not \[|\[.* long, its text)"):
        Span.of(TEXT, start, end)


def test_a_range_before_the_text_is_no_span() -> None:
    with pytest.raises(RecordError, match="Span: start: Input should be greater than or equal to 0, given -3"):
        Span.of(TEXT, -3, -1)


def test_a_span_is_as_long_as_its_text() -> None:
    with pytest.raises(RecordError) as caught:
        Span(start=0, end=4, text="nin")
    assert str(caught.value) == "Span: the record: [0, 4) is 4 long, its text 3"


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "holds"),
    [
        ((0, 4), (4, 8), False, False),
        ((0, 5), (4, 8), True, False),
        ((0, 8), (4, 8), True, True),
        ((4, 8), (0, 8), True, False),
        ((2, 3), (2, 3), True, True),
    ],
)
def test_spans_are_half_open(one: tuple[int, int], other: tuple[int, int], overlaps: bool, holds: bool) -> None:
    first, second = Span.of(TEXT, *one), Span.of(TEXT, *other)
    assert first.overlaps(second) is overlaps
    assert second.overlaps(first) is overlaps
    assert first.holds(second) is holds


def test_a_segment_is_a_range() -> None:
    with pytest.raises(RecordError) as caught:
        Segment(kind="body", start=4, end=4)
    assert str(caught.value) == "Segment: the record: a segment has start < end, not [4, 4)"


def test_a_segment_has_one_of_the_five_natures() -> None:
    with pytest.raises(RecordError, match="'title', 'byline', 'body', 'caption' or 'furniture', given 'menu'"):
        Segment(kind="menu", start=0, end=4)  # type: ignore[arg-type]


@given(st.text(max_size=30), st.integers(-5, 35), st.integers(-5, 35))
def test_a_span_can_be_made_of_just_the_ranges_that_hold_text(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        span = Span.of(text, start, end)
        assert span.stands_in(text)
        assert span.text == text[start:end]
    else:
        with pytest.raises(RecordError):
            Span.of(text, start, end)


@given(*[st.integers(0, 9)] * 4)
def test_of_two_spans_one_that_holds_the_other_overlaps_it_and_overlap_goes_both_ways(
    one: int, length: int, other: int, size: int
) -> None:
    text = "0123456789" * 3
    first, second = Span.of(text, one, one + length + 1), Span.of(text, other, other + size + 1)
    assert first.overlaps(second) == second.overlaps(first)
    assert first.overlaps(second) >= first.holds(second)
    assert (first.holds(second) and second.holds(first)) == (first == second)


def test_spans_that_touch_share_nothing() -> None:
    assert not Span.of(TEXT, 0, 4).overlaps(Span.of(TEXT, 4, 5))
