"""Invented reports: as many as asked for, the same each time, shorter where asked."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generate import generate


def _texts(folder: Path) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]


def test_the_first_reports_of_a_larger_folder_are_those_of_a_smaller(tmp_path: Path) -> None:
    generate(tmp_path / "few", 2)
    generate(tmp_path / "many", 4)
    assert _texts(tmp_path / "few") == _texts(tmp_path / "many")[:2]
    assert len(_texts(tmp_path / "many")) == 4


def test_reports_with_one_sentence_after_the_first_are_one_short_paragraph(tmp_path: Path) -> None:
    generate(tmp_path / "brief", 5, sentences=1)
    assert all(text.count("\n") == 1 and len(text.split()) < 60 for text in _texts(tmp_path / "brief"))
