"""Keys: whatever compares as the same shares one, and they are narrow enough for many documents."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from tests.resolve.telling_strategies import pairs
from tests.resolve.test_happenings import ARMY, BARE, FIGHT, TALIBAN
from whence.resolve.telling_days import days_of
from whence.resolve.telling_groups import compare_tellings
from whence.resolve.telling_keys import telling_keys
from whence.resolve.tellings import Telling


@settings(max_examples=500)
@given(pair=pairs)
def test_what_compares_as_the_same_shares_a_key(pair: list[Telling]) -> None:
    one, other = pair
    if compare_tellings(one, other).verdict == "same":
        assert telling_keys(one) & telling_keys(other)


def test_a_key_holds_a_place_or_a_second_filler_beside_the_time() -> None:
    assert telling_keys(replace(FIGHT, words=frozenset())) == {
        "violence|2022-08-31|1",
        "violence|2022-08-31|army+taliban",
        "violence|2022-08|army@1",
        "violence|2022-08|taliban@1",
        *(f"violence|w{week}|{what}" for week in (105485, 105486) for what in ("army@1", "taliban@1", "army+taliban")),
    }


def test_one_filler_and_a_week_are_no_key() -> None:
    assert telling_keys(replace(FIGHT, **BARE, fillers=(TALIBAN,), words=frozenset())) == frozenset()


def test_a_relation_has_the_key_of_its_tie() -> None:
    tie = replace(FIGHT, type="OPPOSES", holds="relation", days=days_of(None), fillers=(ARMY, TALIBAN))
    assert telling_keys(tie) == {"OPPOSES|attacker=taliban|target=army"}
