"""CrossNER and WNUT-17 give named mentions; a kind only where theirs leaves no choice."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import is_sound, named, write
from training.converters import named as converters

TOKENS = ["Marren", "of", "the", "Quiet", "Party", "lost", "the", "1990", "election", "in", "Qasra", "."]


def test_elections_are_no_entity_and_places_have_no_sure_kind(tmp_path: Path) -> None:
    spans = [("politician", 0, 1), ("politicalparty", 3, 5), ("election", 7, 9), ("location", 10, 11)]
    entities = [{"type": kind, "start": start, "end": end} for kind, start, end in spans]
    given = {"id": "x1", "split": "dev", "tokens": TOKENS, "entities": entities}
    [row] = converters.convert(write(tmp_path, "crossner_politics.train", [given]))
    assert is_sound(row)
    assert row["split"] == "dev"
    assert named(row) == [
        ("person", [("Marren", "named")]),
        ("organisation", [("Quiet Party", "named")]),
        (None, [("Qasra", "named")]),
    ]


def test_posts_keep_their_names(tmp_path: Path) -> None:
    entities = [{"type": "person", "start": 0, "end": 1}, {"type": "product", "start": 2, "end": 3}]
    given = {"id": "n1", "split": "train", "tokens": ["marren", "has", "Phone", "!"], "entities": entities}
    [row] = converters.convert_wnut17(write(tmp_path, "wnut17.train", [given]))
    assert named(row) == [("person", [("marren", "named")])]
