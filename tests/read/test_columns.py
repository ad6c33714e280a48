"""Rows as members: which column is what."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.errors import ReadError
from whence.read.columns import COLUMNS, Row, find_columns, has_text, row_member
from whence.read.source import Source


def told(row: Row, fields: tuple[tuple[str, str], ...] = ()) -> tuple[bytes, list[tuple[str, str]]]:
    columns = find_columns(Source(path=Path("a"), file="a", fields=fields))
    member = row_member(7, row, columns)
    assert (member.name, member.leaf) == ("7", True)
    return member.stream.read(), [(hint.field, hint.value) for hint in member.hints]


def test_columns_are_known_by_their_usual_names() -> None:
    """What collections call their columns is understood, in any case."""
    row = {"Body": "Words.", "HEADLINE": "T", "outlet": "The Paper", "byline": "Jane Roe", "url": "https://example.org"}
    assert told({**row, "date": "2022-04-20T10:00:00Z", "lang": "en", "id": 3}) == (
        b"Words.",
        [
            ("title", "T"),
            ("publisher", "The Paper"),
            ("author", "Jane Roe"),
            ("published", "2022-04-20"),
            ("address", "https://example.org"),
            ("language", "en"),
        ],
    )


def test_objects_and_lists_in_cells() -> None:
    """An outlet may be an object with a name, authors may be several, text may come in paragraphs."""
    row = {"text": ["One.", "Two."], "source": {"id": None, "name": "The Paper"}, "authors": ["Jane", {"name": "Luc"}]}
    assert told(row) == (b"One.\n\nTwo.", [("publisher", "The Paper"), ("author", "Jane"), ("author", "Luc")])


def test_the_first_column_with_words_counts() -> None:
    """An empty column gives way to the next name for the same thing."""
    assert told({"text": " ", "content": None, "description": "Words."})[0] == b"Words."


def test_a_mapping_takes_the_place_of_the_usual_names() -> None:
    """A side-car's [fields] says which column is what, and then no other is."""
    fields = (("text", "Story"), ("title", "line"))
    assert told({"story": "Words.", "line": "T", "text": "no", "title": "no"}, fields) == (b"Words.", [("title", "T")])
    with pytest.raises(ReadError, match="is a row without text"):
        told({"text": "no"}, fields)


def test_html_in_a_cell_becomes_its_words() -> None:
    """A cell that came from a page is read as the page shows it; a sign that only looks like a tag stays."""
    assert told({"text": "<p>One.</p><p>A &amp; B</p>"})[0] == b"One.\n\nA & B"
    assert told({"text": "if a <b and b> c"})[0] == b"if a <b and b> c"


def test_a_day_in_words_is_handed_on() -> None:
    """What is no time stamp is left to those who read days in words."""
    assert told({"text": "Words.", "date": "April 20, 2022"})[1] == [("published", "April 20, 2022")]


def test_a_lone_surrogate_does_not_break_the_row() -> None:
    """What JSON allows and UTF-8 does not is replaced."""
    assert told({"text": "a\ud800b"})[0] == b"a?b"


def test_a_row_without_text_is_named_with_its_columns() -> None:
    """The message says what is there and how to say which column is the text."""
    with pytest.raises(ReadError) as caught:
        told({"headline": "T", "id": 3})
    assert str(caught.value) == (
        "7: is a row without text (its columns: headline, id)"
        ' (text in text or body or content, or text = "its column" under [fields] in a side-car)'
    )


def test_a_header_tells_whether_there_is_text() -> None:
    """A table is one of reports where one of its columns is text."""
    assert has_text(["id", " Text "], COLUMNS)
    assert not has_text(["id", "headline"], COLUMNS)
