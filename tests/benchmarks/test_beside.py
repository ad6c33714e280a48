"""Extract is timed as a whole in processes of its own, and beside spaCy where that is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import peer, speed
from benchmarks.beside import Plan, Side, compare, take, texts_of
from whence.records import Document, document_id

SHA = "0" * 64
TEXTS = ("Police arrested two men.", "The army shelled Felden on Monday.", "Three men fled.")
SMALL = Plan(reports=4, rounds=1, lengths=(20, 40))
NAMED = "whence.extract:TrainedReader"


def _documents() -> list[Document]:
    return [
        Document(id=document_id(SHA, publisher=None, address=text), sha256=SHA, file="x", text=text, address=text)
        for text in TEXTS
    ]


def test_texts_have_the_length_asked_for_though_the_documents_are_shorter() -> None:
    texts = texts_of(_documents(), (5, 50_000))
    assert [len(each[0].split(" ")) for each in texts.values()] == [5, 50_000]
    assert texts == texts_of(_documents(), (5, 50_000))


def test_reading_by_two_processes_tells_start_up_seconds_and_memory(tmp_path: Path) -> None:
    taken = take(tmp_path, Side("extract", "reader", NAMED), [_documents()], 2)
    assert taken.start > 0
    assert len(taken.seconds) == 1
    assert taken.peak > 0


def test_batches_are_timed_one_by_one(tmp_path: Path) -> None:
    taken = take(tmp_path, Side("extract", "reader", NAMED), [_documents(), _documents()])
    assert len(taken.seconds) == len(taken.busy) == 2


def test_a_process_that_ends_early_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"benchmarks\.probe"):
        take(tmp_path, Side("extract", "reader", "whence.extract:NoSuchReader"), [_documents()])


def test_without_spacy_the_command_says_so_and_succeeds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peer, "is_installed", lambda: False)
    asked = ["--only", "beside", "--reports", "4", "--rounds", "1", "--lengths", "20", "40", "--reader", "trained"]
    assert speed.main(asked) == 0
    printed = capsys.readouterr().out
    assert peer.MISSING in printed
    assert "words/s, two processes" in printed
    assert "a text of 40 words" in printed


def test_with_spacy_its_figures_stand_beside_ours_with_the_ratio(tmp_path: Path) -> None:
    lines = list(compare(tmp_path, NAMED, SMALL))
    assert any("untrained" in line for line in lines)
    (row,) = [line for line in lines if line.startswith("words/s, one process")]
    ours, theirs, ratio = (float(figure.replace(",", "")) for figure in row.split()[-3:])
    assert ratio == pytest.approx(ours / theirs, abs=0.05)
