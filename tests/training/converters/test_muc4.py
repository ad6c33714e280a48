"""MUC-4's slots are found again in the telegram's ordinary case."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.converters.invented import Rows, framed, is_sound, write
from training.converters.muc import FLAT, TEXTS, TOKENS
from training.converters.muc4 import convert, find_words

RAW = (
    "DEV-MUC3-9001 (NOSC)\n\n   QASRA, 8 MAY 90 -- [TEXT] FOUR HOODED MEN ABDUCTED THE\n"
    'MAYOR, IVO MARREN, WITH A "QUIET" RIFLE.\n'
)
TEMPLATE = {
    "MESSAGE: TEMPLATE": ["1"],
    "INCIDENT: TYPE": ["KIDNAPPING"],
    "INCIDENT: STAGE OF EXECUTION": ["ACCOMPLISHED"],
    "INCIDENT: INSTRUMENT ID": ['"\\"QUIET\\" RIFLE"'],
    "PERP: INDIVIDUAL ID": ['"FOUR HOODED MEN" / "MEN"', '? "RED FRONT"'],
    "PERP: ORGANIZATION ID": ["-"],
    "HUM TGT: NAME": ['"IVO MARREN"'],
    "HUM TGT: DESCRIPTION": ['"THE MAYOR": "IVO MARREN"', '"NOBODY"'],
}


@pytest.fixture(name="data")
def telegrams(tmp_path: Path) -> Path:
    for file in (*TEXTS, *TOKENS, *FLAT):
        write(tmp_path, file, [])
    optional = TEMPLATE | {"MESSAGE: TEMPLATE": ["2 (OPTIONAL)"]}
    rows: Rows = [
        {"id": "DEV-MUC3-9001", "text": RAW, "templates": [TEMPLATE, optional]},
        {"id": "DEV-MUC3-9002", "text": "DEV-MUC3-9002 (NOSC)\n\n   RAIN FELL.", "templates": []},
        {"id": "TST1-MUC3-0001", "text": "TST1-MUC3-0001\n\n   MEN LEFT.", "templates": []},
    ]
    return write(tmp_path, "muc4", rows)


def test_fillers_are_found_again_and_alternatives_share_a_number(data: Path) -> None:
    row, _ = convert(data)
    assert is_sound(row)
    [incident] = row["incidents"]
    assert (incident["label"], incident["type"]) == ("muc4:KIDNAPPING", "DETAINS")
    assert [(role, words.lower()) for role, words in framed(row, incident)] == [
        ("muc4:perpetrator", "four hooded men"),
        ("muc4:perpetrator", "men"),
        ("muc4:victim", "ivo marren"),
        ("muc4:victim-description", "the mayor"),
        ("muc4:instrument", '"quiet" rifle'),
    ]
    assert [filler["same"] for filler in incident["arguments"][:2]] == [0, 0]
    assert incident["arguments"][0]["mapped"] == "captor"


def test_a_telegram_without_templates_says_so_and_test_telegrams_are_not_read(data: Path) -> None:
    assert [(row["id"], row["labels"]) for row in convert(data)] == [
        ("DEV-MUC3-9001", []),
        ("DEV-MUC3-9002", ["muc4:no-incident"]),
    ]


def test_words_are_found_whole_over_line_ends_and_in_any_case() -> None:
    assert find_words("Foremen and men\nof Qasra", "MEN OF QASRA") == (12, 24)
    assert find_words("Foremen", "MEN") is None
