"""Places of tellings: one, one in the other, apart, or not known to be either."""

from __future__ import annotations

import pytest

from tests.resolve.telling_strategies import CAMP, COUNTRY, DISTRICT, ELSEWHERE, KABUL, PROVINCE, UNKNOWN, VILLAGE
from whence.resolve.gazetteer import Place
from whence.resolve.telling_places import Where, where_of

SOMEWHERE = Where("Bagrami", "8", ("AF.1.?", "AF.1", "AF"), 1)


@pytest.mark.parametrize(
    ("one", "other", "sharply", "apart"),
    [
        (KABUL, KABUL, True, False),
        (VILLAGE, DISTRICT, True, False),
        (KABUL, DISTRICT, False, True),
        (KABUL, PROVINCE, False, False),
        (PROVINCE, PROVINCE, False, False),
        (KABUL, COUNTRY, False, False),
        (KABUL, ELSEWHERE, False, True),
        (CAMP, CAMP, True, False),
        (CAMP, KABUL, False, False),
        (CAMP, ELSEWHERE, False, True),
        (CAMP, Where("camp chapman", None, (), 1), True, False),
        (CAMP, Where("Camp Chapman", None, ("PK",), 1), False, True),
        (UNKNOWN, KABUL, False, False),
        (SOMEWHERE, DISTRICT, False, False),
        (SOMEWHERE, PROVINCE, False, False),
        (SOMEWHERE, VILLAGE, False, True),
        (SOMEWHERE, ELSEWHERE, False, True),
    ],
)
def test_places_are_one_apart_or_neither_as_far_as_the_gazetteer_knows(
    one: Where, other: Where, sharply: bool, apart: bool
) -> None:
    assert (one.is_sharply(other), one.is_apart_from(other)) == (sharply, apart)
    assert (other.is_sharply(one), other.is_apart_from(one)) == (sharply, apart)


def test_places_that_are_one_have_a_key_in_common_and_areas_have_none() -> None:
    assert VILLAGE.index_keys() & DISTRICT.index_keys() == {"AF.1.4"}
    assert PROVINCE.index_keys() == UNKNOWN.index_keys() == frozenset()


def place(code: str, admin1: str = "", admin2: str = "", *, sort: str = "A") -> Place:
    return Place(9, "X", sort, code, None, None, "AF", admin1, admin2, 0, "none")


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (place("PCLI"), Where("X", "AF", (), 0)),
        (place("PCLI", "00"), Where("X", "AF", (), 0)),
        (place("ADM1", "13"), Where("X", "AF.13", ("AF",), 0)),
        (place("ADM2", "13", "1301"), Where("X", "AF.13.1301", ("AF.13", "AF"), 1)),
        (place("PPL", "13", "1301", sort="P"), Where("X", "9", ("AF.13.1301", "AF.13", "AF"), 2)),
        (place("PPL", "13", sort="P"), Where("X", "9", ("AF.13.?", "AF.13", "AF"), 1)),
        (place("PPL", sort="P"), Where("X", "9", ("AF.?", "AF"), 1)),
        (place("RGN", "13", sort="L"), Where("X", "9", ("AF.13.?", "AF.13", "AF"), 0)),
    ],
)
def test_a_place_of_the_gazetteer_lies_in_the_divisions_of_its_codes(row: Place, where: Where) -> None:
    assert where_of(row, "X") == where
