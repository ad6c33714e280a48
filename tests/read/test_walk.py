"""Files and folders to sources, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from whence.errors import ReadError
from whence.read.source import Hint
from whence.read.walk import find_sources


def _folder(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return root


def _files(*paths: Path) -> list[str]:
    return [source.file for source in find_sources(paths).sources]


def _errors(*paths: Path) -> list[str]:
    return [failure.error for failure in find_sources(paths).failures]


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Run without the rights of the superuser, who may read everything."""
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


def test_a_folder_is_read_in_the_order_of_its_names_with_paths_from_it(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "b.txt", "a/z.txt", "a/b/c.html", "C.txt", "é.txt")
    assert _files(folder) == ["C.txt", "a/b/c.html", "a/z.txt", "b.txt", "é.txt"]


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    one, two = _folder(tmp_path / "one", "b.txt", "a.txt"), _folder(tmp_path / "two", "a.txt")
    assert find_sources([one, two]) == find_sources([two, one])
    assert _files(one, two, one) == ["a.txt", "a.txt", "b.txt"]


def test_a_file_goes_by_its_own_name(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a/b/report.txt")
    assert _files(folder / "a/b/report.txt") == ["report.txt"]


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="nowhere: does not exist"):
        find_sources([tmp_path, tmp_path / "nowhere"])


def test_hidden_files_and_traces_of_programs_are_passed_over(tmp_path: Path) -> None:
    folder = _folder(tmp_path, ".hidden", ".git/config", "~$report.docx", "__MACOSX/x", "Thumbs.db", "report.docx")
    assert _files(folder) == ["report.docx"]
    assert _files(folder / ".hidden") == [".hidden"]


def test_links_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "root", "a/report.txt")
    _folder(tmp_path / "other", "more.txt")
    (folder / "a/up").symlink_to(folder)
    (folder / "a/self").symlink_to(folder / "a")
    (folder / "linked").symlink_to(tmp_path / "other")
    (folder / "link.txt").symlink_to(folder / "a/report.txt")
    assert _files(folder) == ["a/report.txt", "link.txt", "linked/more.txt"]
    assert _errors(folder) == []


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a.txt", "closed.txt", "shut/b.txt")
    os.mkfifo(folder / "pipe")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    folder.joinpath("closed.txt").chmod(0)
    folder.joinpath("shut").chmod(0)
    for above in (tmp_path, *list(tmp_path.parents)[:3]):
        above.chmod(above.stat().st_mode | 0o055)
    with _as_nobody():
        found = find_sources([folder])
    folder.joinpath("shut").chmod(0o755)
    assert [source.file for source in found.sources] == ["a.txt"]
    said = {failure.file: failure.error for failure in found.failures}
    assert "cannot be read (permission denied)" in said["closed.txt"]
    assert "is a folder that cannot be read" in said["shut"]
    assert "is a link to nothing" in said["gone.txt"]
    assert "is no regular file, but a pipe" in said["pipe"]


def test_a_name_that_is_no_text_is_shown_as_one(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("words")
    assert _files(tmp_path) == ["caf\\xe9.txt"]


def test_side_cars_are_hints_of_what_they_stand_beside_and_no_sources(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a.txt", "b.txt", "sub/c.txt")
    (folder / "a.txt.toml").write_text('title = "Of the file"\n')
    (folder / "a.toml").write_text('title = "Of the stem"\npublisher = "Tarn Courier"\n')
    (folder / "metadata.csv").write_text("file,title,published\na.txt,Of the table,2022\nsub/c.txt,Below,2022-04\n")
    found = find_sources([folder])
    assert found.failures == ()
    hints = {source.file: [(hint.field, hint.value) for hint in source.hints] for source in found.sources}
    assert hints == {
        "a.txt": [
            ("title", "Of the file"),
            ("title", "Of the stem"),
            ("publisher", "Tarn Courier"),
            ("title", "Of the table"),
            ("published", "2022"),
        ],
        "b.txt": [],
        "sub/c.txt": [("title", "Below"), ("published", "2022-04")],
    }


def test_a_file_given_by_itself_has_its_side_cars_too(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a.txt")
    (folder / "a.toml").write_text('title = "Of the stem"\n')
    (source,) = find_sources([folder / "a.txt"]).sources
    assert source.hints == (Hint(field="title", value="Of the stem", where="side-car"),)


def test_side_cars_given_among_the_files_they_describe_are_no_sources(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a.txt")
    (folder / "a.toml").write_text('title = "x"\n')
    (folder / "metadata.csv").write_text("file,title\na.txt,x\n")
    assert _files(*folder.iterdir()) == ["a.txt"]
    assert _errors(*folder.iterdir()) == []


def test_a_side_car_of_nothing_is_named(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "a.txt", "b.toml")
    assert _errors(folder) == ["b.toml: is a side-car of nothing (b or b.* beside it)"]


def test_a_bad_side_car_is_named_once_and_its_document_kept(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "sub/a.txt")
    (folder / "sub/a.toml").write_text('published = "some day"\ntitle = "x"\n')
    assert _files(folder) == ["sub/a.txt"]
    assert _errors(folder) == [
        'sub/a.toml: has "some day" as published (a date such as 2022-04-20, 2022-04 or 2022 (EDTF))'
    ]
