"""MEANTIME's events keep factuality only where it is plain, and nothing counts behind its last mention."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.converters.invented import framed, is_sound, named, words, write
from training.converters.meantime import convert
from training.converters.rows import Row

SENTENCES = [
    ["Marren", "left", "Qasra", "in", "May", "1990", "."],
    ["He", "did", "n't", "talk", "."],
    ["Rain", "fell", "."],
]
PLAIN = {"certainty": "CERTAIN", "polarity": "POS", "time": "NON_FUTURE", "special_cases": "NONE", "ent_type": "OTHER"}


def mention(number: int, kind: str, sent: int, tokens: list[int], **more: str | None) -> Row:
    return {"id": str(number), "kind": kind, "sent": sent, "tokens": tokens, **more}


def meantime_row(event: Row) -> Row:
    mentions = [
        mention(1, "ENTITY_MENTION", 0, [0], instance="PER1", ent_type="PER", syntactic_type="NAM"),
        mention(2, "ENTITY_MENTION", 1, [7], instance="PER1", ent_type="PER", syntactic_type="PRO"),
        mention(3, "EVENT_MENTION", 0, [1], instance="X1", **event),
        mention(4, "TIMEX3", 0, [4, 5], type="DATE", value="1990-05"),
        mention(5, "EVENT_MENTION", 0, [1, 3], **PLAIN),
        mention(6, "TIMEX3", 0, [4, 5], type="DATE", value="1990-05-02", functionInDocument="CREATION_TIME"),
    ]
    part = {"type": "HAS_PARTICIPANT", "src": ["3"], "tgt": ["1"], "sem_role": "Arg0"}
    return {"id": "m1", "sentences": SENTENCES, "mentions": mentions, "relations": [part, {"type": "TLINK"}]}


def test_entities_events_and_times_are_found_again(tmp_path: Path) -> None:
    [row] = convert(write(tmp_path, "meantime", [meantime_row(PLAIN)]))
    assert is_sound(row)
    assert named(row) == [("person", [("Marren", "named"), ("He", "pronoun")])]
    assert [(words(row, event), framed(row, event)) for event in row["triggers"]] == [
        ("left", [("propbank:Arg0", "Marren")])
    ]
    assert next((words(row, item), item["time"]) for item in row["times"]) == ("May 1990", "1990-05")
    assert row["meta"]["published"] == "1990-05-02"


def test_labels_are_complete_only_up_to_the_last_mentions_sentence(tmp_path: Path) -> None:
    [row] = convert(write(tmp_path, "meantime", [meantime_row(PLAIN)]))
    assert [row["text"][start:end] for start, end in row["within"]] == [
        "Marren left Qasra in May 1990. He didn't talk."
    ]


@pytest.mark.parametrize(
    ("change", "value"),
    [
        ({}, "CT+"),
        ({"polarity": "NEG"}, "CT-"),
        ({"certainty": "PROBABLE"}, "PR+"),
        ({"certainty": "POSSIBLE", "polarity": "NEG"}, "PS-"),
        ({"certainty": "UNDERSPECIFIED"}, None),
        ({"time": "FUTURE"}, None),
        ({"special_cases": "COND_IF_CLAUSE"}, None),
    ],
)
def test_factuality_is_given_where_the_marks_say_it_of_what_is_not_future(
    tmp_path: Path, change: Row, value: str | None
) -> None:
    [row] = convert(write(tmp_path, "meantime", [meantime_row(PLAIN | change)]))
    assert [event["factuality"] for event in row["triggers"]] == [value]
