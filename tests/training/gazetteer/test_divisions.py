"""The embedded table holds what GeoNames' lists say and how reports speak of it, and fits what was committed."""

from __future__ import annotations

import gzip
import lzma
from pathlib import Path

import pytest

from training.gazetteer.__main__ import TARGET
from training.gazetteer.divisions import make_table, write_table

FIRST = "GB.ENG\tEngland\tEngland\t6269131\nUS.IL\tIllinois\tIllinois\t4896861\n"
SECOND = "US.IL.167\tSangamon County\tSangamon County\t4250516\n"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    for name, text in (("admin1CodesASCII.txt.gz", FIRST), ("admin2Codes.txt.gz", SECOND)):
        (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    return tmp_path


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines()]


def test_divisions_come_with_their_short_forms(lists: Path) -> None:
    rows = [row for row in _rows(make_table(lists)) if row[0] != "C"]
    assert rows == [
        ["1", "GB.ENG", "6269131", "England", "", "English"],
        ["1", "US.IL", "4896861", "Illinois", "Ill.", ""],
        ["2", "US.IL.167", "4250516", "Sangamon County", "", ""],
    ]


def test_a_country_has_its_other_names_and_demonyms_but_not_the_name_of_its_part(lists: Path) -> None:
    (kingdom,) = [row for row in _rows(make_table(lists)) if row[:2] == ["C", "GB"]]
    assert kingdom[3] == "United Kingdom"
    assert {"Britain", "UK"} <= set(kingdom[4].split("|"))
    assert "England" not in kingdom[4].split("|")
    assert kingdom[5] == "British|English"


def test_the_same_lists_give_the_same_bytes(lists: Path) -> None:
    for name in ("one", "other"):
        write_table(lists, lists / name)
    assert (lists / "one").read_bytes() == (lists / "other").read_bytes()


def test_the_committed_table_is_small_and_whole() -> None:
    packed = TARGET.read_bytes()
    levels = [row[0] for row in _rows(lzma.decompress(packed).decode("utf-8"))]
    assert len(packed) < 600_000
    assert (levels.count("C"), levels.count("1"), levels.count("2")) == (252, 3955, 44796)
