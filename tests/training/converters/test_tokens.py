"""Tokens become text that reads like any other, and every token is found in it again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.converters.tokens import PLAIN, join_sentences, join_tokens

MARKS = [
    "``",
    "''",
    '"',
    "'",
    "(",
    ")",
    "-LRB-",
    ",",
    ".",
    "-",
    "--",
    "’",
    "s",
    "'s",
    "n't",
    "$",
    "40",
    ":",
    "/",
    "http",
]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("They said : `` We 'll go , '' and did n't .", "They said: \"We'll go,\" and didn't."),
        ('" It was Marren \'s men , " he said .', '"It was Marren\'s men," he said.'),
        ("Qasra ’ s mayor ( 61 ) wasn ’ t there .", "Qasra’s mayor (61) wasn’t there."),
        ("a three - day , anti - rebel raid", "a three-day, anti-rebel raid"),
        ("The men - who had fled - were back .", "The men - who had fled - were back."),
        ("QASRA - The mayor", "QASRA - The mayor"),
        ("It cost $ 40 , up 1 % .", "It cost $40, up 1%."),
        ("At 5 : 03 on a -LRB- wet -RRB- day", "At 5:03 on a (wet) day"),
        ("See http : / / port . example / a - b now", "See http://port.example/a-b now"),
        ("I ' m the boys ' teacher .", "I'm the boys' teacher."),
        ("He said “ [ they ] left . ”", "He said “[they] left.”"),
        ('We left , " he said . " They stayed .', 'We left," he said. "They stayed.'),
        ('It was 5 " long . He said " we left " .', 'It was 5 "long. He said "we left".'),
        ("the U . S . envoy", "the U.S. envoy"),
    ],
)
def test_marks_stand_where_a_writer_puts_them(tokens: str, text: str) -> None:
    assert join_tokens(tokens.split())[0] == text


def test_a_hyphen_is_a_dash_where_the_corpus_keeps_words_whole() -> None:
    assert join_tokens(["tankers", "-", "more"], hyphens=False)[0] == "tankers - more"


def test_a_sentence_without_a_stop_stands_alone() -> None:
    laid = join_sentences([["Port", "opens"], ["Ships", "came", "."], ["Men", "left", "."]])
    assert laid.text == "Port opens\n\nShips came. Men left."
    assert laid.text[slice(*laid.span(2, 0, 2))] == "Men left"


def test_a_span_without_tokens_is_an_error() -> None:
    with pytest.raises(IndexError, match=r"no tokens \[1, 1\) in sentence 0"):
        join_sentences([["Men", "left"]]).span(0, 1, 1)


@given(st.lists(st.sampled_from([*MARKS, "Marren", "left"]), max_size=12))
def test_every_token_is_found_again_in_order(tokens: list[str]) -> None:
    text, places = join_tokens(tokens)
    assert [text[start:end] for start, end in places] == [PLAIN.get(token, token) for token in tokens]
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert "".join(text.split()) == "".join(PLAIN.get(token, token) for token in tokens)
