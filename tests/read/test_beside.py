"""Side-cars inside archives: they work as in folders."""

from __future__ import annotations

from pathlib import Path

from tests.read.material import errors, tar_of, unpacked, zip_of


def told(found_in: Path, *members: tuple[str, bytes]) -> dict[str, list[tuple[str, str, str]]]:
    found = unpacked(found_in, "in.zip", zip_of(*members))
    assert errors(found) == []
    return {source.file: [(hint.field, hint.value, hint.where) for hint in source.hints] for source in found.sources}


def test_a_side_car_describes_the_member_beside_it(tmp_path: Path) -> None:
    """NAME.toml and NAME.ending.toml say of a member what they would say of a file, and are no members."""
    first, second = ("a/one.txt", b"One."), ("a/two.txt", b"Two.")
    side_cars = ("a/one.toml", b'publisher = "The Paper"'), ("a/two.txt.toml", b"published = 2022-04-20")
    assert told(tmp_path, first, *side_cars, second) == {
        "in.zip!a/one.txt": [("publisher", "The Paper", "side-car")],
        "in.zip!a/two.txt": [("published", "2022-04-20", "side-car")],
    }


def test_tables_describe_what_lies_beside_and_below(tmp_path: Path) -> None:
    """A row of the nearest table goes before one further up."""
    tables = (
        ("metadata.csv", b"file,publisher\na.txt,The Paper\nsub/b.txt,The Far\n"),
        ("sub/metadata.csv", b"file,publisher\nb.txt,The Near\n"),
    )
    assert told(tmp_path, *tables, ("a.txt", b"A."), ("sub/b.txt", b"B.")) == {
        "in.zip!a.txt": [("publisher", "The Paper", "metadata.csv")],
        "in.zip!sub/b.txt": [("publisher", "The Near", "metadata.csv"), ("publisher", "The Far", "metadata.csv")],
    }


def test_a_side_car_maps_the_columns_of_a_table_inside(tmp_path: Path) -> None:
    """The side-car of a JSONL file in an archive says which column is the text, and describes its rows."""
    rows = ("rows.jsonl", b'{"dispatch": "Words.", "title": "T"}\n')
    side_car = ("rows.toml", b'publisher = "The Paper"\n[fields]\ntext = "dispatch"\ntitle = "title"\n')
    assert told(tmp_path, rows, side_car) == {
        "in.zip!rows.jsonl!1": [("title", "T", "columns"), ("publisher", "The Paper", "side-car")]
    }


def test_what_is_wrong_with_side_cars_is_named(tmp_path: Path) -> None:
    """A side-car of nothing, a damaged one and a row for no file are failures, and the members are read."""
    data = tar_of(
        ("a.txt", b"A."),
        ("a.toml", b"not toml"),
        ("lost.toml", b'title = "T"'),
        ("metadata.csv", b"file,title\nnone.txt,T\n"),
    )
    found = unpacked(tmp_path, "in.tar", data)
    assert [source.file for source in found.sources] == ["in.tar!a.txt"]
    assert [error.partition(" (")[0] for error in errors(found)] == [
        'in.tar!metadata.csv: names the file "none.txt", which is not there',
        "in.tar!a.toml: is no TOML",
        "in.tar!lost.toml: is a side-car of nothing",
    ]


def test_what_programs_leave_in_archives_is_passed_over(tmp_path: Path) -> None:
    """Traces of the desktop are no members, as they are none in folders."""
    junk = ("__MACOSX/._a.txt", b"x"), (".DS_Store", b"x"), ("sub/Thumbs.db", b"x")
    assert list(told(tmp_path, *junk, ("a.txt", b"A."))) == ["in.zip!a.txt"]
