"""re3d gives what its crowd was sure of; two names of one entity are one."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import is_sound, named, write
from training.converters.re3d import convert
from training.converters.rows import Row

TEXT = "The Red Front (RF) left Qasra with rifles; they fled."


def span(words: str, kind: str, conf: float = 1) -> Row:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "type": kind, "text": words, "conf": conf}


def relation(kind: str, one: str, other: str, conf: float = 1) -> Row:
    ends = {key: [TEXT.index(words), TEXT.index(words) + len(words)] for key, words in (("src", one), ("tgt", other))}
    return {"type": kind, **ends, "cue": [TEXT.index(" left"), TEXT.index(" left") + 6], "conf": conf}


def test_unsure_and_contradicted_spans_are_left_out_and_synonyms_joined(tmp_path: Path) -> None:
    entities = [
        span("The Red Front", "Organisation"),
        span("RF", "Organisation"),
        span("Qasra", "Location", 0.3),
        span("rifles", "Weapon"),
        span("they", "Organisation"),
        span("fled", "Temporal"),
        span("left", "Person") | {"text": "right"},
    ]
    relations = [relation("IsSynonymOf", "The Red Front", "RF"), relation("CoLocated", "RF", "Qasra", 0.4)]
    given = {"id": "r1", "text": TEXT, "entities": entities, "relations": relations}
    [row] = convert(write(tmp_path, "re3d", [given]))
    assert is_sound(row)
    assert named(row) == [
        (None, [("The Red Front", None), ("RF", None)]),
        ("item", [("rifles", None)]),
        (None, [("they", "pronoun")]),
    ]
    [same] = row["relations"]
    assert (same["label"], TEXT[slice(*same["cue"])]) == ("re3d:IsSynonymOf", "left")
