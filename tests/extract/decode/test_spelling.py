"""Names written in nearly the same way: a slip of the pen is no second name, another name is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.decode.spelling import Spellings


def _found(known: str, name: str) -> int | None:
    spellings = Spellings()
    spellings.add(known, 7)
    return spellings.find(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kashvaran", "kashvran"),
        ("kashvaran valley", "kahsvaran valley"),
        ("dallol defence council", "dallol defense council"),
        ("orbelti-haqan circle", "orbelti-hqan circle"),
    ],
)
def test_a_long_name_is_found_by_a_slip_in_it(one: str, other: str) -> None:
    assert _found(one, other) == 7
    assert _found(other, one) == 7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kashvaran", "kashvaran"),
        ("kashvar", "kashva"),
        ("tarna north", "tarno north"),
        ("kashvaran", "kashvarans"),
        ("mariana kelmers", "mariano kelmers"),
        ("112 battalion", "113 battalion"),
        ("kashvaran front", "kashvaran fronts"),
        ("kashvaran", "bashvaran"),
        ("x" * 70, "x" * 69),
    ],
)
def test_names_that_differ_by_an_ending_a_figure_or_in_a_short_word_are_two(one: str, other: str) -> None:
    assert _found(one, other) is None


def test_of_two_names_as_near_the_first_is_found() -> None:
    spellings = Spellings()
    spellings.add("kashvaran", 1)
    spellings.add("kashvxran", 2)
    assert spellings.find("kashvran") == 1


@given(st.text(max_size=70), st.text(max_size=70))
def test_every_two_texts_can_be_compared_and_both_ways_alike(one: str, other: str) -> None:
    assert _found(one, other) == _found(other, one)
