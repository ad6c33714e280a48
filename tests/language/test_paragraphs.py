"""Tests of whence.language.paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.language import find_paragraphs

WRAPPED = """\
The column left the garrison before dawn and took the lower road
along the river, where the bridge had been mined the week before.
Drivers who met it near the ford counted eleven lorries and two
buses, and said that the men in them wore no badges of any kind.

A second column followed at noon. It turned off at the brickworks
and has not been seen since, although shepherds heard engines far
"""


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert texts("One.\nTwo.\n\n  Three. \n") == ["One.", "Two.", "Three."]


def test_in_wrapped_copy_an_empty_line_parts_two_paragraphs() -> None:
    assert [part.split()[0] for part in texts(WRAPPED)] == ["The", "A"]


def test_a_list_of_full_sentences_is_not_wrapped() -> None:
    lines = "\n".join(["The bridge over the river at the old ford has been mined again."] * 8)
    assert len(texts(lines)) == 8


def test_an_empty_text_has_no_paragraph() -> None:
    assert texts("") == texts(" \n\n ") == []


@given(st.text(alphabet="ab. \n\t", max_size=300))
def test_paragraphs_hold_all_that_is_not_blank_in_order(text: str) -> None:
    assert "".join("".join(texts(text)).split()) == "".join(text.split())
    assert all(part == part.strip() and part for part in texts(text))


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    assert find_paragraphs("One.\nTwo.\nThree.", 5, 10) == ((5, 9),)


def test_few_lines_tell_no_habit_however_wide_they_are() -> None:
    lines = "\n".join(WRAPPED.splitlines()[:4])
    assert len(texts(lines)) == 4


def test_lines_ended_as_on_other_systems_are_lines_too() -> None:
    assert texts("One.\r\nTwo.\r\n\r\nThree.") == ["One.", "Two.", "Three."]
    assert texts(WRAPPED.replace("\n", "\r\n"))[0].endswith("any kind.")
