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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a ‘b “c” b’ a”", [("“a ‘b “c” b’ a”", 0), ("‘b “c” b’", 1), ("“c”", 2)]),
        ("«a «b» c»", [("«a «b» c»", 0), ("«b»", 1)]),
        ("„a ‚b‘ c“", [("„a ‚b‘ c“", 0), ("‚b‘", 1)]),
        ("‘“a”’", [("‘“a”’", 0), ("“a”", 1)]),
        ("“‘a’”", [("“‘a’”", 0), ("‘a’", 1)]),
        ("He said, 'I don't know', and went.", [("'I don't know'", 0)]),
        ("'I don't,' he said, 'know.'", [("'I don't,'", 0), ("'know.'", 0)]),
        ("“Don’t go,” she said, “or I’ll go.”", [("“Don’t go,”", 0), ("“or I’ll go.”", 0)]),
        ("He said: 'The workers' strike'.", [("'The workers' strike'", 0)]),
        ('the \'90s and the "90s"', [('"90s"', 0)]),
        ('6\'2" tall, he said "no"', [('"no"', 0)]),
        ("James' book and James's 'tale'", [("'tale'", 0)]),
        ("rock 'n' roll 'is' dead", [("'is'", 0)]),
        ("“yes”—“no”", [("“yes”", 0), ("“no”", 0)]),
        ("“Why?” “Because.”", [("“Why?”", 0), ("“Because.”", 0)]),
        ('("yes")', [('"yes"', 0)]),
        ("“A.”\n“B.”", [("“A.”", 0), ("“B.”", 0)]),
        ("‹a›", [("‹a›", 0)]),
        ("L’État et l’armée « n’ont pas » dit", [("« n’ont pas »", 0)]),
        ("„a”", [("„a”", 0)]),
        ("It's 'him', isn't it?", [("'him'", 0)]),
    ],
)
def test_quotations_inside_others_and_beside_apostrophes_are_told_apart(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize("text", ["", "”", '"', "'", "a”", "5' by 10'", "l’armée d’Orr", "’tis", "the Orrs’ house"])
def test_a_mark_without_words_to_open_before_is_no_quotation(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text", ["“One.\n\n“Two.\n\n“Three.” End.", '"One.\n\n"Two.\n\n"Three." End.', "«One.\n\n«Two.\n\n«Three.» End."]
)
def test_a_long_quotation_with_its_mark_at_each_paragraph_is_one(text: str) -> None:
    (found,) = find_quotations(text)
    assert (text[found.start : found.end], found.closed) == (text.removesuffix(" End."), True)


def test_a_quotation_never_closed_reaches_to_the_end_of_the_text_and_no_further() -> None:
    text = "He said, “we stay\n"
    (found,) = find_quotations(text)
    assert (text[found.start : found.end], found.closed) == ("“we stay", False)


def test_a_mark_left_open_does_not_swallow_the_next_paragraph() -> None:
    assert quoted("“One.\n\nTwo.\n\n“Three.”") == [("“One.", 0), ("“Three.”", 0)]


@given(st.lists(st.sampled_from(["we go", "it is’nt so", "no, never", "Tarn fell"]), min_size=1, max_size=6))
def test_every_planted_quotation_comes_back(said: list[str]) -> None:
    text = " ".join(f"She said, “{words}.” He left." for words in said)
    assert quoted(text) == [(f"“{words}.”", 0) for words in said]
