"""What is kept apart is found in passages, with the texts at hand or only their seal; so are near duplicates."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from training.leaks import (
    Leak,
    Pair,
    leaks,
    near_duplicates,
    read_seal,
    sealed_leaks,
    section_of,
    unwaived,
    write_seal,
)
from training.leaks.kept_apart import BENCHMARKS, find_sections
from training.leaks.sealing import decode, encode
from training.leaks.sections import figures_of, names_of
from training.leaks.shingles import shingles, words_of

APART = (
    "The herders of Tamsir drove their cattle down to the river before the rains and found the ford mined. "
    "Eighteen animals died, said Besar Kolde of the Oulem Union, and Marren Vask counted 47 mines in one week."
)
OTHER = "A market brief: maize was dearer in the north, and traders put it down to the state of the road."


def _passage(text: str, id_: str = "k0-001") -> dict[str, Any]:
    return {"id": id_, "text": text}


def _found(text: str, *more: dict[str, Any]) -> list[Leak]:
    return leaks([_passage(text), *more], {"seed": APART})


def test_eight_words_in_a_row_are_a_leak_whatever_their_marks_and_capitals() -> None:
    copied = "Yesterday: DROVE THEIR CATTLE, DOWN to the 'river' before, so much is known."
    assert _found(copied.lower()) == [
        Leak("k0-001", "seed", "run", "8 words in a row: drove their cattle down to the river before")
    ]


def test_seven_words_in_a_row_are_none() -> None:
    assert _found(f"They drove their cattle down to the river and went home. {OTHER}") == []


def test_the_longest_run_is_told() -> None:
    (leak,) = _found(
        "The herders of Tamsir drove their cattle down. So their cattle down to the river before the rains and found"
    )
    assert leak.words == "11 words in a row: their cattle down to the river before the rains and found"


def test_a_run_that_is_mostly_a_name_is_none_unless_it_is_long() -> None:
    name = "The United Assembly of Free Peoples of Oulem and Tamsir and the Greater Northern Marches"
    short = f"He spoke for the United Assembly of Free Peoples of Oulem. {OTHER} {OTHER}"
    assert leaks([_passage(short)], {"list": name}) == []
    assert [leak.how for leak in leaks([_passage(f"He spoke for {name}. {OTHER} {OTHER}")], {"list": name})] == ["run"]


def test_a_third_of_the_shingles_is_a_leak_without_a_long_run() -> None:
    text = "The herders of Tamsir drove their cattle to market before the rains and found the ford dry."
    assert _found(text) == [Leak("k0-001", "seed", "shingles", "0.46 of its runs of 5 words")]


def test_a_passage_of_its_own_words_is_none() -> None:
    assert _found(OTHER) == []


def test_six_rare_names_and_a_figure_of_one_text_are_a_paraphrase() -> None:
    told = "In Tamsir, Marren Vask spoke of 47 mines; Besar Kolde was there for the Union."
    (leak,) = _found(told)
    assert (leak.how, leak.words) == ("names", "besar, kolde, marren, tamsir, union, vask; 47")
    assert _found(told.replace("47", "many")) == []


def test_names_that_many_passages_use_tell_nothing() -> None:
    told = "In Tamsir, Marren Vask spoke of 47 mines; Besar Kolde was there."
    others = [_passage("Tamsir, Marren Vask, Besar Kolde.", f"k0-{at:03}") for at in range(2, 5)]
    assert _found(told, *others) == []


def test_names_are_words_that_are_never_small_and_figures_no_years() -> None:
    assert names_of("Herders met. The herders of Tamsir left.") == {"tamsir"}
    assert figures_of("In 2013 at least 40 men and nine boys took 1,200 sheep.") == {"40", "1200"}


def test_tokenised_text_gives_the_same_runs_as_plain_text() -> None:
    assert shingles(words_of("The Union 's men , he said ."), 5) == shingles(words_of("“The Union’s men,” he said."), 5)


def test_sorted_numbers_come_back_from_their_code() -> None:
    for numbers in ([], [0], [5], [0, 1, 2], [3, 70, 71, 2**42 - 1]):
        count, width, data = encode(numbers)
        assert list(decode(data, count, width)) == numbers


def test_a_seal_finds_what_the_texts_find_and_holds_none_of_their_words(tmp_path: Path) -> None:
    path = tmp_path / "seal.bin"
    sections = [section_of("seed", [APART]), section_of("list", [OTHER], sampling=2, named=False)]
    write_seal(path, sections)
    assert read_seal(path) == sections
    copied = [_passage(APART), _passage(OTHER, "k0-002"), _passage("Nothing of the kind was seen.", "k0-003")]
    assert sealed_leaks(copied, read_seal(path)) == leaks(copied, {"seed": APART, "list": OTHER})
    assert [word for word in (b"Tamsir", b"tamsir", b"cattle", b"maize") if word in path.read_bytes()] == []


def test_a_waiver_lets_a_leak_stand_for_a_reason_and_one_without_is_told() -> None:
    found = [Leak("k0-001", "seed", "names", "tamsir; 47"), Leak("k0-002", "seed", "run", "8 words in a row: of the")]
    waivers = [
        {"passage": "k0-001", "source": "seed", "reason": "well-known public facts"},
        {"passage": "k0-003", "source": "seed", "reason": ""},
    ]
    assert unwaived(found, waivers) == [
        "k0-002: shares with seed (run): 8 words in a row: of the",
        "k0-003: the waiver for seed has no reason",
    ]


def _data(folder: Path) -> Path:
    """A data folder of invented rows in the shape of each benchmark, a seed with its gold beside it."""
    data = folder / "data"
    tokens = {"redocred.dev": {"sents": [APART.split()]}, "factuality.factbank_meantime": {"tokens": APART.split()}}
    rows = {file: {"id": "TST1-0001", "text": APART} for file in BENCHMARKS} | tokens
    rows["sts_news"] = {"a": OTHER, "b": APART}
    for name in ("data", "seeds", "gold", "examples"):
        (folder / name).mkdir()
    for file, row in rows.items():
        lines = [row, {"id": "DEV-0001", "text": OTHER}] if file == "muc4" else [row]
        (data / f"{file}.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, lines)).encode()))
    (folder / "seeds" / "000_abc.txt").write_text(APART, encoding="utf-8")
    gold = {"claims": [{"cue": "said", "evidence": "one that only gold has, and so on"}]}
    (folder / "gold" / "000.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "examples" / "page.html").write_text(f"<p>{OTHER}</p>", encoding="utf-8")
    (folder / "examples" / "page.toml").write_text("x = 1", encoding="utf-8")
    return data


def test_every_benchmark_seed_and_example_is_a_section_and_what_may_be_read_is_none(tmp_path: Path) -> None:
    sections = list(find_sections(_data(tmp_path), tmp_path / "examples"))
    assert [section.name for section in sections] == ["seed 000", "example page.html", *BENCHMARKS]
    refused = {section.name: [leak.how for leak in sealed_leaks([_passage(APART)], [section])] for section in sections}
    assert refused == {section.name: ["run"] for section in sections} | {"example page.html": []}
    muc4 = [section for section in sections if section.name == "muc4"]
    assert sealed_leaks([_passage(OTHER)], muc4) == []


def test_gold_quotes_belong_to_their_article(tmp_path: Path) -> None:
    article = next(find_sections(_data(tmp_path), tmp_path / "examples"))
    quoted = _passage("Here is one that only gold has, and so on.")
    assert [leak.source for leak in sealed_leaks([quoted], [article])] == ["seed 000"]


@pytest.mark.parametrize(("second", "parted"), [("train", False), ("test", True)])
def test_passages_half_of_whose_runs_of_three_words_are_common_are_near_duplicates(second: str, parted: bool) -> None:
    near = APART.replace("before the rains", "after the rains").replace("one week", "two days")
    passages = [_passage(APART), _passage(OTHER, "k0-002"), _passage(near, "k0-003")]
    across = {"k0-001": "train", "k0-002": "train", "k0-003": second}
    (pair,) = near_duplicates(passages, across)
    assert pair == Pair("k0-001", "k0-003", pair.jaccard, parted)
    assert round(pair.jaccard, 2) == 0.76


def test_the_line_of_a_pair_says_how_near_and_whether_the_splits_part_it() -> None:
    assert str(Pair("a", "b", 0.75, True)) == "a and b: nearly the same (0.75), in two splits"
    assert str(Pair("a", "b", 0.5, False)) == "a and b: nearly the same (0.50), in one split"
