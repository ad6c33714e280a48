"""Bytes to text: the encoding is found from the bytes, and what cannot be told surely is refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

from charset_normalizer import from_bytes

from whence.errors import ReadError
from whence.language import tell_language

__all__ = ["Decoded", "decode"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding its bytes were in, None for UTF-8 (with or without its mark)."""

    text: str
    encoding: str | None


# The mark of UTF-32 begins as the one of UTF-16 does, so it comes first. A mark says how to decode and is no part of
# the text.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings of one byte a letter differ in a few letters only, so that a text fits several, and by its bytes alone a
# short one may fit a wrong one best. The first that fits is taken that gives words of a language it was written for.
HABITS: Mapping[str, frozenset[str]] = {
    "cp1251": frozenset(("be", "bg", "mk", "ru", "sr", "uk")),
    "koi8_r": frozenset(("ru",)),
    "cp1125": frozenset(("ru", "uk")),
    "iso8859_5": frozenset(("bg", "ru", "sr")),
    "cp1252": frozenset(("da", "de", "en", "es", "fi", "fr", "is", "it", "nl", "no", "pt", "sv")),
    "cp1250": frozenset(("cs", "hr", "hu", "pl", "ro", "sk", "sl")),
    "cp1257": frozenset(("et", "lt", "lv")),
    "cp1254": frozenset(("tr",)),
    "cp1253": frozenset(("el",)),
    "cp1255": frozenset(("he",)),
    "cp1256": frozenset(("ar", "fa", "ps", "ur")),
    "gb18030": frozenset(("zh",)),
    "big5": frozenset(("zh",)),
    "cp932": frozenset(("ja",)),
    "euc_jis_2004": frozenset(("ja",)),
    "cp949": frozenset(("ko",)),
}
ODD_CASE = (
    0.1  # of the words turn from small letters to capitals: in names they do, in KOI8 read as cp1251 all words do
)
CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
# Text has no control characters but for a stray one; of random bytes one in nine is one.
MOST_CONTROL = 0.01
SAMPLE = 65_536  # bytes looked at to tell binary data, and an encoding
BROKEN_UTF8 = 0.5  # of the characters beyond ASCII are sound UTF-8: then it is damaged UTF-8, not another encoding
NUL_SHARE = 0.3  # of every second byte is zero in UTF-16 of a text in Latin letters, even one with some other script


def decode(data: bytes, where: str, *, declared: str | None = None) -> Decoded:
    """Return the text of bytes. where: the file, for messages. declared: the encoding that the format itself names.

    Raises ReadError where they are empty, binary data, damaged, or in no encoding that can be told.
    """
    if not data:
        raise ReadError(where, "is empty", "a file with text")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, where)
    sample = data[:SAMPLE]
    halves = _halves(data)
    if halves:
        return Decoded(_text(data, halves, where), halves)
    if b"\0" in data or _is_binary(sample):
        raise _junk(where)
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error.start, where)
    encoding = _known(declared) or _guess(sample, where)
    return Decoded(_text(data, encoding, where), encoding)


def _marked(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"is marked as {encoding.upper()} and is not ({error.reason} at byte {error.start:,})"
        raise ReadError(where, what, "a whole file: fetch it again, or save it as UTF-8") from None
    return Decoded(_sound(text, where), None if encoding == "utf-8" else encoding)


def _sound(text: str, where: str) -> str:
    """Return a decoded text that is one. Raises ReadError for binary data that happened to decode."""
    if "\0" in text or _is_binary(text[:SAMPLE].encode("utf-8", "replace")):
        raise _junk(where)
    return text


def _is_binary(sample: bytes) -> bool:
    return len(sample) - len(sample.translate(None, CONTROL)) > MOST_CONTROL * len(sample)


def _junk(where: str) -> ReadError:
    return ReadError(where, "is binary data, not text", "a text, HTML, PDF, DOCX or e-mail file, or an archive of them")


def _halves(data: bytes) -> str | None:
    """Return which UTF-16 has zeros where these bytes have them: every second byte, and there only."""
    even, odd = data[:SAMPLE:2], data[1:SAMPLE:2]
    if len(data) % 2:
        return None
    if odd.count(0) > NUL_SHARE * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) > NUL_SHARE * len(even) and not odd.count(0):
        return "utf-16-be"
    return None


def _refuse_damaged(data: bytes, at: int, where: str) -> None:
    """Raise a ReadError where bytes are UTF-8 for the most part. at: the first that is not."""
    text = data.decode("utf-8", "replace")
    sound = len(re.findall("[\x80-\ufffc\U00010000-\U0010ffff]", text))
    if sound > BROKEN_UTF8 * (sound + text.count("\ufffd")):
        line = data.count(b"\n", 0, at) + 1
        what = f"is UTF-8 with bytes that are not, the first at byte {at:,} in line {line:,}"
        raise ReadError(where, what, "a whole file: fetch it again, or save it as UTF-8")


def _known(declared: str | None) -> str | None:
    """Return Python's name of a declared encoding, read as browsers do: who says Latin-1 or ASCII means cp1252."""
    try:
        name = codecs.lookup(declared).name if declared else None
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _guess(sample: bytes, where: str) -> str:
    fitting = [match.encoding for match in from_bytes(sample)]
    usual = (encoding for encoding in (*fitting, "cp1252", "cp1251", "koi8_r") if encoding in HABITS)
    known = next((encoding for encoding in usual if _is_written(sample, encoding)), None)
    if not known and not fitting:
        raise ReadError(where, "is in no encoding that can be told", "the same text as UTF-8")
    return known or fitting[0]


def _is_written(sample: bytes, encoding: str) -> bool:
    """Tell whether bytes give words in an encoding, of a language that it was used for."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    words = re.findall(r"\w+", text)
    odd = sum(any(map(_turns, word, word[1:])) for word in words)
    return odd <= ODD_CASE * len(words) and tell_language(text) in HABITS[encoding]


def _turns(one: str, next_: str) -> bool:
    return one.islower() and next_.isupper()


def _text(data: bytes, encoding: str, where: str) -> str:
    try:
        return _sound(data.decode(encoding), where)
    except (UnicodeDecodeError, LookupError):
        what = f"looks like {encoding} at its beginning and is not throughout"
        raise ReadError(where, what, "the same text as UTF-8") from None
