"""What does not stand in the text is dropped, with all that refers to it."""

from __future__ import annotations

import dataclasses

from tests.extract.net.planned import Plan, read_planned
from whence.extract.grounding import grounded
from whence.records import Mention, Reading, Span

PLAN = Plan(
    text="Ana Ruiz said that rebels attacked Kelm. Kelm fell.",
    mentions={
        "Ana Ruiz": "person named",
        "rebels": "armed-group nominal",
        "Kelm": "place named",
        "Kelm#2": "place named",
    },
    triggers={"attacked": "FIGHTS"},
    roles={"attacked": {"attacker": "rebels", "target": "Kelm"}},
    cues={"said": ("Ana Ruiz", "rebels attacked Kelm")},
    claims={"attacked": {"said": "CT+"}},
)


def _moved(reading: Reading, name: str) -> Reading:
    """Return the reading with one mention of a name put where its words do not stand."""
    mentions: list[Mention] = []
    for mention in reading.mentions:
        span = mention.span
        wrong = Span(start=0, end=len(span.text), text=span.text[::-1])
        mentions.append(dataclasses.replace(mention, span=wrong) if span.text == name else mention)
    return dataclasses.replace(reading, mentions=tuple(mentions))


def test_a_reading_that_stands_is_left_as_it_is() -> None:
    reading = read_planned(PLAN)
    assert grounded(reading, PLAN.text) is reading


def test_an_entity_whose_mentions_do_not_stand_goes_with_its_statements_and_claims() -> None:
    kept = grounded(_moved(read_planned(PLAN), "rebels"), PLAN.text)
    assert [entity.name for entity in kept.entities] == ["Ana Ruiz", "Kelm"]
    assert "FIGHTS" not in {statement.type for statement in kept.statements}
    assert {claim.statement for claim in kept.claims} <= {statement.id for statement in kept.statements}


def test_an_attribution_goes_with_its_speaker() -> None:
    kept = grounded(_moved(read_planned(PLAN), "Ana Ruiz"), PLAN.text)
    assert kept.attributions == ()
    assert all(claim.attribution is None for claim in kept.claims)


def test_every_span_of_what_is_kept_stands() -> None:
    other = "Some other text altogether, in which little of it stands, whatever it was about at first."
    kept = grounded(read_planned(PLAN), other)
    assert all(span.stands_in(other) for span in kept.spans())
    assert kept.claims == ()
