"""Where the places of a case are: mentions that were found in the gazetteer, or stayed without a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from whence.records import Location
from whence.store import schema
from whence.store.identity import case_ids_of_document
from whence.store.packing import unpack

__all__ = ["LocationRow", "find_locations"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationRow:
    """Where a mention of a place is. document: its id. location: with the entity's id in the case."""

    document: str
    location: Location


def find_locations(connection: Connection) -> Iterator[LocationRow]:
    """Yield where mentions are, by document and then in the order of the text; one document is in memory at a time."""
    table, texts = schema.location, schema.document_text
    documents = list(connection.scalars(select(table.c.document).distinct().order_by(table.c.document)))
    for document in documents:
        text = connection.scalars(select(texts.c.text).where(texts.c.document == document)).one()
        ids = case_ids_of_document(connection, document)
        query = select(table.c.body).where(table.c.document == document).order_by(table.c.position)
        for body in connection.scalars(query):
            yield LocationRow(document=document, location=unpack(Location, body, text, ids))
