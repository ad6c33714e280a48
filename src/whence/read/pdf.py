"""PDF with a text layer: the words page by page, and what the file's information dictionary says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from whence.errors import ReadError
from whence.read.days import written_day
from whence.read.source import Content, Hint, Limits, Source

__all__ = ["read_pdf"]

# PDFium gives a hyphen at the end of a line, where a word goes on in the next, as this mark, and joins the lines.
HYPHEN = "\x02"
SPLIT_WORD = re.compile(rf"(?<=[^\W\d_A-Z]){HYPHEN}(?=[^\W\d_A-Z])")
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
# Titles that a word processor or a scanner wrote into the file, not the author.
MADE_TITLE = re.compile(r"^(?:Microsoft Word - .*|untitled\b.*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|tmp))$", re.IGNORECASE)


def read_pdf(data: bytes, source: Source, limits: Limits) -> Content:
    """Return the text of a PDF, with title, author and day of its information as hints.

    Raises ReadError where it is encrypted, damaged, has no text layer, or has more pages than the limit.
    """
    with _open(data, source) as pdf:
        if len(pdf) > limits.max_pages:
            what = f"is a PDF of {len(pdf):,} pages, over the limit of {limits.max_pages:,}"
            raise ReadError(source.file, what, "raise the limit with --max-pages, or split the file")
        text = _joined(_pages(pdf, source, limits))
        if not text.strip():
            raise ReadError(source.file, "is a PDF without a text layer", "run OCR on it first, such as ocrmypdf")
        return Content(text=text, hints=tuple(_hints(pdf)))


def _open(data: bytes, source: Source) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY):
            raise ReadError(source.file, "is an encrypted PDF", "save it without its password") from None
        raise ReadError(source.file, "is a damaged PDF", "a whole one: fetch it again") from None


def _pages(pdf: PdfDocument, source: Source, limits: Limits) -> Iterator[str]:
    size = 0
    for number in range(len(pdf)):
        try:
            page = _page(pdf[number])
        except PdfiumError:
            raise ReadError(source.file, f"is a PDF whose page {number + 1} is damaged", "a whole one") from None
        size += len(page)
        if size > limits.max_size:
            raise ReadError(source.file, f"has more than {limits.max_size:,} characters", "split the file")
        yield page


def _page(page: PdfPage) -> str:
    """Return the words of a page as its lines stand; a split word is joined where small letters meet."""
    try:
        words = page.get_textpage().get_text_bounded()
    finally:
        page.close()
    lines = SPLIT_WORD.sub("", words).replace(HYPHEN, "-").replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\0", "").strip()


def _joined(pages: Iterator[str]) -> str:
    """Join the pages: a sentence that runs over to the next page goes on in the next line, not in a new paragraph."""
    text = ""
    for page in filter(None, pages):
        text += ("\n\n" if SENTENCE_END.search(text[-10:]) else "\n") if text else ""
        text += page
    return text


def _hints(pdf: PdfDocument) -> Iterator[Hint]:
    told = pdf.get_metadata_dict()
    title, author = told["Title"].strip(), told["Author"].strip()
    if title and not MADE_TITLE.match(title):
        yield Hint(field="title", value=title, where="pdf info")
    if author:
        yield Hint(field="author", value=author, where="pdf info")
    day = written_day(told["CreationDate"])
    if day:
        yield Hint(field="published", value=day, where="pdf info")
