"""The small case, made once for all tests of the room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.view.material import small_case
from whence.store import Case


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with small_case(tmp_path_factory.mktemp("case")) as made:
        yield made
