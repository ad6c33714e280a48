"""Names of places: spellings and other names join, parts of a place and near names do not."""

from __future__ import annotations

import pytest

from whence.resolve.toponyms import RULES, compare_toponyms, parse_toponym

CASES = [
    ("Kandahar Province", "Qandahar", "same"),
    ("Deir ez-Zor", "Dayr al-Zawr", "same"),
    ("Kyiv", "Kiev", "same"),
    ("Guangdong", "Kwangtung", "same"),
    ("乌鲁木齐", "Wulumuqi", "same"),
    ("بغداد", "Baghdad", "same"),
    ("North Waziristan", "South Waziristan", "different"),
    ("Waziristan", "North Waziristan", "unsure"),
    ("Shanxi", "Shaanxi", "different"),
    ("Kunar", "Kunduz", "different"),
    ("?", "Kunar", "unsure"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CASES)
def test_two_names_of_places_are_judged(one: str, other: str, verdict: str) -> None:
    assert compare_toponyms(one, other).verdict == verdict


def test_sides_are_kept_apart_from_the_name() -> None:
    place = parse_toponym("Northern Sinai Governorate")
    assert (place.sides, place.core.plain) == (frozenset({"north"}), "sinai")


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)
