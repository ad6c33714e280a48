"""One planted case for all tests of the package."""

from __future__ import annotations

import pytest

from benchmarks.planted import PlantedCase, plant


@pytest.fixture(scope="session")
def case() -> PlantedCase:
    return plant(7, 240)
