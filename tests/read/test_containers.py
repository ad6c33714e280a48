"""Which container a file is: told from its content, never from its name."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.read.material import source_of, tar_of, warc_of, zip_of
from whence.read.containers import find_container
from whence.read.source import Limits

TAR = tar_of(("a.txt", b"A."))
WARC = warc_of(("https://example.org", "200 OK", "text/html", b"<html>Words.</html>"))
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'


def mail(*, attached: bool) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "S"
    message.set_content("Words.")
    if attached:
        message.add_attachment("More.", filename="n.txt")
    return message.as_bytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zip_of(("a.txt", b"A.")), "zip"),
        (zip_of(), "zip"),
        (b"PK\x03\x04 damaged", "zip"),
        (TAR, "tar"),
        (gzip.compress(TAR), "tar"),
        (bz2.compress(TAR), "tar"),
        (lzma.compress(TAR), "tar"),
        (WARC, "warc"),
        (gzip.compress(WARC), "warc"),
        (b"filedesc://a.arc 0.0.0.0 20220420000000 text/plain 70\n", "warc"),
        (gzip.compress(b"Words."), "compressed"),
        (gzip.compress(b"Words.")[:12], "compressed"),
        (b"From a@b Wed Apr 20 12:00:00 2022\nFrom: a@b\n\nWords.\n", "mbox"),
        (mail(attached=True), "mail"),
        (b'<?xml version="1.0"?>\n<!-- made by x -->\n<rss version="2.0"></rss>', "feed"),
        (ATOM, "feed"),
        (b"\xef\xbb\xbf\n" + ATOM, "feed"),
        (ATOM.decode().encode("utf-16"), "feed"),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', "feed"),
        (b'{"text": "Words."}\n', "jsonl"),
        (b"title,text\nA,Words.\n", "csv"),
    ],
)
def test_a_container_is_told(tmp_path: Path, data: bytes, kind: str) -> None:
    """Each kind has its mark."""
    assert find_container(source_of(tmp_path, "a.dat", data), data, Limits()) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Words.",
        b"<html><body>about <rss> and feeds</body></html>",
        b'<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"></rdf:RDF>',
        b'{\n  "text": "one object over lines"\n}\n',
        b"%PDF-1.4",
        b"From Kabul we hear that all is quiet.\n",
        mail(attached=False),
        zip_of(("[Content_Types].xml", b""), ("word/document.xml", b"")),
        zip_of(("mimetype", b"application/vnd.oasis.opendocument.text")),
    ],
)
def test_a_document_is_told(tmp_path: Path, data: bytes) -> None:
    """Documents, those that are zipped inside among them, are no containers."""
    assert find_container(source_of(tmp_path, "a.zip", data), data, Limits()) is None


def test_a_damaged_zip_bomb_of_a_name_is_no_package(tmp_path: Path) -> None:
    """A zip whose directory cannot be read is told by its first bytes, and will be named as damaged."""
    data = zip_of(("[Content_Types].xml", b""), ("a.txt", b"A."))[:-10]
    assert not zipfile.is_zipfile(source_of(tmp_path, "a.docx", data).path)
    assert find_container(source_of(tmp_path, "a.docx", data), data, Limits()) == "zip"
