"""The record of a run names all that its weights hang on."""

from __future__ import annotations

import hashlib
import json
import platform
from pathlib import Path

from training.reader.plan import PLAN
from training.reader.record import PACKAGES, file_of, hashes_of, last_losses, settings_of, versions, write_record


def test_settings_hold_the_plan_and_the_hash_of_every_file(tmp_path: Path) -> None:
    corpus, data = tmp_path / "corpus", tmp_path / "data"
    (corpus / "authored").mkdir(parents=True)
    data.mkdir()
    (corpus / "authored" / "k1.txt").write_bytes(b"one")
    (data / "re3d.jsonl.gz").write_bytes(b"two")
    (data / "polnear.train.jsonl.gz").write_bytes(b"three")
    (data / "gum_ud.jsonl.gz").write_bytes(b"four")
    assert settings_of(PLAN, corpus, data, ["re3d", "polnear", "gum_ud"]) == {
        "plan": PLAN.read_text(encoding="utf-8"),
        "corpus": {"authored/k1.txt": hashlib.sha256(b"one").hexdigest()},
        "public": {
            "gum_ud.jsonl.gz": hashlib.sha256(b"four").hexdigest(),
            "polnear.train.jsonl.gz": hashlib.sha256(b"three").hexdigest(),
            "re3d.jsonl.gz": hashlib.sha256(b"two").hexdigest(),
        },
        "python": platform.python_version(),
        "packages": versions(),
    }


def test_a_corpus_in_parts_is_read_from_its_training_part(tmp_path: Path) -> None:
    assert file_of("wikievents", tmp_path) == tmp_path / "wikievents.train.jsonl.gz"


def test_a_hash_is_listed_by_the_path_in_its_folder_and_by_no_other(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert list(hashes_of([tmp_path / "a"], tmp_path)) == ["a"]


def test_every_package_that_makes_weights_is_listed_installed_or_not() -> None:
    found = versions()
    assert tuple(found) == PACKAGES
    assert found["numpy"]


def test_the_last_line_of_a_log_is_where_learning_ended(tmp_path: Path) -> None:
    log = tmp_path / "own.log"
    assert last_losses(log) == {}
    log.write_text('{"step": 100, "types": 2.5}\n{"step": 150, "types": 1.5}\n', encoding="utf-8")
    assert last_losses(log) == {"step": 150, "types": 1.5}


def test_a_record_reads_back_in_its_order(tmp_path: Path) -> None:
    record = {"plan": "seed = 1", "dev": {"entities, F1": 0.5, "places": None}}
    write_record(tmp_path / "run.json", record)
    read = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert (read, list(read)) == (record, ["plan", "dev"])
