"""Happenings: what is the same one, what is another, and what is left open; no order decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.resolve.telling_strategies import DISTRICT, KABUL, PROVINCE, pairs
from whence.resolve.happenings import RULES, compare_happenings
from whence.resolve.telling_days import days_of
from whence.resolve.tellings import Figure, RoleFiller, Telling

TALIBAN, IS = RoleFiller("attacker", "taliban"), RoleFiller("attacker", "is")
ARMY, POLICE = RoleFiller("target", "army"), RoleFiller("target", "police")
THIRTEEN, FORTY = Figure("deaths", 13, 13, 13), Figure("deaths", 40, 40, 40)
SENTENCE, OTHER_SENTENCE = frozenset("abcdefgh"), frozenset("ijklmnop")
FIGHT = Telling(
    id="a",
    document="d1",
    type="FIGHTS",
    fillers=(TALIBAN, ARMY),
    days=days_of("2022-08-31"),
    published=date(2022, 9, 1),
    places=(KABUL,),
    act="attack",
    words=SENTENCE,
)
UNDATED = {"days": days_of(None)}
BARE: dict[str, Any] = {"days": days_of(None), "places": ()}
KILLED = (replace(TALIBAN, role="killer"), replace(ARMY, role="victim"))
TURNED = (replace(TALIBAN, role="target"), replace(ARMY, role="attacker"))
TOLL: dict[str, Any] = {"figure": THIRTEEN}
REWORDED: dict[str, Any] = {"words": OTHER_SENTENCE}
LEADER = RoleFiller("victim", "zawahiri", kind="person")
DEATH = {"type": "KILLS", "fillers": (LEADER,), "act": "kil", "words": OTHER_SENTENCE}
ANOTHER = RoleFiller("detainee", "adel", kind="person")
HELD: dict[str, Any] = {"type": "DETAINS", "fillers": (RoleFiller("detainee", "zawahiri", kind="person"),)}
MEETING: dict[str, Any] = {
    "type": "MEETS",
    "fillers": (RoleFiller("participant", "lavrov"), RoleFiller("participant", "wang")),
    "places": (),
    "act": "meet",
}

CASES = [
    ("the same in other words", {}, REWORDED, "same"),
    ("who did it is in dispute", {}, {"fillers": (IS, ARMY), **REWORDED}, "same"),
    ("rival tolls", TOLL, {"figure": FORTY, **REWORDED}, "same"),
    ("told as a killing", {}, {"type": "KILLS", "fillers": KILLED}, "same"),
    ("nobody named, the toll the same", {"fillers": (), **TOLL}, {"fillers": (), **TOLL}, "same"),
    ("each has the other as the attacker", {}, {"fillers": TURNED}, "same"),
    ("the same sentence reprinted", BARE, BARE, "same"),
    ("a month, place, who and a rare toll", TOLL, {"days": days_of("2022-08"), **TOLL, **REWORDED}, "same"),
    ("the week's news, who and a rare toll", {**BARE, **TOLL}, {**BARE, **TOLL, **REWORDED}, "same"),
    ("a person dies once", {**DEATH, **BARE}, {**DEATH, **BARE, "published": date(2024, 1, 1)}, "same"),
    ("two who meet on a day", MEETING, {**MEETING, **REWORDED}, "same"),
    ("two who meet in the news of a week", {**MEETING, **UNDATED}, {**MEETING, **UNDATED, **REWORDED}, "same"),
    ("a person held", {**HELD, **BARE}, {**HELD, **BARE, **REWORDED}, "same"),
    ("another day", {}, {"days": days_of("2022-08-30")}, "different"),
    ("told before it happened", {}, {**UNDATED, "published": date(2022, 8, 1)}, "different"),
    ("another place", {}, {"places": (DISTRICT,)}, "different"),
    ("another target", {}, {"fillers": (TALIBAN, POLICE)}, "different"),
    ("another type", {}, {"type": "DETAINS"}, "different"),
    ("reports years apart without a day", BARE, {**BARE, "published": date(2024, 1, 1)}, "different"),
    ("one day and no place", {"places": ()}, {"places": (), **REWORDED}, "unsure"),
    ("only the province", {"places": (PROVINCE,)}, {"places": (PROVINCE,), **REWORDED}, "unsure"),
    ("a round toll", {**BARE, "figure": FORTY}, {**BARE, "figure": FORTY, **REWORDED}, "unsure"),
    ("the next attack of a week", UNDATED, {**UNDATED, **REWORDED}, "unsure"),
    ("one attacker, two tolls", {"fillers": (TALIBAN,), **TOLL}, {"fillers": (TALIBAN,), "figure": FORTY, **REWORDED},
     "unsure"),
    ("turned round, and where", {"places": ()}, {"places": (), "fillers": TURNED}, "unsure"),
    ("one held among others", {**HELD, **BARE}, {**HELD, **BARE, "fillers": (*HELD["fillers"], ANOTHER), **REWORDED},
     "unsure"),
    ("nothing known", {**BARE, "fillers": ()}, {**BARE, "fillers": (), **REWORDED}, "unsure"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_two_tellings_are_judged_with_a_reason(one: dict[str, Any], other: dict[str, Any], verdict: str) -> None:
    first, second = replace(FIGHT, **one), replace(FIGHT, **{"id": "b", "document": "d2"} | other)
    match = compare_happenings(first, second)
    assert match.verdict == verdict, match
    assert match.reason.endswith(".")


def test_a_part_is_no_other_target_than_its_whole() -> None:
    state = RoleFiller("target", "afghanistan")
    ministry = RoleFiller("target", "ministry", akin=frozenset({"afghanistan"}))
    match = compare_happenings(replace(FIGHT, fillers=(TALIBAN, state)), replace(FIGHT, fillers=(TALIBAN, ministry)))
    assert match.verdict == "same"


def test_what_is_described_rather_than_named_is_no_other_target() -> None:
    hazaras, pupils = (RoleFiller("target", name, kind="population") for name in ("hazaras", "pupils"))
    match = compare_happenings(replace(FIGHT, fillers=(TALIBAN, hazaras)), replace(FIGHT, fillers=(TALIBAN, pupils)))
    assert match.verdict == "same"


def test_words_of_one_document_are_no_evidence() -> None:
    bare = replace(FIGHT, places=(), fillers=(TALIBAN, ARMY), days=days_of(None))
    assert compare_happenings(bare, replace(bare, id="b")).verdict == "unsure"


def test_the_dead_and_the_wounded_of_one_trigger_are_one_happening() -> None:
    dead = replace(FIGHT, **BARE, spot=(3, 9), figure=THIRTEEN)
    assert compare_happenings(dead, replace(dead, id="b", figure=Figure("wounded", 40, 40, 40))).verdict == "same"
    assert compare_happenings(dead, replace(dead, document="d2", **REWORDED)).verdict == "same"
    assert compare_happenings(dead, replace(dead, document="d2", figure=None, **REWORDED)).verdict == "unsure"


def test_what_is_to_come_may_be_told_before_its_day() -> None:
    announced = replace(FIGHT, published=date(2022, 8, 1), to_come=True)
    assert compare_happenings(FIGHT, announced).verdict == "same"


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)


@given(pair=pairs)
def test_the_order_of_the_two_does_not_matter(pair: list[Telling]) -> None:
    one, other = pair
    match = compare_happenings(one, other)
    assert match == compare_happenings(other, one)
    assert 0 <= match.score <= 1
