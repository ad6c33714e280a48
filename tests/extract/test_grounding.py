"""What does not stand in the text is dropped, with all that refers to it."""

from __future__ import annotations

import dataclasses

from tests.extract.marked import read
from whence.extract.grounding import grounded
from whence.records import Mention, Reading, Span

TEXT = "[Ana Ruiz|person] said that [rebels|armed-group] attacked [Kelm|place]. [Kelm=Kelm] fell."


def _moved(reading: Reading, name: str) -> Reading:
    """Return the reading with one mention of a name put where its words do not stand."""
    mentions: list[Mention] = []
    for mention in reading.mentions:
        span = mention.span
        wrong = Span(start=0, end=len(span.text), text=span.text[::-1])
        mentions.append(dataclasses.replace(mention, span=wrong) if span.text == name else mention)
    return dataclasses.replace(reading, mentions=tuple(mentions))


def test_a_reading_that_stands_is_left_as_it_is() -> None:
    made, reading = read(TEXT)
    assert grounded(reading, made.document.text) is reading


def test_an_entity_whose_mentions_do_not_stand_goes_with_its_statements_and_claims() -> None:
    made, reading = read(TEXT)
    kept = grounded(_moved(reading, "rebels"), made.document.text)
    assert [entity.name for entity in kept.entities] == ["Ana Ruiz", "Kelm"]
    assert "FIGHTS" not in {statement.type for statement in kept.statements}
    assert {claim.statement for claim in kept.claims} <= {statement.id for statement in kept.statements}


def test_an_attribution_goes_with_its_speaker() -> None:
    made, reading = read(TEXT)
    kept = grounded(_moved(reading, "Ana Ruiz"), made.document.text)
    assert kept.attributions == ()
    assert all(claim.attribution is None for claim in kept.claims)


def test_every_span_of_what_is_kept_stands() -> None:
    _, reading = read(TEXT)
    other = "Some other text altogether, in which little of it stands, whatever it was about at first."
    kept = grounded(reading, other)
    assert all(span.stands_in(other) for span in kept.spans())
    assert kept.claims == ()
