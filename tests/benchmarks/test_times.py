"""Times given their words: what counts as equal, and what a TIMEX3 value is for us."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import times
from benchmarks.times import Asked, asked_of_passage, asked_of_row, kind_of, main, measured, plain, value_of


@pytest.mark.parametrize(
    ("kind", "value", "ours"),
    [
        ("DATE", "1998-01-08", "1998-01-08"),
        ("DATE", "1998-W02", "1998-01-05/1998-01-11"),
        ("DATE", "1998-W02-WE", "1998-01-10/1998-01-11"),
        ("DATE", "1998-Q3", "1998-07/1998-09"),
        ("DATE", "1998-H1", "1998-01/1998-06"),
        ("DATE", "1998-SU", "1998-22"),
        ("DATE", "199", "199X"),
        ("DATE", "196X", "196X"),
        ("TIME", "1998-01-08TEV", "1998-01-08"),
        ("TIME", "1998-01-08T10:35", "1998-01-08"),
        ("DURATION", "P3D", "P3D"),
        ("DURATION", "P2DE", "P20Y"),
        ("DURATION", "P1Q", "P3M"),
        ("DURATION", "P2Y6M", "P2.5Y"),
        ("DURATION", "PT5H30M", "PT5.5H"),
    ],
)
def test_a_value_of_timex3_is_mapped_to_what_we_write(kind: str, value: str, ours: str) -> None:
    assert value_of(kind, value) == ours


@pytest.mark.parametrize(
    ("kind", "value"),
    [("DATE", "PRESENT_REF"), ("DATE", "1998-W60"), ("DATE", "1998-QX"), ("DURATION", "PXY"), ("DATE", None)],
)
def test_what_neither_side_can_say_has_no_value(kind: str, value: str | None) -> None:
    assert value_of(kind, value) is None


@pytest.mark.parametrize(
    ("told", "gold", "counted"),
    [
        ("1998/..", "1998", "1998"),
        ("../1998-03", "1998-03", "1998-03"),
        ("1998-03-05~", "1998-03-05", "1998-03-05"),
        ("1998-01-08~", "1998-01-05/1998-01-11", "1998-01-05/1998-01-11"),
        ("1998-01-12~", "1998-01-05/1998-01-11", "1998-01-12"),
        ("1998-01-08", "1998-01-05/1998-01-11", "1998-01-08"),
        (None, "1998", None),
    ],
)
def test_what_timex3_leaves_out_of_its_spans_does_not_count(
    told: str | None, gold: str | None, counted: str | None
) -> None:
    assert plain(told, gold) == counted


ROW = {
    "text": "They met on Monday and talked for two days.",
    "dct": "2022-04-20",
    "timex": [
        {"type": "DATE", "value": "2022-04-18", "start": 12, "end": 18},
        {"type": "DURATION", "value": "P2D", "start": 34, "end": 42},
        {"type": "SET", "value": "P1D", "start": 0, "end": 4},
    ],
}


def test_every_date_and_duration_of_a_document_is_asked_for_with_its_words() -> None:
    assert list(asked_of_row(ROW)) == [
        Asked("Monday", "2022-04-20", "2022-04-18", "2022-04-18"),
        Asked("two days", "2022-04-20", "P2D", "P2D"),
    ]


def test_every_time_of_a_passage_is_asked_for_with_its_words() -> None:
    passage = {
        "text": "They fled in May 2021, years after the war.",
        "meta": {"published": None},
        "statements": [
            {"time": "2021-05", "time_text": "in May 2021"},
            {"time": None, "time_text": "years after the war"},
            {"time": None, "time_text": None},
        ],
    }
    assert list(asked_of_passage(passage)) == [
        Asked("in May 2021", None, "2021-05", "2021-05"),
        Asked("years after the war", None, None, None),
    ]


def test_a_value_where_the_gold_has_none_is_invented() -> None:
    asked = [Asked("", None, "2021", "2021"), Asked("", None, "2021", "2020"), Asked("", None, None, "2021")]
    assert measured(asked) == {"equal": 0.5, "not invented": 0.0}


@pytest.mark.parametrize(
    ("words", "gold", "kind"),
    [
        ("on Monday", "2022-04-18", "day, counted"),
        ("in May 2021", "2021-05", "month or season, written out"),
        ("last week", "2022-04-11/2022-04-17", "stretch, counted"),
        ("the 1990s", "199X", "decade or century, written out"),
        ("two days", "P2D", "length of time"),
        ("now", None, "no value"),
    ],
)
def test_expressions_are_told_apart_by_what_their_value_is(words: str, gold: str | None, kind: str) -> None:
    assert kind_of(Asked(words, None, gold, None)) == kind


def _half_right(_data: Path, _split: str) -> Iterator[tuple[str, list[Asked]]]:
    yield "corpus dev", [Asked("", None, "2021", "2021"), Asked("", None, "2021", "2020")]


@pytest.mark.parametrize(
    ("floor", "asked_for", "status"), [(0.6, ["--floors"], 1), (0.5, ["--floors"], 0), (0.6, [], 0)]
)
def test_it_ends_with_1_where_a_floor_is_asked_for_and_missed(
    floor: float, asked_for: list[str], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text(f'[times]\n"corpus dev equal" = {floor}\n', encoding="utf-8")
    monkeypatch.setattr(times, "FLOORS", floors)
    monkeypatch.setattr(times, "_sets", _half_right)
    assert main(asked_for) == status
