"""One source to one document."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.read.material import zip_of
from tests.read.texts import BODY, document

from whence.errors import ReadError
from whence.read import Limits, Source, find_sources, parse
from whence.records import document_id

INVENTED = Path(__file__).parents[2] / "examples" / "invented"


def _parse(data: bytes, limits: Limits | None = None, file: str = "report.txt", leaf: bool = False) -> None:
    parse(Source(path=Path(__file__), file=file, leaf=leaf), data, limits or Limits())


def test_a_document_is_its_bytes_and_where_they_came_from() -> None:
    sha256 = hashlib.sha256(BODY.encode()).hexdigest()
    found = document(BODY)
    assert (found.sha256, found.file, found.text) == (sha256, "report.txt", BODY)
    assert found.id == document_id(sha256, publisher=None, address=None)


def test_the_same_bytes_under_another_publisher_or_address_are_a_second_document() -> None:
    ids = {
        document(BODY).id,
        document(BODY, publisher="A").id,
        document(BODY, publisher="B").id,
        document(BODY, address="https://tarn.example/raid").id,
    }
    assert len(ids) == 4


def test_the_same_bytes_under_another_name_are_the_same_document() -> None:
    assert document(BODY, "a.txt").id == document(BODY, "b.html").id


def test_a_document_over_the_limit_is_refused() -> None:
    with pytest.raises(ReadError) as raised:
        _parse(b"x" * 1_001, Limits(max_size=1_000))
    size = f"{Path(__file__).stat().st_size:,}"
    assert f"report.txt: has {size} bytes, over the limit of 1,000 (split it, or raise --max-size)" == str(raised.value)


def test_a_document_at_the_limit_is_read() -> None:
    assert len(document("x" * 999 + ".").text) == 1_000


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "report.txt: is empty (a file with text)"),
        (b" \r\n\t\n", "report.txt: has no words, only blanks"),
        (b"\x01\x02\x03\x04" * 40, "report.txt: is binary data, not text"),
        (b"\x89PNG\r\n\x1a\n", "report.txt: is a picture (PNG), which is not read"),
        (b"<html><body></body></html>", "report.txt: is an HTML page without words"),
        (b"%PDF-1.4 cut off", "report.txt: is a damaged PDF"),
        (zip_of(("word/document.xml", b"x")), "report.txt: is no sound Word document"),
    ],
)
def test_what_cannot_become_a_document_is_refused_with_its_reason(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        _parse(data)
    assert str(raised.value).startswith(message)


def test_a_row_of_a_table_is_text_whatever_it_looks_like() -> None:
    data = b"<html> is how his letter began."
    found = parse(Source(path=Path(__file__), file="rows.jsonl!1", leaf=True), data, Limits())
    assert found.text == data.decode()


def test_the_invented_reports_are_what_they_say() -> None:
    kinds, derived = {}, {}
    for source in find_sources([INVENTED]).sources:
        if source.path.suffix != ".rss":
            found = parse(source, source.path.read_bytes(), Limits())
            kinds[source.file] = (found.kind, found.publisher)
            derived[source.file] = [(one.publisher, one.how) for one in found.derived_from if one.how != "cites"]
    assert kinds["hesk-courier/quarrow-post.txt"] == ("reprint", "Hesk Courier")
    assert derived["hesk-courier/quarrow-post.txt"] == [("Northern Wire", "reprint")]
    assert kinds["bastrovia-today.html"] == ("digest", "Bastrovia Today")
    assert derived["bastrovia-today.html"] == [("Northern Wire", "digest")]
    assert kinds["lenna-freedom-army.eml"] == ("communique", "Lenna Freedom Army")
    assert kinds["ministry-of-defence.txt"][0] == "communique"
    assert kinds["meridian-review.txt"][0] == "opinion"
    assert kinds["northern-wire/drones.txt"] == ("report", "Northern Wire")
