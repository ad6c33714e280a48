"""The benchmark of events: what is made of a row of ECB+, what each way joins, and what counts as right."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import ecb
from benchmarks.ecb import WAYS, gold_groups, load_mentions, measured, right_share
from whence.resolve.telling_places import Where
from whence.resolve.telling_words import content_words
from whence.resolve.tellings import RoleFiller, Telling

SENTENCES = [
    "Rebels attacked the garrison in Aranta on Monday .",
    "The army said rebels attacked its garrison in Aranta .",
    "The attack was condemned .",
]


def mention(kind: str, at: int, text: str, chain: str | None = None, *, checked: bool = True) -> dict[str, Any]:
    """Return a mention of the sentence at a place, as ECB+ has it."""
    words = SENTENCES[at].split()
    tokens = [words.index(word) for word in text.split()]
    item: dict[str, Any] = {"type": kind, "sent": 0, "tokens": tokens, "text": text, "validated": checked}
    return item | ({"chain": chain} if chain else {})


def row(name: str, at: int, *items: dict[str, Any], split: str = "dev") -> dict[str, Any]:
    """Return a document of one sentence."""
    return {
        "id": name,
        "topic": 40,
        "subtopic": "40_ecb",
        "split": split,
        "sentences": [SENTENCES[at].split()],
        "validated_sents": [0],
        "mentions": list(items),
    }


REBELS, GARRISON, ARANTA = ("HUMAN_PART_PER", "HUM1"), ("LOC_FAC", "LOC2"), ("LOC_GEO", "LOC1")
ROWS = [
    row(
        "40_1ecb",
        0,
        mention("ACTION_OCCURRENCE", 0, "attacked", "ACT1"),
        mention(REBELS[0], 0, "Rebels", REBELS[1]),
        mention(ARANTA[0], 0, "Aranta", ARANTA[1]),
    ),
    row(
        "40_2ecb",
        1,
        mention("ACTION_OCCURRENCE", 1, "attacked", "ACT1"),
        mention("ACTION_REPORTING", 1, "said"),
        mention(REBELS[0], 1, "rebels", REBELS[1]),
        mention(ARANTA[0], 1, "Aranta", ARANTA[1]),
    ),
    row(
        "40_3ecb",
        2,
        mention("ACTION_OCCURRENCE", 2, "attack", "ACT2"),
        mention("ACTION_OCCURRENCE", 2, "condemned", checked=False),
    ),
    row("40_4ecb", 0, mention("ACTION_OCCURRENCE", 0, "attacked", "ACT1"), split="train"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / ecb.SET).write_bytes(gzip.compress("\n".join(map(json.dumps, ROWS)).encode()))
    return tmp_path


def test_a_checked_action_is_a_telling_of_who_and_where_stands_in_its_sentence(data: Path) -> None:
    first, *others = load_mentions(data, "dev")
    assert first.telling == Telling(
        id="40_1ecb:0",
        document="40_1ecb",
        type="attack",
        fillers=(RoleFiller("about", "HUM1"),),
        places=(Where("LOC1", sharp=1),),
        act="attack",
        words=content_words(SENTENCES[0]),
    )
    assert [(one.telling.id, one.event) for one in others] == [
        ("40_2ecb:0", "ACT1"),
        ("40_2ecb:1", "40_2ecb:1"),
        ("40_3ecb:0", "ACT2"),
    ]


@pytest.mark.parametrize(
    ("way", "groups", "right"),
    [
        ("alone", [{"40_1ecb:0"}, {"40_2ecb:0"}, {"40_2ecb:1"}, {"40_3ecb:0"}], 1.0),
        ("same act", [{"40_1ecb:0", "40_2ecb:0", "40_3ecb:0"}, {"40_2ecb:1"}], pytest.approx(1 / 3)),
        ("whence", [{"40_1ecb:0", "40_2ecb:0"}, {"40_2ecb:1"}, {"40_3ecb:0"}], 1.0),
        ("leaning", [{"40_1ecb:0", "40_2ecb:0"}, {"40_2ecb:1"}, {"40_3ecb:0"}], 1.0),
    ],
)
def test_each_way_joins_what_it_says(data: Path, way: str, groups: list[set[str]], right: float) -> None:
    mentions = list(load_mentions(data, "dev"))
    told = measured(mentions, "subtopic", WAYS[way])
    assert sorted(sorted(map(str, group)) for group in told) == sorted(map(sorted, groups))
    assert right_share(mentions, told) == right


def test_gold_groups_are_the_chains_and_what_is_in_none_is_alone(data: Path) -> None:
    assert sorted(map(len, gold_groups(load_mentions(data, "dev")))) == [1, 1, 2]


def test_the_command_tells_every_setting_and_way_and_ends_with_1_where_a_floor_is_missed(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ecb.main(["--data", str(data)]) == 0
    assert capsys.readouterr().out.count("CoNLL") == len(ecb.SETTINGS) * len(WAYS)
    floors = tmp_path / "floors.toml"
    floors.write_text(
        '[ecb]\n"all whence" = 0.99\n"all alone right" = 1.0\n"predicted all whence" = 1.0\n', encoding="utf-8"
    )
    monkeypatch.setattr(ecb, "FLOORS", floors)
    assert ecb.main(["--data", str(data), "--floors"]) == int("MISSED: all whence" in capsys.readouterr().out)


def test_the_floors_name_figures_that_there_are() -> None:
    names = {f"{setting} {way}" for setting in ecb.SETTINGS for way in WAYS}
    known = {
        f"{before}{name}{after}" for name in names for before in ("", "predicted ", "told ") for after in ("", " right")
    }
    assert set(ecb.load_floors()) <= known
    assert ecb.load_floors()
