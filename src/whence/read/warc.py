"""Web archives (WARC, ARC): each page that a server answered with is a member, numbered by its record, from 1."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeadersParserException

from whence.errors import ReadError
from whence.read.archives import expanded
from whence.read.members import CHUNK, Bounded, FullError, Member, Members, Pieces, refusal
from whence.read.source import Hint, Limits, Source

__all__ = ["open_warc"]

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")  # what can be a report
# What warcio raises for a record that is none; the last one where it has no type or no address.
BROKEN_RECORD = (ArchiveLoadFailed, StatusAndHeadersParserException, AttributeError)
MAX_HEADER = 1_000_000  # bytes; warcio holds a whole line of it, which a bomb may make gigabytes long


def open_warc(source: Source, limits: Limits) -> Members:
    """Yield the pages of a web archive with their addresses; images, scripts, redirects and errors are passed over.

    Raises ReadError where the archive is cut off or damaged; what came before is kept.
    """
    with expanded(source, limits) as stream:
        for number, record in enumerate(_records(source, stream), start=1):
            if _is_page(record):
                try:
                    yield _member(str(number), record, limits)
                except ReadError as error:
                    yield refusal(source.file, error)


def _records(source: Source, stream: Bounded) -> Iterator[ArcWarcRecord]:
    archive = ArchiveIterator(stream, arc2warc=True)
    whole = stream.left
    while True:
        stream.left = min(whole, stream.position + MAX_HEADER)
        try:
            with _heard():
                record = next(archive, None)
        except FullError as error:
            what = f"is damaged: a record's header is over {MAX_HEADER:,} bytes"
            raise (error if stream.left == whole else ReadError(source.file, what, "a web archive")) from None
        except BROKEN_RECORD as error:
            raise ReadError(source.file, f"is damaged ({error})", "a whole web archive: fetch it again") from None
        stream.left = whole
        if record is None:
            return
        yield record
        if _is_cut(record):
            raise ReadError(source.file, "is cut off in its last record", "a whole web archive: fetch it again")


@contextmanager
def _heard() -> Iterator[None]:
    """Make an error of what warcio tells on standard error only, going on with what is left of a damaged record."""
    with redirect_stderr(io.StringIO()) as said:
        yield
    if said.getvalue():
        raise ArchiveLoadFailed(" ".join(said.getvalue().split())[:200])


def _is_cut(record: ArcWarcRecord) -> bool:
    while record.raw_stream.read(CHUNK):
        pass
    return record.length is None or record.raw_stream.limit > 0


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    if record.http_headers and not record.http_headers.get_statuscode().startswith("2"):
        return False
    kind = record.http_headers.get_header("Content-Type") if record.http_headers else record.content_type
    return (kind or "").lower().startswith(PAGES)


def _member(number: str, record: ArcWarcRecord, limits: Limits) -> Member:
    if (record.length or 0) > limits.max_size:
        raise ReadError(number, f"is a page of {record.length:,} bytes", f"at most {limits.max_size:,}")
    address = record.rec_headers.get_header("WARC-Target-URI")
    hints = (Hint(field="address", value=address, where="warc"),) if address else ()
    return Member(name=number, stream=Pieces(_body(record)), hints=hints)


def _body(record: ArcWarcRecord) -> Iterator[bytes]:
    """Yield the page as its server meant it, unpacked. Raises OSError where the record is cut off or damaged."""
    content = record.content_stream()
    while True:
        try:
            with _heard():
                piece = content.read(CHUNK)
        except BROKEN_RECORD as error:
            raise OSError(str(error)) from None
        if not piece:
            break
        yield piece
    if _is_cut(record):
        raise OSError("it is cut off")
