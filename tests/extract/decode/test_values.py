"""Values: what the words of a time or a quantity come to, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.decode.values import Values
from whence.records import Quantity, Span, Time


def _time(text: str, words: str, published: str | None = "2021-03-10") -> Time:
    start = text.index(words)
    return Values(text, published).time(Span.of(text, start, start + len(words)))


def _quantity(text: str, words: str) -> Quantity | None:
    start = text.index(words)
    return Values(text, None).quantity(Span.of(text, start, start + len(words)), "deaths")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("in May 2020", "2020-05"), ("May 2020", "2020-05"), ("yesterday", "2021-03-09"), ("during the war", None)],
)
def test_a_time_is_as_sharp_as_its_words(words: str, edtf: str | None) -> None:
    time = _time(f"They left {words}, he said.", words)
    assert time.edtf == edtf
    assert time.span is not None
    assert time.span.text == words


def test_a_day_without_a_year_keeps_it_open_where_nothing_fixes_it() -> None:
    assert _time("They left on 23 March.", "on 23 March", None).edtf == "XXXX-03-23"


@pytest.mark.parametrize("published", [None, "2021"])
def test_a_month_of_no_known_year_stays_words_that_count_from_publication(published: str | None) -> None:
    time = _time("They left in March.", "in March", published)
    assert (time.edtf, time.anchor) == (None, "published")


def test_a_day_counted_from_an_unknown_day_keeps_its_offset() -> None:
    time = _time("They left yesterday.", "yesterday", None)
    assert (time.edtf, time.anchor, time.offset) == (None, "published", "-P1D")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("since the truce of 1989", "1989/.."),
        ("until his death in July 2005", "../2005-07"),
        ("after the drought of 2020", None),
        ("before dawn on Tuesday", "2021-03-09"),
        ("since May 2020", "2020-05/.."),
    ],
)
def test_words_before_a_date_open_the_stretch_it_bounds(words: str, edtf: str | None) -> None:
    assert _time(f"They held it {words}, he said.", words).edtf == edtf


def test_a_since_that_stands_outside_the_words_is_of_others() -> None:
    assert _time("It was the deadliest since the 2017 raid.", "2017").edtf == "2017"


@pytest.mark.parametrize(
    ("words", "published", "edtf"),
    [
        ("since May 2020", "2021-03-10", "2020-05/2021-03"),
        ("since Friday", "2021-03-10", "2021-03-05/2021-03-10"),
        ("since 2021", "2021-03-10", "2021/2021-03-10"),
        ("since today", "2021-03-10", "2021-03-10/.."),
        ("since May 2020", "2021", "2020-05/.."),
        ("since May 2020", None, "2020-05/.."),
        ("in May 2020", "2021-03-10", "2020-05"),
    ],
)
def test_a_figure_that_ran_up_since_then_ran_up_to_publication(words: str, published: str | None, edtf: str) -> None:
    text = f"Nine were killed {words}."
    start = text.index(words)
    assert Values(text, published).time(Span.of(text, start, start + len(words)), counted=True).edtf == edtf


def test_a_length_of_time_is_no_date() -> None:
    assert _time("They fought for 20 years.", "for 20 years").edtf is None


@pytest.mark.parametrize(
    ("words", "low", "best", "high", "unit"),
    [
        ("12 soldiers", 12, 12, 12, "soldiers"),
        ("12", 12, 12, 12, ""),
        ("at least 12 people", 12, None, None, "people"),
    ],
)
def test_a_figure_has_its_bounds_and_the_noun_it_counts(
    words: str, low: int, best: int | None, high: int | None, unit: str
) -> None:
    quantity = _quantity(f"They killed {words} there.", words)
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert best is None or quantity.best == best


def test_words_without_a_number_are_no_quantity() -> None:
    assert _quantity("They killed people.", "people") is None


@given(st.text(min_size=1, max_size=40) | st.sampled_from(["9e999 men", "1/0", "31 February 2021", "0000-00-00", "½"]))
def test_any_words_have_a_time_and_perhaps_a_quantity(text: str) -> None:
    values, span = Values(text, "2021"), Span.of(text, 0, len(text))
    assert values.time(span).span == span
    quantity = values.quantity(span, "other")
    assert quantity is None or quantity.span == span
