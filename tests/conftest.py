"""What all tests share: property tests take their time on a busy machine; the counts of the house close every run."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.house.counts import table

pytest_plugins = ["tests.benchmarks.without_spacy", "tests.store.server"]

settings.register_profile(
    "whence",
    deadline=None,
    database=None,
    derandomize="CI" in os.environ,  # a check gives the same answer twice; on a desk each run looks elsewhere
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("whence")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the counts of the house, wherever its tests ran."""
    ran = (report for reports in terminalreporter.stats.values() for report in reports)
    if any(getattr(report, "nodeid", "").startswith("tests/house") for report in ran):
        terminalreporter.section("the house in numbers")
        for line in table():
            terminalreporter.write_line(line)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: archives hold the time they were made, and processes must see tests of one name."""
    return argname if isinstance(val, bytes) else None
