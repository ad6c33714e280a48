"""Word documents (DOCX): paragraphs and tables in their order, and what the core properties say of the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from whence.errors import ReadError
from whence.read.archives import allowed
from whence.read.members import BROKEN
from whence.read.source import Content, Hint, Limits, Source

__all__ = ["read_docx"]

DAMAGED = (*BROKEN, KeyError, ValueError, RuntimeError, etree.XMLSyntaxError)
PROLOG = 4_096  # bytes of a part in which a document type would stand

PARAGRAPH, CELL, ROW, TABLE = qn("w:p"), qn("w:tc"), qn("w:tr"), qn("w:tbl")
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# What a reader of the page does not see: deleted and moved-away text, the second copy of a text box for old programs,
# and the description of looks, which has tabs of its own.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNSEEN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), FALLBACK})


def read_docx(data: bytes, source: Source, limits: Limits) -> Content:
    """Return the text of a Word document, with title, author, day and language of its core properties as hints.

    Raises ReadError where it is damaged, no Word document, unpacks to more than the limit, or has no words.
    """
    try:
        _check_package(data, source, limits)
        document = docx.Document(io.BytesIO(data))
    except DAMAGED as error:
        said = str(error).strip("'\"")[:200]
        raise ReadError(source.file, f"is no sound Word document ({said})", "a .docx file that Word opens") from None
    text = _text(document)
    if not text:
        raise ReadError(source.file, "is a Word document without words", "one with text: pictures are not read")
    return Content(text=text, hints=tuple(_hints(document)))


def _check_package(data: bytes, source: Source, limits: Limits) -> None:
    """Refuse a package that unpacks to too much, or whose XML brings a document type, before any of it is parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = sum(part.file_size for part in package.infolist())
        most = allowed(len(data), limits)
        if size > most:
            what = f"unpacks to {size:,} bytes, over the {most:,} allowed for its size"
            raise ReadError(source.file, what, "one that was not padded")
        for part in package.infolist():
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in _prolog(package, part):
                raise ReadError(source.file, f"declares a document type in {part.filename}", "XML as Word writes it")


def _prolog(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with package.open(part) as stream:
        return stream.read(PROLOG).replace(b"\0", b"")


def _text(document: WordDocument) -> str:
    """Return the words that a reader of the page sees: paragraphs parted by an empty line, table rows by a line."""
    text = "".join(_pieces(document.element.body))
    lines = (re.sub(r" +\t", "\t", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _pieces(body: etree._Element) -> Iterator[str]:
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield _ending(element)
        elif element.tag in UNSEEN:
            walk.skip_subtree()
        elif element.tag == qn("w:t"):
            yield element.text or ""
        else:
            yield SIGNS.get(element.tag, "")


def _ending(element: etree._Element) -> str:
    parent = element.getparent()
    if element.tag == PARAGRAPH:
        return " " if parent is not None and parent.tag == CELL else "\n\n"
    return {CELL: "\t", ROW: "\n", TABLE: "\n\n"}.get(element.tag, "")


def _hints(document: WordDocument) -> Iterator[Hint]:
    """Yield what the file says of itself, if it has core properties: python-docx makes up missing ones."""
    relations = document.part.package.rels.values()
    if not any(relation.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for relation in relations):
        return
    told = document.core_properties
    day = told.created.date().isoformat() if told.created else ""
    fields = {"title": told.title, "author": told.author, "published": day, "language": told.language}
    for field, value in fields.items():
        if value.strip():
            yield Hint(field=field, value=value.strip(), where="docx properties")
