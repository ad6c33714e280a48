"""Names of states: a country's name, its people's, its capital and the seats of its government are one as a state."""

from __future__ import annotations

import pytest

from whence.resolve.state_names import RULES, compare_states, find_state

SEAT = "A seat of government, or capital, stands for its state."
PEOPLE = "An adjective or the name of its people stands for its state."
NAMES = "They are two names of one state."
DOUBT = "One of the two stands for that state, and for another, a part of it, or another body as well."


@pytest.mark.parametrize(
    ("one", "other", "verdict", "reason"),
    [
        ("Kremlin", "Russia", "same", SEAT),
        ("the White House", "Washington", "same", SEAT),
        ("Kabul", "Afghans", "same", SEAT),
        ("Emirati", "UAE", "same", PEOPLE),
        ("U.S.", "America", "same", NAMES),
        ("Republic of Uzbekistan", "Uzbekistan's", "same", NAMES),
        ("brussels", "Brussels", "same", "It is the same name."),
        ("Brussels", "Belgium", "unsure", DOUBT),
        ("Congo", "DRC", "unsure", DOUBT),
        ("England", "Britain", "unsure", DOUBT),
        ("Niger", "Nigeria", "different", "They stand for two states."),
        ("Seoul", "Pyongyang", "different", "They stand for two states."),
    ],
)
def test_two_names_of_states_are_judged(one: str, other: str, verdict: str, reason: str) -> None:
    match = compare_states(one, other)
    assert (match.verdict, match.reason) == (verdict, reason)


def test_a_name_that_no_table_has_is_compared_by_its_words() -> None:
    assert find_state("Hesk") is None
    assert compare_states("Россия", "Russia").verdict == "same"


def test_a_state_has_names_a_people_and_seats() -> None:
    told = [find_state(name) for name in ("Tuvalu", "Tuvaluan", "Funafuti", "Vaduz", "Ngerulmud")]
    assert [(each.told, sorted(each.codes)) if each else None for each in told] == [
        ("name", ["TV"]), ("people", ["TV"]), ("seat", ["TV"]), ("seat", ["LI"]), ("seat", ["PW"]),
    ]  # fmt: skip


def test_the_capital_of_a_territory_is_no_seat_of_a_state() -> None:
    assert find_state("Nuuk") is None


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)
