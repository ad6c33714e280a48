"""Which container a file is, told from its content; its name plays no part."""

from __future__ import annotations

import re
import tarfile
import zipfile

from whence.errors import ReadError
from whence.read.archives import PACKERS, expanded
from whence.read.columns import find_columns
from whence.read.delimited import is_table
from whence.read.jsonl import is_object
from whence.read.mail import has_attachments, is_mail
from whence.read.mbox import OPENING
from whence.read.members import BROKEN
from whence.read.source import Limits, Source

__all__ = ["HEAD", "find_container"]

HEAD = 65_536  # bytes that tell every container
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
WARC = re.compile(rb"WARC/\d|filedesc://")
# The root of a feed, after an XML prolog of comments and the like; the namespaces tell RSS 1.0 from other RDF.
FEED = re.compile(
    rb"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>\s*)*"
    rb"<(?:rss[\s>]|(?:\w+:)?feed\s[^>]*(?:Atom|atom)|rdf:RDF\s[^>]*purl\.org/(?:rss|net/rss)|(?:\w+:)?RDF\s[^>]*my\.netscape)",
    re.DOTALL,
)
# A zip with one of these is a document of an office program, or an e-book, that is zipped inside.
PACKAGES = ("[Content_Types].xml", "mimetype")


def find_container(source: Source, data: bytes, limits: Limits) -> str | None:
    """Return the kind of container a source is, None where it is a document. data: its bytes, or their beginning."""
    head = data[:HEAD]
    if head.startswith(ZIP):
        return None if _is_package(source) else "zip"
    if any(head.startswith(magic) for magic, _, _ in PACKERS):
        return _compressed(source, limits)
    return _plain(head) or _written(source, data, limits)


def _is_package(source: Source) -> bool:
    try:
        with zipfile.ZipFile(source.path) as archive:
            return any(name in PACKAGES for name in archive.namelist())
    except (*BROKEN, NotImplementedError):
        return False


def _compressed(source: Source, limits: Limits) -> str:
    try:
        with expanded(source, limits) as stream:
            return _plain(stream.read(tarfile.BLOCKSIZE)) or "compressed"
    except ReadError:
        return "compressed"


def _plain(head: bytes) -> str | None:
    if WARC.match(head):
        return "warc"
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.TarError:
        return None
    return "tar"


def _written(source: Source, data: bytes, limits: Limits) -> str | None:
    """Return the kind of a container that is written in words: a mailbox, a feed, a table."""
    head = data[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if OPENING.match(head):
        return "mbox"
    if FEED.match(head):
        return "feed"
    if is_mail(head):
        return "mail" if _has_attachments(source, limits) else None
    first = head.partition(b"\n")[0]
    if is_object(first) or (first == head and len(data) >= HEAD and head.startswith(b'{"')):
        return "jsonl"
    return "csv" if is_table(data[:HEAD], find_columns(source)) else None


def _has_attachments(source: Source, limits: Limits) -> bool:
    """Tell whether a message has attachments; one over the limit is not looked into, and refused as a document."""
    return source.path.stat().st_size <= limits.max_size and has_attachments(source.path.read_bytes(), source)
