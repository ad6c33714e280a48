"""A marked passage compiles to its gold shape."""

from __future__ import annotations

import pytest

from tests.training.markup.material import RAID, compiled, faults


def test_header_gives_id_region_conflict_genre_and_date() -> None:
    passage = compiled().passage
    assert {key: passage[key] for key in ("id", "region", "conflict", "genre", "author", "near_miss", "meta")} == {
        "id": "t1-001",
        "region": "Sahel and West Africa",
        "conflict": "invented: Dallol war",
        "genre": "wire report",
        "author": "t1",
        "near_miss": False,
        "meta": {"published": "2013-01-10"},
    }


def test_dash_in_the_header_is_no_date_and_near_miss_is_a_flag() -> None:
    passage = compiled("@ t1-002 | world | x | feature | - | near-miss\nRain fell.\n--").passage
    assert (passage["meta"]["published"], passage["near_miss"]) == (None, True)


def test_text_keeps_every_word_and_no_mark() -> None:
    text = compiled().passage["text"]
    assert text.startswith("The army said on Thursday that fighters of the Dallol Front attacked Tilla on Tuesday")
    assert text.count("\n") == 1
    assert "Colonel Sow [Ret]" in text


def test_mentions_stand_in_the_text_with_their_form() -> None:
    passage = compiled().passage
    seen = [(m["entity"], passage["text"][m["start"] : m["end"]], m["form"]) for m in passage["mentions"]]
    assert seen[:5] == [
        ("A", "The army", "nominal"),
        ("F", "fighters", "nominal"),
        ("L", "the Dallol Front", "named"),
        ("T", "Tilla", "named"),
        ("C", "at least 12 civilians", "nominal"),
    ]
    assert ("L", "it", "pronoun") in seen


def test_aliases_are_the_marked_names_and_nouns_the_name_and_what_the_line_adds() -> None:
    aliases = {entity["id"]: entity["aliases"] for entity in compiled().passage["entities"]}
    assert aliases["L"] == ["the Dallol Front", "The Front", "Dallol Front"]
    assert aliases["K"] == ["Colonel Sow [Ret]", "Colonel Sow", "Sow"]


def test_question_mark_after_the_key_is_an_unnamed_source() -> None:
    assert [entity["id"] for entity in compiled().passage["entities"] if entity["unnamed"]] == ["W", "N"]


def test_attributions_have_their_parts_with_offsets_and_may_nest() -> None:
    passage = compiled().passage
    parts = [(a["source"], a["cue"], a["content"]) for a in passage["attributions"]]
    assert parts[1] == ("The Front", "denied", "it had men there")
    assert parts[3] == ("a neighbour", None, "Colonel Sow [Ret] would hand over rifles")
    assert parts[4] == (None, None, "was told")
    for attribution in passage["attributions"]:
        for part, span in attribution["at"].items():
            assert (passage["text"][slice(*span)] if span else None) == attribution[part]


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("wire report | 2013-01-10", "wire report", "1:1: the header is written @ ID | REGION | CONFLICT"),
        ("--\n%", "\n%", "a line -- parts the text from the lines under it"),
        ("{5 ", "{5@ ", "attribution 5 has no content: mark it {5 words}"),
        ("{3! said}", "{3@ said}", "attribution 3 has a second source"),
        ("= Sow", "= Saw", 'the alias "Saw" is not in the text'),
        ("[T Tilla]", "[T [T Tilla]]", "T is marked twice on the same words"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(written: str, instead: str, says: str) -> None:
    assert any(says in fault for fault in faults(RAID.replace(written, instead, 1)))


def test_passage_without_faults_has_none() -> None:
    assert faults(RAID) == []
