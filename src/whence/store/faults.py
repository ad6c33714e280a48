"""What a database says when it fails, as errors of Whence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from whence.errors import BusyCaseError, NotACaseError, StoreError

__all__ = ["telling"]

Fault = tuple[type[StoreError], str, str]

BUSY: Fault = (BusyCaseError, "another process is writing to the case", "wait until it is done, and try again")
FULL: Fault = (
    StoreError,
    "the disk is full, and nothing of the last document was kept",
    "make room and read again: what was accepted before is safe",
)
NO_RIGHT: Fault = (
    StoreError,
    "the case, or the folder it is in, may not be written to",
    "a file and a folder that you may write to: SQLite keeps two files beside the case",
)
# By the beginning of SQLite's own name for the error (sqlite.org/rescode.html); the first that fits.
SQLITE: tuple[tuple[str, Fault], ...] = (
    ("SQLITE_BUSY", BUSY),
    ("SQLITE_LOCKED", BUSY),
    ("SQLITE_PROTOCOL", BUSY),
    ("SQLITE_FULL", FULL),
    ("SQLITE_READONLY", NO_RIGHT),
    ("SQLITE_CANTOPEN", NO_RIGHT),
    ("SQLITE_PERM", NO_RIGHT),
    ("SQLITE_NOTADB", (NotACaseError, "is not a case file", "a file made by `whence read`")),
    ("SQLITE_CORRUPT", (NotACaseError, "is damaged and cannot be read as a case", "a copy from before it was damaged")),
)
# By PostgreSQL's SQLSTATE (Appendix A of its manual); the first that fits.
POSTGRESQL: tuple[tuple[str, Fault], ...] = (
    ("55P03", BUSY),
    ("40", BUSY),
    ("53100", FULL),
    ("25006", (StoreError, "the server takes no changes now", "a server that is no read-only copy")),
    ("42501", (StoreError, "this user may not do that on the server", "a user who owns the database")),
)


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Turn what a database raises inside into a StoreError that says where, what, and what would be right.

    name: what the case is called in messages.
    """
    try:
        yield
    except DBAPIError as error:
        kind, what, right = _fault(error)
        raise kind(name, what, right) from error


def _fault(error: DBAPIError) -> Fault:
    code = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None) or ""
    for beginning, fault in (*SQLITE, *POSTGRESQL):
        if code.startswith(beginning):
            return fault
    said = " ".join(str(error.orig).split())
    if error.connection_invalidated or not code:
        return (
            StoreError,
            f"cannot be reached: {said}",
            "a server that is up, with this database, that lets this user in",
        )
    return StoreError, f"the database failed: {said} ({code})", ""
