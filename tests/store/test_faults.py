"""What a database says when it fails is told as where, what, and what would be right."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url, text

from whence.errors import StoreError
from whence.store import Case, open_case
from whence.store.faults import telling


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    with pytest.raises(StoreError, match=r"cannot be reached: .*port 1 failed") as caught:
        open_case("postgresql://ada:s3cret@127.0.0.1:1/work")
    assert "s3cret" not in str(caught.value)


def test_what_has_no_words_of_its_own_is_told_as_the_database_does(case: Case) -> None:
    with pytest.raises(StoreError, match=r"the database failed: .*nonsense"), case._reading() as connection:
        connection.execute(text("SELECT * FROM nonsense"))


def test_other_errors_pass() -> None:
    with pytest.raises(ZeroDivisionError), telling("work.case"):
        raise ZeroDivisionError


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_database_that_is_not_on_the_server_is_told_so(address: str) -> None:
    nowhere = make_url(address).set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(StoreError, match=r"cannot be reached: .*nowhere.* does not exist"):
        open_case(nowhere, create=True)


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_server_that_takes_no_changes_is_told_so(address: str) -> None:
    with open_case(address, create=True) as case, case._reading() as connection:
        connection.execute(text("SET TRANSACTION READ ONLY"))
        with pytest.raises(StoreError, match="the server takes no changes now"), telling("work"):
            connection.execute(text("DELETE FROM receipt"))
        connection.rollback()


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_user_without_rights_is_told_so(address: str) -> None:
    with open_case(address, create=True) as case, case._reading() as connection:
        connection.execute(text("DROP ROLE IF EXISTS whence_test_guest"))
        connection.execute(text("CREATE ROLE whence_test_guest"))
        connection.execute(text("GRANT USAGE ON SCHEMA public TO whence_test_guest"))
        connection.execute(text("SET ROLE whence_test_guest"))
        with pytest.raises(StoreError, match="this user may not do that"), telling("work"):
            connection.execute(text("SELECT * FROM document"))
        connection.rollback()
