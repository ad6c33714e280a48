"""The command checks files and turns markup into gold shape and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.training.markup.material import RAID, compiled
from training.markup.__main__ import main


def test_faults_are_printed_with_file_line_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID.replace("G item", "G weapon"), "utf-8")
    assert main([str(path)]) == 1
    assert f"{path}:14:1: weapon is no kind" in capsys.readouterr().out


def test_counts_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(RAID, "utf-8")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out.strip().endswith("3 statements, 4 claims, 5 attributions, 0 faults")


def test_gold_shape_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, lines = tmp_path / "a.txt", tmp_path / "a.jsonl"
    path.write_text(RAID, "utf-8")
    assert main(["--gold", str(path)]) == 0
    lines.write_text(capsys.readouterr().out, "utf-8")
    assert json.loads(lines.read_text("utf-8")) == compiled().passage
    assert main(["--from-gold", str(lines)]) == 0
    assert compiled(capsys.readouterr().out).passage == compiled().passage
