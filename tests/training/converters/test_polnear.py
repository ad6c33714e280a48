"""PolNeAR's attributions keep their source, cue and content; each part of a content is an attribution."""

from __future__ import annotations

from pathlib import Path

from tests.training.converters.invented import is_sound, write
from training.converters.polnear import convert

TEXT = "“We left,” Marren said, “and we left.”\xa0 A quiet day."
QUOTED = {"source": [[11, 17]], "cue": [[18, 22]], "content": [[0, 10], [24, 39]]}
GIVEN = {"id": "p1", "split": "train", "text": TEXT, "attributions": [QUOTED, {}, {"content": [[38, 39]]}]}


def test_each_contiguous_part_is_one_attribution_without_blanks_at_its_ends(tmp_path: Path) -> None:
    [row] = convert(write(tmp_path, "polnear.train", [GIVEN]))
    assert is_sound(row)
    assert [(item["source"], item["cue"], item["content"]) for item in row["attributions"]] == [
        ("Marren", "said", "“We left,”"),
        ("Marren", "said", "“and we left.”"),
    ]
    assert row["attributions"][0]["at"] == {"source": [11, 17], "cue": [18, 22], "content": [0, 10]}


def test_nth_tells_equal_contents_apart(tmp_path: Path) -> None:
    given = {
        "id": "p2",
        "split": "train",
        "text": "He said no. She said no.",
        "attributions": [{"content": [[21, 23]]}],
    }
    [row] = convert(write(tmp_path, "polnear.train", [given]))
    assert [(item["content"], item["nth"], item["source"]) for item in row["attributions"]] == [("no", 1, None)]
