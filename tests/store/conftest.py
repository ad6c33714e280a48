"""What the tests of the store share: every test that takes `address` or `case` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.server import database

from whence.store import Case, open_case


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a case can be made, on either database."""
    if request.param == "sqlite":
        yield str(tmp_path / "work.case")
        return
    with database() as server:
        yield server


@pytest.fixture
def case(address: str) -> Iterator[Case]:
    """Yield an empty case, on either database."""
    with open_case(address, create=True) as opened:
        yield opened
