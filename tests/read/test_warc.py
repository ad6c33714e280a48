"""Web archives: which records are pages, and what is left of a damaged archive."""

from __future__ import annotations

import dataclasses
import gzip
import random
from pathlib import Path

import pytest

from tests.read.material import Page, contents, errors, unpacked, warc_of
from whence.read.source import Limits

ONE: Page = ("https://example.org/1", "200 OK", "text/html; charset=utf-8", b"<html><body>One.</body></html>")
TWO: Page = ("https://example.org/2", "200 OK", "application/pdf", b"%PDF-1.4 " + bytes(range(256)) * 20)
OTHERS: tuple[Page, ...] = (
    ("https://example.org/logo.png", "200 OK", "image/png", b"png"),
    ("https://example.org/gone", "404 Not Found", "text/html", b"<html>No.</html>"),
    ("https://example.org/moved", "301 Moved", "text/html", b"<html>There.</html>"),
)


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_members_with_their_addresses(tmp_path: Path, packed: bool) -> None:
    """Pages come with their addresses; pictures, errors and redirects are passed over."""
    found = unpacked(tmp_path, "crawl.warc", warc_of(ONE, *OTHERS, TWO, packed=packed))
    assert contents(found) == {"crawl.warc!1": ONE[3], "crawl.warc!5": TWO[3]}
    assert [(hint.field, hint.value) for source in found.sources for hint in source.hints] == [
        ("address", ONE[0]),
        ("address", TWO[0]),
    ]
    assert errors(found) == []


def test_an_archive_packed_as_a_whole_is_read_too(tmp_path: Path) -> None:
    """Gzip over the whole file serves as well as gzip over each record."""
    assert len(unpacked(tmp_path, "crawl.warc.gz", gzip.compress(warc_of(ONE, TWO))).sources) == 2


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (("Content-Encoding", "gzip"), gzip.compress(b"<html>Words.</html>")),
        (("Transfer-Encoding", "chunked"), b"6\r\n<html>\r\nd\r\nWords.</html>\r\n0\r\n\r\n"),
    ],
)
def test_a_page_is_unpacked_as_its_server_packed_it(tmp_path: Path, header: tuple[str, str], body: bytes) -> None:
    """The bytes are those that a browser would show."""
    data = warc_of((ONE[0], ONE[1], ONE[2], body), headers=[header])
    assert contents(unpacked(tmp_path, "crawl.warc", data)) == {"crawl.warc!1": b"<html>Words.</html>"}


@pytest.mark.parametrize("packed", [False, True])
def test_what_comes_before_a_cut_is_kept(tmp_path: Path, packed: bool) -> None:
    """An archive that is cut off gives its whole records, and is named."""
    found = unpacked(tmp_path, "crawl.warc", warc_of(ONE, TWO, packed=packed)[:-100])
    assert contents(found) == {"crawl.warc!1": ONE[3]}
    assert any(error.startswith("crawl.warc: is cut off") for error in errors(found))


def test_a_record_of_a_wrong_length_is_named(tmp_path: Path) -> None:
    """Where a record is longer than it says, the archive is damaged from there on."""
    data = warc_of(ONE, TWO)
    length = data.partition(b"Content-Length: ")[2].partition(b"\r")[0]
    wrong = data.replace(b"Content-Length: " + length, b"Content-Length: %d" % (int(length) - 9), 1)
    found = unpacked(tmp_path, "crawl.warc", wrong)
    assert [
        error.startswith("crawl.warc: is damaged (WARNING: Record not followed by newline") for error in errors(found)
    ]


def test_a_record_without_an_address_is_named(tmp_path: Path) -> None:
    """A record that does not say where it comes from ends the archive with a message, not with warcio's error."""
    found = unpacked(tmp_path, "crawl.warc", warc_of(ONE) + warc_of(TWO).replace(b"Target-URI", b"Target-UFO"))
    assert contents(found) == {"crawl.warc!1": ONE[3]}
    assert errors(found)[0].startswith("crawl.warc: is damaged (")


def test_a_header_without_end_is_named(tmp_path: Path) -> None:
    """A header that goes on for megabytes is not held until it ends."""
    found = unpacked(tmp_path, "crawl.warc.gz", gzip.compress(warc_of(ONE) + b"WARC/1.0\r\nX: " + b"x" * 2_000_000))
    assert contents(found) == {"crawl.warc.gz!1": ONE[3]}
    assert errors(found) == ["crawl.warc.gz: is damaged: a record's header is over 1,000,000 bytes (a web archive)"]


def test_a_page_packed_badly_is_named(tmp_path: Path) -> None:
    """A page whose packing breaks off costs itself only."""
    packed = gzip.compress(random.Random(1).randbytes(60_000))
    torn = (ONE[0], ONE[1], ONE[2], packed[:30_000] + b"\xff" * 30_000)
    found = unpacked(tmp_path, "crawl.warc", warc_of(torn, headers=[("Content-Encoding", "gzip")]) + warc_of(ONE))
    assert contents(found) == {"crawl.warc!2": ONE[3]}
    assert [error.partition(" (")[0] for error in errors(found)] == [
        "crawl.warc!1: is cut off or damaged in its archive"
    ]


def test_a_page_over_the_limit_is_named(tmp_path: Path) -> None:
    """A page too large to be read is not unpacked."""
    found = unpacked(tmp_path, "crawl.warc", warc_of(ONE, TWO), dataclasses.replace(Limits(), max_size=1_000))
    assert list(contents(found)) == ["crawl.warc!1"]
    assert errors(found)[0].startswith("crawl.warc!2: is a page of 5,")


def test_nothing_but_pictures(tmp_path: Path) -> None:
    """An archive without a page says so."""
    found = unpacked(tmp_path, "crawl.warc", warc_of(*OTHERS))
    assert errors(found) == ["crawl.warc: holds nothing to read (an archive with reports in it)"]
