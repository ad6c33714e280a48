"""Where a case is kept: the path of a case file, or the address of a PostgreSQL database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from whence.errors import StoreError

__all__ = ["Address", "parse_address"]

POSTGRESQL = ("postgresql", "postgres")
RIGHT = "a path such as work.case, or postgresql://user@localhost/database"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a case is kept. path: of the case file, missing for a server. name: for messages, without a password."""

    url: URL
    path: Path | None
    name: str


def parse_address(written: str) -> Address:
    """Return the address that a user wrote. Raises StoreError for another kind of address."""
    scheme, separator, _ = written.partition("://")
    if not separator:
        return _file(written)
    if scheme not in POSTGRESQL:
        raise StoreError(written, f"a case is not kept on {scheme}://", RIGHT)
    try:
        url = make_url(written).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise StoreError(scheme, f"is no address of a database: {error}", RIGHT) from None
    return Address(url=url, path=None, name=url.set(drivername="postgresql").render_as_string(hide_password=True))


def _file(written: str) -> Address:
    if not written or "\0" in written:
        raise StoreError(repr(written), "is no path", RIGHT)
    path = Path(written).expanduser().absolute()  # absolute, so that SQLite reads no meaning into names like :memory:
    return Address(url=URL.create("sqlite+pysqlite", database=str(path)), path=path, name=written)
