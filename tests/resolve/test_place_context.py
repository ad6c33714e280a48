"""What the text says around a place is read off: what it lies in, which countries are named beside it."""

from __future__ import annotations

import pytest

from whence.resolve.gazetteer import Gazetteer
from whence.resolve.place_context import find_container, find_setting, toponyms_of


def _inside(text: str, name: str, gazetteer: Gazetteer) -> tuple[str, bool, bool] | None:
    start = text.index(name)
    (toponym,) = toponyms_of(text, [(start, start + len(name))])
    found = find_container(toponym, gazetteer)
    return (found.place.name, found.stated, found.short) if found else None


@pytest.mark.parametrize(
    ("text", "container"),
    [
        ("Springfield, Illinois, was quiet.", ("Illinois", False, False)),
        ("Springfield, Ill., was quiet.", ("Illinois", False, True)),
        ("Springfield (Missouri) was quiet.", ("Missouri", False, False)),
        ("Springfield district in the province of Kandahar.", ("Kandahar", True, False)),
        ("Springfield in Afghanistan", ("Afghanistan", True, False)),
        ("Springfield district of Panjshir", ("Panjshir", True, False)),
        ("Springfield, where people live in Illinois.", None),
        ("Springfield. Illinois was quiet.", None),
        ("Springfield in Afghan hands", None),
    ],
)
def test_what_stands_next_to_a_place_says_what_it_lies_in(
    text: str, container: tuple[str, bool, bool] | None, gazetteer: Gazetteer
) -> None:
    assert _inside(text, "Springfield", gazetteer) == container


def test_a_name_may_hold_its_container(gazetteer: Gazetteer) -> None:
    assert _inside("In Springfield, Missouri it rained.", "Springfield, Missouri", gazetteer) == (
        "Missouri",
        False,
        False,
    )


def test_countries_are_counted_by_name_demonym_and_division_beside_the_toponyms(gazetteer: Gazetteer) -> None:
    text = "Afghan forces left Kandahar. The Syrian Arab Republic and Illinois said nothing; Afghans did."
    toponyms = toponyms_of(text, [(text.index("Kandahar"), text.index("Kandahar") + len("Kandahar"))])
    setting = find_setting(text, gazetteer.load_areas(), toponyms, focus=("SY",))
    assert (dict(setting.countries), setting.focus) == ({"AF": 2, "SY": 1, "US": 1}, ("SY",))


def test_words_around_a_toponym_are_kept() -> None:
    (toponym,) = toponyms_of("fighting near Kabul city", [(14, 19)])
    assert (toponym.before, toponym.name, toponym.after) == ("fighting near ", "Kabul", " city")
