"""Tests of whence.view.judgements."""

from __future__ import annotations

from pathlib import Path

from tests.view.material import small_case
from whence.view import find_judgements


def test_a_withdrawal_is_in_the_log_with_who_and_why(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        document = next(case.documents()).id
        case.withdraw(document, by="Ada", why="sent in confidence")
        (row,) = find_judgements(case)
    assert row.cells() == {
        "when": row.when,
        "by": "Ada",
        "verdict": "withdraw",
        "subjects": f"document {document[:8]}",
        "why": "sent in confidence",
        "correction": "",
        "judgement": row.id,
    }
