"""CAMEO's actors are the arguments of an incident without a trigger; a class stays the number it is."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import framed, is_sound, write
from training.converters import cameo

ENTITIES = [{"start": 0, "end": 2, "type": "S"}, {"start": 3, "end": 5, "type": "T"}]


def test_source_and_target_keep_their_own_names(tmp_path: Path) -> None:
    given = {
        "id": "c1",
        "split": "train",
        "tokens": ["Olvarian", "troops", "hit", "Qasra", "'s", "port", "."],
        "entities": ENTITIES,
    }
    [row] = cameo.convert(write(tmp_path, "cameo_ner.train", [given]))
    assert is_sound(row)
    assert framed(row, row["incidents"][0]) == [("cameo:source", "Olvarian troops"), ("cameo:target", "Qasra's")]


def test_a_class_is_a_label_of_the_sentence(tmp_path: Path) -> None:
    given = {"id": "k1", "split": "train", "text": "Men left.", "labels": ["4"]}
    [row] = cameo.convert_classes(write(tmp_path, "cameo_class.train", [given]))
    assert (row["labels"], row["layers"]) == (["cameo_class:4"], ["labels"])
