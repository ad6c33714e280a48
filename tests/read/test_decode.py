"""Bytes to text: the encoding is found from the bytes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.texts import BODY
from whence.errors import ReadError
from whence.read.decode import decode

RUSSIAN = "Бойцы фронта напали на армейский пост у Тарна, сообщили жители. Погибли по меньшей мере девять солдат."
FRENCH = "Les forces de l'opposition ont été repoussées à la frontière; le ministère a démenti la présence de réfugiés."
POLISH = "Ministerstwo oświadczyło, że żołnierze zostali zabici w pobliżu granicy; źródła mówią o trzynastu ofiarach."
ARABIC = "هاجم مقاتلو الجبهة موقعا للجيش قرب البلدة فجر الاثنين، حسبما قال سكان. وقتل ما لا يقل عن تسعة جنود."
ENGLISH = "The minister’s spokesman “denied” it — the café was hit on Monday, and at least nine people died there."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (ARABIC, "cp1256"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        ("塔利班周一占领了北部的一个军事基地，官员们说。至少有十三名士兵死亡。", "gb18030"),
    ],
)
def test_an_encoding_is_told_from_the_bytes(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding), "report.txt")
    assert found.text == text
    assert found.encoding is not None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_tells_the_encoding_and_is_no_part_of_the_text(encoding: str) -> None:
    assert decode(f"{ENGLISH}\n".encode(encoding), "report.txt").text == f"{ENGLISH}\n"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf_8_is_decoded_and_not_guessed_at(text: str) -> None:
    found = decode(text.encode(), "report.txt")
    assert (found.text, found.encoding) == (text.removeprefix("\ufeff"), None)


def test_what_the_format_declares_goes_before_a_guess() -> None:
    data = "Погибли солдаты.".encode("iso8859-5")
    assert decode(data, "page.html", declared="iso-8859-5").text == "Погибли солдаты."
    assert decode("café “x”".encode("cp1252"), "page.html", declared="iso-8859-1").text == "café “x”"
    assert decode("café und weiter".encode("cp1252"), "page.html", declared="no-such-one").text.startswith("caf")


def _message(data: bytes, declared: str | None = None) -> str:
    with pytest.raises(ReadError) as raised:
        decode(data, "report.txt", declared=declared)
    return str(raised.value)


def test_an_empty_file_is_refused() -> None:
    assert _message(b"") == "report.txt: is empty (a file with text)"


def test_binary_junk_is_refused() -> None:
    junk = random.Random(7).randbytes(5_000)
    assert "is binary data, not text" in _message(junk)
    assert "is binary data, not text" in _message(b"\x01\x02\x03" * 50)
    assert "is binary data, not text" in _message(b"a report\0with a zero byte")


def test_damaged_utf_8_is_refused_with_the_line() -> None:
    data = "Der Präsident sagte:\n„Für uns gilt das nicht.“\n".encode()
    assert "is UTF-8 with bytes that are not, the first at byte 53 in line 3 (a whole file" in _message(
        data + b"\xff\n" * 2
    )


def test_a_mark_that_is_wrong_is_refused() -> None:
    assert "is marked as UTF-16-LE and is not (truncated data at byte 2)" in _message(b"\xff\xfea\0b")


def test_an_encoding_that_holds_at_the_beginning_only_is_refused() -> None:
    data = BODY.encode("utf-16-le") * 300 + b"\xd8" * 4
    assert "looks like utf-16-le at its beginning and is not throughout" in _message(data)


def test_an_encoding_that_cannot_be_told_is_refused() -> None:
    data = bytes(random.Random(3).choices([*range(0x20, 0x7F), *range(0x80, 0x100)], k=4_000))
    with pytest.raises(ReadError, match=r"is in no encoding that can be told|looks like|is binary data"):
        decode(data, "report.txt")


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("latin-1", "cp1252", "“café”"),
        ("us-ascii", "cp1252", "“café”"),
        ("windows-1251", "cp1251", "Плотина прорвана."),
        ("KOI8-R", "koi8_r", "Плотина прорвана."),
        ("Shift_JIS", "shift_jis", "堤防が決壊した。"),
        ("ISO-8859-2", "iso8859-2", "Zapora pękła, łódź zatonęła."),
    ],
)
def test_a_declared_encoding_is_known_by_its_names(declared: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "page.html", declared=declared).text == text


@pytest.mark.parametrize("declared", [None, "utf-8", "cp1251", "no-such-one", ""])
@pytest.mark.parametrize("text", ["Плотина прорвана.", "café", "plain words", "\ufeffwith a mark"])
def test_utf_8_is_utf_8_whatever_is_declared(text: str, declared: str | None) -> None:
    found = decode(text.encode(), "page.html", declared=declared)
    assert (found.text, found.encoding) == (text.removeprefix("\ufeff"), None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe\0\0abc", "report.txt: is marked as UTF-32-LE and is not"),
        (b"\xfe\xffa", "report.txt: is marked as UTF-16-BE and is not (truncated data at byte 0)"),
        (b"\xef\xbb\xbf\xff", "report.txt: is marked as UTF-8 and is not (invalid start byte at byte 0)"),
        (b"\x7f" * 9, "report.txt: is binary data, not text"),
        (b"%PDF\0\1\2", "report.txt: is binary data, not text"),
    ],
)
def test_what_is_marked_wrongly_or_is_no_text_is_named(data: bytes, message: str) -> None:
    assert _message(data).startswith(message)
