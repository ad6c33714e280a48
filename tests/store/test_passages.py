"""The passages of a document are its sentences, furniture left out, none too long to show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.laws.strategies import documents
from tests.store.material import document
from whence.records import Document, Segment
from whence.store.passages import LONGEST, passages_of


def _words(received: Document) -> list[str]:
    return [received.text[start:end] for start, end in passages_of(received)]


def test_each_sentence_is_a_passage() -> None:
    assert _words(document("One came. Two went!")) == ["One came.", "Two went!"]


def test_furniture_is_left_out_and_what_no_segment_names_is_not() -> None:
    text = "Follow us now\nThe title\nThe body."
    segments = (Segment(kind="furniture", start=0, end=13), Segment(kind="title", start=14, end=23))
    assert _words(document(text, segments=segments)) == ["The title", "The body."]


def test_a_text_without_full_stops_is_cut_at_blanks() -> None:
    passages = _words(document("word " * 1000))
    assert len(passages) > 1
    assert all(len(passage) <= LONGEST for passage in passages)
    assert " ".join(" ".join(passages).split()) == ("word " * 1000).strip()


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    assert [len(passage) for passage in _words(document("x" * (LONGEST + 5)))] == [LONGEST, 5]


@given(documents() | st.builds(document, st.text(min_size=1)))
def test_passages_are_in_order_and_inside_the_text(received: Document) -> None:
    at = 0
    for start, end in passages_of(received):
        assert at <= start < end <= len(received.text)
        at = end
