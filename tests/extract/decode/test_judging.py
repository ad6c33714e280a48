"""Judging: how sure a statement is, from what tells of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.judging import FEATURES, Judge, features_of

PLAN = Plan(
    text="Rebels killed soldiers.",
    mentions={"Rebels": "armed-group nominal", "soldiers": "person nominal"},
    triggers={"killed": "KILLS"},
)
ROLES = ["killer", "victim"]


def _features(*fillers: tuple[str, int, bool, float], sure: float = 1.0) -> dict[str, float]:
    (trigger,) = scanned(PLAN).triggers
    trigger.score = sure
    return features_of(trigger, fillers, ROLES, None)


def test_features_are_named_and_each_is_told() -> None:
    assert set(_features()) >= {"one", "type", "first", "second"}
    assert set(FEATURES) <= set(_features())


def test_an_empty_role_is_told_apart_from_an_unlikely_filler() -> None:
    features = _features(("killer", 0, True, 0.5))
    assert (features["first_empty"], features["second_empty"]) == (0.0, 1.0)


def test_a_surer_trigger_makes_a_surer_statement() -> None:
    judge, filler = Judge(), ("victim", 1, True, 0.9)
    assert judge.score("KILLS", _features(filler, sure=0.9)) > judge.score("KILLS", _features(filler, sure=0.4))


def test_weights_of_features_and_types_add_up() -> None:
    judge = Judge(weights={"one": 1.0, "type KILLS": -1.0})
    assert judge.score("KILLS", _features()) == 0.5
    assert judge.score("MOVES", _features()) > 0.5


@given(sure=st.floats(0, 1), chance=st.floats(0, 1), weight=st.floats(-20, 20))
def test_a_score_lies_between_0_and_1(sure: float, chance: float, weight: float) -> None:
    features = _features(("victim", 1, True, chance), sure=sure)
    for judge in (Judge(), Judge(weights={"type": weight, "second": weight})):
        assert 0 <= judge.score("KILLS", features) <= 1
