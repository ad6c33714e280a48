"""Taking a document back: its words are erased, its hash and the judgements on it stay."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, select, text, update

from whence.records import Judgement
from whence.store.accepting import erase_reading, erase_text
from whence.store.engine import alone
from whence.store.held import description_kept
from whence.store.ids import find_id
from whence.store.judgements import append, withdrawal
from whence.store.schema import document

__all__ = ["erase_traces", "withdraw"]

# What a database may still hold of deleted rows, and the command that lets go of it. SQLite overwrites rows as it
# deletes them (secure_delete), but its index of words keeps them until it is merged, and its log until it is cut.
TRACES = {
    "sqlite": ("INSERT INTO search (search) VALUES ('optimize')", "PRAGMA wal_checkpoint(TRUNCATE)"),
    "postgresql": ("VACUUM",),
}


def withdraw(connection: Connection, typed: str, *, by: str, why: str) -> Judgement:
    """Erase a document's text, its reading and its words in the index, and return the judgement that says so.

    typed: its id, or an unambiguous beginning. What stays: id, hash, file, title, publisher, date, kind, language,
    address. Raises NotFoundError.
    """
    id_ = find_id(connection, document.c.id, typed)
    erase_reading(connection, id_)
    erase_text(connection, id_)
    body = connection.scalars(select(document.c.body).where(document.c.id == id_)).one()
    kept = {"withdrawn": True, "body": description_kept(body)}
    connection.execute(update(document).where(document.c.id == id_).values(kept))
    judgement = withdrawal(id_, by=by, why=why)
    append(connection, judgement)
    return judgement


def erase_traces(engine: Engine) -> None:
    """Have the database let go of what was deleted; to be called once a withdrawal is kept."""
    with alone(engine) as connection:
        for command in TRACES[engine.dialect.name]:
            connection.execute(text(command))
