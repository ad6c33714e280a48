"""The corpus is held against all it must keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.training.markup.material import RAID, compiled
from training import corpus_check
from training.corpus_check import faults, gathered, main, tables


def passage(id_: str = "t1-001") -> dict[str, Any]:
    """Return a passage with an id."""
    return compiled(RAID.replace("t1-001", id_)).passage


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a corpus of two passages, one read twice, where the corpus is looked for."""
    for folder in ("authored", "second"):
        (tmp_path / folder).mkdir()
    other = RAID.replace("t1-001", "t1-002").replace("Tilla", "Kassou").replace("rifles", "lorries")
    (tmp_path / "authored" / "t1.txt").write_text(RAID + "\n" + other, "utf-8")
    (tmp_path / "second" / "a.txt").write_text(RAID, "utf-8")
    table = "<!-- quotas -->\n<!-- end of quotas -->\n"
    agreed = "<!-- agreement, authored -->\n<!-- end of agreement, authored -->\n"
    (tmp_path / "README.md").write_text(f"Before.\n{table}Between.\n{agreed}", "utf-8")
    monkeypatch.setattr(corpus_check, "README", tmp_path / "README.md")
    monkeypatch.setattr(corpus_check, "SECOND", tmp_path / "second")
    monkeypatch.setattr(corpus_check, "SPLITS", tmp_path / "splits.json")
    monkeypatch.setattr(corpus_check, "WHOLE", (tmp_path / "authored",))
    return tmp_path


def test_tables_are_the_quotas_and_the_agreement_of_each_kind_that_was_read_twice() -> None:
    assert list(tables(gathered([passage()], [], [passage()], []))) == ["quotas"]
    assert list(tables(gathered([passage()], [passage()], [passage()], [passage()]))) == [
        "quotas",
        "agreement, authored",
    ]


def test_what_the_corpus_lacks_is_named(small: Path) -> None:
    (small / "second" / "a.txt").write_text("", "utf-8")
    many = [passage(f"t1-{number:03}") for number in range(100)]
    found = faults(gathered(many, [], [], []))
    assert "authored passages read twice: 0, should be >= 6" in found
    assert any(fault.startswith(("region", "largest conflict")) for fault in found)
    assert any(fault.endswith("has no split yet: freeze the splits") for fault in found)


def test_a_second_reading_that_differs_in_a_type_is_named(small: Path) -> None:
    first = [passage(f"t1-{number:03}") for number in range(10)]
    again = [passage(f"t1-{number:03}") for number in range(10)]
    for reading in again:
        reading["statements"][2]["type"] = "MOVES"
    found = faults(gathered(first, again, first, again))
    assert "agreement, authored: WITHDRAWS is below 0.5" in found
    assert (small / "README.md").exists()


def test_tables_are_renewed_in_place_and_a_stale_one_is_named(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert "the table 'quotas' is not what the corpus gives: make corpus-table" in capsys.readouterr().out
    main(["--write"])
    assert "make corpus-table" not in capsys.readouterr().out
    text = (small / "README.md").read_text("utf-8")
    assert text.startswith("Before.\n<!-- quotas -->\n| what | count |")
    assert "Between.\n<!-- agreement, authored -->" in text
    assert "| authored passages | 2 |" in text


def test_faults_of_the_markup_stop_the_check(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "authored" / "t1.txt").write_text(RAID.replace("G item", "G weapon"), "utf-8")
    assert main([]) == 1
    assert "t1.txt:14:1: weapon is no kind" in capsys.readouterr().err
