"""Nothing that someone is said to have said is lost for want of a type."""

from __future__ import annotations

import pytest

from tests.extract.net.planned import Plan, read_planned
from whence.records import Claim, Reading, Statement

ANA, KELM, REBELS = {"Ana Ruiz": "person named"}, {"Kelm": "place named"}, {"rebels": "armed-group nominal"}
HARVEST = Plan(
    text="Ana Ruiz said that the harvest in Kelm was poor.",
    mentions=ANA | KELM,
    cues={"said": ("Ana Ruiz", "the harvest in Kelm was poor")},
)
ATTACK = Plan(
    text="Ana Ruiz said that rebels attacked Kelm.",
    mentions=ANA | KELM | REBELS,
    triggers={"attacked": "FIGHTS"},
    roles={"attacked": {"attacker": "rebels", "target": "Kelm"}},
    cues={"said": ("Ana Ruiz", "rebels attacked Kelm")},
)


def _passages(reading: Reading) -> list[Statement]:
    return [statement for statement in reading.statements if statement.type == "PASSAGE"]


def _sources(claim: Claim, reading: Reading) -> list[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [names[link.entity or ""] for link in claim.chain if link.role == "source"]


def test_content_without_a_type_is_kept_as_its_words_about_whom_it_names() -> None:
    reading = read_planned(HARVEST)
    names = {entity.id: entity.name for entity in reading.entities}
    (passage,) = _passages(reading)
    assert passage.evidence[0].text == "the harvest in Kelm was poor"
    assert [names[filler.entity or ""] for filler in passage.fillers_of("about")] == ["Kelm"]
    assert passage.trigger is None


@pytest.mark.parametrize(("cue", "value"), [("said", "CT+"), ("denied", "CT-"), ("fears", "PS+"), ("thinks", "PR+")])
def test_its_claim_has_the_speaker_and_the_cue_s_value(cue: str, value: str) -> None:
    text = f"Ana Ruiz {cue} that the harvest in Kelm was poor."
    plan = Plan(text=text, mentions=ANA | KELM, cues={cue: ("Ana Ruiz", "the harvest in Kelm was poor")})
    reading = read_planned(plan)
    (claim,) = reading.claims
    assert (_sources(claim, reading), claim.factuality) == (["Ana Ruiz"], value)
    assert claim.attribution == reading.attributions[0].id


def test_content_that_a_typed_statement_covers_is_no_passage() -> None:
    assert [statement.type for statement in read_planned(ATTACK).statements] == ["FIGHTS"]


def test_a_word_or_two_is_no_passage() -> None:
    plan = Plan(text="Ana Ruiz denied all this.", mentions=ANA, cues={"denied": ("Ana Ruiz", "all this")})
    assert not _passages(read_planned(plan))


def test_what_nobody_is_named_for_is_no_passage() -> None:
    text = "Reportedly the harvest in Kelm was poor."
    plan = Plan(text=text, mentions=KELM, cues={"Reportedly": ("", "the harvest in Kelm was poor")})
    assert not _passages(read_planned(plan))


def test_who_somebody_is_does_not_cover_what_was_said() -> None:
    plan = Plan(
        text="Ana Ruiz said Bo Lind heads the Front.",
        mentions=ANA | {"Bo Lind": "person named", "the Front": "armed-group named"},
        triggers={"heads": "LEADS"},
        roles={"heads": {"leader": "Bo Lind", "organisation": "the Front"}},
        cues={"said": ("Ana Ruiz", "Bo Lind heads the Front")},
    )
    (passage,) = _passages(read_planned(plan))
    assert passage.evidence[0].text == "Bo Lind heads the Front"


def test_of_two_sources_one_in_the_other_the_inner_one_has_the_passage() -> None:
    plan = Plan(
        text="Ana Ruiz said that Bo Lind thinks that the songs of Kelm are sad.",
        mentions=ANA | KELM | {"Bo Lind": "person named"},
        cues={
            "said": ("Ana Ruiz", "Bo Lind thinks that the songs of Kelm are sad"),
            "thinks": ("Bo Lind", "the songs of Kelm are sad"),
        },
    )
    reading = read_planned(plan)
    (claim,) = reading.claims
    assert (_sources(claim, reading), claim.factuality) == (["Ana Ruiz", "Bo Lind"], "PR+")
