"""The PostgreSQL server that the tests of the store run against as well, and the line that says when they did not.

Its address comes from WHENCE_TEST_POSTGRES; `.ci/postgres COMMAND` starts one for a command. Where there is none, the
tests that need it are taken out of the run and the closing summary says so; WHENCE_REQUIRE_POSTGRES=1 makes that a
failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import make_url

NOT_RUN = "NOT RUN: store tests on PostgreSQL (no server: set WHENCE_TEST_POSTGRES)"
NEEDED = "FAILED: store tests on PostgreSQL did not run, and WHENCE_REQUIRE_POSTGRES asks for them"
ROOM = "tests/store/"
MARK = "[postgresql"  # how the name of a test on the server goes on

_passed: set[str] = set()


def server() -> str | None:
    """Return the address of the server, None where there is none."""
    return os.environ.get("WHENCE_TEST_POSTGRES") or None


@contextmanager
def database() -> Iterator[str]:
    """Make a database on the server, give its address, and drop it in the end."""
    address = make_url(server() or "").set(drivername="postgresql").render_as_string(hide_password=False)
    name = f"whence_test_{os.getpid()}"
    do(address, f"CREATE DATABASE {name}")
    try:
        yield make_url(address).set(database=name).render_as_string(hide_password=False)
    finally:
        do(address, f"DROP DATABASE {name} WITH (FORCE)")


def do(address: str, *commands: str) -> None:
    """Run SQL commands on a database, outside of any transaction."""
    with psycopg.connect(address, autocommit=True) as connection:
        for command in commands:
            connection.execute(command)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take the tests that need a server out of a run without one."""
    if server():
        return
    out = [item for item in items if MARK in item.name and item.nodeid.startswith(ROOM)]
    items[:] = [item for item in items if item not in out]
    config.hook.pytest_deselected(items=out)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep in mind which tests ran on the server."""
    if report.when == "call" and report.passed and report.nodeid.startswith(ROOM) and MARK in report.nodeid:
        _passed.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that had to use the server and did not."""
    if _missing() and not hasattr(session.config, "workerinput"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that the tests on the server did not run."""
    reports = (report for some in terminalreporter.stats.values() for report in some)
    concerned = any(getattr(report, "nodeid", "").startswith(ROOM) for report in reports)
    if concerned and not server():
        terminalreporter.write_line(NOT_RUN, yellow=True)
    if _missing():
        terminalreporter.write_line(NEEDED, red=True)


def _missing() -> bool:
    return os.environ.get("WHENCE_REQUIRE_POSTGRES") == "1" and not _passed
