"""GUM's mentions get their form from the tree, and its chains follow only the links whose ends are sure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.training.converters.invented import is_sound, named, write
from training.converters.gum import chains, convert, links
from training.converters.rows import Row

SENTENCES = [["Ivo", "Marren", "'s", "brother", "left", "."], ["He", "saw", "the", "mayor", "of", "Qasra", "."]]
ENTITIES = [
    ("person", 0, 0, 4),
    ("person", 0, 0, 3),
    ("person", 1, 0, 1),
    ("person", 1, 2, 6),
    ("place", 1, 5, 6),
    ("event", 0, 4, 5),
]
TREES: list[list[list[Any]]] = [
    [
        ["Ivo", "Ivo", "PROPN", "NNP", 4, "nmod:poss"],
        ["Marren", "Marren", "PROPN", "NNP", 1, "flat"],
        ["'s", "'s", "PART", "POS", 1, "case"],
        ["brother", "brother", "NOUN", "NN", 5, "nsubj"],
        ["left", "leave", "VERB", "VBD", 0, "root"],
        [".", ".", "PUNCT", ".", 5, "punct"],
    ],
    [
        ["He", "he", "PRON", "PRP", 2, "nsubj"],
        ["saw", "see", "VERB", "VBD", 0, "root"],
        ["the", "the", "DET", "DT", 4, "det"],
        ["mayor", "mayor", "NOUN", "NN", 2, "obj"],
        ["of", "of", "ADP", "IN", 6, "case"],
        ["Qasra", "Qasra", "PROPN", "NNP", 4, "nmod"],
        [".", ".", "PUNCT", ".", 2, "punct"],
    ],
]


def gum_row(*coreference: list[str]) -> Row:
    entities = [{"type": t, "sent": s, "start": a, "end": b} for t, s, a, b in ENTITIES]
    head: Row = {"id": "g1", "genre": "news", "split": "dev", "text_removed": False}
    return {**head, "sentences": SENTENCES, "entities": entities, "coref_raw": list(coreference)}


def test_forms_come_from_the_head_and_the_possessive_mark_is_no_part(tmp_path: Path) -> None:
    write(tmp_path, "gum_ud", [{"id": "g1", "sentences": TREES}])
    [row] = convert(write(tmp_path, "gum", [gum_row(["1-1", "ana", "2-1[4_2]"], ["2-1", "coref", "2-3[6_4]"])]))
    assert is_sound(row)
    assert row["split"] == "dev"
    assert named(row) == [
        (None, [("Ivo Marren's brother", "nominal")]),
        ("person", [("Ivo Marren", "named")]),
        (None, [("He", "pronoun"), ("the mayor of Qasra", "nominal")]),
        (None, [("Qasra", "named")]),
    ]


def test_an_end_with_several_mentions_is_told_by_its_number() -> None:
    sure = ["2-1", "coref", "2-3[4_3]"]
    assert links(gum_row(["1-1", "ana", "2-1[3_2]"], sure)) == [(1, 2), (2, 3)]
    assert links(gum_row(["1-1", "ana", "2-1[3_1]"], sure)) == [(0, 2), (2, 3)]
    assert chains(gum_row(["1-1", "ana", "2-1[3_1]"], sure)) == [[0, 2, 3], [1], [4], [5]]


def test_bridges_predicates_and_unsure_ends_are_no_identity() -> None:
    assert links(gum_row(["2-1", "pred", "2-3[5_4]"], ["2-1", "bridge:def", "2-3[5_4]"])) == []
    assert links(gum_row(["1-1", "ana", "2-1[4_2]"])) == []
