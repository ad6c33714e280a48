"""WikiEvents' triggers and arguments are found again, once each, with our type where it is sure."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import framed, is_sound, words, write
from training.converters.wikievents import convert

TOKENS = ["Rebels", "attacked", "Qasra", "’", "s", "port", ";", "two", "died", "."]
ATTACK = {
    "type": "Conflict.Attack",
    "trigger": [1, 2, "attacked"],
    "args": [{"role": "Attacker", "start": 0, "end": 1}, {"role": "Target", "start": None, "end": None}],
}
DEATH = {"type": "Life.Die", "trigger": [8, 9, "died"], "args": [{"role": "Victim", "start": 7, "end": 8}]}
LOST = {"type": "Life.Die", "trigger": [None, None, "fell"], "args": []}


def test_repeated_events_and_events_without_a_trigger_are_left_out(tmp_path: Path) -> None:
    given = {"id": "w1", "tokens": TOKENS, "events": [DEATH, ATTACK, ATTACK, LOST]}
    [row] = convert(write(tmp_path, "wikievents.train", [given]))
    assert is_sound(row)
    assert [(words(row, event), event["label"], event["type"], framed(row, event)) for event in row["triggers"]] == [
        ("attacked", "wikievents:Conflict.Attack", "FIGHTS", [("wikievents:Attacker", "Rebels")]),
        ("died", "wikievents:Life.Die", None, [("wikievents:Victim", "two")]),
    ]
    assert row["triggers"][0]["arguments"][0]["mapped"] == "attacker"
