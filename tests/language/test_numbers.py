"""Tests of whence.language.numbers."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import find_numbers

Found = tuple[str, float | None, float | None, float | None, str]


def numbers(text: str) -> list[Found]:
    return [(text[n.start : n.end], n.low, n.best, n.high, n.unit) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13 men", ("13", 13, 13, 13, "")),
        ("at least 13 men", ("at least 13", 13, 13, None, "")),
        ("no fewer than thirty", ("no fewer than thirty", 30, 30, None, "")),
        ("more than 40 tanks", ("more than 40", 40, None, None, "")),
        ("Over 40 tanks", ("Over 40", 40, None, None, "")),
        ("about 20 men", ("about 20", None, 20, None, "")),
        ("an estimated 9,000 men", ("an estimated 9,000", None, 9000, None, "")),
        ("up to 30,000 people", ("up to 30,000", None, None, 30000, "")),
        ("no more than twenty", ("no more than twenty", None, None, 20, "")),
        ("between 60 and 80 men", ("between 60 and 80", 60, None, 80, "")),
        ("5-7 trucks", ("5-7", 5, None, 7, "")),
        ("six or seven men", ("six or seven", 6, None, 7, "")),
        ("three, perhaps four", ("three, perhaps four", 3, None, 4, "")),
        ("1.2 to 1.5 million people", ("1.2 to 1.5 million", 1_200_000, None, 1_500_000, "")),
        ("50 per cent or more of it", ("50 per cent or more", 50, None, None, "percent")),
        ("80-odd members", ("80-odd", None, 80, None, "")),
        ("6,000 or so", ("6,000 or so", None, 6000, None, "")),
        ("dozens of shells", ("dozens", 24, None, None, "")),
        ("scores hurt", ("scores", 40, None, None, "")),
        ("hundreds of families", ("hundreds", 200, None, None, "")),
        ("several hundred men", ("several hundred", 200, None, None, "")),
        ("tens of thousands marched", ("tens of thousands", 20_000, None, None, "")),
        ("a number of men", ("a number of", None, None, None, "")),
        ("two thirds of the grain", ("two thirds", 67, 67, 67, "percent")),
        ("more than half of the province", ("more than half", 50, None, None, "percent")),
        ("one in five of them", ("one in five", 20, 20, 20, "percent")),
        ("$600 million for roads", ("$600 million", 600_000_000, 600_000_000, 600_000_000, "USD")),
        ("up to $430 million", ("up to $430 million", None, None, 430_000_000, "USD")),
        ("12 million rupees", ("12 million rupees", 12_000_000, 12_000_000, 12_000_000, "rupee")),
        ("more than four decades", ("more than four decades", 40, None, None, "years")),
        ("a six-month truce", ("six-month", 6, 6, 6, "months")),
        ("half a dozen camps", ("half a dozen", 6, 6, 6, "")),
    ],
)
def test_a_number_keeps_how_sure_the_words_are(text: str, expected: Found) -> None:
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "in 2014",
        "no one came",
        "Article 5",
        "the 19th day",
        "an M-60",
        "one another",
        "at 06:40",
        "Resolution 2254",
        "a 5th",
    ],
)
def test_years_names_and_pronouns_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


def test_what_stands_in_one_sentence_is_told_apart() -> None:
    assert [n[0] for n in numbers("Two of the 13,000 men fired about 20 shells, one per cent of the stock.")] == [
        "Two",
        "13,000",
        "about 20",
        "one per cent",
    ]


@given(st.text(alphabet="0123456789,. -–$%abo tenwhudrd millfhaprc\n", max_size=120))
def test_numbers_lie_in_the_text_in_order_and_their_bounds_too(text: str) -> None:
    found = find_numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for number in found:
        bounds = [bound for bound in (number.low, number.best, number.high) if bound is not None]
        assert bounds == sorted(bounds)


@given(st.integers(min_value=2, max_value=999_999), st.sampled_from(["at least", "about", "up to", "more than", ""]))
def test_a_planted_number_comes_back(value: int, words: str) -> None:
    text = f"Officials saw {words} {value:,} men there.".replace("  ", " ")
    (number,) = find_numbers(text)
    assert value in (number.low, number.best, number.high)
    assert text[number.start : number.end] == f"{words} {value:,}".strip()
