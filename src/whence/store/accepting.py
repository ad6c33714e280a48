"""Taking a document and its reading into the case."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from whence.errors import StoreError
from whence.records import Document, Reading, Resolution, Span
from whence.store import schema
from whence.store.binding import forget_decisions, loosen
from whence.store.entering import enter, find_introduced, find_nodes, leave, unsettle
from whence.store.gist_rows import are_gists, erase_gists, put_gists
from whence.store.held import describe, get_document
from whence.store.index import index_document, unindex_document
from whence.store.readings import get_reading
from whence.store.rows import rows_of

__all__ = ["Outcome", "accept", "check_sound", "erase_reading", "erase_text", "find_keys", "get_known"]

Outcome = Literal["new", "updated", "unchanged", "withdrawn"]
OF_A_READING = (
    schema.introduction, schema.location, schema.link, schema.claim, schema.place, schema.filler, schema.statement,
    schema.attribution, schema.mention, schema.entity_name, schema.entity, schema.reading,
)  # fmt: skip  # a row's children before it


def find_keys(connection: Connection, file: str) -> frozenset[str]:
    """Return the keys under which a file of this name was received before."""
    table = schema.receipt
    return frozenset(connection.scalars(select(table.c.key).where(table.c.file == file)))


def get_known(connection: Connection, file: str, key: str) -> Outcome | None:
    """Return what comes of a file received before: "unchanged" or "withdrawn"; None where it is new under this key."""
    received = schema.receipt.join(schema.document)
    query = select(schema.document.c.withdrawn).select_from(received)
    withdrawn = connection.scalar(query.where(schema.receipt.c.file == file, schema.receipt.c.key == key))
    return None if withdrawn is None else "withdrawn" if withdrawn else "unchanged"


def accept(
    connection: Connection, document: Document, reading: Reading | None, settled: Resolution, *, key: str
) -> Outcome:
    """Keep a document and its reading, a receipt for the file included; tell what was new.

    Of one document received under several names, the description and the reading are those of the name that sorts
    first, whatever the order in which they came; a reading by another version of the reader replaces any.
    """
    query = select(schema.document.c.file, schema.document.c.withdrawn).where(schema.document.c.id == document.id)
    held = connection.execute(query).one_or_none()
    _check_settled(document, reading, settled)
    outcome = _outcome(connection, held, document, reading, settled)
    if outcome in ("new", "updated"):
        _replace(connection, document, reading, settled, is_held=held is not None)
    _acknowledge(connection, document, key)
    return outcome


def check_sound(document: Document, reading: Reading | None) -> None:
    """Raise StoreError where a document cannot be written, or a reading is not of it or has a span that does not stand.

    Half a character (a lone surrogate) can be in a text that was decoded carelessly, and in no file.
    """
    told = (document.file, document.text, document.title, document.publisher, document.address, *document.author)
    try:
        "".join(words for words in told if words).encode()
    except UnicodeEncodeError as error:
        what = f"has characters that cannot be written: {error.object[error.start : error.end]!r}"
        raise StoreError(ascii(document.file), what, "text of whole characters") from None
    if reading is not None:
        _check_grounded(document, reading)


def erase_reading(connection: Connection, document: str) -> None:
    """Delete the reading of a document, with all that was read and what was one by it."""
    before = find_nodes(connection, document)
    _delete_reading(connection, document)
    forget_decisions(connection, document)
    leave(connection, before)
    loosen(connection, document)


def _delete_reading(connection: Connection, document: str) -> None:
    unsettle(connection, find_introduced(connection, document))
    erase_gists(connection, document)
    for table in OF_A_READING:
        connection.execute(delete(table).where(table.c.document == document))


def erase_text(connection: Connection, document: str) -> None:
    """Delete the text of a document from the case and from the index of words; its reading must be gone already."""
    unindex_document(connection, document)
    connection.execute(delete(schema.document_text).where(schema.document_text.c.document == document))


def _check_grounded(document: Document, reading: Reading) -> None:
    if reading.document != document.id:
        what = f"the reading is of document {reading.document}, not of {document.id}"
        raise StoreError(document.file, what, "a document with its own reading")
    for span in reading.spans():
        _check_span(document, span)


def _check_span(document: Document, span: Span) -> None:
    if not span.stands_in(document.text):
        what = f"the reading has {span.text!r} at [{span.start}, {span.end}), where the text has other words"
        raise StoreError(document.file, what, "spans that stand in the text")


def _check_settled(document: Document, reading: Reading | None, settled: Resolution) -> None:
    """Raise StoreError where what is settled is not of this document, its entities and its words."""
    if settled.document != document.id:
        what = f"what is settled is of document {settled.document}, not of {document.id}"
        raise StoreError(document.file, what, "a document with what is settled about it")
    known = {entity.id for entity in reading.entities} if reading else set()
    told = {*(entity for entity, _ in settled.nodes), *(it.entity for it in settled.locations)}
    if told - known:
        what = f"something is settled about {min(told - known)}, which its reading does not have"
        raise StoreError(document.file, what, "what is settled about entities of the reading")
    for span in (*(it.span for it in settled.locations), *(it.span for it in settled.introductions)):
        _check_span(document, span)


def _outcome(
    connection: Connection,
    held: Row[str, bool] | None,
    document: Document,
    reading: Reading | None,
    settled: Resolution,
) -> Outcome:
    if held is None:
        return "new"
    if held.withdrawn:
        return "withdrawn"
    if not _has_text(connection, document.id):
        return "new"
    before = get_reading(connection, document.id)
    if document.file > held.file and not _by_another_reader(before, reading):
        return "unchanged"
    same = before == reading and get_document(connection, document.id) == document
    return "unchanged" if same and _is_settled_so(connection, document, reading, settled) else "updated"


def _is_settled_so(connection: Connection, document: Document, reading: Reading | None, settled: Resolution) -> bool:
    """Tell whether just this is settled about a reading: a larger gazetteer, say, finds more in the same words."""
    told = dict(rows_of(document, reading, settled)) if reading else {}
    entity = schema.entity
    natural = select(func.coalesce(entity.c.natural, entity.c.node)).where(entity.c.document == document.id)
    nodes = list(connection.scalars(natural.order_by(entity.c.position)))
    return (
        nodes == [row["node"] for row in told.get(entity, ())]
        and are_gists(connection, settled)
        and all(
            _held_rows(connection, table, document.id) == told.get(table, [])
            for table in (schema.location, schema.introduction)
        )
    )


def _held_rows(connection: Connection, table: Table, document: str) -> list[Any]:
    columns = [column for column in table.c if column.name != "document"]
    query = select(*columns).where(table.c.document == document).order_by(table.c.position)
    return [dict(row._mapping) for row in connection.execute(query)]


def _has_text(connection: Connection, document: str) -> bool:
    table = schema.document_text
    return connection.scalar(select(table.c.document).where(table.c.document == document)) is not None


def _by_another_reader(before: Reading | None, after: Reading | None) -> bool:
    if before is None or after is None:
        return False
    return (before.reader, before.version) != (after.reader, after.version)


def _replace(
    connection: Connection, document: Document, reading: Reading | None, settled: Resolution, *, is_held: bool
) -> None:
    described = {"file": document.file, "language": document.language, "body": describe(document)}
    table, before = schema.document, set[str]()
    if is_held:
        before = find_nodes(connection, document.id)
        _delete_reading(connection, document.id)
        erase_text(connection, document.id)
        connection.execute(update(table).where(table.c.id == document.id).values(**described))
    else:
        connection.execute(insert(table).values(id=document.id, sha256=document.sha256, withdrawn=False, **described))
    connection.execute(insert(schema.document_text).values(document=document.id, text=document.text))
    index_document(connection, document)
    for table_, rows in rows_of(document, reading, settled) if reading else ():
        if rows:
            connection.execute(insert(table_), [{"document": document.id, **row} for row in rows])
    put_gists(connection, settled)
    enter(connection, document.id)
    leave(connection, before)
    loosen(connection, document.id)


def _acknowledge(connection: Connection, document: Document, key: str) -> None:
    """Keep the receipt by which the same file is known again."""
    table = schema.receipt
    found = select(table.c.document).where(table.c.file == document.file, table.c.key == key)
    if connection.scalar(found) is None:
        connection.execute(insert(table).values(file=document.file, key=key, document=document.id))
