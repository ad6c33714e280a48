"""What adding costs is measured on a case that really grows, and growth beyond the floor is told."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from benchmarks import incremental
from benchmarks.incremental import Cost, add, fill, missed, table
from benchmarks.planted import plant_many
from whence.store import open_case


def test_a_case_is_filled_and_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incremental, "ADDED", 3)
    address = str(tmp_path / "a.case")
    documents = chain.from_iterable(case.documents for case in plant_many(1, 5, brief=True))
    with open_case(address, create=True) as case:
        fill(case, documents, 5)
        before = len(list(case.documents()))
    seconds, peak = add(address, 7)
    with open_case(address) as case:
        assert len(list(case.documents())) > before == 5
        with case.linking() as links:
            assert not links.unsettled(1)
    assert seconds > 0
    assert peak > 1


def test_growth_is_told_and_judged_from_the_first_size_to_the_last() -> None:
    costs = [Cost(10, 2.0, 100.0), Cost(100, 3.0, 110.0)]
    assert list(table(costs))[-1] == "| 100 | 3.00 | 1.50 | 110 | 1.10 |"
    most = {"seconds": 1.3, "memory": 1.3}
    assert missed(costs, most) == ["seconds: 1.50 times, at most 1.3 are wanted"]
    assert missed(costs, {"seconds": 1.6, "memory": 1.3}) == []
