"""PDF: what its text layer says, and every reason for which one is refused."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.read.material import pdf_of
from whence.errors import ReadError
from whence.read.pdf import read_pdf
from whence.read.source import Content, Limits, Source

SOURCE = Source(path=Path("report.pdf"), file="report.pdf")
ENCRYPTED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>/ID[<00><00>]"


def read(data: bytes, limits: Limits | None = None) -> Content:
    return read_pdf(data, SOURCE, limits or Limits())


def test_lines_stay_and_pages_follow_each_other() -> None:
    """Lines stand as on the page; a page that ends a sentence ends a paragraph, one that does not goes on."""
    data = pdf_of([["First line", "goes on."], ["Second page runs"], ["over to the third."]])
    assert read(data).text == "First line\ngoes on.\n\nSecond page runs\nover to the third."


def test_a_split_word_is_joined_and_a_compound_keeps_its_hyphen() -> None:
    """A word split at the end of a line is whole again; before a capital the hyphen is the writer's own."""
    assert read(pdf_of([["The re-", "port was anti-", "Western."]])).text == "The report was anti-Western."


def test_the_information_dictionary_gives_hints() -> None:
    """Title, author and day come from the file's information, the day as its writer's clock showed it."""
    info = "/Title(A Quiet Deal)/Author(Jane Roe)/CreationDate(D:20220420233000-05'00')"
    hints = {(hint.field, hint.value, hint.where) for hint in read(pdf_of([["Words."]], info=info)).hints}
    assert hints == {
        ("title", "A Quiet Deal", "pdf info"),
        ("author", "Jane Roe", "pdf info"),
        ("published", "2022-04-20", "pdf info"),
    }


@pytest.mark.parametrize("title", ["Microsoft Word - final2.doc", "Untitled", "report_v3.indd"])
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    """A file name that a word processor left as the title is not the report's title."""
    assert read(pdf_of([["Words."]], info=f"/Title({title})")).hints == ()


def test_no_text_layer_needs_ocr() -> None:
    """A scan without text is refused with what to do."""
    with pytest.raises(ReadError, match=r"report\.pdf: is a PDF without a text layer \(run OCR on it first"):
        read(pdf_of([[], []]))


def test_encrypted() -> None:
    """A PDF that asks for a password is refused as such."""
    with pytest.raises(ReadError, match=r"is an encrypted PDF \(save it without its password\)"):
        read(pdf_of([["Secret."]], trailer=ENCRYPTED))


@pytest.mark.parametrize("data", [b"%PDF-1.4 and nothing", pdf_of([["Words."]])[:120]])
def test_damaged(data: bytes) -> None:
    """Bytes that only begin like a PDF are a damaged one."""
    with pytest.raises(ReadError, match="is a damaged PDF"):
        read(data)


def test_a_damaged_page_is_named() -> None:
    """A page that is not there is named by its number."""
    data = pdf_of([["One."], ["Two."]]).replace(b"6 0 obj\n<</Type/Page/", b"6 0 obj\n<</Type/Font")
    with pytest.raises(ReadError, match="page 2 is damaged"):
        read(data)


def test_too_many_pages() -> None:
    """A PDF of 10,000 pages is refused with the limit."""
    with pytest.raises(ReadError, match="is a PDF of 10,000 pages, over the limit of 5,000"):
        read(pdf_of([[]] * 10_000))


def test_too_many_characters() -> None:
    """A text over the limit is refused while it is being read."""
    with pytest.raises(ReadError, match="has more than 10 characters"):
        read(pdf_of([["Longer than ten."]]), dataclasses.replace(Limits(), max_size=10))
