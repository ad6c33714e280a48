"""A GeoNames dump loads as it comes, hides what the embedded gazetteer knows less of, and faults name their line."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.resolve.gazetteers import dump_line, small_gazetteer
from whence.errors import GazetteerError
from whence.resolve.gazetteer import Gazetteer
from whence.resolve.geonames_dump import load_dump

VILLAGE = dump_line(1, "Deh Sabz", others="Dih Sabz,ده سبز", lat="34.6", lon="69.2")
PROVINCE = dump_line(1138335, "Kandahar", **{"class": "A"}, code="ADM1", lat="31.0", lon="65.5", admin1="23")


def _write(folder: Path, *lines: str, name: str = "AF.txt") -> Path:
    path = folder / name
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["Deh Sabz", "Dih Sabz", "ده سبز"])
def test_a_village_of_a_dump_is_found_by_all_its_names(tmp_path: Path, name: str) -> None:
    target = load_dump(_write(tmp_path, VILLAGE), folder=tmp_path / "gazetteers")
    assert target.name == "AF.sqlite"
    assert [one.place.id for one in Gazetteer(target).find_candidates(name)] == [1]


def test_an_archive_loads_as_its_text_does(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "AF.zip", "w") as archive:
        archive.writestr("readme.txt", "about this file")
        archive.writestr("AF.txt", f"{VILLAGE}\n")
    target = load_dump(tmp_path / "AF.zip", folder=tmp_path / "from zip")
    assert target.read_bytes() == load_dump(_write(tmp_path, VILLAGE), folder=tmp_path / "from text").read_bytes()


def test_a_dump_s_own_point_hides_the_computed_one_under_every_name(tmp_path: Path) -> None:
    small_gazetteer(tmp_path).close()
    both = Gazetteer(load_dump(_write(tmp_path, PROVINCE), folder=tmp_path), tmp_path / "small.sqlite")
    (province,) = both.find_candidates("Kandahar province")
    assert (province.place.point, province.place.lat) == ("own", 31.0)


def test_alternate_names_are_added_without_links(tmp_path: Path) -> None:
    names = _write(tmp_path, "7\t1\tfa\tDih-i Sabz\t\t", "8\t1\tlink\tSabz Link\t\t", name="names.txt")
    gazetteer = Gazetteer(load_dump(_write(tmp_path, VILLAGE), folder=tmp_path, alternates=names))
    assert [one.place.id for one in gazetteer.find_candidates("Dih-i Sabz")] == [1]
    assert gazetteer.find_candidates("Sabz Link") == ()


COLUMNS = (
    "a GeoNames dump has 19 between tabs: id, name, ascii name, other names, latitude, longitude, class, code, ..."
)
NUMBERS = "columns 1, 5, 6 and 15 of a GeoNames dump are the id, latitude, longitude and population"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("AF.13\tKabul\tKabul\t1138957", f"line 2: has 4 columns ({COLUMNS})"),
        (dump_line(2, "X", lat="north"), f"line 2: has no numbers in '2', 'north', '69.0', '0' ({NUMBERS})"),
        (
            dump_line(2, "X", lat="91"),
            "line 2: stands at 91, 69.0, not on the globe (latitude comes first, in degrees)",
        ),
    ],
)
def test_a_line_that_is_none_of_a_dump_is_named_and_nothing_is_written(tmp_path: Path, line: str, said: str) -> None:
    file = _write(tmp_path, VILLAGE, line)
    with pytest.raises(GazetteerError) as error:
        load_dump(file, folder=tmp_path)
    assert str(error.value) == f"{file}, {said}"
    assert list(tmp_path.glob("*.sqlite")) == []


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError) as error:
        load_dump(tmp_path / "AF.zip", folder=tmp_path)
    assert str(error.value) == f"{tmp_path / 'AF.zip'}: is not there (give the path of a GeoNames dump, such as AF.zip)"


def test_an_archive_without_the_dump_says_what_it_holds(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "AF.zip", "w") as archive:
        archive.writestr("readme.txt", "about this file")
    with pytest.raises(GazetteerError) as error:
        load_dump(tmp_path / "AF.zip", folder=tmp_path)
    assert str(error.value) == f"{tmp_path / 'AF.zip'}: holds no AF.txt (it holds readme.txt)"


def test_alternate_names_of_another_shape_are_refused(tmp_path: Path) -> None:
    names = _write(tmp_path, "one\ttwo", name="names.txt")
    with pytest.raises(GazetteerError) as error:
        load_dump(_write(tmp_path, VILLAGE), folder=tmp_path, alternates=names)
    right = "a line of alternateNames is an id, the place's id, a language, a name, between tabs"
    assert str(error.value) == f"{names}, line 1: has 2 columns ({right})"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\x00\x01", "is no text in UTF-8"),
        (b"%PDF-1.7 \xe2\xe3", "is no text in UTF-8"),
        (b"", "has no place in it"),
        (b"\n \n", "has no place in it"),
    ],
)
def test_a_file_that_is_no_dump_at_all_is_told_what_one_looks_like(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "AF.txt").write_bytes(data)
    with pytest.raises(GazetteerError) as error:
        load_dump(tmp_path / "AF.txt", folder=tmp_path)
    assert str(error.value) == f"{tmp_path / 'AF.txt'}: {said} ({COLUMNS})"
    assert list(tmp_path.glob("*.sqlite")) == []


def test_a_damaged_archive_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "AF.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("AF.txt", f"{VILLAGE}\n" * 50)
    whole = (tmp_path / "AF.zip").read_bytes()
    (tmp_path / "AF.zip").write_bytes(whole[:60] + bytes(20) + whole[80:])
    with pytest.raises(GazetteerError, match="is damaged"):
        load_dump(tmp_path / "AF.zip", folder=tmp_path)
    assert list(tmp_path.glob("*.sqlite")) == []
