"""Nothing that measures a reader is among the examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.training.reader.material import raid, whole
from training.converters.held_out import is_held_out
from training.converters.rows import argument, new_row
from training.reader.preparing import learnable, own_passages, public_examples, renamed_examples


def rows(corpus: str) -> Iterator[dict[str, Any]]:
    for number in range(40):
        row = new_row(corpus, f"row-{number}", "Rebels attacked Tilla.", ["roles"])
        row["incidents"] = [{"label": "cameo:event", "type": None, "arguments": [argument("cameo:source", (0, 6))]}]
        yield row


@pytest.mark.parametrize("corpus", ["cameo_ner", "re3d"])
def test_the_held_out_tenth_is_left_out(corpus: str) -> None:
    learned = {example.id for example in public_examples(corpus, rows(corpus), 100)}
    assert learned == {f"row-{number}" for number in range(40) if not is_held_out(f"row-{number}")}
    assert len(learned) < 40


def test_a_corpus_with_a_test_part_of_its_own_is_learned_whole() -> None:
    assert len(public_examples("wikievents", rows("wikievents"), 100)) == 40


def test_a_window_where_no_label_is_complete_teaches_nothing() -> None:
    unlabelled = ({**row, "within": []} for row in rows("wikievents"))
    assert public_examples("wikievents", unlabelled, 100) == []


@pytest.mark.parametrize(
    ("id_", "may"),
    [
        ("t1-001", True),
        ("row-11", True),
        ("re3d:row-1", True),
        ("re3d:row-11", False),
        ("re3d:row-11#2", False),
        ("wikievents:row-11", True),
    ],
)
def test_a_passage_of_a_held_out_document_is_not_learned(id_: str, may: bool) -> None:
    assert learnable({"id": id_}) is may


def test_a_passage_of_a_held_out_document_still_measures(tmp_path: Path) -> None:
    passages = [{**raid(tmp_path), "id": id_} for id_ in ("re3d:row-11", "re3d:row-14", "re3d:row-1")]
    frozen = {"re3d:row-11": "train", "re3d:row-14": "dev", "re3d:row-1": "train"}
    found = own_passages(passages, frozen)
    assert {split: [each["id"] for each in held] for split, held in found.items()} == {
        "train": ["re3d:row-1"],
        "dev": ["re3d:row-14"],
    }


def test_the_test_part_is_in_no_examples(tmp_path: Path) -> None:
    passage = raid(tmp_path)
    frozen = {"t1 | invented: Dallol war": "test"}
    assert own_passages([passage], frozen) == {"train": [], "dev": []}


def test_new_names_keep_the_labels_on_their_words(tmp_path: Path) -> None:
    passage = raid(tmp_path)
    (example,) = renamed_examples([passage], 1, 200)
    known = whole(passage)
    words = " ".join(word.text for word in example.words)
    assert "Tilla" not in words
    assert (len(example.spans), example.claims) == (len(known.spans), known.claims)
    assert renamed_examples([passage], 1, 200) == [example]
