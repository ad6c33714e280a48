"""A gazetteer file stands whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import ReadError
from whence.resolve.gazetteer import Gazetteer, Place
from whence.resolve.gazetteer_building import Entry, names_of, write_gazetteer

VILLAGE = Place(1, "Deh Sabz", "P", "PPL", 34.6, 69.2, "AF", "13", "", 0, "own")


def _breaking() -> Iterator[Entry]:
    yield Entry(VILLAGE, names_of(VILLAGE, ()))
    raise ReadError("AF.txt, line 2", "has 7 columns")


def test_what_breaks_off_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        write_gazetteer(_breaking(), tmp_path / "AF.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_further_names_lead_to_their_place_and_those_of_no_place_to_none(tmp_path: Path) -> None:
    more = [(1, "Deh-e Sabz"), (2, "Elsewhere")]
    write_gazetteer([Entry(VILLAGE, names_of(VILLAGE, ()))], tmp_path / "AF.sqlite", more=more)
    gazetteer = Gazetteer(tmp_path / "AF.sqlite")
    assert [one.place for one in gazetteer.find_candidates("Deh-e Sabz")] == [VILLAGE]
    assert gazetteer.find_candidates("Elsewhere") == ()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReadError) as error:
        write_gazetteer([], tmp_path / "file" / "AF.sqlite")
    assert "name a folder to write to in WHENCE_GAZETTEERS" in str(error.value)


def test_links_codes_and_spelled_out_sounds_are_no_names() -> None:
    assert names_of(VILLAGE, ["https://example.org", "DSB", "dh sbz", "ده سبز", "Deh Sabz Bala"]) == (
        ("Deh Sabz", "name"),
        ("ده سبز", "other"),
        ("Deh Sabz Bala", "other"),
    )
