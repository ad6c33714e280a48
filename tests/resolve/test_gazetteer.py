"""Places are found by any spelling of any of their names; files are opened only for what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.errors import ReadError
from whence.resolve.gazetteer import Gazetteer


def _found(gazetteer: Gazetteer, name: str) -> list[tuple[str, str]]:
    return [(one.place.name, one.place.feature_code) for one in gazetteer.find_candidates(name)]


@pytest.mark.parametrize("name", ["Kandahar", "KANDAHAR", "Kandahār"])
def test_a_name_finds_town_and_division_in_any_spelling(gazetteer: Gazetteer, name: str) -> None:
    assert _found(gazetteer, name) == [("Kandahar", "ADM1"), ("Kandahār", "PPL")]


def test_a_name_in_another_script_finds_the_place(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "حلب") == [("Aleppo", "PPL")]


def test_province_behind_a_name_finds_the_division_alone(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "Kandahar province") == [("Kandahar", "ADM1")]
    assert _found(gazetteer, "city of Kandahar") == [("Kandahār", "PPL")]


def test_a_division_is_found_without_its_sort(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "Aleppo") == [("Aleppo Governorate", "ADM1"), ("Aleppo", "PPL")]


def test_a_demonym_finds_the_country_in_singular_and_plural(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "Afghan") == _found(gazetteer, "Afghans") == [("Afghanistan", "PCLI")]


def test_a_code_in_small_letters_is_no_name(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "IL") == [("Illinois", "ADM1")]
    assert _found(gazetteer, "il") == []


def test_the_code_of_an_airport_and_a_spelled_out_sound_are_no_names(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "KBL") == _found(gazetteer, "kabwl") == []


def test_a_region_larger_than_a_country_is_no_town(gazetteer: Gazetteer) -> None:
    assert _found(gazetteer, "Middle East") == []


def test_a_division_is_had_by_its_codes(gazetteer: Gazetteer) -> None:
    illinois, country = gazetteer.get_division("US", "IL"), gazetteer.get_division("AF")
    assert illinois is not None
    assert country is not None
    assert (illinois.id, country.id) == (4896861, 1149361)
    assert gazetteer.get_division("US", "XX") is None


def test_a_town_lies_in_its_division_and_country_and_in_no_other(gazetteer: Gazetteer) -> None:
    town, illinois, afghanistan = (gazetteer.get(number) for number in (4250542, 4896861, 1149361))
    assert town is not None
    assert illinois is not None
    assert afghanistan is not None
    assert town.lies_in(illinois)
    assert not town.lies_in(afghanistan)
    assert not illinois.lies_in(illinois)


def test_a_file_that_is_no_gazetteer_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("no tables here")
    with pytest.raises(ReadError) as error:
        Gazetteer(path)
    assert str(error.value) == f"{path}: is no gazetteer that this version reads (load the dump again)"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "AF.sqlite"
    with pytest.raises(ReadError) as error:
        Gazetteer(path)
    assert str(error.value) == f"{path}: there is no such gazetteer (load one with `whence gazetteer FILE`)"
