"""The benchmark of names: its pairs are sound, its halves fixed, its figures right, and the floor is reached."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import names
from benchmarks.names import BESIDE, FRESH, WAYS, Pair, figures, half_of, keys_shared, load_pairs
from whence.vocabulary import load_vocabulary

LEAST = 0.90  # F1 of `same`: what the room owes


def test_there_are_enough_pairs_and_as_many_hard_negatives_as_positives() -> None:
    pairs = load_pairs()
    labels = Counter(pair.label for pair in pairs)
    assert len(pairs) >= 400
    assert labels["different"] + labels["unsure"] >= labels["same"]
    assert {pair.kind for pair in pairs} <= set(load_vocabulary().kinds)


def test_no_pair_stands_twice() -> None:
    pairs = [*load_pairs(), *load_pairs(FRESH), *load_pairs(BESIDE)]
    assert len({(frozenset((pair.one, pair.other)), pair.kind) for pair in pairs}) == len(pairs)


def test_a_pair_is_in_the_same_half_whichever_name_comes_first() -> None:
    pair, turned = (Pair(*two, "person", "arabic", "same") for two in (("A", "B"), ("B", "A")))
    assert half_of(pair) == half_of(turned)


@pytest.mark.parametrize("file", [names.FILE, FRESH, BESIDE], ids=["tuned", "fresh", "beside"])
def test_the_floor_is_reached(file: Path) -> None:
    assert figures(load_pairs(file), WAYS["whence"]).f1 >= LEAST


def test_figures_count_only_same_and_tell_unsure_apart() -> None:
    pairs = [
        Pair(label, said, "person", "x", label)
        for label, said in (("same", "same"), ("same", "unsure"), ("unsure", "same"))
    ]
    found = figures(pairs, lambda pair: pair.other)
    assert (found.precision, found.recall, found.f1, found.unsure) == (0.5, 0.5, 0.5, 0.0)


@pytest.mark.parametrize("file", [FRESH, BESIDE], ids=["fresh", "beside"])
def test_every_pair_called_the_same_shares_a_key(file: Path) -> None:
    same, shared, _ = keys_shared(load_pairs(file))
    assert same == shared > 0


def test_a_misshapen_line_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "pairs.toml"
    file.write_text('[arabic.person]\nsame = """\nonly one\n"""\n', encoding="utf-8")
    with pytest.raises(ValueError, match="a line is"):
        load_pairs(file)


def test_the_command_tells_every_way_and_says_what_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(names, "NEEDED", {"nomenklatura LogicV2": ("no_such_module",)})
    assert names.main(["--half", "fresh"]) == 0
    assert "nomenklatura LogicV2               not installed" in capsys.readouterr().out
    assert names.main(["--half", "fresh", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["way"] for row in rows] == list(WAYS)
    assert names.main(["--half", "fresh", "--wrong"]) == 0
    assert "same but" in capsys.readouterr().out
