"""The splits keep together what belongs together, and what is frozen stays where it is."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from training.holdings import load, with_texts
from training.splits import assign, check, conflict_of, freeze, group_of, groups_of
from training.splits.__main__ import main

Passage = dict[str, Any]


def _passage(number: int, conflict: str, *, author: str = "k0", region: str = "world") -> Passage:
    return {"id": f"{author}-{number:03}", "author": author, "conflict": conflict, "region": region}


def _many(author: str = "k0", region: str = "world", conflicts: int = 200) -> list[Passage]:
    """Three passages about each of many conflicts."""
    rows = ((at, f"invented: war {at % conflicts}") for at in range(3 * conflicts))
    return [_passage(at, conflict, author=author, region=region) for at, conflict in rows]


def _real(id_: str) -> Passage:
    return {"id": id_, "author": "real", "conflict": "none", "region": "world"}


@pytest.mark.parametrize(
    ("passage", "group"),
    [
        (_passage(1, "invented: Oulem unrest (late phase)"), "k0 | invented: Oulem unrest"),
        (_passage(2, "none"), "k0 | k0-002"),
        (_passage(3, "near miss"), "k0 | k0-003"),
        (_real("tiny:doc_1#2"), "tiny:doc_1"),
        (_real("tiny:doc_1"), "tiny:doc_1"),
        (_real("ecbplus:12_3ecb#1"), "ecbplus:12"),
    ],
)
def test_the_group_is_author_and_conflict_or_the_document_or_its_topic(passage: Passage, group: str) -> None:
    assert group_of(passage) == group


def test_a_passage_about_no_conflict_has_none() -> None:
    assert [conflict_of(_passage(1, label)) for label in ("none", "near miss", "Balkans 1990s (x)")] == [
        "",
        "",
        "Balkans 1990s",
    ]


def test_passages_of_one_author_about_one_conflict_are_never_in_two_splits() -> None:
    passages = _many()
    splits = assign(passages)
    groups = {(group_of(passage), splits[passage["id"]]) for passage in passages}
    assert len(groups) == len({group for group, _ in groups}) == 200


def test_about_eighty_ten_and_ten_of_a_hundred() -> None:
    shares = Counter(assign(_many(conflicts=1000)).values())
    assert {split: round(shares[split] / 3000, 1) for split in shares} == {"train": 0.8, "dev": 0.1, "test": 0.1}


def test_every_author_and_region_with_two_groups_is_seen_outside_train() -> None:
    passages = [passage for at in range(30) for passage in _many(f"a{at}", f"region {at}", conflicts=2)]
    splits = assign(passages)
    held_out = {passage["author"] for passage in passages if splits[passage["id"]] != "train"}
    assert held_out == {passage["author"] for passage in passages}


def test_what_is_added_moves_nothing_that_is_frozen() -> None:
    before = _many(conflicts=40)
    frozen = freeze(before)
    more = [_passage(at, f"invented: later war {at}", region="elsewhere") for at in range(500, 600)]
    after = assign([*before, *_many("k1", conflicts=3), *more], frozen["groups"])
    assert {passage["id"]: after[passage["id"]] for passage in before} == assign(before)


def test_freezing_again_keeps_the_groups_and_takes_up_new_ones() -> None:
    old = freeze([_passage(1, "a"), _passage(2, "b")])
    moved = {**old, "groups": {**old["groups"], "k0 | a": "test"}}
    new = freeze([_passage(1, "a"), _passage(3, "c")], moved)
    assert new["groups"] == {"k0 | a": "test", "k0 | c": groups_of([_passage(3, "c")])["k0 | c"]}


def test_the_corpus_that_was_frozen_has_no_differences() -> None:
    assert check(_many(), freeze(_many())) == []


def test_order_makes_no_difference() -> None:
    assert freeze(list(reversed(_many()))) == freeze(_many())


def test_differences_are_told() -> None:
    frozen = {"groups": {"k0 | a": "train", "k0 | b": "dev"}, "sha256": freeze([_passage(1, "a")])["sha256"]}
    lines = check([_passage(1, "a"), _passage(2, "a"), _passage(3, "c")], {**frozen, "groups": {**frozen["groups"]}})
    assert lines[:2] == [
        "k0 | c: has no split yet: freeze the splits",
        "k0 | b: is in the splits, its passages are gone",
    ]
    assert any(line.startswith("train: its ids have the hash ") for line in lines)


def _lines(passages: list[Passage]) -> str:
    return "".join(f"{json.dumps(passage)}\n" for passage in passages)


def test_the_command_freezes_and_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, frozen = tmp_path / "k0.jsonl", tmp_path / "splits.json"
    file.write_text(_lines(_many(conflicts=40)), encoding="utf-8")
    assert [main([command, str(file)], frozen) for command in ("check", "freeze", "check")] == [1, 0, 0]
    assert capsys.readouterr().out.splitlines()[-1] == "120 passages, 0 differences"
    file.write_text(_lines([*_many(conflicts=40), _passage(900, "a new one")]), encoding="utf-8")
    assert main(["check", str(file)], frozen) == 1
    assert "k0 | a new one: has no split yet: freeze the splits" in capsys.readouterr().out


def test_a_folder_holds_markup_and_lines_of_json_and_one_that_is_not_there_nothing(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "tiny.jsonl").write_text(_lines([_real("tiny:doc-1")]), encoding="utf-8")
    assert load([tmp_path / "authored", tmp_path / "real"]) == [_real("tiny:doc-1")]


def test_stand_off_records_are_left_out_where_their_texts_are_not_at_hand(tmp_path: Path) -> None:
    passages = [{**_passage(1, "a"), "text": "Tamsir fell."}, {"id": "tiny:doc-1", "corpus": "tiny"}]
    assert with_texts(passages, tmp_path / "none") == passages[:1]
