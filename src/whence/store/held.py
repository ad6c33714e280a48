"""Documents as the case holds them: listed without their text, loaded one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from whence.errors import NotFoundError
from whence.records import Document, DocumentKind, Json, Text, record
from whence.store.packing import pack, unpack
from whence.store.schema import document, document_text, reading

__all__ = ["Held", "describe", "description_kept", "find_held", "get_document", "get_held"]

KEPT = ("id", "sha256", "file", "language", "title", "publisher", "published", "kind", "address")  # when withdrawn


@record
class Held:
    """One document as the case holds it, without its text.

    status: "read", "not read: language fa", "withdrawn". reader, version: who read it, missing where no one did.
    statements, claims: how many were read in it, tentative ones included. has_text: False once it is withdrawn.
    """

    id: Text
    file: Text
    sha256: Text
    status: Text
    title: str | None
    publisher: str | None
    author: tuple[str, ...]
    published: str | None
    kind: DocumentKind
    language: str | None
    address: str | None
    reader: str | None
    version: str | None
    statements: int
    claims: int
    has_text: bool


def describe(received: Document) -> str:
    """Return all of a document but its text, as the table of documents keeps it."""
    fields: dict[str, Json] = json.loads(pack(received))
    del fields["text"]
    return _packed(fields)


def description_kept(body: str) -> str:
    """Return what stays of a description when the document is withdrawn: none of its words but the title."""
    fields: dict[str, Json] = json.loads(body)
    return _packed({name: fields[name] for name in KEPT if name in fields})


def get_document(connection: Connection, id_: str) -> Document:
    """Return the document with this id, its text included. Raises NotFoundError where it is withdrawn."""
    query = select(document.c.body, document_text.c.text).join(document_text).where(document.c.id == id_)
    found = connection.execute(query).one_or_none()
    if found is None:
        raise NotFoundError(f"document {id_}", "was withdrawn: its text is erased", "a document that is not withdrawn")
    words: str = found.text
    return unpack(Document, _packed({**json.loads(found.body), "text": words}), words)


def _packed(fields: dict[str, Json]) -> str:
    """Return fields as JSON written as `pack` writes it, without blanks, so that `unpack` finds its spans."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def find_held(connection: Connection) -> Iterator[Held]:
    """Yield all documents in the order of (file, id)."""
    rows = connection.execute(_query().order_by(document.c.file, document.c.id).execution_options(yield_per=200))
    return (_held(row) for row in rows)


def get_held(connection: Connection, ids: Iterable[str]) -> dict[str, Held]:
    """Return the documents with these ids."""
    return {row.id: _held(row) for row in connection.execute(_query().where(document.c.id.in_(list(ids))))}


def _query() -> Select[Any]:
    return select(
        document.c.id, document.c.withdrawn, document.c.body, document_text.c.document.label("kept"),
        reading.c.reader, reading.c.version, reading.c.statements, reading.c.claims,
    ).outerjoin_from(document, document_text).outerjoin(reading, reading.c.document == document.c.id)  # fmt: skip


def _held(row: Row[Any]) -> Held:
    told = json.loads(row.body)
    return Held(
        id=row.id,
        file=told["file"],
        sha256=told["sha256"],
        status=_status(row, told.get("language")),
        title=told.get("title"),
        publisher=told.get("publisher"),
        author=tuple(told.get("author", ())),
        published=told.get("published"),
        kind=told.get("kind", "report"),
        language=told.get("language"),
        address=told.get("address"),
        reader=row.reader,
        version=row.version,
        statements=row.statements or 0,
        claims=row.claims or 0,
        has_text=row.kept is not None,
    )


def _status(row: Row[Any], language: str | None) -> str:
    if row.withdrawn:
        return "withdrawn"
    if row.kept is None:
        return "not read: erased, and free to be read again"
    if row.reader is None:
        return f"not read: language {language or 'unknown'}"
    return "read"
