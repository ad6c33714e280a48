"""The lines of a text, as a page shows them."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from whence.read.lines import find_lines


def test_blanks_in_a_line_are_run_together_and_blank_lines_left_out() -> None:
    lines = find_lines("one\u00a0\u00a0two \r\n\r\n \tthree\n")
    assert [line.text for line in lines] == ["one two", "three"]


def test_hard_wrapped_lines_are_one() -> None:
    text = "Fighters of the River Front attacked an army post near Tarn before\n" * 8
    assert len(find_lines(text)) == 1


@given(st.text(st.sampled_from("a B.\n\r\t\u00a0\u2028©-")))
def test_every_word_is_in_a_line_and_lines_are_in_order(text: str) -> None:
    lines = find_lines(text)
    assert "".join("".join(text[line.start : line.end].split()) for line in lines) == "".join(text.split())
    assert all(one.end <= two.start for one, two in itertools.pairwise(lines))
