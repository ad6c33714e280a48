"""Plain text and Markdown: the decoded file, unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.texts import document
from whence.errors import ReadError
from whence.read.source import Limits, Source
from whence.read.text import read_text

SOURCE = Source(path=Path("report.txt"), file="report.txt")


def _read(data: bytes) -> str:
    return read_text(data, SOURCE, Limits()).text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), min_size=1))
def test_the_text_is_the_file_unchanged(text: str) -> None:
    assert _read(text.encode()) == text


@pytest.mark.parametrize("text", ["one\r\ntwo\r\n", " a\u00a0b \n\n\n", "\tx\x0c\ny\rz", "no end", "e\u0301 ﬁ\n"])
def test_line_ends_blanks_and_composed_letters_stay(text: str) -> None:
    assert _read(text.encode()) == text
    assert document(text).text == text


def test_an_encoding_that_is_not_utf_8_is_named() -> None:
    content = read_text("Бойцы фронта напали на армейский пост у Тарна.".encode("cp1251"), SOURCE, Limits())
    assert content.encoding == "cp1251"


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ReadError, match="is binary data, not text"):
        _read(b"\x01\x02\x03" * 20)
