"""A second reading begins from the bare text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.markup.material import RAID, compiled
from training.second import drawn, main, sheet


def test_a_sheet_has_the_header_and_text_and_nothing_of_the_first_reading() -> None:
    passage = compiled().passage
    bare = compiled(sheet(passage)).passage
    assert (bare["id"], bare["meta"], bare["text"]) == (passage["id"], passage["meta"], passage["text"])
    assert not any(bare[layer] for layer in ("entities", "mentions", "statements", "claims", "attributions"))


def test_that_a_passage_is_a_near_miss_is_not_told() -> None:
    assert "near-miss" not in sheet(compiled().passage | {"near_miss": True})


def test_the_same_passages_are_drawn_whatever_stands_beside_them() -> None:
    passages = [{"id": f"t1-{number:03}"} for number in range(400)]
    few = [passage["id"] for passage in drawn(passages[:200], 0.1)]
    all_ = [passage["id"] for passage in drawn(passages, 0.1)]
    assert [id_ for id_ in all_ if id_ in {passage["id"] for passage in passages[:200]}] == few
    assert 20 < len(all_) < 60


def test_sheets_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID, "utf-8")
    assert main(["--share", "1", str(path)]) == 0
    assert capsys.readouterr().out.startswith("@ t1-001 | Sahel and West Africa |")


def test_a_file_with_faults_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID.replace("G item", "G weapon"), "utf-8")
    assert main([str(path)]) == 1
    assert "weapon is no kind" in capsys.readouterr().err
