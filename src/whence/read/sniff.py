"""Which format a document is in, told from its content, not its name. Containers are told before (`unpack`)."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from typing import Literal

from whence.errors import ReadError
from whence.read.mail import is_mail

__all__ = ["Format", "sniff"]

Format = Literal["docx", "html", "mail", "pdf", "text"]

HEAD = 8_192  # bytes that tell every format here
PDF_HEAD = 1_024  # bytes within which readers of PDF look for its mark

# Files that people do put into folders of reports, and what to do about each.
OFFICE = "save it as .docx or PDF"
WHOLE = "unpack it, and give the folder"
PICTURE = "run OCR on it, and give the text"
REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", OFFICE),
    (b"{\\rtf", "a Rich Text file", OFFICE),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", PICTURE),
    (b"GIF8", "a picture (GIF)", PICTURE),
    (b"II*\0", "a picture (TIFF)", PICTURE),
    (b"MM\0*", "a picture (TIFF)", PICTURE),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", WHOLE),
    (b"Rar!\x1a\x07", "a RAR archive", WHOLE),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", WHOLE),
    (b"\x7fELF", "a program", "a report"),
    (b"SQLite format 3\0", "a database (SQLite)", "a report; a case file is given as CASE, not read into one"),
    (b"%!PS", "a PostScript file", "save it as PDF"),
)
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
WORD = "word/document.xml"

TAG = re.compile(
    r"</?(?:html|head|body|title|meta|link|script|style|base|div|p|br|hr|span|a|h[1-6]|article|section|main|header|footer"
    r"|nav|aside|table|tbody|tr|td|ul|ol|li|blockquote|figure|img|form|font|center|b|i|em|strong|noscript)\b[^<>]*>",
    re.IGNORECASE,
)
ROOT = re.compile(r"<!doctype\s+html|<(?:html|head|body)[\s>]", re.IGNORECASE)
# What may stand before the first tag of a page: an XML prolog, comments, a document type.
PROLOG = re.compile(r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>]*>\s*)*", re.DOTALL | re.IGNORECASE)
XML = re.compile(r"\s*<\?xml\b")
ROOT_REACH = 1_000  # characters: a page's first tags stand there; a text that shows HTML shows it later
FEWEST_TAGS = 3  # in the head of a page without <html>: one tag in a text may be a slip, or Markdown


def sniff(data: bytes, where: str) -> Format:
    """Return the format of a document's bytes. where: the file, for messages.

    Raises ReadError for formats that are known and not read, with what to do about them.
    """
    for magic, name, right in REFUSED:
        if data.startswith(magic):
            raise ReadError(where, f"is {name}, which is not read", right)
    if b"%PDF-" in data[:PDF_HEAD]:
        return "pdf"
    if data.startswith(ZIP):
        return _package(data, where)
    if is_mail(data[:HEAD]):
        return "mail"
    return "html" if _is_page(_head(data), where) else "text"


def _package(data: bytes, where: str) -> Format:
    """Tell a Word document from the other files that are zipped inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise ReadError(where, f"is a damaged archive or document ({error})", "a whole one: fetch it again") from None
    if WORD in names:
        return "docx"
    if "mimetype" in names:
        raise ReadError(where, "is an OpenDocument file or an e-book, which is not read", OFFICE)
    raise ReadError(where, "is an Office file that is no Word document", "the report as .docx, PDF or text")


def _head(data: bytes) -> str:
    """Return the beginning as text, good enough to tell tags."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[:HEAD].decode("utf-16", "ignore")
    return data[:HEAD].decode("utf-8", "ignore").removeprefix("\ufeff")


def _is_page(head: str, where: str) -> bool:
    if ROOT.search(head[:ROOT_REACH]) and head.lstrip().startswith("<"):
        return True
    begins = PROLOG.match(head)
    if begins and TAG.match(head, begins.end()):
        return len(TAG.findall(head)) >= FEWEST_TAGS
    if XML.match(head):
        raise ReadError(where, "is XML of a form that is not read", "HTML, RSS or Atom, or the text of it")
    return False
