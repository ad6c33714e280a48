"""Says that a test beside spaCy did not run where spaCy is not installed."""

from __future__ import annotations

import pytest

from benchmarks import peer

NOT_RUN = "NOT RUN: the test beside spaCy (not installed: pip install -e '.[bench]')"
ROOM = "tests/benchmarks/test_beside.py"
MARK = "test_with_spacy"  # how the name of a test that needs it begins


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take the tests that need spaCy out of a run without it."""
    if peer.is_installed():
        return
    out = [item for item in items if item.name.startswith(MARK) and item.nodeid.startswith(ROOM)]
    items[:] = [item for item in items if item not in out]
    config.hook.pytest_deselected(items=out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that the test did not run."""
    reports = (report for some in terminalreporter.stats.values() for report in some)
    if not peer.is_installed() and any(getattr(report, "nodeid", "").startswith(ROOM) for report in reports):
        terminalreporter.write_line(NOT_RUN, yellow=True)
