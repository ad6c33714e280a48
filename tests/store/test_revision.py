"""A case has the tables of this version, or is brought up to them, or is refused as too new."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.store.material import accept, document
from whence.errors import NewerCaseError, NotACaseError
from whence.store import open_case
from whence.store.address import parse_address
from whence.store.engine import connect, writing
from whence.store.migrations import REVISION, REVISION_TABLE, scripts


def test_the_newest_revision_is_the_one_that_the_store_works_with() -> None:
    assert scripts().get_heads() == [REVISION]


def test_revisions_are_in_the_order_of_their_names() -> None:
    revisions = [script.revision for script in scripts().walk_revisions()]
    assert revisions == sorted(revisions, reverse=True)


def test_a_new_case_says_which_revision_it_has(address: str) -> None:
    with open_case(address, create=True) as case, case._reading() as connection:
        assert connection.scalar(text(f"SELECT version_num FROM {REVISION_TABLE}")) == REVISION


def test_a_case_of_a_newer_version_is_refused_and_left_alone(address: str) -> None:
    with open_case(address, create=True) as case:
        accept(case, document())
    _do(address, f"UPDATE {REVISION_TABLE} SET version_num = '9999'")
    for create in (True, False):
        with pytest.raises(NewerCaseError, match=r"was made by a newer version of Whence .*install the newer"):
            open_case(address, create=create)
    _do(address, f"UPDATE {REVISION_TABLE} SET version_num = '{REVISION}'")
    with open_case(address) as case:
        assert len(list(case.documents())) == 1


def test_a_database_of_something_else_is_no_case(address: str) -> None:
    _do(address, "CREATE TABLE bookmarks (address TEXT)")
    with pytest.raises(NotACaseError, match="is a database of something else, with the tables bookmarks"):
        open_case(address, create=True)


def test_opening_a_case_changes_nothing_in_it(address: str) -> None:
    open_case(address, create=True).close()
    with open_case(address, create=True) as case:
        accept(case, document())
    with open_case(address, create=True) as case:
        assert len(list(case.documents())) == 1


def _do(address: str, command: str) -> None:
    engine = connect(parse_address(address))
    with writing(engine) as connection:
        connection.execute(text(command))
    engine.dispose()
