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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("less than 10", ("less than 10", None, None, 10, "")),
        ("as many as 40", ("as many as 40", None, None, 40, "")),
        ("10 at most", ("10 at most", None, None, 10, "")),
        ("10 or fewer", ("10 or fewer", None, None, 10, "")),
        ("a maximum of 13", ("a maximum of 13", None, None, 13, "")),
        ("a minimum of 13", ("a minimum of 13", 13, 13, None, "")),
        ("not less than 13", ("not less than 13", 13, 13, None, "")),
        ("upwards of 13", ("upwards of 13", 13, None, None, "")),
        ("13+", ("13+", 13, None, None, "")),
        ("13 and counting", ("13 and counting", 13, None, None, "")),
        ("13, possibly more", ("13, possibly more", 13, None, None, "")),
        ("nearly 50", ("nearly 50", None, 50, None, "")),
        ("close to 50", ("close to 50", None, 50, None, "")),
        ("roughly 50", ("roughly 50", None, 50, None, "")),
        ("some 50 men", ("some 50", None, 50, None, "")),
        ("50 or thereabouts", ("50 or thereabouts", None, 50, None, "")),
        ("tens of thousands", ("tens of thousands", 20_000, None, None, "")),
        ("hundreds of millions", ("hundreds of millions", 200_000_000, None, None, "")),
        ("a few hundred men", ("a few hundred", 200, None, None, "")),
        ("scores of men", ("scores", 40, None, None, "")),
        ("an unknown number of men", ("an unknown number of", None, None, None, "")),
        ("millions of dollars", ("millions of dollars", 2_000_000, None, None, "USD")),
        ("billions of rupees", ("billions of rupees", 2_000_000_000, None, None, "rupee")),
        ("several hundred kilometres", ("several hundred kilometres", 200, None, None, "kilometre")),
        ("dozens of decades", ("dozens of decades", 240, None, None, "years")),
        ("half of the men", ("half", 50, 50, 50, "percent")),
        ("less than half of the men", ("less than half", None, None, 50, "percent")),
        ("three quarters of its men", ("three quarters", 75, 75, 75, "percent")),
        ("nearly two thirds of the land", ("nearly two thirds", None, 67, None, "percent")),
        ("one in five", ("one in five", 20, 20, 20, "percent")),
        ("5-7 per cent", ("5-7 per cent", 5, None, 7, "percent")),
        ("5% to 7%", ("5% to 7%", 5, None, 7, "percent")),
        ("5 or 6 per cent", ("5 or 6 per cent", 5, None, 6, "percent")),
        ("US$5m", ("US$5m", 5_000_000, 5_000_000, 5_000_000, "USD")),
        ("$1 to $2 million", ("$1 to $2 million", 1_000_000, None, 2_000_000, "USD")),
        ("2 lakh rupees", ("2 lakh rupees", 200_000, 200_000, 200_000, "rupee")),
        ("one and a half million", ("one and a half million", 1_500_000, 1_500_000, 1_500_000, "")),
        ("two-and-a-half years", ("two-and-a-half years", 2.5, 2.5, 2.5, "years")),
        ("10km", ("10km", 10, 10, 10, "km")),
        ("40kg", ("40kg", 40, 40, 40, "kg")),
        ("10 000 men", ("10 000", 10_000, 10_000, 10_000, "")),
        ("10\u00a0500 men", ("10\u00a0500", 10_500, 10_500, 10_500, "")),
        ("5 – 7 lorries", ("5 – 7", 5, None, 7, "")),
        ("from 5 to 7 lorries", ("from 5 to 7", 5, None, 7, "")),
        ("a 40-man unit", ("40", 40, 40, 40, "")),
        ("$5.", ("$5", 5, 5, 5, "USD")),
        ("one man", ("one", 1, 1, 1, "")),
    ],
)
def test_every_qualifier_unit_and_form_keeps_what_the_words_say(text: str, expected: Found) -> None:
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "several men",
        "a few men",
        "no men",
        "the number of men",
        "first, second and 3rd",
        "the third of May",
        "the fourth of its kind",
        "the fifth of his raids",
        "the one who stayed",
        "each one",
        "M16 rifles and AK-47s",
        "F-16s",
        "the 7th Corps",
        "10.30 am",
        "10:30",
        "at 5 p.m.",
        "at 5 o’clock",
        "12/01/2005",
        "1,3000",
        "2½",
        "Route 66",
        "page 3",
        "in 1999 and 2014",
        "the 20s",
        "1e5",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5, 6 and 7 men", [5, 6, 7]),
        ("two and three", [2, 3]),
        ("5 to 3", [5, 3]),
        ("5% to 7 men", [5, 7]),
        ("1 300", [1, 300]),
        ("ten (10)", [10, 10]),
    ],
)
def test_numbers_side_by_side_that_make_no_range_stay_apart(text: str, values: list[int]) -> None:
    assert [number.best for number in find_numbers(text)] == values


@given(st.integers(min_value=1, max_value=400), st.integers(min_value=1, max_value=400))
def test_a_range_never_has_a_best_value_and_its_ends_are_those_written(one: int, more: int) -> None:
    (found,) = find_numbers(f"between {one} and {one + more} men")
    assert (found.low, found.best, found.high) == (one, None, one + more)


@given(st.integers(min_value=1_000, max_value=10**9), st.sampled_from([",", "\u00a0", "\u202f", "\u2009"]))
def test_thousands_may_be_parted_in_every_way_that_does_not_break_a_line(value: int, mark: str) -> None:
    text = f"{value:,}".replace(",", mark)
    (found,) = find_numbers(f"{text} men")
    assert (found.best, found.end) == (value, len(text))


def test_an_endless_numeral_is_no_number_and_no_crash() -> None:
    assert find_numbers("7" * 400) == ()
    assert [number.best for number in find_numbers("between 5 and " + "7" * 400 + " men")] in ([5], [None])
