"""What counts as right is the gold id, or a point within 161 km; no document that weights were fitted on hides it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.places import Gold, Report, is_right, load_set, measure, was_fitted_on
from tests.resolve.gazetteers import small_gazetteer
from whence.resolve.gazetteer import Place

KABUL = Place(1138958, "Kabul", "P", "PPLC", 34.52813, 69.17233, "AF", "13", "", 4_434_550, "own")


@pytest.mark.parametrize(
    ("gold", "right"),
    [
        (Gold(0, 5, 1138958, None), True),
        (Gold(0, 5, 1138958, (0.0, 0.0)), True),
        (Gold(0, 5, None, (35.5, 69.2)), True),
        (Gold(0, 5, 7, (31.6, 65.7)), False),
        (Gold(0, 5, 7, None), False),
    ],
)
def test_a_place_is_right_by_id_or_by_nearness(gold: Gold, right: bool) -> None:
    assert is_right(KABUL, gold) is right
    assert is_right(None, gold) is False


def test_gold_of_both_shapes_is_read_and_toponyms_without_gold_are_left_out(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": "x", "toponyms": [{"start": 0, "end": 1, "geonames": "5", "lat": 1.0, "lon": 2.0}]},
        {
            "id": "b",
            "text": "x",
            "entities": [{"start": 0, "end": 1, "geonames_or_latlon": "1.5, -2"}, {"start": 0, "end": 1}],
        },
        {"id": "c", "text": "x", "entities": [{"start": 0, "end": 1, "geonames_or_latlon": "N/A"}]},
    ]
    (tmp_path / "some.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    golds = [report.golds for report in load_set(tmp_path, "some")]
    assert golds == [(Gold(0, 1, 5, (1.0, 2.0)),), (Gold(0, 1, None, (1.5, -2.0)),), ()]


def test_outcomes_tell_ours_from_the_largest_and_the_best(tmp_path: Path) -> None:
    text = "From Springfield to Chatham."
    report = Report("a", text, (Gold(5, 16, 4250542, (39.8, -89.6)), Gold(20, 27, 4236895, (39.7, -89.7))))
    ((_, (springfield, chatham)),) = measure([report], small_gazetteer(tmp_path))
    assert (springfield.known, springfield.ours, springfield.largest, springfield.best) == (True, True, False, True)
    assert (chatham.same_id, chatham.by_point, chatham.largest) == (True, True, True)


def test_about_half_of_two_sets_and_nothing_of_the_third_was_fitted_on() -> None:
    reports = [Report(str(number), "", ()) for number in range(200)]
    assert 70 < sum(was_fitted_on("lgl", report) for report in reports) < 130
    assert not any(was_fitted_on("geowebnews", report) for report in reports)
