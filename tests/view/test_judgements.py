"""Tests of whence.view.judgements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.view.material import small_case
from whence.records import Judgement, Subject
from whence.resolve import judge, undo, watch
from whence.view import JudgementRow, find_judged, find_judgements

SIGNED = ("Ada", "as told")


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
        "score": "",
        "correction": "",
        "undone": "",
        "judgement": row.id,
    }


def test_what_people_judged_comes_in_its_order_and_tells_what_is_undone(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        pair, _ = find_judged(case, "same", ("Lenna Freedom Army", "Orrin Front"))
        first = judge(case, "same", pair, signed=SIGNED)
        undoing = undo(case, signed=("Eva", "two groups"))
        rows = list(find_judgements(case))
    assert [(row.verdict, row.undone) for row in rows] == [("same", True), ("undo", False)]
    assert rows[1].lines()[:3] == (f"{undoing.id[:8]} undo", f"judgement {first.id[:8]}", "two groups")


def test_rules_come_after_people_and_can_be_left_out(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        (tmp_path / "list.csv").write_text("name,kind,aliases\nLenna Freedom Army,armed-group,LFA\n")
        subjects, says = find_judged(case, "reliability", ("Hesk Courier", "B"))
        judge(case, "reliability", subjects, signed=SIGNED, says=says)
        watch(case, tmp_path / "list.csv")
        people = list(find_judgements(case, rules=False))
        first, rule = find_judgements(case)
    assert people == [first]
    assert (first.verdict, rule.verdict, rule.by, rule.when) == ("reliability", "same", "whence", None)
    assert {subject.name for subject in rule.subjects} == {"LFA", "Lenna Freedom Army"}


ENTITY = Subject(document="1" * 20, type="armed-group", spans=((42, 60),), name="Lenna Freedom Army")
STATEMENT = Subject(document="1" * 20, type="KILLS", spans=((5, 9),), name="ab12cd34ef56ab12cd34")


def made(**fields: object) -> JudgementRow:
    told: dict[str, object] = {
        "id": "51c0" * 5, "verdict": "correct", "subjects": (STATEMENT,), "by": "Ada",
        "when": "2024-03-20T23:30:45.123456-02:00", "why": "it says so", "correction": ("type", "DETAINS"),
    }  # fmt: skip
    return JudgementRow(**{**told, **fields})  # type: ignore[arg-type]


def test_a_judgement_is_told_in_lines_with_short_ids_and_in_one_time_zone() -> None:
    assert made().lines() == (
        "51c051c0 correct type: DETAINS",
        "KILLS ab12cd34 in 11111111 [5:9]",
        "it says so",
        "Ada, 2024-03-21 01:30 UTC",
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"correction": ("time", "")}, "time: none"),
        ({"verdict": "reliability", "correction": ("reliability", "B")}, "B"),
        ({"verdict": "accept", "correction": None}, ""),
    ],
)
def test_what_is_new_is_said_in_words(fields: dict[str, object], said: str) -> None:
    assert made(**fields).cells()["correction"] == made(**fields).new == said


def test_two_subjects_are_two_lines_and_one_cell() -> None:
    other = Subject(document="2" * 20, type="armed-group", name="LFA")
    pair = made(verdict="same", subjects=(ENTITY, other), correction=None, undone=True)
    assert pair.lines()[:3] == (
        "51c051c0 same (undone)",
        "armed-group Lenna Freedom Army in 11111111 [42:60]",
        "armed-group LFA in 22222222",
    )
    assert pair.cells()["subjects"] == "; ".join(pair.lines()[1:3])
    assert pair.cells()["undone"] == "yes"


def test_what_a_rule_says_has_its_score_and_no_moment() -> None:
    names = (Subject(type="other", name="LFA"), Subject(type="other", name="Lenna Freedom Army"))
    said = made(verdict="same", subjects=names, by="whence", when=None, correction=None, score=0.85)
    assert said.lines()[1:] == ("LFA", "Lenna Freedom Army", "it says so", "whence, score 0.85")
    assert (said.cells()["when"], said.cells()["score"]) == ("", "0.85")


def test_a_row_is_a_judgement() -> None:
    assert isinstance(made(), Judgement)
