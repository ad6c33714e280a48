"""Text comes back as it went in, and is in the same order on both databases."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, delete, insert, select

from tests.store.material import document
from whence.store import Case
from whence.store.columns import Words

words = Table("words", MetaData(), Column("word", Words, primary_key=True))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.sets(st.text(max_size=6) | st.sampled_from(["\0", "\\", "\\0", "\\\\0", "a\0\\"]), max_size=12))
def test_any_text_comes_back_and_sorts_by_code_point(case: Case, said: set[str]) -> None:
    with case._writing() as connection:
        words.create(connection, checkfirst=True)
        connection.execute(delete(words))
        if said:
            connection.execute(insert(words), [{"word": word} for word in sorted(said)])
        held = list(connection.scalars(select(words.c.word).order_by(words.c.word)))
    assert sorted(held) == sorted(said)
    plain = [word for word in held if "\\" not in word and "\0" not in word]
    assert plain == sorted(plain)


def test_documents_are_in_the_order_of_code_points_whatever_language_the_server_sorts_by(case: Case) -> None:
    for number, file in enumerate(("b.txt", "B.txt", "ä.txt", "a.txt", "Z.txt")):
        case.accept(document(f"Text {number}.", file=file), None, key="key")
    assert [held.file for held in case.documents()] == ["B.txt", "Z.txt", "a.txt", "b.txt", "ä.txt"]


def test_missing_text_stays_missing(case: Case) -> None:
    case.accept(document(file=str(Path("a.txt"))), None, key="key")
    assert next(case.documents()).publisher is None
