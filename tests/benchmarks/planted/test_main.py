"""The command: a folder that `whence read` takes, a key beside it that says that all is invented, a table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.planted import plant
from benchmarks.planted.__main__ import main
from whence.read import Limits, find_sources, parse


def test_the_folder_reads_as_the_documents_that_were_planted(tmp_path: Path) -> None:
    assert main(["--seed", "4", "--documents", "12", "-o", str(tmp_path)]) == 0
    sources = find_sources([tmp_path / "texts"]).sources
    read = [parse(source, source.path.read_bytes(), Limits()) for source in sources]
    assert {one.id: one.segments for one in read} == {
        planted.document.id: planted.document.segments for planted in plant(4, 12).documents
    }


def test_the_key_says_that_everything_is_invented(tmp_path: Path) -> None:
    main(["--seed", "4", "--documents", "3", "-o", str(tmp_path)])
    key = json.loads((tmp_path / "key.json").read_text(encoding="utf-8"))
    assert key["note"].startswith("Invented from beginning to end")
    assert [one["file"] for one in key["documents"]] == ["000000.txt", "000001.txt", "000002.txt"]


def test_the_table_counts_what_was_planted(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--seed", "4", "--documents", "30"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("30 documents, ")
    assert {"documents:", "matters by standing:", "derivations:", "contradictions, pairs of claims:"} <= set(lines)
