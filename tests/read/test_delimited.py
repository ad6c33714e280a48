"""CSV: which text is a table, and what a bad row costs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.read.material import contents, errors, source_of, unpacked
from whence.read.delimited import is_table
from whence.read.source import Limits
from whence.read.unpack import unpack

GERMAN = "Die Zahl der Wähler in der Stadt war größer als im Jahr zuvor. Für die Behörden wäre das müßig zu erklären."


def test_rows_are_numbered_by_the_line_they_begin_in(tmp_path: Path) -> None:
    """A cell may run over lines, and the numbers stay those of the file."""
    data = b'title,text\r\nA,"Two\nlines, ""quoted""."\r\n\r\nB,One.\r\n'
    found = contents(unpacked(tmp_path, "a.csv", data))
    assert found == {"a.csv!2": b'Two\nlines, "quoted".', "a.csv!5": b"One."}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("title;text\nA;größe\n".encode(), "größe"),
        ("title\ttext\nA\tgröße\n".encode("utf-8-sig"), "größe"),
        ("title|text\nA|größe\n".encode("utf-16"), "größe"),
        (f"title,text\nA,{GERMAN}\n".encode("cp1252"), "größer"),
    ],
)
def test_delimiter_and_encoding_are_found(tmp_path: Path, data: bytes, text: str) -> None:
    """What tools of all countries write is read."""
    assert text in contents(unpacked(tmp_path, "a.csv", data))["a.csv!2"].decode()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (b"only one", "is a row of 1 cells (2 as the header has)"),
        (b"a,b,c", "is a row of 3 cells (2 as the header has)"),
        (b'a,"b "c" d"', "is a row that cannot be read (',' expected after"),
        (b'a,"never closed', "is a row that cannot be read ("),
        (b"a,\xe4 here", "is a row with bytes of another encoding than the rest"),
        (b"a,", "is a row without text (its columns: title, text)"),
        (b"a," + b"x" * 200, "is a row that cannot be read (a line over 100 characters)"),
    ],
)
def test_a_bad_row_costs_itself_only(tmp_path: Path, row: bytes, message: str) -> None:
    """The bad row in the middle is named by its line, and the rest is read."""
    data = "title,text\nA,Größe\n".encode() + row + "\nC,Übrigens ja\nD,Später\n".encode()
    limits = dataclasses.replace(Limits(), max_size=100)
    found = unpacked(tmp_path, "a.csv", data, limits)
    assert list(contents(found)) == ["a.csv!2", "a.csv!4", "a.csv!5"]
    assert [error.startswith(f"a.csv!3: {message}") for error in errors(found)] == [True]


def test_a_quote_that_is_never_closed_is_found_out(tmp_path: Path) -> None:
    """A stray quote does not swallow the file: the rows after its line are read again."""
    data = b'title,text\nA,"stray\n' + b"B,Words.\n" * 3_000
    found = unpacked(tmp_path, "a.csv", data)
    assert len(found.sources) == 3_000
    assert errors(found)[0].startswith("a.csv!2: is a row that cannot be read (a quote is opened and not closed within")


def test_a_table_without_text_says_what_it_has(tmp_path: Path) -> None:
    """The message names the columns and the way to say which one is the text."""
    found = unpacked(tmp_path, "a.csv", b"id,place,dead\n1,Here,3\n2,There,4\n3,Nowhere,0\n")
    assert errors(found) == [
        "a.csv: is a table without a column of text (it has id, place, dead)"
        ' (one named text, or text = "ITS NAME" under [fields] in a side-car)'
    ]


def test_a_side_car_names_the_column_of_text(tmp_path: Path) -> None:
    """With a mapping a table of two columns is told, and read, by the column it names."""
    data = b"line,dispatch\nA,Words.\n"
    source = source_of(tmp_path, "a.csv", data, fields=(("text", "Dispatch"), ("title", "line")))
    found = unpack(source, data, tmp_path / "spool", Limits())
    assert found is not None
    assert contents(found) == {"a.csv!2": b"Words."}


@pytest.mark.parametrize(
    "text",
    [
        "Kabul, Herat and others.\nNone, they said.\n",
        "They came, they saw, they left.\nWe waited, we looked, we wept.\nAll gone, all lost, all quiet.\n"
        "So it was, so it is, so be it.\n",
        "One line only, with, commas",
        "text,title\n",
        "A list; of things\nand; more\n",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    """Commas alone make no columns, and a header alone no rows."""
    assert not is_table(text.encode())
