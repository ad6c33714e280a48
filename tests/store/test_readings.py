"""A reading comes back as it was accepted."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from tests.store.material import accept, document, read
from tests.store.strategies import accepted
from whence.records import Document, Reading
from whence.store import Case


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(accepted())
def test_what_was_accepted_comes_back_equal(case: Case, drawn: tuple[Document, Reading]) -> None:
    document, reading = drawn
    case.accept(document, reading, key="key")
    held = next(held for held in case.documents() if held.id == document.id)
    if held.file == document.file:
        assert case.document(document.id) == document
        assert case.reading(document.id) == reading


def test_a_reading_is_found_by_the_beginning_of_its_documents_id(case: Case) -> None:
    received = document()
    accept(case, received)
    assert case.reading(received.id[:6]) == read(received)
