"""Tests of whence.cli.judging: deciding, taking back, and the log."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.material import Capture, printed, refused
from tests.view.material import courier, wire
from whence.cli import main

ARMY, FRONT = "Lenna Freedom Army", "Orrin Front"
WHY = ("--why", "as told", "--by", "Ada")
MADE = re.compile(r"judgement ([0-9a-f]{20}): (\w+)(?: of ([0-9a-f]{20}))?\n")


def judged(capsys: Capture, case: str, *words: str) -> str:
    """Judge, and return the id of the judgement."""
    found = MADE.fullmatch(printed(capsys, "judge", case, *words, *WHY))
    assert found
    assert found[2] == words[0]
    return found[1]


def rows(capsys: Capture, command: str, case: str, *options: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed(capsys, command, case, *options, "--format", "jsonl").splitlines()]


def first(capsys: Capture, case: str, type_: str) -> dict[str, object]:
    return rows(capsys, "ledger", case, "--type", type_, "--tentative")[0]


def claims_about(capsys: Capture, case: str, name: str) -> int:
    return len(rows(capsys, "ledger", case, "--about", name))


def test_two_names_are_made_one_and_parted_again(capsys: Capture, own_case: str) -> None:
    before = printed(capsys, "export", own_case, "--format", "readings", "-o", "-")
    judged(capsys, own_case, "same", ARMY, FRONT)
    assert claims_about(capsys, own_case, ARMY) == claims_about(capsys, own_case, FRONT)
    assert printed(capsys, "export", own_case, "--format", "readings", "-o", "-") != before
    printed(capsys, "undo", own_case, *WHY)
    assert printed(capsys, "export", own_case, "--format", "readings", "-o", "-") == before


def test_one_name_is_told_apart_in_two_documents(capsys: Capture, own_case: str) -> None:
    one, other = (f"{FRONT}@{draft.document.id[:8]}" for draft in (wire(), courier()))
    judged(capsys, own_case, "different", one, other)
    assert f"'{FRONT}': may be several entities" in refused(capsys, "ledger", own_case, "--about", FRONT)


def test_unsure_is_kept_and_joins_nobody(capsys: Capture, own_case: str) -> None:
    before = claims_about(capsys, own_case, ARMY)
    judged(capsys, own_case, "unsure", ARMY, FRONT)
    assert claims_about(capsys, own_case, ARMY) == before


def test_what_is_rejected_is_shown_only_if_asked_for(capsys: Capture, own_case: str) -> None:
    statement = str(first(capsys, own_case, "SUPPORTS")["statement"])
    judged(capsys, own_case, "reject", statement[:8])
    assert rows(capsys, "ledger", own_case, "--type", "SUPPORTS") == []
    assert [row["statement"] for row in rows(capsys, "ledger", own_case, "--type", "SUPPORTS", "--rejected")] == [
        statement
    ]


def test_what_is_accepted_is_tentative_no_more(capsys: Capture, own_case: str) -> None:
    judged(capsys, own_case, "accept", str(first(capsys, own_case, "PRESENT_IN")["statement"]))
    assert [row["tentative"] for row in rows(capsys, "ledger", own_case, "--type", "PRESENT_IN")] == [False]


def test_a_type_and_a_time_and_a_factuality_are_corrected(capsys: Capture, own_case: str) -> None:
    row = first(capsys, own_case, "SUPPORTS")
    judged(capsys, own_case, "correct", str(row["statement"]), "type", "HOSTS")
    judged(capsys, own_case, "correct", str(row["statement"]), "time", "2023/..")
    judged(capsys, own_case, "correct", str(row["id"]), "factuality", "Uu")
    corrected = first(capsys, own_case, "HOSTS")
    assert (corrected["factuality"], corrected["time"]["edtf"]) == ("Uu", "2023/..")  # type: ignore[index]
    assert [party["role"] for party in corrected["roles"]] == ["host", "guest"]  # type: ignore[attr-defined]


def test_a_kind_and_a_name_are_corrected(capsys: Capture, own_case: str) -> None:
    judged(capsys, own_case, "correct", "Tarn", "kind", "facility")
    judged(capsys, own_case, "correct", "Tarn", "name", "Tarn clinic")
    assert printed(capsys, "dossier", own_case, "Tarn clinic").startswith("# Tarn clinic\n\nKind: facility\n")


def test_a_reliability_stands_beside_the_source(capsys: Capture, own_case: str) -> None:
    judged(capsys, own_case, "reliability", "Hesk Courier", "B")
    found = {row["source"]["name"]: row["reliability"] for row in rows(capsys, "sources", own_case)}  # type: ignore[index]
    assert {name: letter for name, letter in found.items() if letter} == {"Hesk Courier": "B"}


def test_the_log_has_who_what_when_and_why(capsys: Capture, own_case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    made = judged(capsys, own_case, "reliability", "Hesk Courier", "B")
    shown = printed(capsys, "judgements", own_case)
    moment = re.escape(shown.splitlines()[3].removeprefix("  Ada, "))
    assert re.fullmatch(rf"{made[:8]} reliability B\n  Hesk Courier\n  as told\n  Ada, {moment}\n\n", shown)
    monkeypatch.setenv("COLUMNS", "80")
    assert printed(capsys, "judgements", own_case) == shown


def test_undoing_says_what_is_undone_and_goes_back_one_by_one(capsys: Capture, own_case: str) -> None:
    one = judged(capsys, own_case, "reliability", "Hesk Courier", "B")
    other = judged(capsys, own_case, "reliability", "Hesk Courier", "C")
    for expected in (other, one):
        found = MADE.fullmatch(printed(capsys, "undo", own_case, *WHY))
        assert found
        assert (found[2], found[3]) == ("undo", expected)
    assert refused(capsys, "undo", own_case, *WHY).endswith(
        "there is no judgement to undo (the id of a rule's, as `judgements` lists them)\n"
    )


def test_what_is_undone_is_marked_in_the_log(capsys: Capture, own_case: str) -> None:
    made = judged(capsys, own_case, "same", ARMY, FRONT)
    printed(capsys, "undo", own_case, made[:8], *WHY)
    assert [(row["verdict"], row["undone"]) for row in rows(capsys, "judgements", own_case, "--people")] == [
        ("same", True),
        ("undo", False),
    ]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["same", ARMY], "same is said as: same ENTITY|STATEMENT ENTITY|STATEMENT"),
        (["same", ARMY, FRONT, "Tarn"], "same is said as: same ENTITY|STATEMENT ENTITY|STATEMENT"),
        (["accept", "a", "b"], "accept is said as: accept STATEMENT"),
        (["correct", ARMY, "kind"], "correct is said as: correct SUBJECT FIELD VALUE"),
        (["reliability", "Hesk Courier"], "reliability is said as: reliability SOURCE LETTER"),
        (["merge", ARMY, FRONT], "'merge' is not one of 'same', 'different', 'unsure'"),
        (["same"], "Missing argument 'SUBJECT... [FIELD VALUE | LETTER]'"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_how_it_is_said(
    capsys: Capture, case: str, words: list[str], error: str
) -> None:
    assert error in " ".join(refused(capsys, "judge", case, *words, *WHY, status=2).split())


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["same", ARMY, "Atlantis"], "'Atlantis': no entity of this case is called so (a name as the ledger shows it)"),
        (["same", ARMY, "the lenna freedom army"],
         "judge same: is given one and the same twice (two that differ by name or document)"),
        (["accept", ARMY],
         f"statement or claim '{ARMY}': is not in the case (an id as the case's lists show it, or its beginning)"),
        (["correct", ARMY, "type", "KILLS"],
         "correct type: is no field of an entity that can be corrected (kind, name)"),
        (["reliability", "Hesk Courier", "Z"],
         "'Z': is none of the values that can stand here (A, B, C, D, E, F)"),
    ],
)  # fmt: skip
def test_what_cannot_be_judged_is_one_line_that_says_why(
    capsys: Capture, case: str, words: list[str], error: str
) -> None:
    assert refused(capsys, "judge", case, *words, *WHY) == f"whence: {error}\n"


@pytest.mark.parametrize("id_", ["zz", ""])
def test_an_id_that_is_none_is_not_undone(capsys: Capture, case: str, id_: str) -> None:
    assert main(["undo", case, id_, *WHY]) == 1
    assert capsys.readouterr().err.startswith("whence: ")


def test_two_statements_are_judged_to_tell_one_event_and_parted_again(
    capsys: Capture, tmp_path: Path, reports: Path
) -> None:
    (reports / "more.txt").write_text("Soldiers attacked a camp in Tarn on Monday. Rebels shelled a bridge.", "utf-8")
    case = str(tmp_path / "read.case")
    printed(capsys, "read", case, str(reports))
    told = [row for row in rows(capsys, "ledger", case, "--tentative") if row["type"] == "FIGHTS"]
    one, other = list({str(row["group"]): str(row["statement"]) for row in told}.values())[:2]

    def groups() -> set[object]:
        shown = rows(capsys, "ledger", case, "--tentative")
        return {row["group"] for row in shown if row["statement"] in (one, other)}

    assert len(groups()) == 2
    judged(capsys, case, "same", one, other)
    assert len(groups()) == 1
    printed(capsys, "undo", case, *WHY)
    assert len(groups()) == 2
