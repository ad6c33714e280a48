"""Tests of whence.view.places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.view.mapped import mapped_case
from whence.store import Case, open_case
from whence.view import PlaceRow, find_places


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with mapped_case(tmp_path_factory.mktemp("mapped")) as made:
        yield made


def rows(case: Case) -> dict[str, PlaceRow]:
    return {row.written[0]: row for row in find_places(case)}


def test_those_with_most_statements_come_first_and_a_country_only_where_something_happens(mapped: Case) -> None:
    found = [(row.written[0], len(row.statements), row.mentions, row.documents) for row in find_places(mapped)]
    assert found == [("Bel Kadra", 2, 2, 2), ("Sarvania", 1, 1, 1), ("Tarn", 1, 1, 1), ("Ruwan", 0, 1, 1)]


def test_a_place_stands_where_its_sharpest_mention_does_and_keeps_the_words_that_are_vague(mapped: Case) -> None:
    row = rows(mapped)["Bel Kadra"]
    assert (row.where_prec, row.geo_precision, row.represents_area, row.vagueness) == (1, 1, False, ("near",))
    assert (row.place, row.latitude, row.longitude) == (7, 34.5, 69.25)


def test_what_is_only_known_to_lie_inside_says_so(mapped: Case) -> None:
    assert rows(mapped)["Tarn"].sharpness == (
        "where_prec 3, geo_precision 2, only known to lie inside, the point stands for an area"
    )


def test_a_place_in_no_gazetteer_stays_and_is_not_located(mapped: Case) -> None:
    row = rows(mapped)["Ruwan"]
    assert (row.where, row.place, row.name) == ("", None, None)
    assert row.lines() == ("Ruwan", "not located", "1 mention, 0 statements", "No gazetteer has this name.")


def test_a_row_is_told_in_lines(mapped: Case) -> None:
    assert rows(mapped)["Bel Kadra"].lines() == (
        "Bel Kadra, XL",
        "34.500, 69.250; where_prec 1, geo_precision 1, “near”",
        "2 mentions, 2 statements",
        "The only place of this name.",
    )
    assert rows(mapped)["Tarn"].lines()[0] == "Tarn, in Tarn District, XL"


def test_the_cells_of_a_row_are_text(mapped: Case) -> None:
    row = rows(mapped)["Sarvania"]
    assert row.cells() == {
        "place": "Sarvania",
        "gazetteer_name": "Sarvania",
        "country": "XS",
        "latitude": "30.00000",
        "longitude": "60.00000",
        "point": "computed",
        "where_prec": "6",
        "geo_precision": "3",
        "sharpness": "where_prec 6, geo_precision 3, the point stands for an area",
        "mentions": "1",
        "documents": "1",
        "statements": "1",
        "geonames": "9",
        "entity": row.entity,
        "why": "A country.",
    }


def test_the_equator_is_a_place(mapped: Case) -> None:
    row = rows(mapped)["Ruwan"]
    assert replace(row, latitude=0.0, longitude=0.0).where == "0.000, 0.000"


def test_a_document_that_is_withdrawn_places_nothing(tmp_path: Path) -> None:
    with mapped_case(tmp_path) as case:
        raid = next(held.id for held in case.documents() if held.file == "raid.txt")
        case.withdraw(raid, by="Ada", why="in confidence")
        assert [(row.written[0], row.mentions) for row in find_places(case)] == [
            ("Bel Kadra", 1),
            ("Sarvania", 1),
            ("Ruwan", 1),
        ]


def test_an_empty_case_has_no_places(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as case:
        assert find_places(case) == ()
