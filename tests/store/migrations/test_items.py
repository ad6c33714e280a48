"""What the tables of a revision are made of is what it says."""

from __future__ import annotations

from sqlalchemy import Boolean, Integer

from whence.store.columns import Words
from whence.store.migrations.items import flag, key, number, position, within, words


def test_columns_of_the_key_are_in_it_and_are_never_missing() -> None:
    for column, kind in ((key("a"), Words), (position("b"), Integer)):
        assert column.primary_key
        assert not column.nullable
        assert isinstance(column.type, kind)
    assert position("b").autoincrement is False


def test_a_key_may_point_to_a_parents() -> None:
    (foreign,) = key("document", "reading.document").foreign_keys
    assert foreign.target_fullname == "reading.document"
    assert not key("document").foreign_keys


def test_other_columns_are_there_unless_they_may_be_missing() -> None:
    for make in (words, number):
        assert not make("a").nullable
        assert make("a", missing=True).nullable


def test_a_flag_says_no_in_rows_that_are_there_already() -> None:
    column = flag("a")
    assert isinstance(column.type, Boolean)
    assert not column.nullable
    assert column.server_default is not None


def test_a_row_belongs_to_the_row_at_a_position_of_its_document() -> None:
    constraint = within("entity", "at")
    assert constraint.column_keys == ["document", "at"]
    assert [element.target_fullname for element in constraint.elements] == ["entity.document", "entity.position"]
