"""Tests of whence.records.documents."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from whence.errors import RecordError
from whence.records import Derivation, Document, Found, Segment, Span, document_id

TEXT = "Nine soldiers were killed, Northern Wire reported."
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()


def document(**fields: Any) -> Document:  # noqa: ANN401 - any field
    id_ = document_id(SHA256, publisher=fields.get("publisher"), address=fields.get("address"))
    return Document(**{"id": id_, "sha256": SHA256, "file": "a.txt", "text": TEXT, **fields})


def test_what_was_not_found_stays_empty() -> None:
    bare = document()
    assert (bare.title, bare.publisher, bare.author, bare.published, bare.language) == (None, None, (), None, None)
    assert bare.kind == "report"


def test_the_same_bytes_under_another_publisher_or_address_are_a_second_document() -> None:
    ids = {
        document().id,
        document(publisher="Northern Wire").id,
        document(publisher="Hesk Courier").id,
        document(address="https://hesk-courier.example/").id,
    }
    assert len(ids) == 4


def test_the_name_of_the_file_does_not_make_a_document() -> None:
    assert document(file="b.txt").id == document().id


def test_an_id_that_is_not_that_of_bytes_publisher_and_address_is_refused() -> None:
    with pytest.raises(RecordError, match=r"id is not the one of its bytes, publisher and address \(use document_id\)"):
        document(id="0" * 20)


def test_segments_stand_in_order_inside_the_text() -> None:
    title, body = Segment(kind="title", start=0, end=4), Segment(kind="body", start=4, end=len(TEXT))
    assert document(segments=(title, body)).segments == (title, body)
    with pytest.raises(RecordError, match="overlaps another or leaves the text of 50"):
        document(segments=(body, title))
    with pytest.raises(RecordError, match="overlaps another or leaves the text of 50"):
        document(segments=(Segment(kind="body", start=0, end=51),))


def test_evidence_of_a_derivation_stands_in_the_text() -> None:
    wire = Span.of(TEXT, 27, 40)
    assert document(derived_from=(Derivation(publisher="Northern Wire", how="digest", evidence=(wire,)),))
    strange = Span(start=27, end=40, text="Southern Wire")
    with pytest.raises(RecordError, match="does not stand in the text"):
        document(derived_from=(Derivation(publisher="Northern Wire", how="digest", evidence=(strange,)),))


def test_where_a_field_was_found_stands_in_the_text() -> None:
    with pytest.raises(RecordError, match="does not stand in the text"):
        document(found=(Found(field="publisher", where="text", span=Span(start=0, end=4, text="Five")),))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"sha256": "abc"}, "sha256: String should match pattern"),
        ({"published": "yesterday"}, "published: not an EDTF date"),
        ({"kind": "blog"}, "'report', 'opinion', 'digest', 'communique' or 'reprint', given 'blog'"),
        ({"author": "Jana Pohl"}, "author: Input should be a valid tuple, given 'Jana Pohl'"),
        ({"file": ""}, "file: String should have at least 1 character"),
    ],
)
def test_a_wrong_shape_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError, match=message):
        document(**fields)
