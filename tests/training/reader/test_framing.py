"""A frame is trusted as far as it was right where passages say what is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.extract.net.planned import PIECES, RandomEngine
from tests.training.reader.material import raid
from tests.training.reader.planned import sees_raid
from training.reader.framing import precisions
from training.reader.trying import load_table
from whence.extract.decode.judging import Judge
from whence.extract.frames import FrameTable

ATTACKED = "FIGHTS|attacked"


@pytest.fixture
def passage(tmp_path: Path) -> dict[str, Any]:
    return raid(tmp_path)


@pytest.fixture(scope="module")
def table() -> FrameTable:
    return load_table()


def found(passages: list[dict[str, Any]], table: FrameTable) -> dict[str, float]:
    return precisions(sees_raid(passages[0]), PIECES, table, passages)


def test_a_frame_that_was_right_once_is_trusted_a_little_more_than_its_type(
    passage: dict[str, Any], table: FrameTable
) -> None:
    told = found([passage], table)
    (why,) = (key for key in told if key.startswith("FIGHTS|") and key != ATTACKED)
    assert (told[why], told[ATTACKED]) == (0.667, 0.75)


def test_the_oftener_it_was_right_the_more_it_is_trusted(passage: dict[str, Any], table: FrameTable) -> None:
    assert found([passage] * 9, table)[ATTACKED] == pytest.approx((9 + 3 * 10 / 11) / 12, abs=0.001)


def test_another_filler_than_the_passage_has_is_wrong(passage: dict[str, Any], table: FrameTable) -> None:
    passage["statements"][0]["roles"]["attacker"] = ["A"]
    assert found([passage], table)[ATTACKED] == 0.25


def test_one_filler_of_several_is_enough_and_a_role_that_the_passage_leaves_open_is_no_fault(
    passage: dict[str, Any], table: FrameTable
) -> None:
    passage["statements"][0]["roles"] = {"target": ["T"]}
    assert found([passage], table)[ATTACKED] == 0.75


@pytest.mark.parametrize(("key", "value"), [("type", "KILLS"), ("trigger_at", [0, 8]), ("trigger_at", None)])
def test_another_type_or_another_place_is_wrong(
    passage: dict[str, Any], table: FrameTable, key: str, value: object
) -> None:
    passage["statements"][0][key] = value
    assert found([passage], table)[ATTACKED] == 0.25


def test_a_mention_is_whoever_s_mention_of_the_passage_begins_or_ends_with_it(
    passage: dict[str, Any], table: FrameTable
) -> None:
    """The passage marks "fighters" and "the Dallol Front", the network both in one."""
    (fighters,) = (each for each in passage["mentions"] if each["entity"] == "F")
    assert found([passage], table)[ATTACKED] == 0.75
    fighters["start"] -= 5
    assert found([passage], table)[ATTACKED] == 0.25
    passage["statements"][0]["roles"]["attacker"] = ["L"]
    assert found([passage], table)[ATTACKED] == 0.75


def test_the_product_s_judge_finds_the_precision_of_words_it_knows(passage: dict[str, Any], table: FrameTable) -> None:
    told = found([passage], table)
    assert list(told) == sorted(told)
    assert Judge(frames=told).frames[ATTACKED] == 0.75


def test_nothing_read_gives_no_precisions(table: FrameTable) -> None:
    assert precisions(RandomEngine(1), PIECES, table, []) == {}


def test_whatever_the_network_sees_precisions_are_shares_and_the_same_again(
    passage: dict[str, Any], table: FrameTable
) -> None:
    told = [precisions(RandomEngine(seed, keen=4), PIECES, table, [passage] * 2) for seed in (3, 3)]
    assert told[0] == told[1]
    assert all(0 < precision < 1 for precision in told[0].values())
