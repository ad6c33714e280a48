"""Nothing that someone is said to have said is lost for want of a type."""

from __future__ import annotations

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
