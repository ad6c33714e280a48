"""The two databases behind one face: how each is connected to, and how a transaction begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection as SQLiteConnection

from sqlalchemy import Connection, Engine, create_engine, event, text

from whence.errors import StoreError
from whence.store.address import Address

__all__ = ["PATIENCE", "alone", "connect", "reading", "writing"]

PATIENCE = 30.0  # seconds to wait for another process that writes; a document takes well under one
WRITERS_LOCK = 0x77686E63  # "whnc": the advisory lock by which one process at a time writes to a case on PostgreSQL

# WAL: readers and a writer do not wait for each other. FULL: what was accepted outlives a power cut.
# secure_delete: what is withdrawn is overwritten. Foreign keys are off in SQLite unless asked for.
PRAGMAS = ("foreign_keys = ON", "secure_delete = ON", "synchronous = FULL")


def connect(address: Address, *, patience: float = PATIENCE) -> Engine:
    """Return an engine for the case at this address; nothing is opened yet.

    patience: seconds to wait for another process that writes. Raises StoreError where PostgreSQL's driver is missing.
    """
    if address.path is not None:
        return _sqlite(address, patience)
    try:
        engine = create_engine(address.url)
    except ModuleNotFoundError as error:
        what = f"a case on PostgreSQL needs the package {error.name}"
        raise StoreError(address.name, what, "pip install 'whence[postgres]'") from None
    return engine.execution_options(patience=patience)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees the case as it is at its first question, until the end."""
    options = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give the one connection that may write: all that is done with it is kept at the end, or nothing.

    It waits for another process that writes, as long as the engine's patience.
    """
    with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            patience = int(1000 * engine.get_execution_options()["patience"])
            connection.execute(text(f"SET LOCAL lock_timeout = {patience}"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
        yield connection


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """Give a connection for commands that stand outside of any transaction."""
    options = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {"begin": ""}
    with engine.connect().execution_options(**options) as connection:
        yield connection


def _sqlite(address: Address, patience: float) -> Engine:
    """Return an engine that begins its transactions itself: Python's driver would begin them too late."""
    engine = create_engine(address.url, connect_args={"timeout": patience, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def set_up(connection: SQLiteConnection, _: object) -> None:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        command = connection.get_execution_options().get("begin", "BEGIN")
        if command:
            connection.exec_driver_sql(command)

    return engine
