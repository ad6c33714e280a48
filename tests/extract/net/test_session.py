"""The package's network runs: arrays of the shapes that were asked for, the same each time."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

import whence.extract
from tests.extract.net.planned import PIECES, words_of
from whence.errors import WhenceError
from whence.extract.kit import load_kit
from whence.extract.net.engine import Chosen
from whence.extract.net.labels import KINDS, RELS, TYPES
from whence.extract.net.scan import show
from whence.extract.net.session import Session

SHOWN = show(words_of("Rebels killed 12 soldiers in Kelm, the army said."), PIECES, {})


def test_words_are_seen_in_the_order_of_the_labels_and_the_same_twice() -> None:
    first, second = (load_kit().engine.see(SHOWN) for _ in range(2))
    assert first.types.shape == (len(SHOWN.starts), len(TYPES))
    assert [array.tobytes() for array in first] == [array.tobytes() for array in second]


def test_pairs_are_seen_of_what_was_chosen() -> None:
    engine = load_kit().engine
    two, one = np.array([[0, 0], [2, 3]], np.int64), np.array([[1, 1]], np.int64)
    chosen = Chosen(spans=two, labels=np.zeros(2, np.int64), triggers=one, types=np.zeros(1, np.int64), anchors=one)
    related = engine.relate(engine.see(SHOWN), SHOWN.sentence, chosen)
    assert related.kinds.shape == (2, len(KINDS))
    assert related.roles.shape == (1, 3, len(RELS))


def test_a_folder_without_graphs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"see\.onnx"):
        Session(tmp_path)


def test_the_package_holds_its_graphs() -> None:
    folder = Path(whence.extract.__file__).with_name("weights")
    assert {"see.onnx", "relate.onnx", "vocab.txt"} <= {path.name for path in folder.iterdir()}


def test_weights_that_do_not_tell_what_words_mean_say_so(tmp_path: Path) -> None:
    relate = Path(whence.extract.__file__).with_name("weights") / "relate.onnx"
    for name in ("see.onnx", "relate.onnx"):  # any graph without that output will do
        shutil.copyfile(relate, tmp_path / name)
    with pytest.raises(WhenceError, match="cannot tell what words mean"):
        Session(tmp_path).meaning(SHOWN)
