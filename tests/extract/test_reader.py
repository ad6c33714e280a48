"""The reader by rules: the same document, the same reading; every span stands; only the vocabulary's words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.marked import document_of
from whence.extract import Reader, RuleReader
from whence.extract.frames import load_frames
from whence.records import Segment
from whence.vocabulary import check, load_vocabulary

READER = RuleReader()
REPORT = """Rebels of the Northern Front killed at least 13 soldiers in an attack on the town of Kelm on 4 March 2021.

"We did not attack Kelm," said Ana Ruiz, a spokeswoman for the Northern Front. She denied that it had fired rockets.

The army, which is led by General Bo Lind, said that it would retake the town. Norland urged both sides to sign a truce.
"""
WORDS = sorted(load_frames(load_vocabulary()).verbs)[::7]
MARKS = [
    "“",
    "”",
    '"',
    "'",
    "’s",
    ",",
    ".",
    "\n\n",
    " - ",
    "(",
    ")",
    ";",
    "who",
    "that",
    "to",
    "and",
    "of",
    "by",
    "if",
    "not",
]
NAMES = [
    "Ana Ruiz",
    "the Northern Front",
    "Kelm",
    "the army",
    "it",
    "she",
    "13",
    "soldiers",
    "said",
    "on Monday",
    "in 2021",
]


def test_the_rule_reader_is_a_reader_of_english() -> None:
    reader: Reader = READER
    assert reader.name == "rules"
    assert reader.languages == {"en"}


def test_the_same_document_gives_an_equal_reading() -> None:
    document = document_of(REPORT)
    assert READER.read(document) == RuleReader().read(document)


def test_a_report_is_read_whole() -> None:
    reading = READER.read(document_of(REPORT))
    assert {"FIGHTS", "HOLDS_OFFICE"} <= {statement.type for statement in reading.statements}
    assert reading.attributions
    assert {claim.statement for claim in reading.claims} == {statement.id for statement in reading.statements}


def test_furniture_is_not_read() -> None:
    menu = "Rebels attacked the base of the army. "
    text = menu + "The army left the town of Kelm."
    plain = READER.read(document_of(text))
    marked = READER.read(document_of(text, segments=(Segment(kind="furniture", start=0, end=len(menu)),)))
    assert all(span.start >= len(menu) for span in marked.spans())
    assert len(marked.statements) < len(plain.statements)


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "“", "’s", "and and and", "to", "by whom", "1 2 3", "who"])
def test_a_text_with_nothing_in_it_has_an_empty_reading(text: str) -> None:
    assert READER.read(document_of(text)).statements == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS + MARKS * 4 + NAMES * 6), st.text(max_size=8)), max_size=60))
def test_whatever_the_text_every_span_stands_and_every_word_is_the_vocabulary_s(words: list[str]) -> None:
    document = document_of(" ".join(words))
    reading = READER.read(document)
    assert all(span.stands_in(document.text) for span in reading.spans())
    check(reading, READER.vocabulary)
