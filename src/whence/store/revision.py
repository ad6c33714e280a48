"""Which version of the tables a case has, and bringing it up to the one that this version of Whence works with."""

from __future__ import annotations

import time

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError

from whence.errors import NewerCaseError, NotACaseError
from whence.store.engine import PATIENCE, alone, reading, writing
from whence.store.migrations import REVISION, REVISION_TABLE, migrate

__all__ = ["prepare"]

PAUSE = 0.05  # seconds between two tries to turn a new file's write-ahead log on, which SQLite does not queue for


def prepare(engine: Engine, name: str, *, create: bool) -> None:
    """See that the database holds a case with the tables of this version; make it, or bring it up, where it does not.

    create: make the tables where the database is empty. Raises NotACaseError and NewerCaseError.
    """
    with reading(engine) as connection:
        found = _revision(connection, name)
    if found is None and not create:
        raise NotACaseError(name, "is empty", "make a case with: whence read CASE PATH")
    if found == REVISION:
        return
    if engine.dialect.name == "sqlite":
        _turn_log_on(engine)
    with writing(engine) as connection:
        if _revision(connection, name) != REVISION:  # another process may have been faster
            migrate(connection)


def _revision(connection: Connection, name: str) -> str | None:
    """Return the revision of a case's tables, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if REVISION_TABLE not in tables:
        shown = ", ".join(sorted(tables)[:3])
        raise NotACaseError(name, f"is a database of something else, with the tables {shown}", "a case of its own")
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {REVISION_TABLE}"))  # noqa: S608 - a constant
    if found is not None and found > REVISION:
        what = f"was made by a newer version of Whence (its tables are {found}, this version knows {REVISION})"
        raise NewerCaseError(name, what, "install the newer version")
    return found


def _turn_log_on(engine: Engine) -> None:
    deadline = time.monotonic() + PATIENCE
    with alone(engine) as connection:
        while True:
            try:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
                return
            except OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(PAUSE)
