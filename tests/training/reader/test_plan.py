"""The plan of a run is one file that says all."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.converters.__main__ import CORPORA
from training.reader.examples import LAYERS
from training.reader.plan import PLAN, Plan, load_plan, loss_weights


def test_the_plan_learns_from_public_corpora_first_and_from_the_corpus_last() -> None:
    run = load_plan()
    assert [phase.name for phase in run.phases] == ["public", "own"]
    assert "own" not in run.phases[0].plan.passes
    assert {"own", *run.renamings()} <= set(run.phases[1].plan.passes)


def test_every_public_corpus_of_the_plan_has_a_converter_and_layers() -> None:
    assert set(load_plan().public()) <= set(CORPORA) & set(LAYERS)


def test_renamed_passages_are_asked_for_by_their_seeds() -> None:
    assert load_plan().renamings() == ["renamed-1", "renamed-2", "renamed-3"]


def test_every_phase_weighs_its_losses_as_the_plan_says() -> None:
    run = load_plan()
    assert all(phase.plan.weights == run.weights == loss_weights() for phase in run.phases)
    assert Plan(passes={}).weights == run.weights


def test_a_phase_may_weigh_a_loss_its_own_way(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(
        PLAN.read_text(encoding="utf-8").replace('name = "own"', 'name = "own"\nweights = {types = 2.0}'),
        encoding="utf-8",
    )
    assert load_plan(file).phases[1].plan.weights == {"types": 2.0}


def test_the_judge_is_asked_for_the_precision_that_is_promised_and_frames_for_all_of_the_corpus() -> None:
    how = load_plan().fitting
    assert 0.75 <= how.precision < 1
    assert how.framed == 1


def test_a_setting_that_nobody_reads_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN.read_text(encoding="utf-8").replace("warm = 0.06", "worm = 0.06"), encoding="utf-8")
    with pytest.raises(TypeError, match="worm"):
        load_plan(file)
