"""Files of passages are read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.markup.material import RAID
from training.markup import load_passages, read_file


def test_every_passage_of_every_file_is_loaded_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(RAID, "utf-8")
    (tmp_path / "a.txt").write_text(RAID.replace("-001", "-002") + "\n" + RAID.replace("-001", "-003"), "utf-8")
    assert [passage["id"] for passage in load_passages(tmp_path)] == ["t1-002", "t1-003", "t1-001"]


def test_what_lies_in_a_folder_of_work_is_no_part_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "a.txt").write_text(RAID, "utf-8")
    assert load_passages(tmp_path) == []
    assert len(load_passages(tmp_path / "work")) == 1


def test_an_empty_file_has_no_passage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n", "utf-8")
    assert load_passages(tmp_path) == []


def test_what_stands_before_the_first_header_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("lost words\n\n" + RAID, "utf-8")
    first, second = read_file(path)
    assert next(str(fault)[:29] for fault in first.faults) == "1:1: the header is written @ "
    assert second.faults == []


def test_faults_name_the_line_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID + "\n" + RAID.replace("G item", "G weapon"), "utf-8")
    second = read_file(path)[1]
    assert {(fault.at.line, fault.says[:18]) for fault in second.faults} == {
        (20, "a second passage w"),
        (33, "weapon is no kind:"),
    }


def test_a_file_with_faults_is_refused_naming_each(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID.replace("G item", "G weapon"), "utf-8")
    with pytest.raises(ValueError, match=r"a\.txt:14:1: weapon is no kind"):
        load_passages(path)
