"""Tests of whence.language.sentences."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Gen. Orr met Mr. A. B. Lund on Jan. 4.", "He left at once."],
        ["The U.S. Army withdrew.", "It had been there since May."],
        ["They fled to the U.S.", "The rest stayed."],
        ["He arrived at 5 p.m. Monday.", "She did not."],
        ["The talks began at 5 p.m.", "The envoys left."],
        ["“We stay.”", "He sat down."],
        ["“Will they come?” she asked.", "“No!”", "The line went dead."],
        ["He said “no.”", "“Yes,” said she."],
        ["It cost 3.5 million.", "About 1.2 million was paid."],
        ["The report ends here.[3]", "A new one begins."],
        ["He waited…", "“Who is there?”", "Nobody."],
        ["She was told to ask for No. 7.", "There was none."],
        ["He read Vol. 2.", "“I did,” he said."],
        ["ہم یہاں ہیں۔", "وہ چلے گئے۔"],
        ["国防部发言。", "他们走了！"],
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_quotation_mark_without_a_blank_after_it_still_ends_the_sentence() -> None:
    assert sentences("They left.“We stay,” he said.") == ["They left.", "“We stay,” he said."]


def test_a_newline_ends_a_sentence() -> None:
    assert sentences("Bridge falls\nThe bridge fell today") == ["Bridge falls", "The bridge fell today"]


def test_what_goes_on_in_lower_case_is_one_sentence() -> None:
    assert sentences("He asked “why?” and left. it rained") == ["He asked “why?” and left. it rained"]


def test_a_pronoun_that_is_a_letter_ends_a_sentence() -> None:
    assert sentences("So did I. Then we left.") == ["So did I.", "Then we left."]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "One. Two. Three."
    assert split_sentences(text, 5, 9) == ((5, 9),)


@given(st.text(alphabet="aAbB.?!…“”\"' \n;1", max_size=200))
def test_sentences_are_in_order_and_hold_all_that_is_not_blank(text: str) -> None:
    ranges = split_sentences(text)
    assert all(start < end for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ranges))
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(part == part.strip() for part in sentences(text))
