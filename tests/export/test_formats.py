"""Tests of whence.export.formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from whence.errors import ExportError
from whence.export import EXPORTS, export_csv, export_readings, export_report
from whence.store import Case


def test_there_are_these_formats() -> None:
    assert dict(EXPORTS) == {"readings": export_readings, "csv": export_csv, "report": export_report}


def test_readings_are_one_object_a_document_a_line(case: Case, tmp_path: Path) -> None:
    export_readings(case, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["document"]["file"] for line in lines] == ["courier.txt", "persian.txt", "wire.txt"]


def test_csv_is_the_ledger_without_tentative_claims(case: Case, tmp_path: Path) -> None:
    export_csv(case, tmp_path / "out.csv")
    written = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert written.count("FIGHTS") == 2
    assert "PRESENT_IN" not in written


def test_the_report_is_one_page(case: Case, tmp_path: Path) -> None:
    export_report(case, tmp_path / "out.html")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("form", sorted(EXPORTS))
def test_what_cannot_be_written_is_an_error_and_leaves_nothing(case: Case, form: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        EXPORTS[form](case, tmp_path)
    assert list(tmp_path.iterdir()) == []
