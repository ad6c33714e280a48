"""Word documents: what a reader of the page sees, and every reason for which one is refused."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.read.material import zip_of
from whence.errors import ReadError
from whence.read.docx import read_docx
from whence.read.source import Content, Limits, Source

SOURCE = Source(path=Path("report.docx"), file="report.docx")


def read(data: bytes, limits: Limits | None = None) -> Content:
    return read_docx(data, SOURCE, limits or Limits())


def document(*paragraphs: str) -> bytes:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return saved(made)


def saved(made: docx.document.Document) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def rewritten(data: bytes, part: str, content: bytes | None) -> bytes:
    """Return a package with one part replaced, or left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts.pop(part)
    return zip_of(*parts.items(), *([(part, content)] if content is not None else []))


def test_paragraphs_and_tables_come_in_their_order() -> None:
    """Paragraphs are parted by an empty line, a table's rows by a line, its cells by a tab."""
    made = docx.Document()
    made.add_paragraph("Before.")
    table = made.add_table(2, 2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    made.add_paragraph("After\tthe\ntable.")
    assert read(saved(made)).text == "Before.\n\n00\t01\n10\t11\n\nAfter\tthe\ntable."


def test_tracked_changes_are_read_as_the_page_shows_them() -> None:
    """Inserted words are read, deleted ones are not."""
    made = docx.Document()
    paragraph = made.add_paragraph("He ")
    words = "<w:ins {0}><w:r><w:t>agreed</w:t></w:r></w:ins>", "<w:del {0}><w:r><w:t>refused</w:t></w:r></w:del>"
    for part in words:
        paragraph._p.append(parse_xml(part.format(nsdecls("w"))))
    assert read(saved(made)).text == "He agreed"


def test_core_properties_give_hints() -> None:
    """Title, author, day and language come from the core properties."""
    made = docx.Document()
    made.add_paragraph("Words.")
    told = made.core_properties
    told.title, told.author, told.language = "A Quiet Deal", "Jane Roe", "en-GB"
    told.created = datetime(2022, 4, 20, tzinfo=UTC)
    assert {hint.field: hint.value for hint in read(saved(made)).hints} == {
        "title": "A Quiet Deal",
        "author": "Jane Roe",
        "published": "2022-04-20",
        "language": "en-GB",
    }


def test_missing_core_properties_give_no_hints() -> None:
    """What is not in the file is not made up."""
    data = document("Words.")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        relations = package.read("_rels/.rels")
    without = relations.replace(b"metadata/core-properties", b"metadata/no-properties")
    assert read(rewritten(data, "_rels/.rels", without)).hints == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 and nothing", "is no sound Word document (File is not a zip file)"),
        (document("Words.")[:-200], "is no sound Word document (File is not a zip file)"),
        (zip_of(("a.txt", b"text")), "is no sound Word document (There is no item named '[Content_Types].xml'"),
        (rewritten(document("Words."), "word/document.xml", b"<w:document"), "is no sound Word document ("),
        (rewritten(document("Words."), "word/document.xml", None), "is no sound Word document ("),
        (document(), "is a Word document without words"),
    ],
)
def test_what_is_no_word_document_is_named(data: bytes, message: str) -> None:
    """Each way of not being a Word document has its message."""
    with pytest.raises(ReadError) as caught:
        read(data)
    assert str(caught.value).startswith(f"report.docx: {message}")


def test_a_document_type_is_refused() -> None:
    """XML that declares entities is not parsed: neither a bomb of them nor a file outside is ever resolved."""
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'
    with pytest.raises(ReadError, match=r"declares a document type in word/document\.xml"):
        read(rewritten(document("Words."), "word/document.xml", bomb))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """A package that would unpack to far more than its size is not unpacked."""
    data = rewritten(document("Words."), "word/document.xml", b"\n" * 20_000_000)
    with pytest.raises(ReadError, match=r"unpacks to 20,.* bytes, over the .* allowed for its size"):
        read(data)


def test_too_large_in_all() -> None:
    """The limit of unpacked bytes holds for a package as for an archive."""
    with pytest.raises(ReadError, match="over the 1,000 allowed"):
        read(document("Words."), dataclasses.replace(Limits(), max_unpacked=1_000))
