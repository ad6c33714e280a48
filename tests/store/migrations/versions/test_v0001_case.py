"""The migrations make the tables that the store works with."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from whence.errors import StoreError
from whence.store import Case, schema
from whence.store.migrations import REVISION_TABLE
from whence.store.migrations.versions import v0001_case


def test_the_tables_are_those_of_the_schema(case: Case) -> None:
    with case._reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or name in schema.metadata.tables,
                "version_table": REVISION_TABLE,
            },
        )
        assert compare_metadata(context, schema.metadata) == []


def test_there_are_no_other_tables_than_the_index_of_words(case: Case) -> None:
    with case._reading() as connection:
        tables = set(inspect(connection).get_table_names())
    others = tables - set(schema.metadata.tables) - {REVISION_TABLE}
    assert {name.partition("_")[0] for name in others} == {"search"}


def test_the_first_tables_are_not_taken_away() -> None:
    with pytest.raises(StoreError, match="the first tables of a case are not taken away"):
        v0001_case.downgrade()


def test_a_case_file_is_found_sound_by_the_database(case: Case) -> None:
    if case.address.startswith("postgresql"):
        return
    with case._reading() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
