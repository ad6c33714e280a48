"""The words of a document: what is left out, where each stands, and which are direct speech."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.corroborate.material import document, segmented
from tests.laws.strategies import documents
from whence.corroborate.wording import wording_of
from whence.records import Document


def test_words_are_folded_and_marks_part_them() -> None:
    wording = wording_of(document("The U.N. said: 13,000 men\u2019s GUNS."))
    assert wording.words == ("the", "u", "n", "said", "13", "000", "men", "s", "guns")
    assert wording.places[3] == (9, 13)


def test_furniture_and_by_lines_are_left_out_and_part_what_is_kept() -> None:
    wording = wording_of(
        segmented((("title", "Kelm"), ("byline", "By Ada"), ("body", "Rebels left"), ("furniture", "Menu")))
    )
    assert wording.words == ("kelm", "rebels", "left")
    assert wording.parts[0] < wording.parts[1] == wording.parts[2]


def test_what_no_segment_names_is_kept() -> None:
    plain = document("Menu Rebels left")
    made = segmented((("furniture", "Menu"),))
    cut = Document(id=plain.id, sha256=plain.sha256, file="a", text=plain.text, segments=made.segments)
    assert wording_of(cut).words == ("rebels", "left")


@pytest.mark.parametrize(
    "text",
    ["He said “we left”.", 'He said "we left".', "He said ‘we left’.", "He said «we left».", "He said ``we left''."],
)
def test_direct_speech_is_told_by_its_marks(text: str) -> None:
    assert wording_of(document(text)).quotation == (0, 0, 1, 1)


def test_two_quotations_are_two_and_an_apostrophe_opens_none() -> None:
    assert wording_of(document("“Go.” “Stay.”")).quotation == (1, 2)
    assert set(wording_of(document("the rebels’ gun and the army’s gun")).quotation) == {0}


def test_a_mark_that_is_not_closed_in_its_paragraph_opens_nothing() -> None:
    assert wording_of(document("“We left\nand they came”")).quotation == (0, 0, 0, 0, 0)


def test_capitals_count_where_not_most_words_have_them() -> None:
    assert wording_of(document("the men of Kelm left")).capital == (False, False, False, True, False)
    assert wording_of(document("THE MEN OF KELM left")).capital == (False,) * 5


def test_scripts_without_blanks_have_a_word_a_sign() -> None:
    assert wording_of(document("敵軍 left")).words == ("敵", "軍", "left")


def test_spans_do_not_run_over_furniture() -> None:
    wording = wording_of(segmented((("body", "Rebels left"), ("furniture", "Menu"), ("body", "Kelm"))))
    assert [span.text for span in wording.spans(0, 3)] == ["Rebels left", "Kelm"]


@given(documents())
def test_every_word_stands_at_its_place(drawn: Document) -> None:
    wording = wording_of(drawn)
    assert [drawn.text[start:end].casefold() for start, end in wording.places] == list(wording.words)
    assert len(wording.words) == len(wording.parts) == len(wording.quotation) == len(wording.capital)
