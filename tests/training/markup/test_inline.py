"""Marks are read out of the text."""

from __future__ import annotations

import pytest

from training.markup.inline import At, read_inline


def test_marks_nest_and_leave_the_plain_text() -> None:
    marked = read_inline(["{1 [H head of [F the Front]]} fell"], 4)
    assert marked.text == "head of the Front fell"
    assert [(m.opener, m.keys, marked.text[m.start : m.end]) for m in marked.marks] == [
        ("[", ("F",), "the Front"),
        ("[", ("H",), "head of the Front"),
        ("{", ("1",), "head of the Front"),
    ]
    assert marked.marks[0].at == At(4, 15)


def test_a_mark_may_go_over_the_end_of_a_line() -> None:
    marked = read_inline(["{1 one", "two}"], 1)
    assert (marked.text, marked.marks[0].start, marked.marks[0].end) == ("one\ntwo", 0, 7)


def test_brackets_after_a_backslash_are_text() -> None:
    assert read_inline([r"he \[sic\] said \{\} \< \> \\"], 1).text == r"he [sic] said {} < > \ ".strip()


def test_flags_are_the_form_of_a_mention_and_the_part_of_an_attribution() -> None:
    marked = read_inline(["[F/named the front] {2@ x} {2! y} <1,2 z>"], 1)
    assert [(mark.flag, mark.keys) for mark in marked.marks] == [
        ("named", ("F",)),
        ("@", ("2",)),
        ("!", ("2",)),
        ("", ("1", "2")),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a [F b", "3:3: [ is never closed: ] is missing"),
        ("a b] c", "3:4: ] closes nothing: no mark is open; a plain bracket is written \\]"),
        ("a [F b} c]", "3:7: } closes nothing: the mark opened at 3:3 closes first"),
        ("a [1 b]", "3:3: a mark is written [KEY words], a key of letters and digits such as F or E12, then one space"),
        ("a <F b>", "3:3: a mark is written <1 words>, the number of a statement, then one space"),
        ("a {F b}", "3:3: a mark is written {1 words}, {1@ words} or {1! words}, the number of an attribution"),
        ("a [F ] b", "3:3: an empty mark: there are no words in it"),
    ],
)
def test_a_broken_mark_is_named_with_line_and_column(line: str, says: str) -> None:
    assert any(str(fault).startswith(says) for fault in read_inline([line], 3).faults)
