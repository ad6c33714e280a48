"""The time and the quantity of a trigger: no time that is rather another's."""

from __future__ import annotations

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.valued import takers_of, with_own_time
from whence.extract.net.labels import RELS

PLAN = Plan(
    text="They convicted him in May 2020 of shooting 12 men. He fled.",
    triggers={"convicted": "DETAINS", "shooting": "KILLS", "fled": "MOVES"},
    times=["in May 2020"],
    quantities={"12": "deaths"},
    roles={"convicted": {"TIME": "in May 2020"}, "shooting": {"TIME": "in May 2020", "QUANTITY": "12"},
           "fled": {"TIME": "in May 2020"}},
)  # fmt: skip


def _chances(convicted: float, shooting: float, trigger: str) -> list[str]:
    found = scanned(PLAN)
    number = next(at for at, span in enumerate(found.spans) if span.label == "time")
    likely = {"DETAINS": convicted, "KILLS": shooting, "MOVES": 1.0}  # the last one in another sentence
    for each in found.triggers:
        each.roles[number, True][RELS.index("TIME")] = likely[each.type]
    at = next(each for each in found.triggers if each.type == trigger).at
    return [role for role, *_ in with_own_time([("TIME", number, True, likely[trigger])], at, takers_of(found))]


def test_a_time_that_is_rather_anothers_is_not_taken() -> None:
    assert _chances(0.9, 0.7, "KILLS") == []
    assert _chances(0.9, 0.7, "DETAINS") == ["TIME"]


def test_two_may_share_a_time_that_is_nearly_as_likely_of_both() -> None:
    assert _chances(0.9, 0.85, "KILLS") == ["TIME"]
