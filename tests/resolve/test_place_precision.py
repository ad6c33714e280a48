"""No place is told more sharply than it is known; vague words are kept as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.gazetteer import Place
from whence.resolve.place_precision import Precision, find_vagueness, precision_of

TOWN = Place(1138336, "Kandahār", "P", "PPL", 31.6, 65.7, "AF", "23", "", 523_300, "own")
DISTRICT = Place(7053073, "Panjwa'i", "A", "ADM2", 31.5, 65.4, "AF", "23", "2301", 0, "own")
AT_PARENT = Place(7053073, "Panjwa'i", "A", "ADM2", 31.7, 65.9, "AF", "23", "2301", 0, "parent")
PROVINCE = Place(1138335, "Kandahar", "A", "ADM1", 31.7, 65.9, "AF", "23", "", 0, "computed")
COUNTRY = Place(1149361, "Afghanistan", "A", "PCLI", 34.5, 66.6, "AF", "", "", 37_172_386, "computed")
RIVER = Place(1, "Helmand", "H", "STM", 31.0, 61.0, "AF", "", "", 0, "own")
CONTINENT = Place(6255147, "Asia", "L", "CONT", 29.8, 89.3, "", "", "", 0, "own")


@pytest.mark.parametrize(
    ("place", "precision"),
    [
        (TOWN, Precision(1, 1, False)),
        (DISTRICT, Precision(3, 2, True)),
        (AT_PARENT, Precision(4, 3, True)),
        (PROVINCE, Precision(4, 3, True)),
        (RIVER, Precision(5, 3, True)),
        (COUNTRY, Precision(6, 3, True)),
        (CONTINENT, Precision(None, None, True)),
    ],
)
def test_a_place_is_as_sharp_as_its_point(place: Place, precision: Precision) -> None:
    assert precision_of(place, None) == precision


@pytest.mark.parametrize(
    ("before", "after", "place", "said", "where"),
    [
        ("fighting broke out near ", "", TOWN, "near", 2),
        ("a village 15 km north of ", "", TOWN, "15 km north of", 2),
        ("on the outskirts of ", " on Monday", TOWN, "on the outskirts of", 2),
        ("outside ", "", TOWN, "outside", 2),
        ("in northern ", "", TOWN, "northern", 1),
        ("in northern ", " province", PROVINCE, "northern", 4),
        ("in northern ", "", COUNTRY, "northern", 5),
        ("in south-eastern ", "", COUNTRY, "south-eastern", 5),
        ("along the border with ", "", COUNTRY, "along the border with", 5),
        ("in the ", " border area", PROVINCE, "border area", 5),
        ("in the countryside around ", "", TOWN, "the countryside around", 2),
    ],
)
def test_vague_words_are_kept_and_make_a_place_less_sharp(
    before: str, after: str, place: Place, said: str, where: int
) -> None:
    vague = find_vagueness(before, after)
    assert vague is not None
    assert (vague.said.strip(), precision_of(place, vague).where_prec) == (said, where)


def test_words_that_do_not_touch_the_name_say_nothing_of_it() -> None:
    assert find_vagueness("near the river, troops entered ", " and left the area") is None


@given(st.text(max_size=40), st.text(max_size=20))
def test_no_words_make_a_town_a_country_or_a_district_a_point(before: str, after: str) -> None:
    vague = find_vagueness(before, after)
    assert precision_of(TOWN, vague).where_prec in (1, 2)
    assert precision_of(AT_PARENT, vague).where_prec in (4, 5)


def test_what_stands_for_a_place_inside_it_represents_an_area() -> None:
    assert precision_of(TOWN, None, inside=True) == Precision(1, 1, True)
