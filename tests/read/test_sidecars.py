"""Side-cars: what people write down beside a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.read.sidecars import LARGEST, load_side_car, load_table


def _side_car(folder: Path, text: str | bytes) -> tuple[list[tuple[str, str]], list[str]]:
    path = folder / "a.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    note = load_side_car(path, "a.toml")
    return [(hint.field, hint.value) for hint in note.hints], [failure.error for failure in note.failures]


def _table(folder: Path, text: str | bytes) -> tuple[dict[str, list[tuple[str, str]]], list[str]]:
    for name in ("a.txt", "b.txt"):
        (folder / name).touch()
    path = folder / "metadata.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    notes, failures = load_table(path, "metadata.csv")
    said = {name: [(hint.field, hint.value) for hint in note.hints] for name, note in notes.items()}
    return said, [failure.error for failure in (*failures, *(one for note in notes.values() for one in note.failures))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('title = "Raid  on post"', [("title", "Raid on post")]),
        ('author = ["Mara Lind", "Ove Tarn"]', [("author", "Mara Lind"), ("author", "Ove Tarn")]),
        ('author = "Mara Lind"', [("author", "Mara Lind")]),
        ("published = 2022-04-20", [("published", "2022-04-20")]),
        ("published = 2022-04-20T10:00:00Z", [("published", "2022-04-20")]),
        ("published = 2022", [("published", "2022")]),
        ('published = "2022-04"', [("published", "2022-04")]),
        ('published = "April 20, 2022"', [("published", "2022-04-20")]),
        ('published = "2021-09/2022-03"', [("published", "2021-09/2022-03")]),
        ('kind = "Opinion"', [("kind", "opinion")]),
        ('language = "en-GB"', [("language", "en")]),
        ('address = "https://tarn.example/raid"', [("address", "https://tarn.example/raid")]),
    ],
)
def test_a_field_is_a_hint(tmp_path: Path, line: str, expected: list[tuple[str, str]]) -> None:
    assert _side_car(tmp_path, line) == (expected, [])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ('titel = "x"', 'a.toml: has the unknown field "titel" (one of title, publisher, author'),
        ('published = "yesterday"', 'a.toml: has "yesterday" as published (a date such as 2022-04-20'),
        ('published = "2022-13"', 'a.toml: has "2022-13" as published'),
        ('kind = "gossip"', 'a.toml: has "gossip" as kind (one of report, opinion, digest, communique, reprint)'),
        ('language = "English"', 'a.toml: has "English" as language (a code such as en or fa (ISO 639-1))'),
        ('title = ""', "a.toml: has nothing as title (a text, not empty)"),
        ("title = true", "a.toml: has nothing as title"),
        ('title = ["x"]', "a.toml: has nothing as title"),
    ],
)
def test_a_field_that_cannot_be_used_is_named_and_the_rest_is_kept(tmp_path: Path, line: str, error: str) -> None:
    hints, (said,) = _side_car(tmp_path, f'{line}\npublisher = "Tarn Courier"\n')
    assert said.startswith(error)
    assert hints == [("publisher", "Tarn Courier")]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"title: x", "a.toml: is no TOML"),
        (b'title = "caf\xe9"', "a.toml: is a side-car that is not UTF-8 (byte 12)"),
        (b"#" * (LARGEST + 1), "a.toml: is a side-car of more than 10,000,000 bytes"),
    ],
)
def test_a_side_car_that_is_none_is_named(tmp_path: Path, data: bytes, error: str) -> None:
    hints, (said,) = _side_car(tmp_path, data)
    assert said.startswith(error)
    assert hints == []


def test_a_side_car_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (failure,) = load_side_car(tmp_path, "a.toml").failures
    assert "a.toml: is a side-car that cannot be read" in failure.error


def test_a_side_car_tells_the_columns_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "rows.toml"
    path.write_text('publisher = "x"\n[fields]\ntext = "story"\ntitle = "head"\nbody = "b"\n')
    note = load_side_car(path, "rows.toml")
    assert note.fields == (("text", "story"), ("title", "head"))
    assert [failure.error.partition(" (")[0] for failure in note.failures] == [
        'rows.toml: has "body" as a field of its table'
    ]


def test_fields_that_are_no_table_are_named(tmp_path: Path) -> None:
    assert 'has "fields" as a field of its table' in _side_car(tmp_path, 'fields = "story"')[1][0]


def test_a_row_of_the_table_says_of_its_file(tmp_path: Path) -> None:
    text = 'file,title,author,published\na.txt,"Raid, and after",Mara Lind; Ove Tarn,2022-04\n./b.txt,,,\n\n'
    assert _table(tmp_path, "\ufeff" + text) == (
        {
            "a.txt": [
                ("title", "Raid, and after"),
                ("author", "Mara Lind"),
                ("author", "Ove Tarn"),
                ("published", "2022-04"),
            ],
            "b.txt": [],
        },
        [],
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("file,titel\na.txt,x\n", 'metadata.csv: has the unknown column "titel" (one of title'),
        ("name,title\na.txt,x\n", 'metadata.csv: has no column "file" (it has name, title)'),
        ("", 'metadata.csv: has no column "file" (it has none)'),
        ("file,title\nc.txt,x\n", 'metadata.csv: names the file "c.txt", which is not there'),
        ("file,title\na.txt,x,y\n", "metadata.csv: has a row of 3 cells (a.txt, x, y) (2 as the header has"),
        ("file,published\na.txt,soon\n", 'metadata.csv, a.txt: has "soon" as published'),
        ('file,title\na.txt,"open\n', "metadata.csv: is no CSV"),
    ],
)
def test_what_is_wrong_in_a_table_is_named(tmp_path: Path, text: str, error: str) -> None:
    assert [said[: len(error)] for said in _table(tmp_path, text)[1]] == [error]


def test_rows_before_and_after_a_bad_one_are_kept(tmp_path: Path) -> None:
    said, errors = _table(tmp_path, "file,title,kind\na.txt,A,gossip\nc.txt,C,\nb.txt,B,digest\n")
    assert (said["a.txt"], said["b.txt"]) == ([("title", "A")], [("title", "B"), ("kind", "digest")])
    assert len(errors) == 2


def test_a_table_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    assert "is a side-car that is not UTF-8" in _table(tmp_path, b"file,title\na.txt,caf\xe9\n")[1][0]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("published = 20221320", 'a.toml: has "20221320" as published'),
        ('published = "2023-02-29"', 'a.toml: has "2023-02-29" as published'),
        ('published = "29 February 2023"', 'a.toml: has "29 February 2023" as published'),
        ('Title = "x"', 'a.toml: has the unknown field "Title"'),
        ('author = [""]', "a.toml: has nothing as author"),
        ("author = [7.5]", "a.toml: has nothing as author"),
        ('title = """ \\n """', "a.toml: has nothing as title"),
        ("[title]", "a.toml: has nothing as title"),
        ('language = "eng"', 'a.toml: has "eng" as language'),
        ("published = 10:00:00", "a.toml: has nothing as published"),
    ],
)
def test_a_near_miss_in_a_side_car_is_named(tmp_path: Path, line: str, error: str) -> None:
    (said,) = _side_car(tmp_path, line)[1]
    assert said.startswith(error)


def test_a_field_told_twice_makes_no_side_car(tmp_path: Path) -> None:
    hints, (said,) = _side_car(tmp_path, 'title = "x"\ntitle = "y"\n')
    assert (hints, said.startswith("a.toml: is no TOML")) == ([], True)


def test_an_empty_side_car_says_nothing_and_is_no_error(tmp_path: Path) -> None:
    assert _side_car(tmp_path, "") == _side_car(tmp_path, "# nothing\n") == ([], [])


def test_a_long_value_is_cut_in_the_message_about_it(tmp_path: Path) -> None:
    (said,) = _side_car(tmp_path, f'kind = "{"x" * 5_000}"')[1]
    assert len(said) < 300


@pytest.mark.parametrize("name", ["../a.txt", "/etc/hostname", "a.txt/", "", ".", "..\\a.txt", "no\u0000such"])
def test_a_name_in_a_table_that_leads_elsewhere_says_nothing_of_a_file_here(tmp_path: Path, name: str) -> None:
    said, _ = _table(tmp_path, f'file,title\n"{name}",X\n')
    assert "a.txt" not in said


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("author = []", []),
        ('author = ["Mara Lind"]', [("author", "Mara Lind")]),
        ('publisher = "  Tarn\\tCourier "', [("publisher", "Tarn Courier")]),
        ("title = 1984", [("title", "1984")]),
        ("published = 2022-04-20 10:00:00", [("published", "2022-04-20")]),
        ('published = "20 April 2022"', [("published", "2022-04-20")]),
        ('kind = "REPRINT"', [("kind", "reprint")]),
        ('language = "FA"', [("language", "fa")]),
        ("# title = 'x'", []),
    ],
)
def test_a_field_is_told_as_people_write_it(tmp_path: Path, line: str, expected: list[tuple[str, str]]) -> None:
    assert _side_car(tmp_path, line) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FILE,Title\na.txt,Flood\n", [("title", "Flood")]),
        (" file , title \n a.txt , Flood \n", [("title", "Flood")]),
        ("title,file\nFlood,a.txt\n", [("title", "Flood")]),
        ("file,author\na.txt,Mara Lind; ;Ove Tarn;\n", [("author", "Mara Lind"), ("author", "Ove Tarn")]),
        ('file,title\na.txt,"Flood\nin Orrin"\n', [("title", "Flood in Orrin")]),
        ('file,title\na.txt,"""Flood"""\n', [("title", '"Flood"')]),
        ("file,title\r\na.txt,Flood\r\n", [("title", "Flood")]),
        ("file\na.txt\n", []),
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert _table(tmp_path, text) == ({"a.txt": expected}, [])
