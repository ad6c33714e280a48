"""Pairs: what a telling is beside another, before any rule is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.resolve.telling_strategies import COUNTRY, ELSEWHERE, KABUL, PROVINCE
from tests.resolve.test_happenings import ARMY, FIGHT, TALIBAN
from whence.resolve.telling_days import Days, days_of
from whence.resolve.telling_pairs import days_told, news_days, pair_of
from whence.resolve.tellings import RoleFiller


@pytest.mark.parametrize(
    ("edtf", "time"),
    [("2022-08-31", "sharp"), ("2022-08", "loose"), ("2022-08-30", "apart"), (None, "unknown"), ("2022/..", "unknown")],
)
def test_times_agree_only_where_both_give_days(edtf: str | None, time: str) -> None:
    assert pair_of(FIGHT, replace(FIGHT, days=days_of(edtf))).time == time


@pytest.mark.parametrize(
    ("place", "agreement"), [(KABUL, "sharp"), (PROVINCE, "loose"), (COUNTRY, "loose"), (ELSEWHERE, "apart")]
)
def test_places_agree_sharply_or_loosely_or_lie_apart(place: object, agreement: str) -> None:
    assert pair_of(FIGHT, replace(FIGHT, places=(place,))).place == agreement  # type: ignore[arg-type]


def test_nothing_happens_after_the_day_after_it_is_told_but_what_is_to_come() -> None:
    month = replace(FIGHT, days=days_of("2022-09"), published=date(2022, 9, 1))
    assert days_told(month) == Days(date(2022, 9, 1), date(2022, 9, 2))
    assert days_told(replace(month, to_come=True)) == month.days
    assert days_told(replace(month, published=None)) == month.days


def test_it_was_news_on_its_days_or_else_when_it_was_told() -> None:
    assert news_days(FIGHT) == FIGHT.days
    assert news_days(replace(FIGHT, days=days_of("2021"))) == Days(date(2022, 9, 1), date(2022, 9, 1))
    assert news_days(replace(FIGHT, days=days_of(None), published=None)) is None


def test_attackers_do_not_part_and_targets_do() -> None:
    assert not pair_of(FIGHT, replace(FIGHT, fillers=(RoleFiller("attacker", "is"), ARMY))).parted
    assert pair_of(FIGHT, replace(FIGHT, fillers=(TALIBAN, RoleFiller("target", "police")))).parted
    assert not pair_of(FIGHT, replace(FIGHT, fillers=(TALIBAN, RoleFiller("target", "x", named=False)))).parted


def test_a_fight_is_turned_round_where_each_attacks_the_other() -> None:
    turned = (replace(TALIBAN, role="target"), replace(ARMY, role="attacker"))
    pair = pair_of(FIGHT, replace(FIGHT, fillers=turned))
    assert (pair.turned, pair.parted, pair.shared) == (True, False, 0)
