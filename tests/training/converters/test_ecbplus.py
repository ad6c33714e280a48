"""ECB+ teaches only in its checked sentences, and a place is named without its preposition."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import is_sound, named, words, write
from training.converters.ecbplus import convert
from training.converters.rows import Row

SENTENCES = [
    ["Marren", "left", "on", "Monday", "."],
    ["His", "departure", "from", "Qasra", "was", "quick", "."],
    ["He", "fled", "."],
]


def mention(tag: str, sent: int, tokens: list[int], chain: str | None = None, *, validated: bool = True) -> Row:
    return {"type": tag, "sent": sent, "tokens": tokens, "validated": validated} | ({"chain": chain} if chain else {})


def test_chains_places_and_times_of_checked_sentences(tmp_path: Path) -> None:
    mentions = [
        mention("ACTION_OCCURRENCE", 0, [1], "ACT1"),
        mention("ACTION_OCCURRENCE", 1, [1], "ACT1"),
        mention("ACTION_OCCURRENCE", 1, [4, 6]),
        mention("ACTION_OCCURRENCE", 2, [1], "ACT1", validated=False),
        mention("HUMAN_PART_PER", 0, [0], "HUM1"),
        mention("HUMAN_PART_PER", 1, [0], "HUM1"),
        mention("LOC_GEO", 1, [2, 3]),
        mention("TIME_DATE", 0, [2, 3]),
    ]
    given = {
        "id": "1_1ecbplus",
        "topic": 1,
        "split": "train",
        "sentences": SENTENCES,
        "validated_sents": [0, 1],
        "mentions": mentions,
    }
    [row] = convert(write(tmp_path, "ecbplus.train_dev", [given, {**given, "id": "2_1ecb", "split": "dev"}]))
    assert is_sound(row)
    assert [(words(row, event), event["event"]) for event in row["triggers"]] == [
        ("left", "ACT1"),
        ("departure", "ACT1"),
    ]
    assert named(row) == [(None, [("Marren", None), ("His", None)]), (None, [("Qasra", None)])]
    assert [words(row, item) for item in row["times"]] == ["Monday"]
    assert [row["text"][start:end] for start, end in row["within"]] == [
        "Marren left on Monday.",
        "His departure from Qasra was quick.",
    ]
