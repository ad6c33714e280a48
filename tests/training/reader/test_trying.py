"""The judge that a run writes: frames from the train part, weights and points from the dev part."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from tests.extract.net.planned import PIECES
from tests.training.reader.material import raid
from tests.training.reader.planned import sees_raid
from training.reader.framing import precisions
from training.reader.judge import NEVER_SURE
from training.reader.plan import load_plan
from training.reader.preparing import Prepared
from training.reader.trying import figures_of, fitted, load_table
from whence.extract.decode.judging import FEATURES, Judge

TABLE = load_table()
HOW = load_plan().fitting
STRICT = "statements, strict F1"


def judge_of(train: list[dict[str, Any]], dev: list[dict[str, Any]], framed: int = 3) -> Judge:
    how = dataclasses.replace(HOW, framed=framed)
    return fitted(sees_raid(dev[0]), PIECES, TABLE, Prepared({}, train, dev), how)


@pytest.fixture
def passage(tmp_path: Path) -> dict[str, Any]:
    return raid(tmp_path)


def test_frames_are_counted_in_every_so_manyth_passage_of_the_train_part(passage: dict[str, Any]) -> None:
    wrong = {**passage, "statements": []}
    judge = judge_of([passage, wrong, wrong], [passage], framed=3)
    assert judge.frames == precisions(sees_raid(passage), PIECES, TABLE, [passage])
    assert judge_of([passage, wrong, wrong], [passage], framed=1).frames["FIGHTS|attacked"] < 0.5


def test_the_operating_point_is_where_crossed_scores_are_right_as_often_as_is_wanted(passage: dict[str, Any]) -> None:
    dev = [passage] * 6
    sure, unsure = judge_of([], dev), judge_of([], dev[:1] + [{**passage, "statements": []}] * 5)
    assert sure.least == sure.operating_point
    assert 0.5 < sure.operating_point < 1
    assert unsure.operating_point == NEVER_SURE


def test_a_judge_has_a_weight_for_each_feature_and_goes_to_json_and_back(passage: dict[str, Any]) -> None:
    judge = judge_of([passage], [passage] * 2)
    assert set(FEATURES) < set(judge.weights)
    assert judge.boost == HOW.boost
    assert Judge(**json.loads(json.dumps(dataclasses.asdict(judge)))) == judge


def test_the_same_passages_give_the_same_judge(passage: dict[str, Any]) -> None:
    assert judge_of([passage], [passage] * 2) == judge_of([passage], [passage] * 2)


def test_tentative_statements_are_in_no_figure(passage: dict[str, Any]) -> None:
    engine = sees_raid(passage)
    sure, unsure = (figures_of(engine, PIECES, TABLE, [passage], Judge(operating_point=point)) for point in (0.5, 1.0))
    assert (sure[STRICT], unsure[STRICT]) == (1.0, 0.0)
