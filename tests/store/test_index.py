"""The index of words has the sentences of the documents that the case has, and no others."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.store.material import document
from whence.store import Case
from whence.store.index import index_document, plain_words, unindex_document


def test_words_are_plain() -> None:
    assert plain_words("The Mashhád/2 AND-or Straße") == ["the", "mashhad", "2", "and", "or", "strasse"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(min_size=1, max_size=80))
def test_what_was_put_in_is_taken_out_whatever_it_is(case: Case, said: str) -> None:
    received = document(f"{said} needle")
    case.accept(received, None, key="key")
    with case._writing() as connection:
        unindex_document(connection, received.id)
    assert [hit for hit in case.search("needle") if hit.document.id == received.id] == []
    with case._writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("INSERT INTO search (search) VALUES ('integrity-check')"))
        index_document(connection, received)
    assert received.id in {hit.document.id for hit in case.search("needle", top=1000)}
