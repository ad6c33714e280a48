"""Laws of the generated reports that the benchmarks read."""

from __future__ import annotations

from pathlib import Path

from benchmarks.generate import generate


def _content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_the_same_number_gives_the_same_folder(tmp_path: Path) -> None:
    generate(tmp_path / "one", 20)
    generate(tmp_path / "other", 20)
    assert _content(tmp_path / "one") == _content(tmp_path / "other")


def test_the_reports_of_a_small_folder_are_the_first_of_a_large_one(tmp_path: Path) -> None:
    generate(tmp_path / "few", 5)
    generate(tmp_path / "many", 20)
    few, many = _content(tmp_path / "few"), _content(tmp_path / "many")
    table = few.pop("metadata.csv")
    assert few.items() <= many.items()
    assert many["metadata.csv"].startswith(table)


def test_no_two_reports_are_the_same_and_none_is_a_scrap(tmp_path: Path) -> None:
    generate(tmp_path / "reports", 200)
    texts = [text for name, text in _content(tmp_path / "reports").items() if name != "metadata.csv"]
    assert len(set(texts)) == 200
    assert all(100 < len(text.split()) < 500 for text in texts)


def test_every_report_stands_in_the_table(tmp_path: Path) -> None:
    generate(tmp_path / "reports", 20)
    content = _content(tmp_path / "reports")
    rows = content.pop("metadata.csv").splitlines()
    assert [row.split(",")[0] for row in rows] == ["file", *content]
