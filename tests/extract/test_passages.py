"""Nothing that someone is said to have said is lost for want of a type."""

from __future__ import annotations

import pytest

from tests.extract.marked import read


def test_content_without_a_type_is_kept_as_its_words() -> None:
    made, reading = read("[Ana Ruiz|person] said that the harvest in [Kelm|place] was poor.")
    (passage,) = [statement for statement in reading.statements if statement.type == "PASSAGE"]
    assert "the harvest in Kelm was poor" in passage.evidence[0].text
    assert [made.name(filler.entity) for filler in passage.fillers_of("about")] == ["Kelm"]
    assert passage.trigger is None


def test_its_claim_has_the_speaker_and_the_cue_s_value() -> None:
    made, reading = read("[Ana Ruiz|person] denied that the harvest in [Kelm|place] was poor.")
    (claim,) = [claim for claim in reading.claims if claim.attribution]
    assert made.name(claim.chain[-1].entity) == "Ana Ruiz"
    assert claim.factuality == "CT-"


def test_content_that_a_typed_statement_covers_is_no_passage() -> None:
    _, reading = read("[Ana Ruiz|person] said that [rebels|armed-group] attacked [Kelm|place].")
    assert "PASSAGE" not in {statement.type for statement in reading.statements}


def test_a_word_or_two_is_no_passage() -> None:
    _, reading = read("[Ana Ruiz|person] denied it.")
    assert "PASSAGE" not in {statement.type for statement in reading.statements}


KEPT = [
    ("[Ana Ruiz|person] said the weather in [Kelm|place] was mild.", "the weather in Kelm was mild"),
    ("[Ana Ruiz|person] said “the weather is mild in [Kelm|place]”.", "“the weather is mild in Kelm”"),
    ("According to [Ana Ruiz|person], the songs of [Kelm|place] are sad.", "the songs of Kelm are sad"),
    ("The songs of [Kelm|place] are sad, [Ana Ruiz|person] said.", "The songs of Kelm are sad"),
    ("[Ana Ruiz|person] called the songs of [Kelm|place] sad.", "the songs of Kelm sad"),
    ("A passer-by said the songs of [Kelm|place] are sad.", "the songs of Kelm are sad"),
]
NOT_KEPT = [
    "The songs of [Kelm|place] are sad.",
    "[Ana Ruiz|person] said yes.",
    "[Ana Ruiz|person] denied it.",
    "[Ana Ruiz|person] said the songs are sad and [rebels|armed-group] attacked [Kelm|place].",
]


def _passages(text: str) -> list[tuple[str, list[str]]]:
    made, reading = read(text)
    return [
        (statement.evidence[0].text, [made.name(filler.entity) for filler in statement.fillers_of("about")])
        for statement in reading.statements
        if statement.type == "PASSAGE"
    ]


@pytest.mark.parametrize(("text", "words"), KEPT, ids=[text for text, _ in KEPT])
def test_a_passage_is_what_was_said_about_whom_it_names(text: str, words: str) -> None:
    assert _passages(text) == [(words, ["Kelm"])]


@pytest.mark.parametrize("text", NOT_KEPT)
def test_without_a_source_or_with_a_typed_statement_there_is_no_passage(text: str) -> None:
    assert _passages(text) == []


def test_who_somebody_is_does_not_cover_what_was_said() -> None:
    text = "[Ana Ruiz|person] said [Bo Lind|person] heads [the Front|armed-group]."
    assert _passages(text) == [("Bo Lind heads the Front", ["Bo Lind", "the Front"])]


def test_of_two_sources_one_in_the_other_the_inner_one_has_the_passage() -> None:
    text = "[Ana Ruiz|person] said that [Bo Lind|person] thinks that the songs of [Kelm|place] are sad."
    made, reading = read(text)
    (claim,) = [claim for claim in reading.claims if claim.attribution]
    assert [made.name(link.entity) for link in claim.chain if link.role == "source"] == ["Ana Ruiz", "Bo Lind"]
    assert claim.factuality == "PR+"


def test_a_passage_grounds_in_its_document() -> None:
    made, reading = read("[Ana Ruiz|person] said the weather in [Kelm|place] was mild.")
    for statement in reading.statements:
        assert all(span.stands_in(made.document.text) for span in statement.evidence)
