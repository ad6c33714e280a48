"""Files are unpacked, decoded and cut into lines within limits; what cannot be read is told, not guessed."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from whence.errors import WatchListError
from whence.resolve import watch_lines
from whence.resolve.watch_lines import Lines, marked_encoding, open_text, read_head, tell_encoding


def _write(folder: Path, data: bytes, name: str = "list") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_a_file_is_unpacked_by_its_content_whatever_its_name(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    path = _write(tmp_path, pack(b"name\nA\n"))
    assert read_head(path) == b"name\nA\n"
    with open_text(path, "utf-8") as text:
        assert list(Lines(text, 10)) == ["name\n", "A\n"]


def test_a_line_over_the_limit_is_given_cut_and_the_next_ones_keep_their_numbers() -> None:
    lines = Lines(io.StringIO("a\n" + "x" * 100 + "\nb\n" + "y" * 7), 5)
    assert [(line, lines.number) for line in lines] == [("a\n", 1), ("xxxxxx", 2), ("b\n", 3), ("yyyyyy", 4)]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WatchListError) as error:
        read_head(tmp_path / "none")
    assert (
        str(error.value)
        == f"{tmp_path / 'none'}: is not there (the path of a list: CSV, FollowTheMoney or Wikidata JSON)"
    )


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(WatchListError, match="is not there"):
        read_head(tmp_path)


def test_a_sheet_of_excel_is_told_what_to_do(tmp_path: Path) -> None:
    path = _write(tmp_path, b"PK\x03\x04rest")
    with pytest.raises(WatchListError) as error:
        read_head(path)
    assert str(error.value) == (
        f"{path}: is a zip archive or an Excel file (the file in it; of a sheet, saved as CSV (UTF-8))"
    )


def test_a_file_cut_short_in_the_middle_is_damaged(tmp_path: Path) -> None:
    path = _write(tmp_path, gzip.compress(b"name\n" * 1000)[:-12])
    with pytest.raises(WatchListError, match="is damaged") as error:
        read_head(path)
    assert error.value.right == "a whole file: fetch it again"


def test_a_file_that_unpacks_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_lines, "FLOOR", 1_000)
    path = _write(tmp_path, gzip.compress(b"0" * 10_000_000))
    with pytest.raises(WatchListError) as error, open_text(path, "utf-8") as text:
        list(Lines(text, 10))
    most = max(1_000, path.stat().st_size * watch_lines.RATIO)
    assert str(error.value) == f"{path}: unpacks to over {most:,} bytes (an extract with the actors of interest)"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"name\nA\n", "utf-8"),
        ("name\nŽižka\n".encode(), "utf-8"),
        ("name\nŽižka\n".encode("utf-8-sig"), "utf-8-sig"),
        ("name\nŽižka\n".encode("utf-16"), "utf-16"),
        ("name\nMüller\nFrançois d’Estaing – Évreux\n".encode("cp1252"), "cp1252"),
        ("name\nМосква\nКиев\n".encode() + "Müller\n".encode("cp1252"), "utf-8"),
    ],
)
def test_the_encoding_of_a_table_is_told_from_its_bytes(tmp_path: Path, data: bytes, encoding: str) -> None:
    assert tell_encoding(_write(tmp_path, data), data) == encoding


@pytest.mark.parametrize(
    ("text", "encoding"), [("Петров Иван", "cp1251"), ("محمد علی", "cp1256"), ("Wałęsa Lech", "cp1250")]
)
def test_an_encoding_that_would_garble_names_is_refused(tmp_path: Path, text: str, encoding: str) -> None:
    data = f"name\n{text}\n".encode(encoding, "ignore")
    path = _write(tmp_path, data)
    with pytest.raises(WatchListError) as error:
        tell_encoding(path, data)
    assert str(error.value) == f"{path}: is in an encoding that cannot be told surely (the same list saved as UTF-8)"


def test_bytes_of_another_encoding_become_what_no_name_has(tmp_path: Path) -> None:
    with open_text(_write(tmp_path, b"M\xfcller\n"), "utf-8") as text:
        assert list(text) == ["M\udcfcller\n"]


def test_the_mark_says_the_encoding_and_is_no_text(tmp_path: Path) -> None:
    data = "é\n".encode("utf-16")
    assert marked_encoding(data) == "utf-16"
    with open_text(_write(tmp_path, data), "utf-16") as text:
        assert list(text) == ["é\n"]
