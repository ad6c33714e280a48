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
