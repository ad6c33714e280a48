"""A case is kept in a file or on a PostgreSQL server, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.errors import StoreError
from whence.store.address import parse_address


def test_a_path_is_a_file() -> None:
    address = parse_address("work.case")
    assert address.path == Path("work.case").absolute()
    assert address.url.get_backend_name() == "sqlite"
    assert address.name == "work.case"


@pytest.mark.parametrize("odd", [":memory:", "file:x?mode=memory", "a?b#c%20.case"])
def test_a_name_that_means_something_to_sqlite_is_a_file_like_any_other(odd: str) -> None:
    assert parse_address(odd).url.database == str(Path(odd).absolute())


def test_the_home_folder_is_found() -> None:
    assert parse_address("~/work.case").path == Path.home() / "work.case"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_a_server_is_reached_by_psycopg(scheme: str) -> None:
    address = parse_address(f"{scheme}://ada@localhost/work")
    assert address.path is None
    assert address.url.drivername == "postgresql+psycopg"


def test_a_password_is_never_told() -> None:
    address = parse_address("postgresql://ada:s3cret@localhost/work")
    assert address.name == "postgresql://ada:***@localhost/work"
    assert address.url.password == "s3cret"


def test_another_kind_of_address_is_refused() -> None:
    with pytest.raises(StoreError, match="a case is not kept on mysql://"):
        parse_address("mysql://localhost/work")


def test_a_broken_address_is_refused_without_telling_it() -> None:
    with pytest.raises(StoreError, match="is no address of a database") as caught:
        parse_address("postgresql://ada:s3cret@localhost:port/work")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("empty", ["", "a\0b"])
def test_what_cannot_be_a_path_is_refused(empty: str) -> None:
    with pytest.raises(StoreError, match="is no path"):
        parse_address(empty)
