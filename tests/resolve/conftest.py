"""One small gazetteer for all tests of the room: it is only read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.resolve.gazetteers import small_gazetteer
from whence.resolve.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    opened = small_gazetteer(tmp_path_factory.mktemp("gazetteer"))
    yield opened
    opened.close()
