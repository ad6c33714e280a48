"""What the tests of the commands share: the small case, one that a test may change, a folder with a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.view.material import WIRE, small_case


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    with small_case(tmp_path_factory.mktemp("cli")) as made:
        return made.address


@pytest.fixture
def own_case(tmp_path: Path) -> str:
    """A case that a test may change."""
    with small_case(tmp_path) as made:
        return made.address


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    return folder
