"""The log of judgements: appended to, never changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from sqlalchemy import Connection, insert, select, update

from whence.errors import NotFoundError, StoreError
from whence.records import FACTUALITIES, MODALITIES, Judgement, Subject, Time, from_json, judgement_id, to_json
from whence.store import schema
from whence.store.binding import loosen
from whence.store.entering import unsettle
from whence.store.schema import document, judgement, receipt

__all__ = ["append", "find_judgements", "withdrawal"]


VALUES = {"factuality": FACTUALITIES, "modality": MODALITIES}


def find_judgements(connection: Connection) -> Iterator[Judgement]:
    """Yield all judgements in the order in which they were made, those of one moment by their ids."""
    query = select(judgement.c.body).order_by(judgement.c.moment, judgement.c.id)
    return (from_json(Judgement, body) for body in connection.scalars(query.execution_options(yield_per=200)))


def append(connection: Connection, made: Judgement) -> None:
    """Add a judgement to the log; one that is there already changes nothing.

    Raises StoreError where another stands under its id, where an undoing is to be undone, and, as RecordError, for a
    correction that cannot be; NotFoundError for an undoing of what is not in the log.
    """
    held = _get(connection, made.id)
    if held is not None and held != made:
        what = "another judgement stands under this id"
        raise StoreError(f"judgement {made.id}", what, "an id made with judgement_id, and a moment of its own")
    if held is None:
        _check(made)
        if made.verdict == "undo":
            _undo(connection, made)
        row = {"id": made.id, "moment": _moment(made), "verdict": made.verdict, "body": to_json(made)}
        connection.execute(insert(judgement).values(row))
        subjects = [
            {"judgement": made.id, "position": at, "document": it.document, "name": it.name}
            for at, it in enumerate(made.subjects)
        ]
        connection.execute(insert(schema.judgement_subject), subjects)
        _loosen(connection, made)


def withdrawal(document_id: str, *, by: str, why: str) -> Judgement:
    """Return the judgement, made now, that a document is withdrawn."""
    subjects = (Subject(document=document_id, type="document"),)
    now = datetime.datetime.now(datetime.UTC).isoformat()
    id_ = judgement_id("withdraw", subjects, by, now)
    return Judgement(id=id_, verdict="withdraw", subjects=subjects, by=by, when=now, why=why)


def _check(made: Judgement) -> None:
    """Raise RecordError or StoreError for a correction that no statement or claim could have."""
    field, value = made.correction or ("", "")
    if field == "time":
        Time(edtf=value or None, span=None)  # empty where there is none
    if field in VALUES and value not in VALUES[field]:
        raise StoreError(f"correct {field}", f"{value!r} is none that can be", ", ".join(VALUES[field]))


def _get(connection: Connection, id_: str) -> Judgement | None:
    body = connection.scalar(select(judgement.c.body).where(judgement.c.id == id_))
    return None if body is None else from_json(Judgement, body)


def _moment(made: Judgement) -> str:
    """Return when it was made, in a form that sorts. Raises StoreError for a judgement without a moment, a rule's."""
    if made.when is None:
        raise StoreError(
            f"judgement {made.id}", "has no moment", "a person's judgement; those of rules are not kept here"
        )
    return datetime.datetime.fromisoformat(made.when).astimezone(datetime.UTC).isoformat()


def _undo(connection: Connection, undoing: Judgement) -> None:
    """See that there is something to undo; a document that is withdrawn no more can be read again."""
    (subject,) = undoing.subjects
    undone = _get(connection, subject.name or "")
    if _is_undone(connection, subject.name or ""):
        raise StoreError(f"judgement {subject.name}", "is undone already", "make the judgement anew if it holds")
    if undone is None:
        _undo_rule(connection, subject.name or "")
        return
    if undone.verdict == "undo":
        raise StoreError(f"judgement {undone.id}", "is an undoing, and stays", "make the judgement anew")
    if undone.verdict == "withdraw":
        (withdrawn,) = undone.subjects
        connection.execute(update(document).where(document.c.id == withdrawn.document).values(withdrawn=False))
        connection.execute(receipt.delete().where(receipt.c.document == withdrawn.document))
    _loosen(connection, undone)


def _is_undone(connection: Connection, id_: str) -> bool:
    subject = schema.judgement_subject
    query = select(judgement.c.id).join(subject, subject.c.judgement == judgement.c.id)
    return connection.scalar(query.where(subject.c.name == id_, judgement.c.verdict == "undo").limit(1)) is not None


def _undo_rule(connection: Connection, id_: str) -> None:
    """Have what a rule says of two names count no more. Raises NotFoundError."""
    table = schema.likeness
    found = connection.execute(select(table).where(table.c.id == id_)).one_or_none()
    if found is None:
        raise NotFoundError(f"judgement {id_}", "is not in the log", "the id of a judgement to undo")
    unsettle(connection, [found.one, found.other])
    connection.execute(update(table).where(table.c.id == id_).values(undone=True))


def _loosen(connection: Connection, made: Judgement) -> None:
    """Have the judgements on the documents of one take effect anew."""
    for subject in made.subjects:
        if subject.document is not None:
            loosen(connection, subject.document)
