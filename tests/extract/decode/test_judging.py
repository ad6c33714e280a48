"""Judging: how sure a statement is, from what tells of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.framed import Framed
from whence.extract.decode.judging import FEATURES, Judge, features_of
from whence.extract.tree_candidates import Candidate
from whence.extract.trees import Tree

PLAN = Plan(
    text="Rebels killed soldiers.",
    mentions={"Rebels": "armed-group nominal", "soldiers": "person nominal"},
    triggers={"killed": "KILLS"},
)
ROLES = ["killer", "victim"]
FRAME = Framed(
    at=(1, 1),
    words="killed",
    candidate=Candidate(
        tree=Tree(()), type="KILLS", why="A verb of killing.", score=0.8, words=(1,), at=1, fillings=()
    ),
    roles={"killer": (), "place": ()},
)


def _features(*fillers: tuple[str, int, bool, float], sure: float = 1.0) -> dict[str, float]:
    found = scanned(PLAN)
    (trigger,) = found.triggers
    trigger.score = sure
    return features_of(trigger, fillers, ROLES, found.spans, None)


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


def test_a_frame_tells_how_often_it_was_right_and_how_many_roles_it_fills_alike() -> None:
    found = scanned(PLAN)
    fillers = [("killer", 0, True, 0.9), ("victim", 1, True, 0.9)]
    features = features_of(found.triggers[0], fillers, ROLES, found.spans, (FRAME, 0.5))
    assert (features["framed"], features["frame_score"], features["frame_agrees"]) == (1.0, 0.0, 1.0)
    assert _features()["framed"] == 0.0


def test_a_filler_tells_how_sure_its_span_is_and_whether_it_is_a_pronoun() -> None:
    found = scanned(PLAN)
    found.spans[0].score, found.spans[1].form = 0.5, "pronoun"
    fillers = [("killer", 0, True, 0.9), ("victim", 1, True, 0.9)]
    features = features_of(found.triggers[0], fillers, ROLES, found.spans, None)
    assert (features["first_span"], features["first_pronoun"]) == (0.0, 0.0)
    assert features["second_span"] > 0
    assert features["second_pronoun"] == 1.0


@pytest.mark.parametrize(
    ("known", "score"),
    [
        ({}, 0.8),
        ({"KILLS|A verb of killing.": 0.6}, 0.6),
        ({"KILLS|A verb of killing.": 0.6, "KILLS|killed": 0.3}, 0.3),
    ],
)
def test_a_frame_is_as_sure_as_its_words_then_as_its_reason_then_as_it_says(
    known: dict[str, float], score: float
) -> None:
    assert Judge(frames=known).frame_score(FRAME) == score
