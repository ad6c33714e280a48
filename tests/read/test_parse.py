"""One source to one document."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.read.material import pdf_of, zip_of
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


def test_a_pdf_of_many_bytes_and_few_words_is_read() -> None:
    data = pdf_of([["Nine soldiers were killed near Tarn."]]) + b"%" + b"x" * 5_000 + b"\n"
    source = Source(path=Path(__file__), file="report.pdf")
    found = parse(source, data, Limits(max_size=1_000, max_file=100_000))
    assert len(data) > 1_000
    assert found.text == "Nine soldiers were killed near Tarn."


def test_a_pdf_of_more_bytes_than_a_file_may_have_is_refused() -> None:
    data = pdf_of([["Nine soldiers were killed near Tarn."]]) + b"%" + b"x" * 5_000 + b"\n"
    with pytest.raises(ReadError, match=r"report\.pdf: has .* bytes, over the limit of 4,000"):
        _parse(data, Limits(max_size=1_000, max_file=4_000), "report.pdf")


def test_a_pdf_of_more_words_than_a_text_may_have_is_refused_however_small_it_is() -> None:
    data = pdf_of([["Nine soldiers were killed near Tarn."] * 40])
    with pytest.raises(ReadError, match=r"report\.pdf: has .*1,000"):
        _parse(data, Limits(max_size=1_000), "report.pdf")


def test_a_mail_with_a_large_attachment_and_few_words_is_read() -> None:
    mixed = b'From: a@tarn.example\nSubject: S\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nOwn words.\n'
    data = mixed + b"--x\nContent-Disposition: attachment; filename=n.bin\n\n" + b"y" * 5_000 + b"\n--x--\n"
    found = parse(Source(path=Path(__file__), file="a.eml"), data, Limits(max_size=1_000))
    assert "Own words." in found.text
    assert len(found.text) < 1_000


@pytest.mark.parametrize("file", ["a.txt", "a.html", "a.pdf", "a", "a.docx", "a.eml", "noise.zip"])
def test_the_name_of_a_file_does_not_decide_what_it_is(file: str) -> None:
    assert document(BODY, file).text == BODY


def test_every_segment_of_a_document_lies_in_its_text_in_order() -> None:
    found = document(f"Menu\nRaid on post\nBy Mara Lind\n\n{BODY}\nAll rights reserved.\n")
    ends = [0, *(edge for one in found.segments for edge in (one.start, one.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(found.text)
