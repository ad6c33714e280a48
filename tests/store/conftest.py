"""What the tests of the store share: every test that takes `address` or `case` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.server import database, do
from whence.store import Case, open_case


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Yield the address of a database on the PostgreSQL server."""
    with database() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a case can be made, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "work.case")
    server: str = request.getfixturevalue("server")
    do(server, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return server


@pytest.fixture
def case(address: str) -> Iterator[Case]:
    """Yield an empty case, on either database."""
    with open_case(address, create=True) as opened:
        yield opened
