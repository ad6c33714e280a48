"""Which format a document is in, told from its content."""

from __future__ import annotations

import pytest

from tests.read.material import zip_of
from tests.read.texts import BODY
from whence.errors import ReadError
from whence.read.sniff import sniff


@pytest.mark.parametrize(
    ("data", "format_"),
    [
        (BODY.encode(), "text"),
        (b"# A heading\n\nMarkdown with a <b>tag</b>.\n", "text"),
        (b"a < b and c > d, he wrote", "text"),
        ("Нет тегов".encode("utf-16"), "text"),
        (b"<!DOCTYPE html><html><body><p>x</p></body></html>", "html"),
        (b"\xef\xbb\xbf\n <HTML>\n<p>x", "html"),
        ("<html><body>x</body></html>".encode("utf-16"), "html"),
        (b"<!-- saved page -->\n<div><p>x<p>y</div>", "html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "html"),
        (b"<p>Broken <b>page <p>with no end", "html"),
        (b"%PDF-1.7\n...", "pdf"),
        (b"\n\njunk before %PDF-1.4\n", "pdf"),
        (zip_of(("[Content_Types].xml", b""), ("word/document.xml", b"")), "docx"),
        (b"From: a@example.org\nTo: b@example.org\nSubject: x\nDate: Wed, 20 Apr 2022 10:00:00\n\nbody\n", "mail"),
    ],
)  # fmt: skip
def test_the_content_tells_the_format(data: bytes, format_: str) -> None:
    assert sniff(data, "report") == format_


@pytest.mark.parametrize(
    ("data", "what", "right"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 9, "is an old Word, Excel or Outlook file", "save it as .docx"),
        (b"{\\rtf1 x}", "is a Rich Text file, which is not read", "save it as .docx"),
        (b"\x89PNG\r\n\x1a\n..", "is a picture (PNG)", "run OCR on it"),
        (b"\xff\xd8\xff\xe0", "is a picture (JPEG)", "run OCR on it"),
        (b"7z\xbc\xaf\x27\x1c", "is a 7z archive", "unpack it"),
        (b"SQLite format 3\0", "is a database (SQLite)", "a case file is given as CASE"),
        (zip_of(("mimetype", b"application/epub+zip")), "is an OpenDocument file or an e-book", "save it as .docx"),
        (zip_of(("[Content_Types].xml", b""), ("xl/a.xml", b"")), "is an Office file that is no Word", "as .docx"),
        (b"PK\x03\x04 cut off", "is a damaged archive or document", "fetch it again"),
        (b"<?xml version='1.0'?><nitf><p>x</p></nitf>", "is XML of a form that is not read", "HTML, RSS or Atom"),
    ],
)
def test_a_format_that_is_known_and_not_read_is_refused_with_what_to_do(data: bytes, what: str, right: str) -> None:
    with pytest.raises(ReadError) as raised:
        sniff(data, "report.txt")
    assert what in str(raised.value)
    assert right in str(raised.value)
