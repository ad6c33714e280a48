"""Versions: each claimant's figure as said; low, best and high only where what was said gives them."""

from __future__ import annotations

from datetime import date

import pytest

from whence.resolve.tellings import Figure
from whence.resolve.versions import Saying, versions

Ends = tuple[float | None, float | None, float | None]


def say(claimant: str, *ends: float | None, day: int = 1, of: str = "deaths") -> Saying:
    figure = Figure(of, *ends)  # type: ignore[arg-type]
    return Saying(claimant, f"s-{claimant}-{day}", f"d-{claimant}-{day}", figure, date(2022, 9, day))


CASES = [
    ("one exact figure", [say("a", 13, 13, 13)], (13, 13, 13)),
    (
        "two that agree and one that does not",
        [say("a", 13, 13, 13), say("b", 13, 13, 13), say("c", 20, 20, 20)],
        (13, 13, 20),
    ),
    ("as many for each", [say("a", 13, 13, 13), say("b", 20, 20, 20)], (13, 13, 20)),
    ("at least", [say("a", 13, 13, None)], (13, 13, None)),
    ("at least, and exactly", [say("a", 13, 13, None), say("b", 13, 13, 13)], (13, 13, 13)),
    ("more than, and fewer", [say("a", 40, None, None), say("b", 13, 13, 13)], (13, 13, None)),
    ("more than, and as many", [say("a", 40, None, None), say("b", 40, 40, 40)], (40, 40, None)),
    ("about", [say("a", None, 20, None)], (None, 20, None)),
    ("about, and exactly", [say("a", None, 20, None), say("b", 13, 13, 13)], (13, 13, 20)),
    ("up to", [say("a", None, None, 50)], (None, None, 50)),
    ("up to fewer than others say", [say("a", None, None, 10), say("b", 13, 13, 13)], (None, 13, 13)),
    ("a toll that rose", [say("a", 13, 13, 13), say("a", 20, 20, 20, day=2), say("b", 20, 20, 20)], (13, 20, 20)),
]


@pytest.mark.parametrize(("sayings", "ends"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_low_best_and_high_are_what_was_said_gives(sayings: list[Saying], ends: Ends) -> None:
    (found,) = versions(sayings)
    assert (found.low, found.best, found.high) == ends
    assert versions(sayings[::-1]) == (found,)


def test_every_figure_stays_beside_its_claimant_and_the_rule_is_told() -> None:
    army, group = say("army", 5, 5, 5, day=2), say("group", 40, 40, 40)
    (found,) = versions([army, group])
    assert found.sayings == (group, army)
    assert found.rule == (
        "low: the least figure given, lower ends included; "
        "best: of those that equally many claimants give, the lowest; "
        "high: the largest figure given, upper ends included."
    )


def test_dead_and_wounded_are_two_and_words_without_a_number_are_none() -> None:
    told = versions([say("a", 20, 20, 20, of="wounded"), say("a", 13, 13, 13), say("b", None, None, None)])
    assert [(found.of, found.best) for found in told] == [("deaths", 13), ("wounded", 20)]
