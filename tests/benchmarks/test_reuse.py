"""The benchmark of reuse: what it plants is what it says, its figures are right, and the floors are reached."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from benchmarks import reuse
from benchmarks.reuse import (
    FURNITURE,
    WAYS,
    Figures,
    Pair,
    Planted,
    derivation_figures,
    figures_of,
    load_pairs,
    main,
    plant,
)
from tests.corroborate.material import document

FEW = 4  # happenings


@pytest.fixture(scope="module")
def planted() -> tuple[Planted, ...]:
    return plant(FEW)


def test_the_same_seed_plants_the_same_documents_and_another_seed_others(planted: tuple[Planted, ...]) -> None:
    assert plant(FEW) == planted
    assert plant(FEW - 1) == planted[: 6 * (FEW - 1)]
    assert plant(1, seed=1)[0].document.text != planted[0].document.text


def test_every_happening_has_one_of_each_sort_and_two_who_write_on_their_own(planted: tuple[Planted, ...]) -> None:
    sorts = Counter(each.how for each in planted)
    assert sorts == {"agency": FEW, "copied": FEW, "part": FEW, "retold": FEW, "own": 2 * FEW}
    assert len({each.document.id for each in planted}) == len(planted)


def test_every_text_ends_in_furniture_that_is_marked_as_such(planted: tuple[Planted, ...]) -> None:
    for each in planted:
        (furniture,) = each.document.segments
        assert each.document.text[furniture.start :].strip() == FURNITURE


def test_only_who_retells_says_so_in_two_places(planted: tuple[Planted, ...]) -> None:
    for each in planted:
        if each.how in ("retold", "own"):
            assert each.document.text.count("Northern Wire") == (2 if each.how == "retold" else 0)


def test_writers_have_no_sentence_in_common(planted: tuple[Planted, ...]) -> None:
    agency, *_, one, other = [set(each.document.text.removesuffix(FURNITURE).split(". ")) for each in planted[:6]]
    assert agency.isdisjoint(one | other)
    assert one.isdisjoint(other)


def test_every_text_is_paired_with_its_agency_and_one_of_another_happening(planted: tuple[Planted, ...]) -> None:
    pairs = load_pairs(planted)
    sorts = Counter(pair.how for pair in pairs)
    assert sorts == {"copied": FEW, "part": FEW, "retold": FEW, "own": 2 * FEW, "far": FEW - 1}
    assert [pair.is_reuse for pair in pairs].count(True) == 2 * FEW


def test_precision_is_over_what_is_called_reuse_and_recall_over_what_is_copied() -> None:
    one = document("a")
    pairs = [Pair(one, one, how) for how in ("copied", "part", "own", "far")]
    assert figures_of(pairs, [True, False, True, False]) == Figures(0.5, 0.5)
    assert figures_of(pairs, [False] * 4) == Figures(0.0, 0.0)
    assert Figures(0.5, 0.5).f1 == 0.5
    assert Figures(0.0, 0.0).f1 == 0.0


def test_near_duplicates_find_what_is_all_but_the_same(planted: tuple[Planted, ...]) -> None:
    one, other = planted[0].document, planted[4].document
    pairs = [Pair(one, one, "copied"), Pair(one, other, "own")]
    for name, way in WAYS.items():
        assert way(pairs) == [True, False], name


def test_links_are_told_with_their_direction(planted: tuple[Planted, ...]) -> None:
    figures = derivation_figures(planted)
    assert figures["whence"].f1 >= 0.9 > figures["near-duplicates by day"].f1


def test_the_floors_are_reached(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--floors"]) == 0
    told = capsys.readouterr().out
    assert "MISSED" not in told
    assert all(name in told for name in WAYS)


def test_a_missed_floor_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(reuse.WAYS, "whence", lambda pairs: [False] * len(pairs))
    assert main(["--happenings", "1", "--floors"]) == 1
    assert "MISSED: reuse whence f1: 0.000, the floor is 0.98" in capsys.readouterr().out


def test_the_command_prints_rows_and_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--happenings", "1", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["way"] for row in rows][:2] == ["reuse whence", "reuse whence, through the index"]
    assert main(["--happenings", "1", "--speed"]) == 0
    assert " ms" in capsys.readouterr().out
