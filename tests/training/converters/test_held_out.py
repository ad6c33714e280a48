"""What measures a reader is not what it learned from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.public import cameo, re3d, sets
from training.converters import held_out
from training.converters.held_out import is_held_out, is_kept_from_training


def test_about_a_tenth_is_held_out() -> None:
    assert 60 < sum(is_held_out(f"row-{number}") for number in range(1000)) < 140


@pytest.mark.parametrize(("id_", "held"), [("row-0", False), ("row-11", True), ("row-14", True)])
def test_the_tenth_is_the_same_on_every_machine(id_: str, held: bool) -> None:
    assert is_held_out(id_) is held


def test_benchmarks_and_training_have_one_rule() -> None:
    used = {getattr(module, "is_held_out") for module in (sets, cameo, re3d)}  # noqa: B009 - they import it, and do not export it
    assert used == {held_out.is_held_out}


@given(st.text())
def test_only_corpora_without_a_test_part_of_their_own_lose_a_tenth(id_: str) -> None:
    assert {is_kept_from_training(name, id_) for name in ("re3d", "cameo_ner", "gum_ud")} == {is_held_out(id_)}
    assert not is_kept_from_training("polnear", id_)
