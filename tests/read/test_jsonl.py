"""JSON Lines: each line by itself."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.read.material import contents, errors, unpacked
from whence.read.jsonl import is_object
from whence.read.source import Limits


def test_a_row_is_numbered_by_its_line(tmp_path: Path) -> None:
    """Blank lines count and give nothing; a mark at the beginning is no part of the first line."""
    data = b'\xef\xbb\xbf{"text": "One."}\r\n\r\n{"text": "Three."}'
    assert contents(unpacked(tmp_path, "a.jsonl", data)) == {"a.jsonl!1": b"One.", "a.jsonl!3": b"Three."}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{bad", "is a line that is no JSON (Expecting property name"),
        (b'["a list"]', 'is a line of JSON that is no object (an object such as {"text": "..."})'),
        (b'{"text": "\xe4"}', "is a line that is not UTF-8 (invalid"),
        (b'{"title": "T"}', "is a row without text (its columns: title)"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "is a line that is no JSON (Exceeds the limit"),
        (b"[" * 100_000, "is a line that is no JSON (maximum recursion depth"),
        (b'{"text": "' + b"x" * 200_000 + b'"}', "is a line over 150,000 bytes"),
    ],
)
def test_a_bad_line_costs_itself_only(tmp_path: Path, line: bytes, message: str) -> None:
    """The bad line in the middle is named by its number, and the rest is read."""
    data = b'{"text": "One."}\n' + line + b'\n{"text": "Three."}\n'
    found = unpacked(tmp_path, "a.jsonl", data, dataclasses.replace(Limits(), max_size=150_000))
    assert contents(found) == {"a.jsonl!1": b"One.", "a.jsonl!3": b"Three."}
    assert [error.startswith(f"a.jsonl!2: {message}") for error in errors(found)] == [True]


def test_a_row_that_looks_like_a_container_is_none(tmp_path: Path) -> None:
    """A row is one document's text, whatever it looks like."""
    found = unpacked(tmp_path, "a.jsonl", b'{"text": "{\\"text\\": \\"inner\\"}"}\n')
    assert contents(found) == {"a.jsonl!1": b'{"text": "inner"}'}
    assert found.sources[0].leaf


def test_a_long_first_line_is_known_by_its_beginning(tmp_path: Path) -> None:
    """A first row longer than what is looked at is a row all the same."""
    data = b'{"text": "' + b"word " * 40_000 + b'"}\n'
    assert list(contents(unpacked(tmp_path, "a.jsonl", data))) == ["a.jsonl!1"]


@pytest.mark.parametrize(("line", "expected"), [(b"{}", True), (b"[1]", False), (b"{", False), (b"", False)])
def test_an_object_is_told(line: bytes, expected: bool) -> None:
    """Only an object makes a row."""
    assert is_object(line) is expected
