"""Tests of whence.language.quotation."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import find_quotations


def quoted(text: str) -> list[tuple[str, int]]:
    return [(text[quotation.start : quotation.end], quotation.depth) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we go” and left.", ["“we go”"]),
        ('He said "we go" and "we stay".', ['"we go"', '"we stay"']),
        ("„Wir bleiben“, sagte er. »Ja«, sagte sie.", ["„Wir bleiben“", "»Ja«"]),
        ("« Nous partons », dit-il.", ["« Nous partons »"]),
        ("She said 'we stay' twice.", ["'we stay'"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("‘Rebels’ take town", ["‘Rebels’"]),
        ('She was "in the building".', ['"in the building"']),
    ],
)
def test_quotations_of_all_signs_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == [(words, 0) for words in expected]


def test_one_quotation_stands_inside_another() -> None:
    assert quoted("“He said ‘no’ to us,” she said.") == [("“He said ‘no’ to us,”", 0), ("‘no’", 1)]
    assert quoted('"They said "no" to us," he said.') == [('"They said "no" to us,"', 0), ('"no"', 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' families and the guards' rifles",
        "It’s the ’90s, rock ’n’ roll, and the army’s men didn’t",
        'He is 5\'10" tall and has a 12" gun',
        "O'Brien's men, the '80s, 'em all",
    ],
)
def test_apostrophes_and_inches_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_a_plural_possessive_does_not_close_a_quotation() -> None:
    assert quoted("‘The soldiers’ families are here,’ he said.") == [("‘The soldiers’ families are here,’", 0)]
    assert quoted("She said 'the boys' toys' again.") == [("'the boys' toys'", 0)]


def test_a_quotation_runs_over_paragraphs_that_open_with_its_mark() -> None:
    text = "“We held the ridge.\n\n“Then we left it.” He fell silent."
    (quotation,) = find_quotations(text)
    assert (quotation.start, text[quotation.end - 1], quotation.closed) == (0, "”", True)


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = "“We held the ridge.\n\nHe left. “Here”."
    first, second = find_quotations(text)
    assert (text[first.start : first.end], first.closed) == ("“We held the ridge.", False)
    assert (text[second.start : second.end], second.closed) == ("“Here”", True)


def test_a_second_opening_mark_ends_what_was_left_open() -> None:
    text = 'The paper wrote "all is well, and later "nothing is".'
    first, second = find_quotations(text)
    assert (first.closed, second.closed) == (False, True)
    assert text[second.start : second.end] == '"nothing is"'


@given(st.text(alphabet="abs “”‘’\"'«»„.,\n", max_size=200))
def test_quotations_lie_in_the_text_by_their_start_and_nest_or_part(text: str) -> None:
    found = find_quotations(text)
    assert all(0 <= quotation.start < quotation.end <= len(text) for quotation in found)
    assert [quotation.start for quotation in found] == sorted(quotation.start for quotation in found)
    outer = [quotation for quotation in found if not quotation.depth]
    assert all(one.end <= other.start for one, other in itertools.pairwise(outer))
