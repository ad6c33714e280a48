"""The command prints a line a corpus with rows, tokens and items a layer, and fails on a wrong row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.converters.invented import write
from training.converters.__main__ import CORPORA, main, summary
from training.converters.rows import new_row, trigger

DOCUMENTED = Path(__file__).parents[3] / "docs" / "corpora.md"


def test_the_line_counts_rows_tokens_and_items(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": f"k{n}", "split": "train", "text": "Men left.", "labels": ["4"]} for n in range(2)]
    assert main(["cameo_class", "--data", str(write(tmp_path, "cameo_class.train", rows))]) == 0
    assert capsys.readouterr().out == "cameo_class: 2 rows, 4 tokens; labels 2\n"


def test_a_wrong_row_is_told() -> None:
    row = new_row("re3d", "r1", "Men left.", ["triggers"])
    row["triggers"] = [trigger((0, 4), "x")]
    assert summary("re3d", iter([row])) == ("re3d: 1 rows, 2 tokens; triggers 1", ["r1: [0, 4) covers 'Men '"])


def test_every_corpus_stands_in_the_document_of_corpora() -> None:
    text = DOCUMENTED.read_text("utf-8")
    assert [corpus for corpus in CORPORA if f"`{corpus}`" not in text] == []
