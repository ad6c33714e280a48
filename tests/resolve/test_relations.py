"""Ties: the same stand in the same roles; times stay side by side unless each is a spell of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.resolve.telling_strategies import pairs
from whence.resolve.relations import RULES, TieTimes, compare_relations, tie_key, times_of_tie
from whence.resolve.telling_days import Days, days_of
from whence.resolve.tellings import Figure, RoleFiller, Telling

LEADS = Telling(
    id="a",
    document="d1",
    type="LEADS",
    holds="relation",
    fillers=(RoleFiller("leader", "akhundzada", "person"), RoleFiller("organisation", "taliban", "armed-group")),
    published=date(2022, 9, 1),
)
PARTIES = RoleFiller("party", "iran"), RoleFiller("party", "russia")
ALLIES: dict[str, Any] = {"type": "ALLIED_WITH", "fillers": PARTIES}
BAN: dict[str, Any] = {
    "type": "RESTRICTS",
    "holds": "either",
    "fillers": (RoleFiller("authority", "taliban"), RoleFiller("target", "women")),
}
NAMED_A_DAY = {"days": days_of("2022-08-31")}
STRENGTH: dict[str, Any] = {
    "type": "COUNTS",
    "fillers": (RoleFiller("counted", "taliban"),),
    "figure": Figure("strength", 60_000, 60_000, 60_000),
}
PASSAGE: dict[str, Any] = {"type": "PASSAGE", "holds": "either", "words": frozenset("abcdef")}
OTHER_LEADER = (RoleFiller("leader", "omar", "person"), LEADS.fillers[1])
ONE_MORE = (*LEADS.fillers, RoleFiller("leader", "yaqoob", "person"))

CASES = [
    ("the same roles", {}, {"published": date(2024, 1, 1)}, "same"),
    ("at two times", NAMED_A_DAY, {"days": days_of("2023")}, "same"),
    ("parties in another order", ALLIES, {**ALLIES, "fillers": PARTIES[::-1]}, "same"),
    ("a deed on one day", {**BAN, **NAMED_A_DAY}, {**BAN, **NAMED_A_DAY}, "same"),
    ("rival strengths in one week", STRENGTH, {**STRENGTH, "figure": Figure("strength", None, 80_000, None)}, "same"),
    ("a passage in the same words", PASSAGE, PASSAGE, "same"),
    ("another leader", {}, {"fillers": OTHER_LEADER}, "different"),
    ("another type", {}, {"type": "MEMBER_OF"}, "different"),
    ("two spells", {"days": days_of("1996/2001")}, {"days": days_of("2021/..")}, "different"),
    ("deeds on two days", {**BAN, **NAMED_A_DAY}, {**BAN, "days": days_of("2022-05")}, "different"),
    (
        "strengths of two years",
        {**STRENGTH, "days": days_of("2010")},
        {**STRENGTH, "days": days_of("2022")},
        "different",
    ),
    ("one leader more", {}, {"fillers": ONE_MORE}, "unsure"),
    ("only one known", {"fillers": LEADS.fillers[:1]}, {"fillers": LEADS.fillers[:1]}, "unsure"),
    ("a deed and no day", BAN, BAN, "unsure"),
    ("strengths told years apart", STRENGTH, {**STRENGTH, "published": date(2024, 1, 1)}, "unsure"),
    ("a passage in other words", PASSAGE, {**PASSAGE, "words": frozenset("abcdeg")}, "unsure"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_two_tellings_are_judged_with_a_reason(one: dict[str, Any], other: dict[str, Any], verdict: str) -> None:
    match = compare_relations(replace(LEADS, **one), replace(LEADS, **{"id": "b", "document": "d2"} | other))
    assert match.verdict == verdict, match
    assert match.reason.endswith(".")


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)


@given(pair=pairs)
def test_the_order_of_the_two_does_not_matter(pair: list[Telling]) -> None:
    one, other = pair
    match = compare_relations(one, other)
    assert match == compare_relations(other, one)
    assert 0 <= match.score <= 1


def test_a_key_names_who_is_known_in_each_role_and_what_is_counted() -> None:
    assert tie_key(LEADS) == "LEADS|leader=akhundzada|organisation=taliban"
    assert tie_key(replace(LEADS, **STRENGTH)) == "COUNTS|counted=taliban|strength"
    assert tie_key(replace(LEADS, fillers=LEADS.fillers[:1])) is None


def test_a_place_is_of_the_key_where_the_relation_is_with_a_place() -> None:
    holder, place = RoleFiller("holder", "taliban"), RoleFiller("place", "kabul", "place")
    assert tie_key(replace(LEADS, type="CONTROLS", fillers=(holder, place))) == "CONTROLS|holder=taliban|place=kabul"
    hosting = (RoleFiller("host", "iran"), RoleFiller("guest", "adel"), replace(place, identity="tehran"))
    assert tie_key(replace(LEADS, type="HOSTS", fillers=hosting)) == "HOSTS|guest=adel|host=iran"


def test_a_relation_with_somebody_who_is_only_described_has_no_key() -> None:
    guests = (RoleFiller("host", "iran"), RoleFiller("guest", "d1:e5", named=False), RoleFiller("place", "x", "place"))
    assert tie_key(replace(LEADS, type="HOSTS", fillers=guests)) is None


def test_a_tie_holds_as_long_as_is_said_and_is_attested_by_the_days_of_documents() -> None:
    told = [
        replace(LEADS, days=days_of("2021/.."), published=date(2022, 9, 1)),
        replace(LEADS, days=days_of("2022-08-31"), published=date(2021, 9, 1)),
        replace(LEADS, days=days_of("2022-08-31"), published=None),
        replace(LEADS, days=days_of(None)),
    ]
    assert times_of_tie(told) == TieTimes(
        times=(
            Days(date(2021, 1, 1), None, interval=True),
            Days(date(2022, 8, 31), date(2022, 8, 31)),
        ),
        valid_from=date(2021, 1, 1),
        valid_to=None,
        first_attested=date(2021, 9, 1),
        last_attested=date(2022, 9, 1),
    )
    assert times_of_tie(told) == times_of_tie(told[::-1])


def test_a_day_on_which_it_holds_is_no_beginning_and_no_end() -> None:
    assert times_of_tie([replace(LEADS, days=days_of("2022-08-31"), published=None)]) == TieTimes(
        (Days(date(2022, 8, 31), date(2022, 8, 31)),), None, None, None, None
    )
