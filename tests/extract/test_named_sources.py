"""Tests of whence.extract.named_sources."""

from __future__ import annotations

import pytest

from tests.extract.speech import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell, according to two officials.", ("two officials", "according to", "The bridge fell")),
        ("According to two officials, the bridge fell.", ("two officials", "According to", "the bridge fell")),
        ("Those camps, according to the Office, hold 40 men.", ("the Office", "according to", "hold 40 men")),
        ("Lund dismissed the army's claim that it had won.", ("the army", "claim", "that it had won")),
        ("Their refusal to hand over Lund led to war.", ("Their", "refusal", "to hand over Lund")),
        ("They heard a report by the Office that men had died.", ("the Office", "report by", "that men had died")),
        ("There are new reports of shelling in Kesh.", ("new reports", "reports of", "shelling in Kesh")),
        ("The guard is willing to talk.", ("The guard", "is willing", "to talk")),
    ],
)
def test_a_source_named_without_a_verb_is_found(text: str, expected: Told) -> None:
    assert expected in told(text)


def test_who_is_cited_is_the_source_of_the_clause_before() -> None:
    found = told("The bridge has fallen, the agency reported, citing two drivers.")
    assert ("two drivers", "citing", "The bridge has fallen") in found
    assert ("the agency", "reported", "The bridge has fallen") in found


@pytest.mark.parametrize(
    "text", ["The claim was false.", "An order to the men.", "A call of nature.", "The news came late."]
)
def test_a_noun_without_a_source_or_content_is_no_attribution(text: str) -> None:
    assert told(text) == []


NAMED = [
    ("The dam broke, according to the mayor.", ("the mayor", "according to", "The dam broke")),
    (
        "According to a report by the Office, the dam broke.",
        ("a report by the Office", "According to", "the dam broke"),
    ),
    ("There were rumours of a raid.", ("rumours", "rumours of", "a raid")),
    ("The mayor is ready to talk.", ("The mayor", "is ready", "to talk")),
    ("The mayor is reluctant to talk.", ("The mayor", "is reluctant", "to talk")),
    ("In a statement, the mayor said the dam broke.", ("the mayor", "said", "the dam broke")),
    ("The dam broke, a local paper said, citing the mayor.", ("the mayor", "citing", "The dam broke")),
    ("The council's decision to close the dam angered many.", ("The council", "decision", "to close the dam")),
    ("The council's refusal to pay angered many.", ("The council", "refusal", "to pay")),
    ("The mayor's threat to close the dam angered many.", ("The mayor", "threat", "to close the dam")),
]
UNATTRIBUTED = [
    "The claim failed.",
    "His order came late.",
    "An offer to the men came late.",
    "The men are able to walk.",
    "A plan was made.",
    "Her promise was kept.",
    "The hope faded.",
    "The threat grew.",
    "Ready or not, he left.",
    "The mayor's report was late.",
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_a_noun_an_adjective_or_a_lead_names_who_tells(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize("text", UNATTRIBUTED, ids=UNATTRIBUTED)
def test_a_word_of_telling_that_leads_to_no_content_tells_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("source", ["the mayor", "Ada Orr", "two officials", "a report by the Office", "local media"])
def test_according_to_names_the_source_on_either_side(source: str) -> None:
    assert (source, "according to", "The dam broke") in told(f"The dam broke, according to {source}.")
    assert (source, "According to", "the dam broke") in told(f"According to {source}, the dam broke.")
