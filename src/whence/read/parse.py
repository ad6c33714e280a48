"""One source to one document: its format is told, its words are read, and what is known of it is put beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from whence.errors import ReadError
from whence.read.docx import read_docx
from whence.read.html import read_html
from whence.read.mail import read_mail
from whence.read.metadata import describe
from whence.read.pdf import read_pdf
from whence.read.sniff import Format, sniff
from whence.read.source import Content, Limits, Source
from whence.read.text import read_text
from whence.records import Document, document_id

__all__ = ["parse"]

READERS: Mapping[Format, Callable[[bytes, Source, Limits], Content]] = {
    "docx": read_docx,
    "html": read_html,
    "mail": read_mail,
    "pdf": read_pdf,
    "text": read_text,
}
PARTLY_TEXT: frozenset[Format] = frozenset({"docx", "mail", "pdf"})  # files with pictures, fonts, attachments in them


def parse(source: Source, data: bytes, limits: Limits) -> Document:
    """Return the document that a source is. data: its bytes; of one over the limit, its beginning is enough.

    Raises ReadError, saying what is wrong and what would be right, for all that cannot become a document.
    """
    if not data:
        raise ReadError(source.file, "is empty", "a file with text")
    form: Format = "text" if source.leaf else sniff(data, source.file)
    most = limits.max_file if form in PARTLY_TEXT else limits.max_size
    if len(data) > most:
        raise _too_large(source, f"{max(len(data), source.path.stat().st_size):,} bytes", most)
    content = READERS[form](data, source, limits)
    if len(content.text) > limits.max_size:
        raise _too_large(source, f"{len(content.text):,} characters", limits.max_size)
    if not content.text.strip():
        raise ReadError(source.file, "has no words, only blanks", "a file with text")
    return _document(source, hashlib.sha256(data).hexdigest(), content)


def _too_large(source: Source, size: str, most: int) -> ReadError:
    return ReadError(source.file, f"has {size}, over the limit of {most:,}", "split it, or raise --max-size")


def _document(source: Source, sha256: str, content: Content) -> Document:
    told = describe(source, content)
    fields = told.fields
    return Document(
        id=document_id(sha256, publisher=fields.get("publisher"), address=fields.get("address")),
        sha256=sha256,
        file=source.file,
        text=content.text,
        author=told.author,
        derived_from=told.derived_from,
        segments=told.segments,
        found=told.found,
        **fields,  # type: ignore[arg-type]  # checked by the record: kind is one of the kinds, published is EDTF
    )
