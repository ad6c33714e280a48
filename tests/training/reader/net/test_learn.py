"""A network learns what it is shown, the same each time, also when it was stopped in between."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import cast

import pytest
import torch

from tests.training.reader.material import LetterPieces, raid, whole
from tests.training.reader.net.small import PIECES, network
from training.reader.example import Example
from training.reader.labels import RELS, TYPES
from training.reader.learn import Keeping, learn
from training.reader.plan import Plan
from training.reader.torch_engine import TorchEngine
from whence.extract.net.pieces import Pieces
from whence.extract.net.scan import scan

PLAN = Plan(passes={"own": 6}, words=40, encoder_rate=1e-3, head_rate=1e-3, seed=3)


@pytest.fixture
def examples(tmp_path: Path) -> list[Example]:
    """Three tellings of one passage, each with words of its own."""
    passage = raid(tmp_path)
    return [whole({**passage, "id": f"p{number}", "text": passage["text"].replace("men", men)})
            for number, men in enumerate(("men", "ten", "den"))]  # fmt: skip


def test_three_passages_are_learned_by_heart(examples: list[Example], tmp_path: Path) -> None:
    plan = dataclasses.replace(PLAN, words=120, passes={"own": 200}, average=0.9, head_rate=5e-3, encoder_rate=2e-3)
    log = tmp_path / "own.log"
    taught = learn(network(), {"own": examples}, PIECES, {}, plan, log)
    last = json.loads(log.read_text(encoding="utf-8").splitlines()[-1])
    assert last["types"] < 0.1
    found = scan(examples[0].words, TorchEngine(taught), PIECES, {})
    assert [(one.at, one.type) for one in found.triggers] == [((11, 11), "FIGHTS")]
    wanted = {span[:2] for span in examples[0].spans}
    assert {span.at for span in found.spans} == wanted
    attacker = max(found.triggers[0].roles.items(), key=lambda each: each[1][RELS["attacker"]])[0]
    assert found.spans[attacker[0]].at == (6, 6)
    assert TYPES["FIGHTS"] == list(TYPES.values())[list(TYPES).index("FIGHTS")]


def test_the_same_plan_gives_the_same_weights(examples: list[Example], tmp_path: Path) -> None:
    one, two = (learn(network(), {"own": examples}, PIECES, {}, PLAN, tmp_path / f"{at}.log") for at in range(2))
    for ours, theirs in zip(one.parameters(), two.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def test_learning_that_was_stopped_goes_on_to_the_same_weights(examples: list[Example], tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "own.state.pt", every=2, resume=True)
    given = {"own": examples}
    stopped = cast(Pieces, LetterPieces(stop_after=7))
    with pytest.raises(KeyboardInterrupt):
        learn(network(), given, stopped, {}, PLAN, tmp_path / "own.log", keeping=keeping)
    resumed = learn(network(), given, PIECES, {}, PLAN, tmp_path / "own.log", keeping=keeping)
    whole_run = learn(network(), given, PIECES, {}, PLAN, tmp_path / "other.log")
    for ours, theirs in zip(resumed.parameters(), whole_run.parameters(), strict=True):
        assert torch.equal(ours, theirs)
