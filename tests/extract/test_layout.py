"""Tests of whence.extract.layout."""

from __future__ import annotations

from tests.extract.marked import document_of
from whence.extract.layout import lay_out
from whence.records import Segment

TEXT = "Bridge falls\nBy Ada Lund\nThe bridge fell. “We heard it,” she said.\nFollow us “here and now” today"
AT = [TEXT.index(words) for words in ("By Ada", "The bridge", "Follow")]
SEGMENTS = (
    Segment(kind="title", start=0, end=AT[0]),
    Segment(kind="byline", start=AT[0], end=AT[1]),
    Segment(kind="furniture", start=AT[2], end=len(TEXT)),
)


def test_sentences_keep_the_kind_of_their_segment_and_furniture_is_left_out() -> None:
    layout = lay_out(document_of(TEXT, segments=SEGMENTS))
    assert [(TEXT[s.start : s.end], s.segment) for s in layout.sentences] == [
        ("Bridge falls", "title"),
        ("By Ada Lund", "byline"),
        ("The bridge fell.", "body"),
        ("“We heard it,” she said.", "body"),
    ]


def test_a_sentence_has_its_tokens_with_the_offsets_of_the_text() -> None:
    layout = lay_out(document_of(TEXT, segments=SEGMENTS))
    assert [token.text for token in layout.sentences[2].tokens] == ["The", "bridge", "fell", "."]
    assert all(TEXT[token.start : token.end] == token.text for s in layout.sentences for token in s.tokens)


def test_a_text_without_segments_is_body() -> None:
    assert [s.segment for s in lay_out(document_of("One. Two.")).sentences] == ["body", "body"]


def test_an_empty_document_has_no_sentence() -> None:
    assert lay_out(document_of("")).sentences == ()
