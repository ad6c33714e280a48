"""What the trained reader reads with: its id is its weights', its judge the one fitted to them."""

from __future__ import annotations

import json
from pathlib import Path

from whence.extract.decode.judging import Judge
from whence.extract.kit import id_of, judge_of, load_kit


def _weights(folder: Path) -> Path:
    for name in ("see.onnx", "relate.onnx", "vocab.txt"):
        (folder / name).write_bytes(name.encode())
    return folder


def test_weights_are_loaded_once() -> None:
    assert load_kit() is load_kit()
    assert load_kit().id


def test_other_weights_have_another_id(tmp_path: Path) -> None:
    before = id_of(_weights(tmp_path))
    assert id_of(_weights(tmp_path)) == before
    (tmp_path / "relate.onnx").write_bytes(b"other")
    assert id_of(tmp_path) != before


def test_another_judge_makes_another_id(tmp_path: Path) -> None:
    before = id_of(_weights(tmp_path))
    (tmp_path / "judge.json").write_text('{"least": 0.1}', encoding="utf-8")
    assert id_of(tmp_path) != before


def test_an_id_in_the_record_of_the_weights_is_theirs(tmp_path: Path) -> None:
    (_weights(tmp_path) / "record.json").write_text('{"id": "abc"}', encoding="utf-8")
    assert id_of(tmp_path) == "abc"


def test_without_a_fitted_judge_there_is_the_plain_one(tmp_path: Path) -> None:
    assert judge_of(tmp_path) == Judge()


def test_a_fitted_judge_is_read_as_it_was_written(tmp_path: Path) -> None:
    told = {"weights": {"one": 0.5}, "least": 0.1, "operating_point": 0.4, "boost": 2.0}
    (tmp_path / "judge.json").write_text(json.dumps(told), encoding="utf-8")
    assert judge_of(tmp_path) == Judge(weights={"one": 0.5}, least=0.1, operating_point=0.4, boost=2.0)
