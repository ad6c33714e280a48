"""A row of a table as a member: which column holds the text, and which the title, publisher, author, day, address."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence

from whence.errors import ReadError
from whence.read.days import written_day
from whence.read.markup import words
from whence.read.members import Member
from whence.read.source import Hint, Source

__all__ = ["COLUMNS", "Columns", "Row", "find_columns", "has_text", "row_member"]

# The columns that collections of reports use, the more telling name first; a side-car's [fields] takes their place.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "main_text"),
        *("story", "article_body", "articlebody", "content_text", "notes", "description"),
    ),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet", "source_name", "publication", "newspaper", "site_name"),
    "author": ("author", "authors", "byline", "creator"),
    "published": (
        *("published", "date", "published_at", "publishedat", "publication_date", "date_published", "date_publish"),
        *("datepublished", "publish_date", "pub_date", "pubdate", "created_at", "timestamp", "event_date"),
    ),
    "address": ("address", "url", "link", "uri", "permalink", "canonical_url"),
    "language": ("language", "lang"),
    "kind": ("kind",),
}

MARKUP = re.compile(r"</(?:a|div|p|span)>|<(?:br|p)\s*/?>", re.IGNORECASE)  # what cells with HTML in them have

Row = Mapping[str, object]
Columns = Mapping[str, Sequence[str]]


def find_columns(source: Source) -> Columns:
    """Return the columns in which each field is looked for, in lower case, as the source's side-car says."""
    given = {field: (column.strip().lower(),) for field, column in source.fields}
    return {**COLUMNS, **given}


def has_text(names: Sequence[str], columns: Columns) -> bool:
    """Tell whether one of the column names holds text."""
    return any(name.strip().lower() in columns["text"] for name in names)


def row_member(number: int, row: Row, columns: Columns) -> Member:
    """Return a row as a member, numbered by its line. Raises ReadError naming the columns where none has text."""
    values = {name.strip().lower(): value for name, value in row.items() if name}
    text = "\n\n".join(words(part) if MARKUP.search(part) else part for part in _first(values, columns["text"]))
    if not text:
        wanted = f'text in {" or ".join(columns["text"][:3])}, or text = "its column" under [fields] in a side-car'
        raise ReadError(str(number), f"is a row without text (its columns: {', '.join(values)[:200]})", wanted)
    hints = tuple(_hints(values, columns))
    return Member(name=str(number), stream=io.BytesIO(text.encode("utf-8", "replace")), hints=hints, leaf=True)


def _hints(values: Row, columns: Columns) -> Iterator[Hint]:
    for field, names in columns.items():
        found = _first(values, names) if field != "text" else ()
        for value in found if field == "author" else found[:1]:
            told = written_day(value) or value if field == "published" else value
            yield Hint(field=field, value=told, where="columns")


def _first(values: Row, names: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the first column that has some."""
    return next(filter(None, (tuple(_words(values.get(name))) for name in names)), ())


def _words(value: object) -> Iterator[str]:
    """Yield the strings of a cell: lists are gone through, of an object its name is taken ({"name": "The Paper"})."""
    if isinstance(value, list):
        for part in value:
            yield from _words(part)
    elif isinstance(value, dict):
        yield from _words(value.get("name") or value.get("title"))
    elif isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
